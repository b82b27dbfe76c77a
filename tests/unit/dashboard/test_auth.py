"""Roles come from the settings, and nobody has any unless they say so."""

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from dashboard.auth import Person, require, who
from dashboard.refusals import RefusedError
from warehouse.approval import Role
from warehouse.errors import SettingError
from warehouse.settings import Settings, read_settings

ASKED = Request(EnvironBuilder().get_environ())
EDITOR = Settings(local_user=" A.  Davies ", local_roles="editor")


def test_nobody_has_a_role_unless_the_settings_say_so() -> None:
    nobody = who(ASKED, Settings(local_user="", local_roles=""))
    assert nobody == Person("", frozenset())
    assert [role for role in Role if nobody.may(role)] == [Role.READER]


def test_the_person_of_the_settings_has_their_roles_and_no_more() -> None:
    assert require(Role.EDITOR, ASKED, EDITOR) == Person("A. Davies", frozenset({Role.EDITOR}))
    with pytest.raises(RefusedError) as refused:
        require(Role.APPROVER, ASKED, EDITOR)
    assert refused.value.status == 403


def test_an_admin_has_every_role() -> None:
    assert all(who(ASKED, Settings(local_user="C", local_roles="admin")).may(role) for role in Role)


@pytest.mark.parametrize(
    ("user", "roles", "words"), [("A", "editor boss", "no role boss"), (" ", "editor", "LOCAL_USER")]
)
def test_roles_that_cannot_be_are_refused_in_words(
    user: str, roles: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOCAL_USER", user)
    monkeypatch.setenv("LOCAL_ROLES", roles)
    with pytest.raises(SettingError, match=words):
        read_settings()
