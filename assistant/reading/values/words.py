"""The words of the grammar, Chinese (folded: simplified, lower case) and English side by side.

A phrase of several English words is written with single spaces and read as one token; see `lexing`.
"""

from collections.abc import Mapping
from typing import TypeVar

from assistant.reading.values.kinds import Direction, Every, Exactness, Unit

T = TypeVar("T")


def table(rows: Mapping[T, str]) -> dict[str, T]:
    """Word -> meaning, from meaning -> words divided by "|"."""
    return {word: meaning for meaning, words in rows.items() for word in words.split("|")}


TIME_UNITS: dict[str, Unit] = table(
    {
        "second": "秒|秒钟|seconds|second|secs|sec",
        "minute": "分钟|minutes|minute|mins|min",
        "hour": "小时|钟头|个钟|hours|hour|hrs|hr|h",
        "day": "天|日|days|day|d|business days|business day|working days|working day|calendar days|工作日|个工作日|自然日",
        "week": "周|星期|礼拜|weeks|week|wks|wk|w",
        "month": "月|个月|月份|months|month|mos|mo|mth|mths",
        "quarter": "季度|季|quarters|quarter|qtrs|qtr",
        "year": "年|年度|years|year|yrs|yr|y",
    }
)
# Bounds. What stands before a number, after it, and after a number as a suffix.
BEFORE: dict[str, Exactness] = table(
    {
        "about": "大概|大约|约|约为|约莫|差不多|左右|近|将近|接近|估计|大致|几乎|"
        "about|around|roughly|approximately|approx|circa|nearly|almost|close to|some|somewhere around|"
        "in the region of|in the ballpark of|something like|ca",
        "at_least": "至少|起码|最少|最低|不少于|不低于|不小于|不下|不止|超过|超|高于|大于|多于|大于等于|大于或等于|超出|高出|突破|过|破|上|逾|"
        "at least|no less than|no fewer than|not less than|a minimum of|minimum of|minimum|min|more than|over|above|"
        "greater than|larger than|higher than|bigger than|exceed|exceeds|exceeding|exceeded|surpass|surpasses|surpassing|"
        "surpassed|in excess of|upwards of|north of|>|>=|≥|greater than or equal to|more than or equal to|"
        "higher or equal than|larger or equal than|greater or equal than|greater or equal to|beyond|better than|or more than",
        "at_most": "至多|最多|最高|顶多|不超过|不超|不高于|不大于|不多于|不到|不足|不满|低于|小于|少于|小于等于|小于或等于|控制在|压在|"
        "at most|no more than|not more than|no greater than|up to|as many as|as much as|a maximum of|maximum of|maximum|"
        "max|less than|fewer than|under|below|smaller than|lower than|<|<=|≤|less than or equal to|fewer than or equal to|"
        "lower or equal than|smaller or equal than|less or equal than|south of|within a budget of|capped at|not exceeding",
        "exact": "正好|刚好|恰好|仅|只|只有|等于|共|一共|总共|exactly|precisely|only|just|equal to|equals|equals to|"
        "equaling to|equalling to|a total of|total of",
    }
)
AFTER: dict[str, Exactness] = table(
    {
        "about": "左右|上下|前后|出头|开外|的样子|or so|ish|more or less|give or take",
        "at_least": "以上|及以上|或以上|之上|起|起步|打底|往上|开外|+|or more|or older|or higher|or above|or greater|or over|and above|"
        "and up|and over|and more|plus|or better|minimum|at least|at minimum|at the least",
        "at_most": "以下|及以下|或以下|以内|之内|之下|封顶|为限|or less|or younger|or fewer|or below|or under|or lower|and below|and under|"
        "maximum|max|at most|tops|at the most",
    }
)
NOT = frozenset("不能|不会|不要|别|不可|不得|不应|不想|不可以|不希望|不应该|not|never|can't|cannot|shouldn't|won't|don't|mustn't|must not|not go|don't go|never go|can't go".split("|"))  # turns the bound after it: 不能低于35%
RANGE_TO = frozenset("-|~|--|至|到|to|through|thru|until|till".split("|"))
BETWEEN = frozenset("between|介于|位于|在".split("|"))
BETWEEN_AND = frozenset("and|和|与|跟|&".split("|"))
BETWEEN_END = frozenset("之间|间|的?".split("|"))
FILLERS = frozenset("的|是|为|要|能|能有|有|会|在|得|了|做|想|希望|就|才|of|is|at|:|：|投|花|发|接|出".split("|"))

# Rates: what makes "a month", 每月, /周 of a time unit.
PER = frozenset("每|每个|每一|每一个|per|a|an|each|every|/|p/".split("|"))
ADVERBS: dict[str, Every] = table(
    {
        Every(1, "day"): "daily|日均|按天|每日|每天|天天|everyday",
        Every(1, "week"): "weekly|周均|按周|每周|每星期|每礼拜|每个星期|每个礼拜|一周一次|once a week",
        Every(2, "week"): "biweekly|fortnightly|bi weekly|双周|every other week|隔周",
        Every(1, "month"): "monthly|月均|按月|每月|每个月|单月|p.m.|once a month",
        Every(2, "month"): "bimonthly|bi monthly|every other month|隔月",
        Every(1, "quarter"): "quarterly|季均|按季|按季度|每季度|每季|每个季度|once a quarter",
        Every(6, "month"): "semiannually|semi annually|semiannual|biannually|half yearly|每半年|every half year|every six months",
        Every(1, "year"): "annually|yearly|annual|年均|按年|每年|每一年|年化|p.a.|per annum|once a year|逐年|一年一度",
        Every(1, "hour"): "hourly|每小时|每个小时|按小时",
        Every(2, "day"): "every other day|隔天",
    }
)
# Words that say the rate of the amount after them: 月预算3万, 月销500单.
RATED_WORDS: dict[str, Every] = table(
    {
        Every(1, "day"): "日预算|日销|日单量|日均单量|日咨询量|日流水|daily budget|daily spend",
        Every(1, "week"): "周预算|周销|周单量|weekly budget|weekly spend",
        Every(1, "month"): "月预算|月销|月销量|月销售额|月营收|月流水|月单量|月均单量|月费|月租|月咨询量|月新增|月收入|monthly budget|monthly spend|monthly revenue|mrr",
        Every(1, "year"): "年预算|年销|年销量|年销售额|年营收|年收入|年费|年流水|annual budget|annual spend|annual revenue|yearly budget|arr",
    }
)
# Changes.
RISE_FALL: dict[str, Direction] = table(
    {
        "up": "涨粉|增粉|增长|增加|提高|提升|上升|上涨|涨|升|升高|多|高|多出|高出|扩大|上浮|提|加|再多|再加|多了|涨了|新增|净增|超额|溢价|"
        "up|increase|increased|increases|increasing|grow|grew|grows|growing|growth|grown|rise|rises|rose|rising|raise|raised|raising|boost|boosted|"
        "boosting|lift|lifted|lifting|improve|improved|improves|improving|gain|gained|gains|gaining|climb|climbed|jump|jumped|surge|surged|expand|"
        "expanded|expanding|scale|higher|add|adding|added|an increase|an extra|extra|an additional|additional|another|再|uplift|outgrow",
        "down": "下降|减少|降低|降|减|下滑|下跌|跌|缩减|压缩|削减|砍|砍掉|少|少了|下调|缩短|跌了|降了|节省|省|省下|节约|低|让利|缩水|回落|"
        "down|decrease|decreased|decreases|decreasing|reduce|reduced|reduces|reducing|reduction|drop|drops|dropped|dropping|fall|falls|fell|falling|"
        "fallen|cut|cuts|cutting|lower|lowered|lowering|decline|declined|declines|declining|shrink|shrank|save|saved|saving|slash|slashed|shave|"
        "trim|trimmed|lose|lost|minus|off",
    }
)
NEITHER: frozenset[str] = frozenset("change|changed|changes|变化|变动|波动|浮动|相差|差|差距|swing".split("|"))
AFTER_RISE_FALL: dict[str, Direction] = table(
    {
        "up": "more|higher|extra|increase|growth|rise|lift|uplift|boost|improvement|gain|jump|bump|faster|better|additional|"
        "的增长|的增幅|的提升|的涨幅|增长|增幅|增速|涨幅|的增速|upside",
        "down": "less|fewer|lower|decrease|drop|decline|reduction|cut|fall|cheaper|slower|smaller|"
        "的降幅|的下降|的跌幅|降幅|跌幅|的下滑|downside",
    }
)
TARGET = frozenset("到|至|为|成|to|达到|到了".split("|"))  # after a verb of change: what follows is the new value itself
BY = frozenset("by|了|约|超|近|through|with".split("|"))
FACTORS: dict[str, tuple[str, Direction]] = {
    **{w: ("2", "up") for w in "double|doubled|doubles|doubling|twofold|two fold|twice as many|twice as much|翻倍|翻番|翻一番|翻一倍|翻了一番|翻了一倍|翻了倍|翻了番|加倍|倍增|增长一倍|提高一倍|提升一倍|增加一倍|多一倍|涨一倍|增长了一倍|成倍增长|成倍|to double".split("|")},
    **{w: ("3", "up") for w in "triple|tripled|triples|tripling|treble|trebled|threefold|three fold|three times as many|three times as much".split("|")},
    **{w: ("4", "up") for w in "quadruple|quadrupled|quadrupling|fourfold|four fold|翻两番|翻了两番|翻二番".split("|")},
    **{w: ("5", "up") for w in "quintuple|fivefold|five fold".split("|")},
    **{w: ("8", "up") for w in "翻三番|翻了三番".split("|")},
    **{w: ("10", "up") for w in "tenfold|ten fold".split("|")},
    **{w: ("0.5", "down") for w in "halve|halved|halves|halving|cut in half|cut by half|by half|in half|half as many|half as much|减半|砍半|腰斩|减一半|砍一半|降一半|少一半|减少一半|降低一半|下降一半|降了一半|减了一半|压缩一半|省一半".split("|")},
    **{w: ("1.5", "up") for w in "half again as much|half as much again|增长一半|提高一半|提升一半|增加一半|多一半|涨一半".split("|")},
}
CHANGE_OR_TO = frozenset("提高|提升|增长|增加|上升|升|涨|做|做大|扩大|降低|下降|减少|降|减|压|压缩|缩短|变|变成|改|提|拉|拉升|拉高|拉到".split("|"))
# Verbs that have their "to" in them, and what may stand before the first end of "from A to B".
TO_VERBS = frozenset(
    "降到|降至|提升到|提升至|提高到|提高至|增长到|增加到|降低到|下降到|减少到|升到|升至|增至|涨到|做到|减到|缩短到|压缩到|压到|提到|变成|翻到|达到|拉到|加到|扩到".split("|")
)
NOW = frozenset(
    "目前|现在|当前|原来|原先|之前|的|每月|约|大概|大约|是|about|around|roughly|the|a|current|currently|today's|our|年|月".split("|")
)
ARROWS = frozenset("->|=>|→|➔|⇒|➡".split("|"))

IDIOMS = frozenset(
    "一下|一下子|一起|一样|一直|一些|一点|一点点|一点儿|一定|一般|一切|一旦|一味|一流|一线|一站式|一体|一体化|一带|一边|一面|一方面|"
    "一对一|一向|一贯|一致|一时|一再|一律|一手|一系列|一连串|一部分|一会|一会儿|一来|一步|一步步|一次性|一件代发|一键|一条龙|一家人|一个劲|"
    "一天到晚|一年到头|一口价|一心|一半以上的人|一把手|一号店|一生|一世|一代|一路|一块儿|一块去|一块做|一分钱一分货|一条心|一刀切|一目了然|"
    "唯一|统一|万一|单一|进一步|每一步|某一|同一|之一|专一|逐一|首一|有一些|有一点|"
    "千万别|千万不|千万要|千万记|千万注意|千万|千川|千里|千牛|千瓜|千人千面|千家万户|千篇一律|千方百计|千元机|"
    "万达|万科|万能|万事|万物|万里|万众|万无一失|万元户|万圣节|百度|百货|百科|百家号|百思|百姓|百分百|百强|百搭|百里挑一|百发百中|百合|百胜|"
    "三思|三方|第三方|三农|三亚|三星|三天两头|三番五次|三心二意|三件套|三角|三七|三百六十行|四川|四海|四季|四面八方|四件套|"
    "五花八门|五金|五官|五粮液|五颜六色|五谷|六神|六福|七上八下|七匹狼|乱七八糟|丢三落四|朝三暮四|不三不四|接二连三|独一无二|举一反三|八卦|"
    "九阳|九江|九牛一毛|九成新|十足|十分|十全十美|十堰|二维码|二手|二次元|二次|二线|三线|二八|二选一|两者|两边|两面|两会|两难|两头|两岸|"
    "半夜|半成品|半途|半信半疑|半点|四舍五入|一石二鸟|一举两得|多少|多个|多种|多元|多样|多数|多年|多次|多久|多人|多余|多家|多方|多半|多年来|"
    "成本|成交|成功|成员|成立|成为|成果|成熟|成长|成年|成绩|成效|成品|成套|成人|成单|成就|成都|成了|成分|成型|成千上万|"
    "折扣|折腾|折叠|折损|折旧|周年|周年庆|周期|周边|周转|周到|天猫|天使|天然|天气|天津|天下|天天向上|日常|日本|日语|日化|日记|日用|"
    "月饼|月嫂|月子|月老|年轻|年龄|年纪|年级|年货|年会|年报|年卡|年薪|年会员|年假|月薪|月卡|月供|周报|月报|日报|季报|周刊|"
    "分享|分析|分类|分配|分销|分为|分成|分别|分期|分布|分工|时间|时候|期间|元素|元气|元老|块状|人民|人群|人员|人气|人工|人设|个人|个性|"
    "单位|单子|单品|单独|单纯|家长|家庭|家居|家电|家具|家里|名单|名字|名称|名牌|条件|位置|位于|次数|件数|台湾|台词|套路|套餐|款式|支持|支付|"
    "场景|场地|部分|部门|份额|篇幅|号码|号称|点击|点评|点赞|度假|度过|过程|过去|过年|过来|超级|超市|超值|近期|近来|破圈|约束|高端|高级|高质量|"
    "多多|多一点|多一些|少一点|高一点|低一点|高峰|高校|低价|低端|加入|加盟|加强|加微|加班|加上|再说|再来|再看|只要|只能|只是|共同|共享".split("|")
)
