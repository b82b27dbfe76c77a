"""Who is asking, and what they may do: the one place that knows.

Until sign-in exists, whoever reaches the server is the person its settings name. Sign-in will replace the body of
`who`, and nothing else. Every request that changes something asks again.
"""

from dataclasses import dataclass

from flask import Request

from dashboard.refusals import not_allowed
from warehouse.approval import Role
from warehouse.settings import Settings


@dataclass(frozen=True)
class Person:
    """Whoever asks; without a name, a reader like anybody else."""

    name: str
    roles: frozenset[Role]

    def may(self, role: Role) -> bool:
        """Whether this person has a role, or every role as an admin; everybody is a reader."""
        return role is Role.READER or role in self.roles or Role.ADMIN in self.roles


def who(_asked: Request, settings: Settings) -> Person:
    """The person behind a request: until sign-in exists, the one the settings name."""
    name = " ".join(settings.local_user.split())
    return Person(name, frozenset(Role(word) for word in settings.local_roles.split()) if name else frozenset())


def require(role: Role, asked: Request, settings: Settings) -> Person:
    """The person behind a request, who has this role.

    Raises:
        RefusedError: they have not.
    """
    person = who(asked, settings)
    if not person.may(role):
        raise not_allowed()
    return person
