"""How values sound inside sentences, in both languages."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import pytest

from assistant.strategy import Language, Money, Name, Param, Period, Phrase, Quantity
from assistant.wording.speech import Speech


class Metrics:
    def name(self, catalog: str, entry: str, language: Language) -> str:
        return {
            "leads": ("有效线索", "Qualified leads"),
            "nps": ("净推荐值", "NPS"),
            "wecom": ("企微好友", "WeCom contacts"),
        }[entry][0 if language == "zh" else 1]

    def name_within(self, catalog: str, entry: str, language: Language) -> str:
        name = self.name(catalog, entry, language)
        return name[0].lower() + name[1:] if name.partition(" ")[0][1:].islower() else name


@dataclass(frozen=True)
class Said:
    value: Param
    zh: str
    en: str


MONTH = Period(value=1, unit="month")
VALUES = (
    Said(Money(amount=Decimal(200_000), currency="CNY"), "20万元", "CNY 200,000"),
    Said(Money(amount=Decimal("12345"), currency="CNY"), "12,345元", "CNY 12,345"),
    Said(Money(amount=Decimal("12500"), currency="CNY"), "1.25万元", "CNY 12,500"),
    Said(Money(amount=Decimal(60_000), currency="USD"), "6万美元", "$60,000"),
    Said(Money(amount=Decimal("-0.5"), currency="USD"), "-0.5美元", "-$0.5"),
    Said(Money(amount=Decimal(100_000_000), currency="CNY"), "1亿元", "CNY 100,000,000"),
    Said(Quantity(value=Decimal("3.5"), unit="percent"), "3.5%", "3.5%"),
    Said(Quantity(value=Decimal(120), unit="count", per=MONTH), "每月120", "120 a month"),
    Said(Quantity(value=Decimal(90), unit="USD"), "90美元", "$90"),
    Said(Quantity(value=Decimal(5), unit="count", per=Period(value=2, unit="week")), "每2周5", "5 every 2 weeks"),
    Said(Period(value=6, unit="month"), "6个月", "6 months"),
    Said(Period(value=1, unit="week"), "1周", "1 week"),
    Said(dt.date(2027, 6, 30), "2027年6月30日", "June 30, 2027"),
    Said(("a", "b", "c"), "a、b、c", "a, b and c"),
    Said(Decimal(30_000), "3万", "30,000"),
    Said("{x} 50%", "{x} 50%", "{x} 50%"),
)


@pytest.mark.parametrize("case", VALUES, ids=lambda case: case.en)
def test_a_value_is_said_as_people_write_it(case: Said) -> None:
    assert Speech({}, Metrics(), "zh").value(case.value) == case.zh
    assert Speech({}, Metrics(), "en").value(case.value) == case.en


@pytest.mark.parametrize(
    ("sentence", "entry", "said"),
    [
        ("About {metric}: where is it now?", "leads", "About qualified leads: where is it now?"),
        ("{metric} first.", "leads", "Qualified leads first."),
        ("Done. {metric} next.", "leads", "Done. Qualified leads next."),
        ("Watch {metric}.", "nps", "Watch NPS."),
        ("Watch {metric}.", "wecom", "Watch WeCom contacts."),
        ('Watch "{metric}".', "leads", 'Watch "qualified leads".'),
    ],
)
def test_a_metric_begins_small_in_the_middle_of_an_english_sentence(sentence: str, entry: str, said: str) -> None:
    speech = Speech({"a": (sentence,)}, Metrics(), "en")
    assert speech.say("a", metric=Name("metrics", entry)) == said


def test_variants_take_turns_and_phrases_nest() -> None:
    speech = Speech({"a": ("one {x}", "two {x}"), "b": ("inner",)}, Metrics(), "en")
    assert [speech.say("a", nth=nth, x=Phrase("b")) for nth in range(3)] == ["one inner", "two inner", "one inner"]


def test_no_attribute_of_a_value_is_reachable_from_a_sentence() -> None:
    with pytest.raises(KeyError):
        Speech({"a": ("{x.__class__}",)}, Metrics(), "en").say("a", x="value")
