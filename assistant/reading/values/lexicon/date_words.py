"""The words of dates and periods."""

from assistant.reading.values.lexicon.words import phrases, table

MONTHS: dict[str, int] = table(
    {
        1: "january|jan|正月", 2: "february|feb", 3: "march|mar", 4: "april|apr", 5: "may", 6: "june|jun",
        7: "july|jul", 8: "august|aug", 9: "september|sept|sep", 10: "october|oct", 11: "november|nov",
        12: "december|dec",
    }
)  # fmt: skip
WEEKDAYS: dict[str, int] = table(
    {
        0: "monday|mon|周一|星期一|礼拜一",
        1: "tuesday|tues|tue|周二|星期二|礼拜二",
        2: "wednesday|wed|周三|星期三|礼拜三",
        3: "thursday|thurs|thur|thu|周四|星期四|礼拜四",
        4: "friday|fri|周五|星期五|礼拜五",
        5: "saturday|sat|周六|星期六|礼拜六",
        6: "sunday|sun|周日|周天|星期日|星期天|礼拜天|礼拜日",
    }
)
UNSURE_MONTHS = frozenset({"may", "mar", "sun", "sat", "wed", "mon", "march", "jan", "dec", "sep", "fri"})
DAYS: dict[str, int] = table(
    {
        -3: "大前天|大前日",
        -2: "前天|前日|the day before yesterday|day before yesterday",
        -1: "昨天|昨日|yesterday",
        0: "今天|今日|today|现在|now|即日|目前|当前|当日|this day|right now|tonight|今晚",
        1: "明天|明日|tomorrow|tmrw|tmr|明晚|the day after",
        2: "后天|后日|the day after tomorrow|day after tomorrow|the day after tmrw|day after tmrw",
        3: "大后天|大后日",
    }
)
NOT_PLAIN_DAYS = phrases(
    "现在|now|目前|当前|当日|the day after|即日|right now"
)  # days only beside "from", "between ... and"
YEARS: dict[str, int] = table(
    {
        -2: "前年", -1: "去年|上年|上一年|last year|last yr|previous year|the previous year|the last year|past year",
        0: "今年|本年|本年度|这一年|今年度|当年|this year|this yr|current year|the current year|the year|"
        "this calendar year|same year",
        1: "明年|下年|下一年|来年|next year|next yr|the next year|the coming year|coming year|"
        "the following year|following year|upcoming year|明年度",
        2: "后年|the year after next|year after next",
    }
)  # fmt: skip
QUARTERS: dict[str, int] = table(
    {
        -1: "上季度|上个季度|上一季度|上季|last quarter|last qtr|previous quarter|the previous quarter|"
        "the last quarter",
        0: "本季度|本季|这个季度|这季度|当季|this quarter|this qtr|current quarter|the current quarter|"
        "the quarter|该季度",
        1: "下季度|下个季度|下一季度|下季|next quarter|next qtr|the next quarter|coming quarter|"
        "the coming quarter|following quarter|the following quarter|upcoming quarter",
    }
)
MONTHS_BY: dict[str, int] = table(
    {
        -2: "上上个月|上上月", -1: "上个月|上月|last month|previous month|the previous month|the last month|past month",
        0: "本月|这个月|这月|当月|今个月|this month|current month|the current month|the month",
        1: "下个月|下月|next month|the next month|coming month|the coming month|following month|"
        "the following month|upcoming month",
        2: "下下个月|下下月|the month after next|month after next",
    }
)  # fmt: skip
WEEKS: dict[str, int] = table(
    {
        -2: "上上周|上上个星期|上上星期|上上个礼拜",
        -1: "上周|上个星期|上星期|上礼拜|上个礼拜|上一周|last week|previous week|the previous week|"
        "the last week|past week",
        0: "本周|这周|这个星期|这星期|这礼拜|这个礼拜|这一周|这一礼拜|当周|今个礼拜|this week|current week|"
        "the current week|the week",
        1: "下周|下个星期|下星期|下礼拜|下个礼拜|下一周|next week|the next week|coming week|the coming week|"
        "following week|the following week|upcoming week",
        2: "下下周|下下个星期|下下星期|下下个礼拜|the week after next|week after next",
    }
)
WEEKENDS: dict[str, int] = table({0: "周末|本周末|这周末|this weekend|the weekend", 1: "下周末|next weekend"})
HALVES: dict[str, int] = table({1: "上半年|first half|h1", 2: "下半年|second half|h2|back half"})
HALF_MONTHS: dict[str, int] = table({1: "上半月", 2: "下半月"})
QUARTER_NAMES: dict[str, int] = table(
    {
        1: "q1|首季|一季度|first quarter|1st quarter|first qtr|1st qtr|quarter one|quarter 1",
        2: "q2|二季度|second quarter|2nd quarter|second qtr|2nd qtr|quarter two|quarter 2",
        3: "q3|三季度|third quarter|3rd quarter|third qtr|3rd qtr|quarter three|quarter 3",
        4: "q4|四季度|fourth quarter|4th quarter|fourth qtr|4th qtr|last quarter of the year|final quarter|"
        "quarter four|quarter 4",
    }
)
FISCAL = phrases("fiscal|fy|财年|财政年度|fiscal year|the fiscal year|financial year|会计年度")
CALENDAR_YEAR = phrases("calendar year|cy|the calendar year|calendar|自然年|the year|year|the year of|year of|公历")
# Parts of a period: (share of the period where it begins, where it ends)
EDGES_BEFORE: dict[str, str] = table(
    {
        "end": "end of|the end of|late|late in|the tail end of|close of|the close of|end|later in|later",
        "begin": "beginning of|the beginning of|start of|the start of|early|early in|the very beginning of|"
        "beginning|earlier|earlier in",
        "middle": "middle of|the middle of|mid|in the middle of|halfway through",
        "rest": "rest of|the rest of|rest|remainder of|the remainder of",
    }
)
EDGES_AFTER: dict[str, str] = table(
    {
        "end": "底|末|下旬|尾|底之|末尾|结束|年底|月底",
        "begin": "初|上旬|伊始|开头|年初|月初",
        "middle": "中|中旬|年中|月中",
    }
)
EDGE_NAMES: dict[str, tuple[str, str]] = table(
    {
        ("end", "year"): "年底|年末|岁末|年终|今年底|eoy|the eoy|year end|the year end|end of year|the end of year|"
        "end of the year|the end of the year|年尾|yearend|end of fiscal year|"
        "end of the fiscal year|the end of the fiscal year|fiscal year end|"
        "end of financial year|end of the financial year|the end of the financial year|end of fy|fy end|"
        "财年末|财年底|财年结束|本财年末|本财年底|本财年结束",
        ("begin", "year"): "年初|岁首|boy|the boy|beginning of year|the beginning of the year|beginning of the year|"
        "start of the year|the start of the year",
        ("middle", "year"): "年中|mid year|midyear|the middle of the year",
        ("end", "month"): "月底|月末|eom|the eom|month end|end of month|the end of month|end of the month|"
        "the end of the month",
        ("begin", "month"): "月初|bom|the bom|beginning of month|the beginning of month|beginning of the month|"
        "the beginning of the month|start of the month|the start of the month",
        ("middle", "month"): "月中|mid month|the middle of the month",
        (
            "end",
            "quarter",
        ): "季度末|季末|季度底|季底|eoq|quarter end|end of quarter|the end of quarter|end of the quarter|"
        "the end of the quarter",
        ("begin", "quarter"): "季度初|季初|start of the quarter|beginning of the quarter",
        ("end", "week"): "eow|end of week|end of the week|the end of the week",
        ("end", "day"): "eod|end of day|end of the day",
    }
)
SEASONS: dict[str, int] = table(
    {
        3: "spring|春季|春天|开春|springtime",
        6: "summer|夏季|夏天|summertime",
        9: "fall|autumn|秋季|秋天",
        12: "winter|冬季|冬天|wintertime",
    }
)
SEASONS_UNSURE = frozenset({"spring", "fall"})
THIS_NEXT: dict[str, int] = table(
    {
        -1: "last|previous|past|the last|the previous|the past|上|上个|上一个|上一|去年的",
        0: "this|current|the current|本|这|这个|今年的|this coming|当",
        1: "next|coming|upcoming|the following|following|the next|the coming|下|下个|下一个|下一|this upcoming|来",
    }
)
NEXT_SPAN = phrases(
    "next|the next|coming|the coming|upcoming|the upcoming|following|the following|未来|接下来|今后",
    "往后|将来|以后的|后续",
)
LAST_SPAN = phrases(
    "last|the last|past|the past|previous|the previous|过去|过去的|近|最近|最近的|近期的|此前|以往",
    "the trailing|trailing",
)
BEFORE_DATE = phrases(
    "before|by|prior to|ahead of|no later than|not later than|at the latest by|in advance of|due",
    "due by|until|till|til|up to|up until|sooner than|earlier than|截至|截止|截止到|截至到|赶在|到",
    "最晚|最迟|不晚于|as late as|through|before or in|by about|by around",
)
STRICT_BEFORE = phrases("before|prior to|ahead of|in advance of|sooner than|earlier than")
UP_TO_END = phrases(
    "截至|截止|截止到|截至到|到|最晚|最迟|不晚于|no later than|not later than|due|due by|through",
    "at the latest by|as late as|before or in",
)
FROM_DATE = phrases(
    "after|since|from|starting|starting from|starting in|starting on|beginning in|as of|as from",
    "effective|later than|anytime after|从|自|自从|打从|自打|after or equal to|later than or at",
    "beginning",
)
STRICTLY_AFTER = phrases("after|later than|anytime after")
ON_DATE = phrases("on|in|at|during|over|for|throughout|around|about|于|在|within|by|the|of")
AFTER_AS_BEFORE = phrases(
    "之前|以前|前|为止|以内|之内|内|截止|及以前|或之前|及之前|或以前|或更早|or before|or earlier",
    "and before|at the latest|and earlier",
)
AFTER_AS_BEFORE_INCLUSIVE = phrases(
    "为止|以内|之内|内|截止|及以前|或之前|及之前|或以前|或更早|or before|or earlier|and before",
    "at the latest|and earlier",
)
AFTER_AS_FROM = phrases(
    "之后|以后|后|起|开始|以来|及以后|或之后|及之后|或以后|onwards|onward|or after|or later|and after",
    "and later|and greater|and onwards|and on|起算",
)
AFTER_AS_FROM_INCLUSIVE = phrases(
    "起|开始|以来|及以后|或之后|及之后|或以后|onwards|onward|or after|or later|and after|and later",
    "and greater|and onwards|and on|起算",
)
AGO = phrases("ago|前|之前|以前|earlier|before now")
HENCE = phrases("from now|later|hence|后|之后|以后|from today|in the future|out|过后|from this day")
WITHIN_AFTER = phrases("内|之内|以内|里|时间内|期内|的时间内|时间里")
WITHIN_BEFORE = phrases(
    "within|within the next|within next|in under|in less than|inside|inside of|over the next",
    "in the next|during the next|for the next|in the coming|over the coming|within the upcoming",
    "within the coming|in no more than|within the",
)
NEXT_TO: dict[str, int] = table({1: "the day after|day after", -1: "the day before|day before"})
ORDINALS: dict[str, int] = {
    w: i
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
WEEK_OF = phrases(
    "week of|the week of|week commencing|the week commencing|week starting|the week starting|the week beginning",
    "the week beginning on",
)
