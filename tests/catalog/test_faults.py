"""A fault in a catalog file stops the start-up, and every fault is told at once with its file and line."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from assistant.catalog import CatalogFaults, Fault, build_catalogs
from tests.catalog.content import texts


@dataclass(frozen=True)
class Case:
    """`old` becomes `new` once in `file`; a fault is told there, on a line with `marked`, with `reason` in it."""

    name: str
    file: str
    old: str
    new: str
    marked: str
    reason: str


CASES = (
    Case("an id stands twice", "channels.yaml", "- id: sem\n", "- id: seo\n", "- id: seo", "the id seo stands twice"),
    Case("an unknown field", "channels.yaml", "- id: seo\n", "- id: seo\n  colour: red\n", "colour", "colour"),
    Case("a missing field", "formats.yaml", "  hours: 4\n", "", "- id: short_video", "hours"),
    Case("a word outside its list", "metrics.yaml", "direction: higher", "direction: up", "direction: up", "direction"),
    Case(
        "a reference to nothing", "metrics.yaml", "guards: [cpm, ctr]", "guards: [cpm, cte]", "[cpm, cte]", "cte is not"
    ),
    Case("a name missing in Chinese", "channels.yaml", "zh: 小红书}", "zh: ''}", "Xiaohongshu (RED)", "no name in zh"),
    Case("a name not given at all", "tools.yaml", "{en: HubSpot, zh: HubSpot}", "{en: HubSpot}", "en: HubSpot}", "zh"),
    Case(
        "an alias of two channels", "channels.yaml", "[巨量千川, 抖音直播,", "[小红书, 抖音直播,", "  aliases:", "means"
    ),
    Case(
        "an ambiguity of one", "metrics.yaml", "  ROI: [roas, marketing_roi]", "  ROI: [roas]", "  ROI:", "at least two"
    ),
    Case(
        "an ambiguity of nothing", "metrics.yaml", "  ROI: [roas, marketing_roi]", "  ROI: [roas, roy]", "  ROI:", "roy"
    ),
    Case(
        "a formula of nothing", "metrics.yaml", "formula: spend / clicks", "formula: spent / clicks", "spent /", "spent"
    ),
    Case(
        "a volume without a quality guard",
        "metrics.yaml",
        "guards: [cpm, ctr]",
        "guards: [reach]",
        "guards: [reach]",
        "quality or cost",
    ),
    Case(
        "a rate without a volume guard",
        "metrics.yaml",
        "guards: [impressions, conversion_rate]",
        "guards: [cpc]",
        "guards: [cpc]",
        "volume guard",
    ),
    Case(
        "a rate that is summed",
        "metrics.yaml",
        "value_type: rate\n",
        "value_type: rate\n  additive: true\n",
        "additive: true",
        "only a total",
    ),
    Case(
        "a pair that is not returned",
        "metrics.yaml",
        "pair: new_followers",
        "pair: reads",
        "pair: reads",
        "as its pair",
    ),
    Case(
        "low above high",
        "channels.yaml",
        "{low: 16, high: 26, source: S168}",
        "{low: 36, high: 26, source: S168}",
        "low: 36",
        "low is above high",
    ),
    Case("an unknown source", "channels.yaml", "source: S168", "source: S999", "S999", "S999"),
    Case(
        "usable and unusable in one place",
        "channels.yaml",
        "unavailable_in: [US, eu]",
        "unavailable_in: [US, CN]",
        "[US, CN]",
        "both in regions",
    ),
    Case(
        "an alternative to itself",
        "channels.yaml",
        "{US: [sem], eu: [sem]}",
        "{US: [baidu_search], eu: [sem]}",
        "US: [baidu_search]",
        "another channel",
    ),
    Case(
        "a fallback that runs in a ring",
        "industries.yaml",
        "fallback: industrial\n",
        "fallback: manufacturing\n",
        "fallback: manufacturing",
        "do not end at all",
    ),
    Case(
        "a day that no calendar has",
        "moments.yaml",
        "{kind: fixed, month: 1, day: 1}",
        "{kind: fixed, month: 13, day: 1}",
        "month: 13",
        "no date",
    ),
    Case(
        "a moment without lead time", "moments.yaml", "lead_weeks: 4", "lead_weeks: 0", "- id: new_year", "lead_weeks"
    ),
    Case("a topic with an unknown source", "topics.yaml", "sources: [S244]", "sources: [S000]", "S000", "S000"),
    Case("an unknown model", "models.yaml", "{model: nonprofit, ", "{model: charity, ", "model: charity", "model"),
    Case(
        "a family of an unknown metric",
        "families.yaml",
        "  cac:\n",
        "  cak:\n",
        "  cak:",
        "cak is not one of the metrics",
    ),
    Case("a figure without its family", "benchmarks.csv", "marketing_only", "", "cac,all,", "needs one of"),
    Case("figures that fall", "benchmarks.csv", ",3,,4,percent", ",5,,4,percent", ",5,,4,percent", "must rise"),
    Case(
        "a unit that is not the metric's",
        "benchmarks.csv",
        ",percent,2025",
        ",ratio,2025",
        ",ratio,2025",
        "is in percent",
    ),
    Case(
        "a grade above its source's",
        "benchmarks.csv",
        ",2025,B,,any_objective,,S01,",
        ",2025,A,,any_objective,,S01,",
        "2025,A,",
        "better than that of its source",
    ),
    Case("a country without money", "regions.csv", ",CNY", ",XXX", ",XXX", "XXX is not one of the currencies"),
    Case("a place in no country", "places.csv", ",city,CN", ",city,C1", ",city,C1", "C1 is not one of the regions"),
    Case("too few cells", "sources.csv", "S01,B,", "S01;B;", "S01;B;", "must have 4 cells"),
    Case("other columns", "sources.csv", "id,grade,", "id,mark,", "id,mark,", "the columns must be"),
    Case(
        "a lunar month of no length", "lunar.csv", "2026-02-17,0,1", "2026-02-17,0,2", "2026-02-17,0,2", "digits 0 or 1"
    ),
    Case(
        "a lunar year that leaves a gap", "lunar.csv", "2026-02-17", "2026-02-18", "2026-02-18", "do not end where 2026"
    ),
    Case("no YAML", "formats.yaml", "formats:\n", "formats: [\n", "- id: short_video", "not YAML"),
    Case(
        "a key that stands twice",
        "formats.yaml",
        "  hours: 4\n",
        "  hours: 4\n  hours: 5\n",
        "hours: 5",
        "stands twice",
    ),
    Case("an unknown section", "formats.yaml", "formats:\n", "extra: []\nformats:\n", "extra", "no such section"),
    Case(
        "a section that is no list",
        "formats.yaml",
        "formats:\n",
        "formats: {}\nother:\n",
        "formats: {}",
        "must be a list",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_told_with_its_file_and_line(case: Case) -> None:
    assert case.old in texts()[case.file], "the case no longer fits the content: choose another text to spoil"
    broken = texts()[case.file].replace(case.old, case.new, 1)
    marked = [number for number, text in enumerate(broken.splitlines(), 1) if case.marked in text]

    faults = _faults_of({**texts(), case.file: broken})

    told = [fault for fault in faults if fault.file == case.file and case.reason in fault.reason]
    assert told, [str(fault) for fault in faults]
    assert {fault.line for fault in told} & set(marked), [str(fault) for fault in told]


def test_every_fault_of_every_file_is_told_at_once() -> None:
    spoilt = dict(texts())
    for case in CASES[:31]:
        spoilt[case.file] = spoilt[case.file].replace(case.old, case.new, 1)

    faults = _faults_of(spoilt)

    assert {fault.file for fault in faults} == {case.file for case in CASES[:31]}


def test_one_fault_does_not_make_every_reference_to_the_entry_another() -> None:
    spoilt = texts()["metrics.yaml"].replace(
        "unit: percent\n  direction: higher\n  stage: interest",
        "unit: points\n  direction: higher\n  stage: interest",
        1,
    )

    faults = _faults_of({**texts(), "metrics.yaml": spoilt})

    assert len(faults) == 1


def test_a_missing_file_is_one_fault() -> None:
    without = {name: text for name, text in texts().items() if name != "places.csv"}

    assert _faults_of(without) == (Fault("places.csv", 1, "the file is missing"),)


def test_a_file_that_nobody_reads_is_a_fault() -> None:
    assert _faults_of({**texts(), "spare.yaml": "spare: []"}) == (
        Fault("spare.yaml", 1, "no such catalog file is known"),
    )


def test_faults_read_as_lines_an_editor_can_open() -> None:
    fault = Fault("tools.yaml", 12, "the id ga4 stands twice")

    assert str(CatalogFaults([fault, fault])).splitlines() == [
        "The catalogs have faults:",
        "tools.yaml:12: the id ga4 stands twice",
    ]


def _faults_of(files: Mapping[str, str]) -> tuple[Fault, ...]:
    with pytest.raises(CatalogFaults) as caught:
        build_catalogs(files)
    return caught.value.faults
