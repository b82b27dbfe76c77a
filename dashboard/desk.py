"""What a person may do with an upload now, and whether what was decided is published yet."""

from datetime import datetime, timedelta

from dashboard.auth import Person
from dashboard.i18n import mark
from dashboard.refusals import NOT_DONE, RefusedError
from warehouse.approval import ROLE_FOR, allow_person
from warehouse.errors import StepRefusedError
from warehouse.record import Publication
from warehouse.uploads import FOLLOWS, Step, Upload, UploadStep

WHY_NOT = {
    "state": mark("Upload {upload} has already been dealt with. Look at it again to see where it stands."),
    "faults": mark("Upload {upload} has faults. Mend them in the file, then upload it again."),
    "reason": mark("Say why: the reason is kept with the upload for ever. Go back and write it."),
    "order": mark(
        "Upload {upload} cannot count from that moment: something accepted before it counts from a later one."
    ),
    "only_plan": mark(
        "Upload {upload} is the only plan of its council that stands. First load the plan that should stand instead."
    ),
    "plan_changed": mark(
        "The council's plan has changed since upload {upload} was checked. Upload the file again to have it checked."
    ),
    "person": mark("You uploaded or submitted upload {upload} yourself, so somebody else must decide on it."),
}
"""Why a step is refused, by `StepRefusedError.why`."""

NEEDED_FOR = (Step.ACCEPTED, Step.WITHDRAWN)
"""Steps that change what is published."""

USUALLY_PUBLISHED = timedelta(minutes=5)
"""Publishing takes a minute or two; after this time the page no longer says that it is under way."""


def open_steps(upload: Upload) -> list[Step]:
    """The steps that may follow the upload's last one, whoever takes them."""
    return [
        step
        for step, after in FOLLOWS.items()
        if upload.state in after and not (step is Step.SUBMITTED and upload.report.has_faults)
    ]


def hindrance(upload: Upload, step: Step, person: Person, *, same_person_may: bool) -> str | None:
    """Why this person may not take this step: `role`, or `person` where somebody else must; None where they may."""
    if not person.may(ROLE_FOR[step]):
        return "role"
    try:
        allow_person(upload, step, person.name, same_person_may=same_person_may)
    except StepRefusedError as refused:
        return refused.why
    return None


def in_words(refused: StepRefusedError) -> RefusedError:
    """A step the record refuses, as an answer to the person who asked for it."""
    return RefusedError(409, NOT_DONE, WHY_NOT[refused.why], upload=refused.words["upload"])


def waits_for_publication(upload: Upload, served: Publication | None) -> UploadStep | None:
    """The step whose effect does not show yet in what is served; None where nothing waits."""
    decided = [done for done in upload.steps if done.step in NEEDED_FOR]
    waits = bool(decided) and (served is None or served.built_from < decided[-1].event)
    return decided[-1] if waits else None


def is_overdue(waiting: UploadStep, now: datetime) -> bool:
    """True where publishing takes so long that it has probably failed; `now` is UTC without a zone."""
    return now - waiting.recorded_at > USUALLY_PUBLISHED
