"""Named errors of the warehouse, each with what to do."""

from typing import ClassVar


class WarehouseError(Exception):
    """Something a person can mend; its text says what and how."""


class NothingPublishedError(WarehouseError):
    """No version has been published yet."""

    def __init__(self) -> None:
        super().__init__("nothing is published yet. Run `python -m etl load` with a plan folder.")


class UnknownVersionError(WarehouseError):
    """A version that was never published here."""

    def __init__(self, version: str) -> None:
        super().__init__(f"there is no version {version}. `python -m etl versions` lists them.")


class UnreadableVersionError(WarehouseError):
    """A published version that cannot be read; it can be built again."""


class MissingVersionFileError(UnreadableVersionError):
    """A published version whose file is gone."""

    def __init__(self, version: str) -> None:
        super().__init__(f"the file of version {version} is missing. `python -m etl publish` builds it again.")


class BuildFailedError(WarehouseError):
    """A build that did not read back as it was written; what was served before is still served."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the new version was not published: {why}. The version served before is still served.")


class DamagedVersionError(UnreadableVersionError):
    """A published version whose file is not what was published."""

    def __init__(self, version: str) -> None:
        super().__init__(
            f"the file of version {version} is damaged. `python -m etl publish` builds it again from the originals."
        )


class UnknownUploadError(WarehouseError):
    """An upload that is not in the record."""

    def __init__(self, upload: int) -> None:
        super().__init__(f"there is no upload {upload}. `python -m etl uploads` lists them.")


class StepRefusedError(WarehouseError):
    """A step that an upload may not take now.

    Attributes:
        why: state, faults, reason, order, only_plan, plan_changed or person: the key of the sentence.
        words: what the sentence names.
    """

    SENTENCES: ClassVar = {
        "state": "upload {upload} is {state}, so it cannot become {step}. `python -m etl uploads` lists where each is.",
        "faults": "upload {upload} has faults. Mend them and upload the file again.",
        "reason": "say why upload {upload} is {step}: a reason is kept with it for ever.",
        "order": "upload {upload} cannot count from {at}: what was done before it counts from {last}. "
        "State a later moment.",
        "only_plan": "upload {upload} is the only plan of its council that stands, so it cannot be withdrawn. "
        "Load the plan that should stand in its place first.",
        "plan_changed": "the council's plan has changed since upload {upload} was checked. Upload the file again, so "
        "that it is checked by the plan that stands now.",
        "person": "upload {upload} was submitted by {person}, so somebody else must decide. "
        "SAME_PERSON_MAY_APPROVE allows one person to do both.",
    }

    def __init__(self, why: str, **words: object) -> None:
        self.why, self.words = why, words
        super().__init__(self.SENTENCES[why].format(**words))


class WritingRefusedError(WarehouseError):
    """Something a person wrote that is not kept as it is; they still have their text.

    Attributes:
        why: empty, long or newer: the key of the sentence.
        words: what the sentence names.
    """

    SENTENCES: ClassVar = {
        "empty": "nothing is written in English. Write it, then send it again.",
        "long": "a text is too long: {most} characters are kept. Shorten it, then send it again.",
        "newer": "somebody else has written since: version {newest} is not the one this was written from. "
        "Look at theirs, then send yours again.",
    }

    def __init__(self, why: str, **words: object) -> None:
        self.why, self.words = why, words
        super().__init__(self.SENTENCES[why].format(**words))


class MissingOriginalError(WarehouseError):
    """An accepted original that is gone or changed: nothing can be built from it."""

    def __init__(self, sha256: str) -> None:
        super().__init__(
            f"the original {sha256[:12]} is missing or is not what was accepted. Put it back from a backup, then run "
            "`python -m etl verify`."
        )


class AlteredRecordError(WarehouseError):
    """A record in which somebody wrote what cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            "the record that RECORD_URL names was changed by hand and cannot be read. `python -m etl verify` names the "
            "first event that is wrong; put the record back from a backup."
        )


class NotEmptyError(WarehouseError):
    """An installation that already holds something: nothing is restored over it."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} already holds something, and nothing is restored over it. Name empty places in RECORD_URL, "
            "WAREHOUSE_URL and ORIGINALS."
        )


class BadBackupError(WarehouseError):
    """A backup that is not whole: nothing was restored from it."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file}: {why}. Nothing was restored: use another backup.")


class NotWholeError(WarehouseError):
    """A record or originals with faults: no backup is made of them."""

    def __init__(self, faults: int) -> None:
        super().__init__(
            f"faults in the record or the originals: {faults}. No backup was written: it could not be restored. "
            "`python -m etl verify` names them."
        )


class OldRecordError(WarehouseError):
    """A record made before uploads had steps and an audit chain."""

    def __init__(self) -> None:
        super().__init__(
            "the record that RECORD_URL names was made by an earlier release, which kept no audit chain. "
            "Move it away and load the plans again; the originals stay where they are."
        )


class UnsupportedUrlError(WarehouseError):
    """A store address this version cannot open."""

    def __init__(self, name: str, url: str, expected: str) -> None:
        super().__init__(f"{name} is '{url}', which cannot be opened. Use {expected}.")


class UnusableStoreError(WarehouseError):
    """A store that cannot be opened or written."""

    def __init__(self, name: str, url: str, why: str) -> None:
        super().__init__(
            f"{name} is '{url}', which cannot be used: {why}. Check the path, who may write there, and the room on the "
            "disk."
        )


class SettingError(WarehouseError):
    """A setting whose value cannot be used."""

    def __init__(self, faults: str) -> None:
        super().__init__(f"{faults}. README.md lists the settings.")
