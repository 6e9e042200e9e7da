"""Every word some reader knows, for the tokens to be cut by."""

from assistant.reading.values.calendar.holidays import HOLIDAY_NAMES
from assistant.reading.values.lexicon import date_words, money_words, words
from assistant.reading.values.lexicon.words import phrases

_HAN_SINGLES = frozenset(
    "每月日号年周季旬半第成折分之点度元块角毛个前后内初底末中上下本这今明去来到至从自和与或且及并但的了是在以比大小多少高低再又余要每为约近起超过破负倍降升涨减増提做达等"
)


_FORMS = phrases(
    "个|个半|半|半个|半年|半个月|半天|半月|半日|半周|半小时|半个小时|半个季度|大半年|小半年|一半|过半",
    "对半|对折|半价|半折|半成|百分之|百分之百|仟分之|千分之|万分之|分之|分之一|份|号|日|旬|前后|年内",
    "第|前|后|之后|之前|以前|以后|大些|大一些|大|高|多|少|低|小|以上|以下|年前|年后|节前|节后|节前后",
    "成|折|折扣|点|个点|钱|和|与|或|且|并且|而且|同时|并|但|的同时|以及|及|达到|提升到|提高到|增长到",
    "增加到|降到|降至|降低到|下降到|减少到|升到|升至|增至|涨到|做到|减到|缩短到|压缩到|压到|控制到",
    "提到|拉到|变成|翻|番|翻到|占|占比|从|由|自|比|同比|环比|每隔|每|隔|次|回|遍|财年|年度|月份|季度",
    "当天|那天|期间|大促|活动|备货|预热|当日|节|假期|月初|中旬|上旬|下旬|底|末|初|中|去|今|明|至今",
    "以来|为止|数",
)


_PHRASES = phrases(
    "half a year|half year|half a month|half a day|half a decade|half an hour|half hour",
    "half a quarter|a year and a half|per year|per month|per week|per day|a half|out of|out of every",
    "in every|and a half|and half|and a quarter|to date|up to date|up to the|day after day",
    "by the time|at the end of the day|what time|have a great|have a good|have a nice|good night",
    "nice day|half of|a half of|a third of|a quarter of|one third of|one quarter of|two thirds of",
    "three quarters of|thirds|quarters|fifths|tenths|third|fifth|tenth|quarter|week of|the week of",
    "week commencing|the week commencing|the week starting|week starting|the week beginning",
    "the week beginning on|last day of|last day in|days of|over the course of|a day|a week|a month",
    "a quarter|a year|an hour|all day|all week|all month|all year|full day|full week|full month",
    "full year|every month|every week|every day|every year|every quarter|each month|each week",
    "each day|each year|each quarter|years old|the same|as many|as much|times as many|times as much",
    "times more|times higher|in a year|in one year|quarter of",
)


# Lengths of time and shares that are one word or phrase; `durations` and `percents` say what they are.
DURATION_WORDS = phrases(
    "半年|大半年|小半年|半个月|半月|半天|半日|半周|半小时|半个小时|半个季度|half a year|half year",
    "half a month|half a day|half an hour|half hour|half a quarter|half a decade|a day|a week|a month",
    "a quarter|a year|an hour|all day|full day|all week|full week|all month|full month|all year",
    "full year|a year and a half",
)


SHARE_WORDS = phrases(
    "百分之|千分之|仟分之|万分之|百分之百|一半|对半|对折|半折|半价|半成|half of|a half of|a third of",
    "a quarter of|one third of|one quarter of|two thirds of|three quarters of",
)


VOCABULARY: frozenset[str] = frozenset().union(
    *(
        table.keys()
        for table in (
            words.TIME_UNITS, words.RATED_WORDS, words.BEFORE, words.AFTER, words.ADVERBS, words.RISE_FALL, words.AFTER_RISE_FALL, words.FACTORS,
            money_words.CURRENCY_BEFORE, money_words.CURRENCY_AFTER, money_words.COINS, money_words.CENTS,
            date_words.MONTHS, date_words.WEEKDAYS, date_words.DAYS, date_words.YEARS, date_words.QUARTERS, date_words.MONTHS_BY,
            date_words.WEEKS, date_words.WEEKENDS, date_words.HALVES, date_words.HALF_MONTHS, date_words.QUARTER_NAMES,
            date_words.EDGES_BEFORE, date_words.EDGES_AFTER, date_words.EDGE_NAMES, date_words.SEASONS, date_words.THIS_NEXT, HOLIDAY_NAMES,
            date_words.ORDINALS,
        )
    ),
    *(
        words_
        for words_ in (
            words.RANGE_TO, words.NOT, words.BETWEEN, words.BETWEEN_AND, words.BETWEEN_END, words.FILLERS, words.PER, words.NEITHER, words.TARGET,
            words.BY, words.CHANGE_OR_TO, words.ARROWS, words.TO_VERBS, words.NOW, money_words.MONEY_CUES, money_words.CUES_AFTER, money_words.CUE_FILLERS, money_words.MEASURES, money_words.AGES,
            money_words.AGE_BEFORE, money_words.TIMES, money_words.PERCENTS, money_words.POINTS, date_words.FISCAL, date_words.CALENDAR_YEAR,
            date_words.NEXT_SPAN, date_words.LAST_SPAN, date_words.BEFORE_DATE, date_words.FROM_DATE, date_words.ON_DATE,
            date_words.AFTER_AS_BEFORE, date_words.AFTER_AS_FROM, date_words.AGO, date_words.HENCE, date_words.WITHIN_AFTER,
            date_words.WITHIN_BEFORE, DURATION_WORDS, SHARE_WORDS, _HAN_SINGLES, _FORMS, _PHRASES,
        )
    ),
)  # fmt: skip


# Words that digits may touch: "Q3", "Dec31", "USD115"; and letters that may touch the digits before them: "14april", "3h", "21st".
GLUED_BEFORE: frozenset[str] = frozenset(date_words.MONTHS) | phrases(
    "q|h|fy|cy|cny|usd|rmb|eur|gbp|hkd|jpy|twd|rs|cad|aud|sgd|chf|inr"
)


GLUED_LETTERS: frozenset[str] = (
    frozenset(w for w in words.TIME_UNITS if w.isascii())
    | frozenset(date_words.MONTHS)
    | frozenset(w for w in money_words.CURRENCY_AFTER if w.isascii() and w.isalpha())
    | date_words.ORDINAL_SUFFIXES
    | phrases("x|pp|pct|percent|yo|am|pm|q|h|ish|pcs|fy|bps|to|grand|cents")
)


# Words a date or a period can begin with, and those any value can begin with; numerals open both.
DATE_OPENERS: frozenset[str] = frozenset().union(
    date_words.MONTHS, date_words.WEEKDAYS, date_words.DAYS, date_words.YEARS, date_words.QUARTERS, date_words.MONTHS_BY, date_words.WEEKS,
    date_words.WEEKENDS, date_words.HALVES, date_words.HALF_MONTHS, date_words.QUARTER_NAMES, date_words.EDGES_BEFORE, date_words.EDGE_NAMES,
    date_words.SEASONS, date_words.THIS_NEXT, HOLIDAY_NAMES, date_words.ORDINALS, date_words.FISCAL, date_words.CALENDAR_YEAR,
    {"the", "第", "自然", "calendar", "last day of", "last day in", "本财年", "上财年"},
)  # fmt: skip


OPENERS: frozenset[str] = DATE_OPENERS.union(
    words.BEFORE, words.BETWEEN, words.ADVERBS, words.PER, words.RISE_FALL, words.NEITHER, words.FACTORS, money_words.CURRENCY_BEFORE, date_words.NEXT_SPAN,
    date_words.LAST_SPAN, date_words.BEFORE_DATE, date_words.FROM_DATE, date_words.ON_DATE, date_words.WITHIN_BEFORE, DURATION_WORDS, SHARE_WORDS,
    words.TO_VERBS, {"once", "twice", "翻", "+", "从", "由", "from", "比", "个半", "再过", "过", "每隔", "隔", "to date", "至今", "年前", "年内", "年后", "from now", "from today", "上", "下", "week of", "the week of", "week commencing", "week starting"},
    {"the week commencing", "the week starting", "the week beginning", "the week beginning on", "every month", "each month", "every week", "each week"},
    {"every day", "each day", "every year", "each year", "every quarter", "each quarter", "per year", "per month", "per week", "per day"},
)  # fmt: skip
