"""Where conversations are kept, and the language of messages, from the environment."""

from pathlib import Path

import pytest

from assistant.settings import settings_from, system_language, user_data_folder


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"HOME": "/home/li"}, "linux", "/home/li/.local/share/sextant"),
        ({"HOME": "/home/li", "XDG_DATA_HOME": "/data"}, "linux", "/data/sextant"),
        ({"HOME": "/home/li", "XDG_DATA_HOME": "not/absolute"}, "linux", "/home/li/.local/share/sextant"),
        ({"HOME": "/Users/li"}, "darwin", "/Users/li/Library/Application Support/Sextant"),
        ({"HOME": "/li", "LOCALAPPDATA": "/local"}, "win32", "/local/Sextant"),
    ],
    ids=["linux", "xdg", "a relative xdg is not followed", "mac", "windows"],
)
def test_each_platform_has_its_place_for_a_users_data(environment: dict[str, str], platform: str, folder: str) -> None:
    assert user_data_folder(environment, platform) == Path(folder)


def test_sextant_data_goes_before_the_platforms_place() -> None:
    assert settings_from({"SEXTANT_DATA": "/srv/sextant", "HOME": "/home/li"}).data == Path("/srv/sextant")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "en_US.UTF-8"}, "en"), ({"LANG": "de_DE.UTF-8"}, "en"), ({}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"), ({"LANG": "C", "LC_MESSAGES": "zh_TW"}, "zh"),
    ],
)  # fmt: skip
def test_messages_follow_the_language_of_the_system(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language
