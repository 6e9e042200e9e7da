"""The strategy document: its model, the draft with its records, and the edits that change it.

Read `model.py` for what a strategy is, `edits.py` for how it changes.
"""

from assistant.strategy.aims import Goal, Kpi, Milestone, Result, Waiver
from assistant.strategy.diff import Difference, diff
from assistant.strategy.draft import PERSONAL, Draft, Origin, Quote, Record, Status
from assistant.strategy.edits import Applied, Edit, Inverse, Refused, Vocabulary, apply, restore
from assistant.strategy.model import Plan, Strategy, json_schema, months_after, to_document
from assistant.strategy.phrase import Name, Param, Params, Phrase, decode, encode, spoken_at
from assistant.strategy.situation import Business, Persona
from assistant.strategy.undertaking import BudgetLine, Campaign, ChannelPlan, OptimisationRule
from assistant.strategy.values import Cadence, Language, Money, Period, PeriodUnit, Quantity, Stage, Step, Wait, plain

__all__ = [
    "PERSONAL", "Applied", "BudgetLine", "Business", "Cadence", "Campaign", "ChannelPlan", "Difference", "Draft",
    "Edit", "Goal", "Inverse", "Kpi", "Language", "Milestone", "Money", "Name", "OptimisationRule", "Origin", "Param",
    "Params", "Period", "PeriodUnit", "Persona", "Phrase", "Plan", "Quantity", "Quote", "Record", "Refused", "Result",
    "Stage", "Status", "Step", "Strategy", "Vocabulary", "Wait", "Waiver", "apply", "decode", "diff", "encode",
    "json_schema", "months_after", "plain", "restore", "spoken_at", "to_document",
]  # fmt: skip
