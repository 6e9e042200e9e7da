"""Every word some reader knows, for the tokens to be cut by, and the words that can begin a value."""

from assistant.reading.values.lexicon import date_words, holiday_names, money_words, words
from assistant.reading.values.lexicon.words import phrases

# Characters that are words of their own to some reader.
_CHARACTERS = frozenset(
    "每月日号年周季旬半第成折分之点度元块角毛个前后内初底末中上下本这今明去来到至从自和与或且及并但的"
    "了是在以比大小多少高低再又余要为约近起超过破负倍降升涨减增提做达等里由去份数节翻番占隔次回遍钱"
)
_FORMS = phrases(
    "个半|半个|过半|分之|分之一|前后|年内|年前|年后|节前|节后|节前后|大些|大一些|以上|以下|折扣|个点|并且|而且",
    "同时|的同时|以及|翻到|占比|同比|环比|每隔|财年|年度|月份|季度|当天|那天|期间|大促|活动|备货|预热|当日|假期",
    "过年前|过年之前|过完年|过了年|开年后|里面|里头|当中|之中|中旬|上旬|下旬|至今|以来|为止|控制到",
)
_PHRASES = phrases(
    "a half|out of|out of every|in every|of every|and a half|and half|and a quarter|to date|up to date|up to the",
    "day after day|by the time|at the end of the day|what time|have a great|have a good|have a nice|good night",
    "nice day|thirds|quarters|fifths|tenths|third|fifth|tenth|quarter|last day of|last day in|days of",
    "over the course of|years old|the same|as many|as much|times as many|times as much|times more|times higher",
    "in a year|in one year",
)


def _known() -> frozenset[str]:
    """Every word of every table of the lexicon."""
    modules = (words, money_words, date_words, holiday_names)
    tables = (value for module in modules for value in vars(module).values() if isinstance(value, dict | frozenset))
    return frozenset(word for table in tables for word in table if isinstance(word, str))


VOCABULARY: frozenset[str] = _known() | _CHARACTERS | _FORMS | _PHRASES
# Words that digits may touch: "Q3", "Dec31", "USD115".
GLUED_BEFORE: frozenset[str] = frozenset(date_words.MONTHS) | phrases(
    "q|h|fy|cy|cny|usd|rmb|eur|gbp|hkd|jpy|twd|rs|cad|aud|sgd|chf|inr"
)
# Letters that may touch the digits before them: "14april", "3h", "21st".
GLUED_LETTERS: frozenset[str] = (
    frozenset(w for w in words.TIME_UNITS if w.isascii())
    | frozenset(date_words.MONTHS)
    | frozenset(w for w in money_words.CURRENCY_AFTER if w.isascii() and w.isalpha())
    | date_words.ORDINAL_SUFFIXES
    | phrases("x|pp|pct|percent|yo|am|pm|q|h|ish|pcs|fy|bps|to|grand|cents")
)
# Words a date or a period can begin with, and those any value can begin with; numerals open both.
DATE_OPENERS: frozenset[str] = phrases("the|第|自然|calendar|last day of|last day in|本财年|上财年").union(
    date_words.MONTHS,
    date_words.WEEKDAYS,
    date_words.DAYS,
    date_words.YEARS,
    date_words.QUARTERS,
    date_words.MONTHS_BY,
    date_words.WEEKS,
    date_words.WEEKENDS,
    date_words.HALVES,
    date_words.HALF_MONTHS,
    date_words.QUARTER_NAMES,
    date_words.EDGES_BEFORE,
    date_words.EDGE_NAMES,
    date_words.SEASONS,
    date_words.THIS_NEXT,
    date_words.ORDINALS,
    date_words.FISCAL,
    date_words.CALENDAR_YEAR,
    holiday_names.HOLIDAY_NAMES,
)
OPENERS: frozenset[str] = phrases(
    "once|twice|翻|+|从|由|from|比|个半",
    "过年前|过年之前|过完年|过了年|开年后|再过|过|每隔|隔|to date|至今|年前|年内|年后|from now|from today|上|下",
    "the day after|day after|the day before|day before",
).union(
    DATE_OPENERS,
    date_words.WEEK_OF,
    date_words.NEXT_SPAN,
    date_words.LAST_SPAN,
    date_words.BEFORE_DATE,
    date_words.FROM_DATE,
    date_words.ON_DATE,
    date_words.WITHIN_BEFORE,
    words.BEFORE,
    words.BETWEEN,
    words.ADVERBS,
    words.PER,
    words.THAN_NOW,
    words.RISE_FALL,
    words.NEITHER,
    words.FACTORS,
    words.TO_VERBS,
    words.WHOLE_DURATIONS,
    words.ONE_OF,
    words.SHARES,
    money_words.CURRENCY_BEFORE,
)
