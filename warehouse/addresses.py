"""Store addresses from the settings, read once and refused in words."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url

from warehouse.errors import UnsupportedUrlError


def read_address(setting: str, text: str, backends: Collection[str], expected: str) -> URL:
    """The address in a setting.

    Args:
        setting: the setting's name, for the error.
        text: the address as given.
        backends: the engines it may name.
        expected: how such an address is written.

    Raises:
        UnsupportedUrlError: it is no address, or names another engine or no place.
    """
    try:
        url = make_url(text)
    except sa.exc.ArgumentError:
        raise UnsupportedUrlError(setting, text, expected) from None
    if url.get_backend_name() not in backends or not url.database or url.database == ":memory:":
        raise UnsupportedUrlError(setting, text, expected)
    return url
