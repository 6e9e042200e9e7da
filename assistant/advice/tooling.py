"""The smallest set of tools that shows what worked: topics `tools`, `tool_reasons` and `cms`."""

from collections.abc import Iterator, Sequence

from assistant.advice.client import Client
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import Tool, ToolCategory
from assistant.strategy import Name, Phrase

MOST_DASHBOARDS = 2
CHEAP = 2
VISITS = ("ga4", "baidu_tongji")
SHOP_VISITS = ("sycm", *VISITS)
CONTACTS = ("wecom", "zoho_crm", "hubspot", "pipedrive")
SHEETS = ("feishu", "google_sheets", "excel")
SHEETS_ELSEWHERE = ("google_sheets", "excel")
"""What is usual, the first that can be used where the customers are."""


def tools(client: Client) -> Suggestion | None:
    """Each paid channel's own dashboard, one place for visits, one list of contacts, one weekly sheet."""
    if client.strategy.tools:
        return None
    proposal = Proposal(client.draft)
    for tool, purpose in smallest_set(client):
        proposal.add(
            "/tools",
            tool=tool.id,
            category=tool.category,
            purpose=Phrase(f"suggestions.tool_purpose.{purpose}"),
            reasons=(_reason(tool),),
        )
    return proposal.because(Phrase("suggestions.reason.tools"))


def smallest_set(client: Client) -> tuple[tuple[Tool, str], ...]:
    """Tools with their purpose, none twice, all usable where the customers are."""
    found: dict[str, tuple[Tool, str]] = {}
    for tool, purpose in (*_dashboards(client), *_visits(client), *_contacts(client), *_sheet(client)):
        found.setdefault(tool.id, (tool, purpose))
    return tuple(found.values())


def tool_reasons(client: Client) -> Suggestion | None:
    """For each tool that is in the catalog, why it: price, and whether programs can reach it."""
    proposal = Proposal(client.draft)
    for choice in client.strategy.tools:
        tool = client.catalogs.tools.get(choice.tool)
        if tool is not None:
            proposal.fill(f"/tools/{choice.id}", category=tool.category, reasons=(_reason(tool),))
    return proposal.because(Phrase("suggestions.reason.tool_reasons"))


def cms(client: Client) -> Suggestion | None:
    """Where pages are kept: what a shop or site of this kind usually runs on, cheapest first."""
    fitting = _usable(client, "cms")
    proposal = Proposal(client.draft)
    if fitting:
        proposal.set("/content/cms", Phrase("suggestions.named", {"name": Name("tools", fitting[0].id)}))
    return proposal.because(Phrase("suggestions.reason.cms"))


def _dashboards(client: Client) -> Iterator[tuple[Tool, str]]:
    seen = 0
    for plan in client.strategy.channels:
        channel = client.catalogs.channels.get(plan.channel)
        for tool_id in channel.tools if channel else ():
            tool = client.catalogs.tools[tool_id]
            if (
                tool.category in ("ads", "social")
                and tool.price_level <= CHEAP
                and usable(client, tool)
                and seen < MOST_DASHBOARDS
            ):
                seen += 1
                yield tool, "dashboard"
                break


def _visits(client: Client) -> Iterator[tuple[Tool, str]]:
    tool = _first(client, SHOP_VISITS if client.kind == "marketplace" else VISITS)
    if tool is not None:
        yield tool, "visits"


def _contacts(client: Client) -> Iterator[tuple[Tool, str]]:
    shop = client.kind in ("shop", "marketplace") and client.home != "cn"
    tool = next(iter(_usable(client, "email")), None) if shop else _first(client, CONTACTS)
    if tool is not None:
        yield tool, "contacts"


def _sheet(client: Client) -> Iterator[tuple[Tool, str]]:
    tool = _first(client, SHEETS if client.home == "cn" else SHEETS_ELSEWHERE)
    if tool is not None:
        yield tool, "sheet"


def _first(client: Client, wanted: Sequence[str]) -> Tool | None:
    known = (client.catalogs.tools.get(each) for each in wanted)
    return next((tool for tool in known if tool is not None and usable(client, tool)), None)


def _usable(client: Client, category: ToolCategory) -> tuple[Tool, ...]:
    return client.catalogs.tools_for(
        client.regions,
        category=category,
        customers=client.customers,
        sells_through=client.sells_through,
        price_level=CHEAP,
    )


def usable(client: Client, tool: Tool) -> bool:
    """Whether the tool works where the customers are."""
    return any(client.catalogs.can_use(tool, region) for region in client.regions or ("global",))


def _reason(tool: Tool) -> Phrase:
    return Phrase(
        "suggestions.tool_reason.free" if tool.free_tier else f"suggestions.tool_reason.price_{tool.price_level}"
    )
