"""How people write currencies, and the words that count things."""

from assistant.reading.values.lexicon.words import phrases, table

CURRENCY_BEFORE: dict[str, str] = table(
    {
        "USD": "$|us$|usd|us $|u.s $|美元|美金|dollars|dollar|usdt",
        "CNY": "¥|rmb|cny|人民币|cn¥|￥|renminbi",
        "EUR": "€|eur|欧元|euros|euro",
        "GBP": "£|gbp|英镑",
        "HKD": "hk$|hkd|港币|港元",
        "TWD": "nt$|twd|新台币|台币|ntd",
        "JPY": "jpy|日元|日币",
        "AUD": "a$|au$|aud",
        "CAD": "c$|ca$|cad|cad$|c $",
        "SGD": "s$|sg$|sgd",
        "INR": "₹|inr|rs|rs.|rupees",
        "KRW": "₩|krw",
        "CHF": "chf",
    }
)
CURRENCY_AFTER: dict[str, str] = table(
    {
        "USD": "$|us$|usd|dollars|dollar|bucks|buck|us dollars|us dollar|american dollars|美元|美金|美刀|刀|musd|"
        "kusd|usdt",
        "CNY": "元|块|块钱|圆|圆整|元整|元人民币|人民币|元钱|rmb|cny|yuan|renminbi|chinese yuan|yuan rmb|¥|大洋|"
        "块人民币|万元",
        "EUR": "€|eur|euros|euro|€ur|欧元|欧|meur|keur",
        "GBP": "£|gbp|pounds|pound|quid|pounds sterling|英镑|镑|mgbp",
        "HKD": "hk$|hkd|hong kong dollars|港币|港元|港纸|蚊",
        "TWD": "nt$|twd|ntd|新台币|台币|taiwan dollars|new taiwan dollars",
        "JPY": "jpy|yen|日元|日圆|日币|円|japanese yen",
        "AUD": "aud|australian dollars|澳元|澳币",
        "CAD": "cad|canadian dollars|加元|加币",
        "SGD": "sgd|singapore dollars|新加坡元|新币|坡币",
        "INR": "inr|rupees|rupee|卢比",
        "KRW": "krw|korean won|韩元|韩币",
        "CHF": "chf|swiss francs|francs|瑞士法郎",
        "NGN": "奈拉|naira",
        "BRL": "brl",
        "MYR": "myr|ringgit|马币",
        "THB": "thb|baht|泰铢",
        "VND": "vnd|越南盾",
    }
)
MILLIONS_OF: frozenset[str] = frozenset({"musd", "mgbp", "meur"})
THOUSANDS_OF: frozenset[str] = frozenset({"kusd", "keur"})
GRAND = frozenset({"grand"})
CENTS: dict[str, str] = {"cents": "USD", "cent": "USD", "c": "USD", "pence": "GBP", "美分": "USD"}
COINS = {"角": "0.1", "毛": "0.1", "毛钱": "0.1", "分": "0.01", "分钱": "0.01"}
# Words before a bare number that make it money ("预算20万", "budget of 50k").
MONEY_CUES = phrases(
    "预算|总预算|投入|投放|投|费用|花费|花|花了|投了|投入了|经费|投放费|投放预算|投放费用|广告费",
    "推广费|推广费用|营销费用|营销预算|月预算|年预算|日预算|客单价|单价|售价|定价|均价|价格|成本|营收",
    "人均|人均消费|收入|销售额|成交额|流水|利润|月销售额|年销售额|年营收|月营收|营业额|gmv|客单|年费|月费|年收入",
    "月收入|年流水|月流水|budget|budgets|spend|spends|spending|cost|costs|price|priced at|revenue",
    "sales of|fee|fees|arr|mrr|aov|average order value|ad spend|total budget|monthly budget",
    "annual budget|daily budget|weekly budget|yearly budget|monthly spend|daily spend|weekly spend",
    "annual spend|monthly revenue|annual revenue",
)
CUES_AFTER = phrases("预算|经费|费用|广告费|营收|销售额|budget|in revenue|revenue|ad spend|in spend|in sales")
CUE_FILLERS = phrases(
    "的|是|为|在|约|大概|大约|有|只有|最多|至少|不超过|控制在|就|差不多|：|:|of|is|are|was|at|about",
    "around|up to|=|,|共|总共|一共|大致|定在|定|了",
)
MEASURES = phrases(
    "个|条|名|位|家|次|人|人次|单|件|篇|分|台|套|份|场|支|部|款|笔|只|张|辆|户|枚|瓶|箱|杯|盒|袋|斤",
    "公斤|字|期|节|课|轮|组|批|群|城|城市|店|门店|桌|间|架|本|册|颗|粒|双|对|项|种|类|道|点|段|首|幅",
    "座|所|届|票|粉|粉丝|贴|帖|站|步|集|班|队|人份|小时播|通|封|门|把|排|片|包|罐|桶|根|块地|平|平米",
    "平方米|吨|克",
)
AGES = phrases("岁|周岁|years old|year old|year olds|years of age|yo|yrs old|y o|y / o|y/o")
AGE_BEFORE = phrases("ages|aged|age|年龄|年龄在|岁数|between the ages of|between ages")
TIMES = phrases("倍|x|×|times|fold|成倍")
PERCENTS = phrases("%|％|percent|percents|percentage|per cent|pct|个百分比")
POINTS = phrases("个百分点|百分点|percentage points|percentage point|pp|pps|ppt|ppts|%pt|points of percentage|个点")
PERMILLE = frozenset("‰")
