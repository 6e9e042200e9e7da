"""The strategy as data for programs: values, where each comes from, findings in words, what is still open."""

import datetime as dt
import json
from collections.abc import Iterable

from pydantic import JsonValue

from assistant.checks import Finding
from assistant.exports.forecast_json import forecast_json
from assistant.forecast import Forecast
from assistant.strategy import Draft, Record, decode, to_document
from assistant.strategy.model import SCHEMA_VERSION
from assistant.wording.fields import field_label, value_words
from assistant.wording.rendering import rendered
from assistant.wording.speech import Speech

OPEN = frozenset({"unknown", "deferred"})


def export_json(
    draft: Draft,
    findings: Iterable[Finding],
    speech: Speech,
    *,
    today: dt.date,
    final: bool,
    forecast: Forecast | None = None,
) -> str:
    """The draft as a JSON text in UTF-8, our own sentences said in the speech's language, keys in a fixed order.

    `{schema_version, exported_on, language, final, strategy, provenance, findings, open_questions, forecast}`, the last
    where there is one; the strategy follows the published schema, and `read_strategy_file` reads the whole back.
    """
    document: dict[str, JsonValue] = {
        "schema_version": SCHEMA_VERSION,
        "exported_on": today.isoformat(),
        "language": speech.language,
        "final": final,
        "strategy": to_document(rendered(draft, speech)),
        "provenance": dict(_provenance(draft, speech)),
        "findings": [_finding(finding, speech) for finding in findings],
        "open_questions": [
            {"path": path, "what": field_label(path, speech), "status": "to_recheck" if recheck else record.status}
            for path, record in draft.records.items()
            if (recheck := record.to_recheck) or record.status in OPEN
        ],
    }
    if forecast is not None:
        document["forecast"] = forecast_json(forecast)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _provenance(draft: Draft, speech: Speech) -> Iterable[tuple[str, JsonValue]]:
    for path, record in draft.records.items():
        bare, sharp, entry = path.partition("#")
        said = value_words(bare, [entry], speech, draft=draft) if sharp and decode(entry) is not None else entry
        yield f"{bare}{sharp}{said}", _record(record, speech)


def _record(record: Record, speech: Speech) -> JsonValue:
    found: dict[str, JsonValue] = record.model_dump(mode="json", exclude_defaults=True)
    phrase = decode(record.source or "")
    if phrase is not None and speech.has(phrase.key):
        found["source"] = speech.phrase(phrase)
    return found


def _finding(finding: Finding, speech: Speech) -> JsonValue:
    return {
        "check": finding.check,
        "step": finding.step.value,
        "severity": finding.severity,
        "path": finding.path,
        "what": speech.phrase(finding.what),
        "why": speech.phrase(finding.why),
        "mend" if finding.mend else "ask": speech.phrase(finding.offer),
        "waived": finding.waived,
    }
