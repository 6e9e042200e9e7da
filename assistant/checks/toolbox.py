"""The tools: results can be read, they work where the business is, together, and not twice."""

from collections.abc import Iterator
from itertools import combinations

from pydantic import JsonValue

from assistant.catalog import Tool
from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import add, drop
from assistant.checks.naming import region_name
from assistant.strategy import Draft, Name, Param, Phrase, Step
from assistant.strategy.undertaking import ToolChoice

READS_RESULTS = ("analytics", "crm")


def tool_name(choice: ToolChoice, context: Context) -> Param:
    """The tool by its catalog name, else as it was called."""
    return Name("tools", choice.tool) if choice.tool in context.catalogs.tools else choice.tool


def _known(draft: Draft, context: Context) -> Iterator[tuple[ToolChoice, Tool]]:
    for choice in draft.strategy.tools:
        if choice.tool in context.catalogs.tools:
            yield choice, context.catalogs.tools[choice.tool]


def _nothing_reads(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if any(choice.tool not in context.catalogs.tools and choice.category is None for choice in strategy.tools):
        return  # a tool of their own that may well count: a spreadsheet is a respectable answer
    categories = {choice.category for choice in strategy.tools} | {tool.category for _, tool in _known(draft, context)}
    if categories.intersection(READS_RESULTS):
        return
    business = strategy.business
    suited = context.catalogs.tools_for(
        business.regions, category="analytics", customers=business.customers, sells_through=business.sells_through
    )
    suited = suited or context.catalogs.tools_for((), category="analytics")
    tool = next((each for each in suited if each.free_tier), suited[0])
    item: dict[str, JsonValue] = {"tool": tool.id, "category": "analytics"}
    yield Breach("/tools", {"tool": Name("tools", tool.id)}, (add("/tools", item),))


def _unusable(draft: Draft, context: Context) -> Iterator[Breach]:
    regions = draft.strategy.business.regions
    for choice, tool in _known(draft, context):
        if regions and not any(context.catalogs.can_use(tool, region) for region in regions):
            path = f"/tools/{choice.id}"
            params = {"tool": Name("tools", tool.id), "region": region_name(regions[0])}
            yield Breach(path, params, (drop(path),))


def _apart(draft: Draft, context: Context) -> Iterator[Breach]:
    choices = draft.strategy.tools
    if len(choices) < 2 or any(choice.integrates_with for choice in choices):
        return
    known = [tool for _, tool in _known(draft, context)]
    if any(one.id in other.integrates_with or other.id in one.integrates_with for one, other in combinations(known, 2)):
        return
    names = tuple(sorted((tool_name(choice, context) for choice in choices), key=str))[:3]
    yield Breach("/tools", {"tools": names})


def _overlapping(draft: Draft, context: Context) -> Iterator[Breach]:
    for (_, tool), (second, other) in combinations(sorted(_known(draft, context), key=lambda each: each[0].id), 2):
        if tool.category == other.category:
            yield Breach(
                f"/tools/{second.id}",
                {
                    "tool": Name("tools", tool.id), "other": Name("tools", other.id),
                    "job": Phrase(f"findings.terms.tools_{tool.category}"),
                },
            )  # fmt: skip


READS = Check("results-can-be-read-somewhere", Step.CHANNELS, WARNING, _nothing_reads, depth="standard")
TOOLS_USABLE = Check("the-tools-work-where-you-are", Step.CHANNELS, WARNING, _unusable, in_quick=Step.EVALUATION)
TOGETHER = Check("the-tools-work-together", Step.CHANNELS, HINT, _apart, depth="deep")
NO_OVERLAP = Check("no-two-tools-do-the-same-job", Step.CHANNELS, HINT, _overlapping, depth="deep")
