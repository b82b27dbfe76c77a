"""Named errors of the warehouse, each with what to do."""


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


class MissingVersionFileError(WarehouseError):
    """A published version whose file is gone."""

    def __init__(self, version: str) -> None:
        super().__init__(f"the file of version {version} is missing. `python -m etl publish` builds it again.")


class BuildFailedError(WarehouseError):
    """A build that did not read back as it was written; what was served before is still served."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the new version was not published: {why}. The version served before is still served.")


class OvertakenError(WarehouseError):
    """Another load was accepted while this one was being built."""

    def __init__(self) -> None:
        super().__init__("another load was accepted meanwhile. Run `python -m etl publish` to build from both.")


class UnsupportedUrlError(WarehouseError):
    """A store address this version cannot open."""

    def __init__(self, name: str, url: str, expected: str) -> None:
        super().__init__(f"{name} is '{url}', which cannot be opened. Use {expected}.")


class UnusableStoreError(WarehouseError):
    """A store that cannot be opened or written."""

    def __init__(self, name: str, url: str, why: str) -> None:
        super().__init__(f"{name} is '{url}', which cannot be used: {why}. Check the path and who may write there.")


class SettingError(WarehouseError):
    """A setting whose value cannot be used."""

    def __init__(self, faults: str) -> None:
        super().__init__(f"{faults}. README.md lists the settings.")
