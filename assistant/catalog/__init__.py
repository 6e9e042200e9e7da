"""What the product knows by name: metrics, channels, tools, industries, figures, moments, regions.

`build_catalogs` makes `Catalogs` from texts; `assistant.adapters.content_files` reads the texts.
Read `catalogs.py` next.
"""

from assistant.catalog.benchmarks import Benchmark, Benchmarks, Family, Pick, Source
from assistant.catalog.build import build_catalogs
from assistant.catalog.catalogs import Catalogs
from assistant.catalog.channels import AudienceFit, Channel, ContentFormat, ConversionPoint, SmallestSpend, Span
from assistant.catalog.faults import CatalogFaults, Fault
from assistant.catalog.industries import Industry, ModelRule, Pointer, RegulatedTopic, ancestry
from assistant.catalog.lunar import LunarTable, LunarYear
from assistant.catalog.metrics import Instrument, Measure, Metric
from assistant.catalog.moments import Moment, Occurrence
from assistant.catalog.names import Aliases, Entry, Names, Shelf, fold
from assistant.catalog.regions import EVERYWHERE, Currency, Place, Region
from assistant.catalog.tools import Tool, ToolCategory
from assistant.catalog.vocabulary import AgeBand, Buyer, Grade, Mode

__all__ = [
    "EVERYWHERE", "AgeBand", "Aliases", "AudienceFit", "Benchmark", "Benchmarks", "Buyer", "CatalogFaults", "Catalogs",
    "Channel", "ContentFormat", "ConversionPoint", "Currency", "Entry", "Family", "Fault", "Grade", "Industry",
    "Instrument", "LunarTable", "LunarYear", "Measure", "Metric", "Mode", "ModelRule", "Moment", "Names", "Occurrence",
    "Pick", "Place", "Pointer", "Region", "RegulatedTopic", "Shelf", "SmallestSpend", "Source", "Span", "Tool",
    "ToolCategory", "ancestry", "build_catalogs", "fold",
]  # fmt: skip
