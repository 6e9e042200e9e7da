"""What is sold becomes a name that can stand in a sentence."""

import pytest

from assistant.advice.naming import name_of


@pytest.mark.parametrize(
    ("offering", "name"),
    [
        ("repair and install furnaces", "furnace repair and installation"),
        ("install and service pools", "pool installation and service"),
        ("make wedding cakes", "wedding cakes"),
        ("design and print flyers", "flyer design and printing"),
        ("plan and host weddings", "wedding planning and hosting"),
        ("clean offices", "office cleaning"),
        ("teach adults to swim in the sea", None),
        ("sell, install and service pools", None),
        ("design software for architects", "design software for architects"),
        ("repair services", "repair services"),
        ("build", None),
        ("invoice-automation software", "invoice-automation software"),
        ("running shoes", "running shoes"),
        ("敏感肌修护面霜", "敏感肌修护面霜"),
        ("我们做设备管理系统，卖给工厂", "设备管理系统"),
        ("we help people sleep", None),
        ("x", None),
        ("a very long description of everything that the firm has ever done", None),
    ],
)
def test_an_offering_is_named_by_its_own_words(offering: str, name: str | None) -> None:
    assert name_of(offering) == name
