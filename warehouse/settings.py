"""Settings, read from the environment; README.md describes each, and a test holds it to that."""

import os
import shlex
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from warehouse.approval import Role
from warehouse.errors import SettingError


class Settings(BaseSettings):
    """What an installation can choose. Each is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address the dashboard listens on")
    port: int = Field(8050, ge=1, le=65535, description="Port the dashboard listens on")
    workers: int = Field(2, ge=1, description="Server processes")
    plans: str = Field(
        "data/wrexham data/coventry data/example",
        description="Plan folders to load, with spaces between them (quote a path that holds a space)",
    )
    warehouse_url: str = Field(
        "duckdb:///var/warehouse", description="Where warehouse versions are kept: a folder of immutable DuckDB files"
    )
    record_url: str = Field(
        "sqlite:///var/record.db", description="Where uploads, decisions and publications are recorded"
    )
    originals: Path = Field(Path("var/originals"), description="Folder where every accepted file is kept for ever")
    keep_versions: int = Field(
        10, ge=1, description="Published versions whose files are kept; older ones can be built again"
    )
    cli_language: Literal["en", "cy"] = Field("en", description="Language of the command line's messages: en or cy")

    local_user: str = Field("", description="Name of the one person who uses this server, until sign-in exists")
    local_roles: str = Field(
        "", description="What that person may do besides reading, with spaces between: editor approver admin"
    )
    same_person_may_approve: bool = Field(
        False, description="Whether who uploaded a file may also accept or reject it (the council's own rule)"
    )

    @field_validator("local_roles")
    @classmethod
    def _known_roles_of_somebody(cls, words: str, others: ValidationInfo) -> str:
        known = [role.value for role in Role]
        if unknown := [word for word in words.split() if word not in known]:
            raise ValueError(f"there is no role {', '.join(unknown)}. Use words of: {', '.join(known)}")
        if words and not others.data.get("local_user", "").strip():
            raise ValueError("these are roles of nobody. Name the person in LOCAL_USER")
        return words

    @cached_property
    def plan_folders(self) -> tuple[Path, ...]:
        """`plans` as paths, in order."""
        return tuple(Path(part) for part in shlex.split(self.plans, posix=os.name == "posix"))


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingError: one cannot be used; each is named with what is wrong.
    """
    try:
        return Settings()
    except ValidationError as error:
        faults = "; ".join(f"{str(e['loc'][0]).upper()} is '{e['input']}': {e['msg']}" for e in error.errors())
        raise SettingError(faults) from None
