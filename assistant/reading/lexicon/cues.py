"""Cue words: what in plain prose says which field the number or the words beside it belong to."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Mapping

from assistant.reading.lexicon.patterns import spoken

NUMBER_CUES: Mapping[str, re.Pattern[str]] = {
    "budget": spoken(
        r"\b(?:budgets?|ad ?spend(?: of)?|marketing spend|war chest|earmark\w*|(?:to|can|could|will|'ll|able to|willing to|going to|plan(?:ning)? to|want to|afford to) (?:spend|invest|put in|put up|allocate)|set(?:ting)? aside|put(?:ting)? aside|allocated|budgeted|approved)\b"
        r"|预算|经费|推广费(?!率)|营销费用?(?!率)|投放费用|推广费用|(?:准备|打算|计划|愿意|可以|能|想|一共|总共|大概|最多|顶多|先|这次|今年|明年|每月|每年|半年)(?:能|可以|一共|总共|大概|只)*(?:花(?!了|掉)|投(?!了|过|诉|资)|拿出?|投入(?!了|产出)|出(?=\d|[一二两三五十百几])|掏)"
    ),
    "price": spoken(
        r"\b(?:one|an?|each|the average|the typical|a typical) (?!month|year|week|lead|call|click)(?:[a-z-]+ ){1,4}(?:is|costs|runs|comes to|goes for) (?=(?:about |around |roughly |usually )?[$£€])"
        r"|\b(?:average (?:order|ticket|sale|deal|job|spend|basket|contract|price|booking|check|bill|project|invoice|purchase)(?: value| size)?|aov|acv|order value|basket size|(?:deal|ticket|contract|project) (?:size|value)|prices?(?: is| are|d)?(?: at| from)?|pricing|we charge|charging|costs? (?:about |around |roughly |between )?(?=[$£€¥\d])|sells? for|retails? (?:for|at)|goes for|starts? at|(?:customers?|clients?|patients?|people|they|each|guests?|members?|one customer) (?:usually |typically |each |on average )?(?:pays?|spends?)|worth)\b"
        r"|客单价?|单价|均价|售价|定价|价格|年费|月费|收费|卖(?=\d|[一二两三四五六七八九十百千几])|(?:每|一|平均每?)(?:单|位客户|个客户|客户|人|份|瓶|盒|套|台|件|间店|家店|节课|次|桌|晚|吨|辆|箱|斤|户)(?:平均|大概|大约|一般|差不多|左右)*(?:是|要|卖|付|花|收|消费|在)?(?=\d|[一二两三四五六七八九十百千几¥￥$])|(?:每|一)(?![天日周月年季])(?!个[月季])[一-鿿]{1,2}(?:平均|均价)(?:大概|大约|差不多|左右)*(?:是|要|卖|收)?\s*(?=[\d¥￥$])|合同(?:额|金额)(?:平均|大概|一般)?"
    ),
    "price_behind": spoken(
        r"\s{0,3}(?:(?:a|per|each|every|/)\s{0,3}(?:year|yr|month|mo|quarter)|annually|monthly)?\s{0,3}(?:for|from|per|a|an|each|/)\s{0,3}(?:an? |each |every )?(?:average |typical |usual )?(?:firm|compan(?:y|ies)|business|school|clinic|restaurant|practice|team|organi[sz]ation|tech|technician|employee|license)\b"
        r"|\s{0,3}(?:a|an|per|each|every|/)\s{0,3}(?:average )?(?:job|order|customer|client|patient|project|case|unit|bottle|box|pair|seat|user|bag|set|night|course|class|session|install(?:ation)?|wedding|event|treatment|visit|ticket|room|contract|deal|sale|property|repair|system|license|licence|head|cover|person|family|household|student|member(?:ship)?|account|store|location|site|container|ton|kilo|lb|device|machine|car|vehicle|bike|package|plan|subscription|purchase)\b"
        r"|\s{0,3}(?:块|元)?\s{0,3}(?:/|每|一)(?:单|位|个客户|人|份|瓶|盒|套|台|件|间店|家店|节课|次|桌|晚|吨|辆|箱|斤|户)"
    ),
    "margin": spoken(
        r"\b(?:gross )?(?:margins?|profit margin)\b|\b(?:left|keep|kept)(?: (?:after|over))?\b(?= (?:after|over|of)|\s*$|[,.;])|\bwe keep\b|毛利(?!额)|利润率|净利率?|(?:能|还|大概|可以)?剩|赚(?=\d|[一二三四五六七八九]成)"
    ),
    "repeat": spoken(
        r"\b(?:come back|comes back|coming back|buys? again|buy from us|re-?orders?|repeats?|re-?purchases?|returns? (?:every|about|once|twice)|order(?:s)? (?:every|about|once|twice)|times a year)\b|复购|回购|回头|再(?:来|买)|老客(?:户|人)?[^，。,\d]{0,6}(?:来|买)|重复(?:购买|买)|一年(?:大概|大约|差不多|平均|一般|能|会|要)*(?:买|来|消费|复购|下单|回购)|每年(?:买|来|消费)|平均(?:买|来)"
    ),
    "cycle": spoken(
        r"\b(?:(?:pick|choose|decide|book|buy|sign)s? (?:someone |one |us )?(?=within|in|after)|sales cycle|buying cycle|(?:from )?first (?:call|contact|touch|visit|enquiry|inquiry|hearing)[a-z ]* to|to (?:close|decide|sign|make (?:a|the|up) (?:decision|mind|their mind))|(?:deals?|customers?|clients?|people|they|decisions?|closing|buyers?) (?:usually |typically |often )?takes?|before (?:they|buying|signing|deciding)|decision (?:takes|time))\b|(?:成交|销售|决策|签约|签单|转化|购买|考虑)周期|(?:就|才|会|后|内)(?:会)?(?:下单|成交|付款|签约|签单|拍板|决定)|(?:从|由)[^，。,]{1,14}到(?:付款|付钱|签约|签单|成交|下单|签合同|拍板)|(?:考虑|决定|对比|犹豫|跟进)(?:一般|大概|通常|差不多)?(?:要|需要|需|得)?(?=\d|[一二两三四五六七八九十半几])"
    ),
    "employees": spoken(
        r"\b(?:employees|headcount|we employ|staff of|[- ](?:person|employee|people) (?:company|business|firm|shop|organi[sz]ation|charity|startup|agency))\b|员工(?!不)|全公司|公司(?:一共|共|总共|目前|现在|大概)*有?(?=\d|[一二两三四五六七八九十百])"
    ),
    "people": spoken(
        r"\b(?:marketing team|team of|team is|people on|(?:full|part)[- ]time(?:rs?)?|of us|(?:do|does|doing|run|handle|work on|in|on) (?:the )?marketing|marketers?|in[- ]house)\b|(?:市场|运营|营销|推广|新媒体|内容)(?:部|团队|组|人员|同事|的)?(?:人)?(?:有|共|就|只有|一共|目前)?(?=\d|[一二两三四五六七八九十])|人手|(?:team|团队)(?:有|就|只有|就|共|一共|目前|是)?(?=\d|[一二两三四五六七八九十])|就我(?:一个|自己)|我一个人|个人(?:做|负责|在)"
    ),
    "hours": spoken(
        r"\bhours? (?:a|per|each|every) week\b|\bhours? weekly\b|\bhrs?(?: |/)(?:a |per )?(?:week|wk)\b|(?:每周|一周|每星期|一星期).{0,24}(?:小时|个钟|hours?|hrs?)|小时(?:/|每)周"
    ),
    "pieces": spoken(
        r"\b(?:posts?|articles?|videos?|pieces|blogs?|newsletters?|reels)\b|(?:条|篇|个|支)(?:内容|视频|文章|笔记|推文|短视频|图文)|(?:发|更新|更)(?:\d|[一二两三四五六七八九十])"
    ),
    "market_size": spoken(
        r"\b(?:market (?:size|is worth|value|volume)|(?:worth|size) of the market|(?:total )?addressable market|tam|(?:a|an) [^,.;]{0,30}market$)\b|市场规模|市场容量|行业规模|盘子"
    ),
    "growth": spoken(
        r"\b(?:market (?:is )?(?:grow\w*|expand\w*)|(?:market|industry|sector|category) growth|cagr|(?:industry|sector|category) (?:is )?(?:grow\w*|expand\w*))\b|(?:市场|行业|赛道|品类|大盘)(?:每年|年均|年|整体|今年)?(?:增速|增长率?|复合增长)|年复合"
    ),
    "respond": spoken(
        r"\b(?:respond|reply|answer|call (?:them )?back|get back|follow up|response time)\b|(?:回复|响应|回电|跟进|联系|回访|接待)"
    ),
    "cadence": spoken(
        r"\b(?:reports?|reporting|reviews? (?:it|the numbers|results|performance)|look(?:s|ing)? at (?:the |our )?(?:numbers|results|dashboard|report)|check(?:s|ing)? (?:the )?(?:numbers|results)|marketing meeting|review meeting)\b|汇报|复盘|看(?:一次)?(?:数据|报表|报告|结果|效果)|(?:周|月|季)报|开(?:一次)?会"
    ),
    "start": spoken(
        r"\b(?:we(?:'ll| will| want to| plan to| can)? (?:start|launch|begin|kick ?off|go live)|start(?:s|ing)?(?: date| on| in| from)|launch(?:ing|es)?(?: date| on| in)?|kick(?:ing)? ?off(?: on| in)?|go(?:ing)? live(?: on| in)?|begin(?:s|ning)?(?: on| in)?)\b|(?:开始|启动|上线|开工|开干|开跑|开业)"
    ),
}
"""Fields filled by a number, with the words that name them. `price_behind` must follow the amount at once."""

SPENDS_NOW = spoken(
    r"\b(?:we|i|currently|now)(?: (?:are|'re|currently|now|already|usually|typically))* (?:spend(?:ing)?|pay(?:ing)? for ads|invest(?:ing)?|put(?:ting)?)\b|^(?:and |about |around )?(?:ad )?spend(?:ing)?(?= (?:is |of )?(?:about |around |roughly )?[$£€\d])|\bcurrent(?:ly)? (?:ad |marketing )?spend(?:ing)?\b|\bon ads\b(?! next)|(?:目前|现在|平时|一直|每月|每个月)[^，。,;；]{0,6}(?:在)?(?:投(?!入产出|诉)|花|烧)|广告费|投放(?:消耗|花费)"
)

COMPETE = spoken(
    r"\b(?:(?:our |the |my |main |biggest |direct |closest |key |local )*(?:competitors?|competition|rivals?)(?: (?:are|is|include|includes|would be|mostly|mainly))+|we (?:mostly |mainly |usually )?(?:compete|are up|go up|get compared|are compared|lose (?:deals |jobs |customers )?) ?(?:with|against|to)|people compare us (?:to|with)|weigh us against|compare us (?:to|with|against))\b:?"
    r"|(?:主要的?|最大的|直接)?(?:竞品|竞争对手|对手|竞对)(?:主要|目前)?(?:有|是|包括|就是|为)|(?:客户|用户|大家)?(?:会|常|经常|一般)?(?:拿我们|把我们)?(?:跟|和|与)(?=[^，。,]{1,24}(?:比较?|对比|竞争)(?:$|[，。,；;]))|主要(?:是)?(?:跟|和|与)(?=[^，。,]{1,24}(?:竞争|抢))"
)
USES = spoken(
    r"\b(?:we|i|team|sales|they)(?: (?:currently|already|now|mostly|also|just|have been))* ?(?:'re |are |'ve |have )?(?:us(?:e|es|ing)|run(?:ning)? on|work(?:ing)? (?:with|in)|on|track(?:ing)?|manage|keep|log|built|rely(?:ing)? on)\b|\b(?:crm|stack|tools?|analytics|site|website|store|email tool) (?:is|are|runs? on|on|built (?:on|with|in))\b|(?:在用|使用|用的是|用着|用(?!户|来|心|了很|友)|装了|上了|买了|系统是|记在|管理)"
)
WANTS_CHANNEL = spoken(
    r"\b(?:want(?:s|ed)?|plan(?:s|ning)?|like|love|going|think(?:ing)?|prefer|consider(?:ing)?|hope|hoping|need|ready|keen|decided|intend|will|'ll|let'?s|should|would)\b[^,.;]{0,30}\b(?:use|try|run|do|advertise|be|go|focus|start|invest|post|launch|test|spend|put|push|build|stick|sell|grow|on|with|add|include)\b|\b(?:focus(?:ing)? on|start(?:ing)? with|stick(?:ing)? (?:to|with)|bet on|prioriti[sz]e|lean into|double down on|add|include|must[- ]haves?(?: is| are)?)\b"
    r"|(?:想|打算|准备|计划|考虑|希望|决定|要|(?<!展)会|优先|重点|主攻|主要|先|加上|增加|再加|必须|一定要)(?:重点|优先|尝试|试试|主要|先|继续|也|再|在|通过|把)*(?:做|投|用|上|试|主攻|放在|通过|运营|开|搞|布局|发力|铺|入驻|加|推)|(?:主攻|主打|发力|深耕|布局)"
)
REFUSES = spoken(
    r"\b(?:no|not|never|avoid(?:ing)?|without|don'?t|do not|won'?t|will not|can'?t|cannot|off[- ]limits|off the table|ruled? out|refuse|stay away|steer clear|skip|leav(?:e|ing) out|exclud\w+|hates?|banned|forbidden|not allowed|anything but)\b"
    r"|不(?:做|投|用|碰|考虑|想|能|打算|要|准备|上|搞|走|接受|允许|适合做)|别(?:做|投|用|碰|搞|上)|除了|除外|排除|禁止|拒绝|不可以|砍掉|放弃"
)
LIMITS = spoken(
    r"\b(?:no (?:discount(?:s|ing)?|price (?:cuts?|reductions?|promotions?)|promotions?|promos|sales|coupons?|influencers?|celebrit\w+|cold (?:calls?|calling|emails?)|spam|claims?|medical claims?|health claims?|before[- ](?:and[- ])?after\w*|competitor names?|clickbait|paid ads|stock photos|tv|gimmicks?|freebies|free shipping)|(?:we |i )?(?:can'?t|cannot|must not|mustn'?t|may not|won'?t|do not|don'?t|never|are not allowed to|aren'?t allowed to|not allowed to|shouldn'?t) (?:discount|mention|claim|say|show|promise|name|use (?:patient|customer|client|celebrity|before|the word|medical|health)|make (?:any )?(?:health|medical|efficacy|income) claims?|do discounts?|cut prices?|lower (?:our )?prices?|run promotions?|offer discounts?|advertise (?:prices|alcohol|to (?:minors|children)))|off[- ]limits|off the table|legal (?:must|has to|needs to|reviews?|approves?|signs?)|(?:must|has to|have to|needs? to) be (?:approved|reviewed|signed off|cleared|compliant)|(?:hipaa|gdpr|fda|ftc)(?! ?(?:认证|注册|cleared|approved|certified|registered)))\b"
    r"|不能(?:降价|打折|拍|透露|公开|说|写|提|用|做|碰|投|宣传|承诺|涉及|出现|低于|超过|夸大|直接|跟|和|与|拿|对比)|不(?:做|搞|参加)[^，。]{0,6}(?:直播|促销|价格战|低价|对比|秒杀)|不(?:降价|打折|做促销|参加大促|做活动|促销|打价格战|接受低于|允许)|不得|严禁|不许|不可(?!避免|能|思议)|必须(?:先)?(?:过审|经过|法务|合规|总部|审|通过|报批|备案)|(?:要|需要?|得)(?:先)?过?(?:过审|法务|总部(?:批|审)|审批|审核|报备|合规)|红线|禁用词|广告法"
)
HAS = spoken(
    r"\b(?:we|i|our \w+|shop|company)(?:'ve| have|'s| has| own| got| run| built| keep| maintain)\b|\b(?:have|has|with) (?:a|an|about|around|over|some|roughly|\d)|\bthere(?:'s| is| are)\b|\bexisting\b|(?:已经?有|现有|手上有|手里有|目前有|现在有|积累了|(?<!还)有(?!没有|点|些|时|人|关|效|限|必要|问题|意)|拥有|沉淀了?|攒了)"
)
TRIED = spoken(
    r"\b(?:tried|ran|tested|experimented|spent|wasted|burned|used to|have run|were running|did (?:some|a few)|didn'?t work|did not work|work(?:s|ed)? (?:well|ok|okay|best|fine|for us|great)|flopped|no results|got nothing|gave up on|stopped|paused)\b|投过|试过|做过|用过|跑过|发过|办过|没(?:什么)?效果|没动静|没用|没转化|效果(?:不错|还行|一般|不好|很差|好|差|最好)|白花|浪费了|烧了|亏了|停了|放弃了|踩过坑"
)
BUYERS_ARE = spoken(
    r"\b(?:(?:our|the|my|most|main|typical|best|ideal|target|core|primary|key) )+(?:customers?|clients?|buyers?|users?|audience|guests?|patients?|donors?|members?|students?|shoppers?|persona)(?: (?:base|group))? (?:are|is|tend to be|would be)(?: (?:mostly|mainly|usually|typically|primarily|largely|generally))?\s+|\b(?:we (?:mostly |mainly |usually |primarily )?(?:serve|target|sell (?:mostly |mainly )?to|work with|cater to)|(?:aimed|targeted) at|sold to)\s+(?:mostly |mainly )?"
    r"|(?:主要的?|目标|核心|典型|理想|最好的|主力)*(?:客户|用户|消费者|买家|客群|人群|受众|顾客|买的人|购买者|粉丝)(?:群体|画像)?(?:主要|大多|大部分|基本上?|一般|多数|多)?(?:都|集中)?(?:是|为|在(?=\d))|(?:主要)?(?:卖给|面向|服务于?(?!费)|针对|做的是)(?=[^，。,]{2,30}(?:客户|用户|人群|企业|公司|店|家庭|女性|男性|妈|人|者|商|厂|机构|学校|医院|群体|族|生))"
)
REPORTS_TO = spoken(
    r"\b(?:report(?:s|ing|ed)? (?:it |results |back )?to|report (?:is )?for|goes? to|presented? to|reviewed by|looks? at (?:the )?(?:numbers|results|report)|sees? the (?:numbers|results|report)|wants? to see)\b|(?:汇报给|向[^，。,]{1,8}汇报|给[^，。,]{1,8}(?:看|汇报)|[^，。,]{1,6}(?:要看|会看|每[周月季天]看|看数据|看结果|看报表)|数据[^，。]{0,4}自己看)"
)
CHOSEN_FOR = spoken(
    r"\b(?:(?:customers?|clients?|people|they|patients?|guests?|buyers?) (?:choose|chose|pick|picked|love|like|come to|stay with|buy from|prefer) us (?:because|for|since|as)|(?:what )?(?:sets us apart|makes us (?:different|special|unique|better))(?: is| are)?|our (?:main |biggest |key |real )?(?:advantage|edge|usp|strength|differentiator|selling point)s? (?:is|are)|we(?:'re| are) (?:different|better|known|best known) (?:because|for|in that)|unlike (?:the )?(?:others|competitors|most))\b[:,]?\s*(?:that |because )?"
    r"|(?:客户|用户|顾客|大家|客人|食客|学员|家长|患者|会员|老客)(?:最后|一般|都|常|愿意|会)*(?:选(?:择)?|买|找|认可|喜欢|夸)(?:了)?我们(?:家)?(?:的?(?:原因|理由)?(?:主要)?是|(?:主要)?(?:是)?因为|图的是|看中的?(?:是)?)|(?:我们)?的?(?:核心|最大的?|主要)?(?:优势|卖点|特点|差异(?:化)?|亮点|特色|长处)(?:主要)?(?:就)?(?:是|在于|有)|(?:看中|图)(?:我们)?的?(?:是|就是)"
)
OBJECTS = spoken(
    r"\b(?:customers?|clients?|people|prospects?|they|buyers?|patients?|most|some|leads|owners|parents)\b[^,.;]{0,24}\b(?:hesitate|object|(?:think|say|feel|find) (?:it'?s|its|we'?re|that it'?s|us|it) too|worr(?:y|ied) (?:about|that)|(?:are |is )?afraid|don'?t trust|put it off|push back|get cold feet|complain that it|never call(?:ed)? back|walk away because|drop out because)\b[^,.;]*|(?:main|biggest|common) (?:objections?|concerns?|hesitations?) (?:is|are)"
    r"|(?:客户|用户|顾客|老板|家长|他们|对方|有的人?|很多人)[^，。,;；]{0,8}(?:嫌|觉得(?:太)?贵|怕|担心|顾虑|犹豫|不放心|不信|不敢|疑虑|拿不准|纠结)[^，。,;；]*|(?:不来|没来|没买|没报名|没签|没成)的(?:人|客户|客人)?(?:一般|主要|大多|多半)?(?:都)?是[^，。,;；]*|(?:顾虑|异议|卡(?:点|在)|不买的?(?:原因|理由)|没成的?原因)(?:主要)?(?:是|在)"
)
PAINS_ARE = spoken(
    r"\b(?:customers?|clients?|people|they|buyers?|patients?|users?|parents|owners|managers)\b[^,.;]{0,16}\b(?:struggle|suffer|are (?:frustrated|tired|fed up|overwhelmed|stressed)|complain about|hate|waste|can'?t find|don'?t have (?:the )?(?:time|people|staff|skills)|lack|spend (?:hours|too much)|lose)\b[^,.;]*|(?:main|biggest|common|their|key) (?:pains?|pain points?|problems?|frustrations?|headaches?|challenges?) (?:is|are)"
    r"|(?:客户|用户|顾客|老板|他们|家长)?(?:的)?(?:最大的?|主要的?|核心)?(?:痛点|烦恼|困扰|难题|最头疼的?)(?:主要)?(?:是|在于|就是|有)|(?:客户|用户|顾客|老板|家长|他们)[^，。,;；]{0,6}(?:抱怨|头疼|苦于|烦|吐槽|受够|没时间|没精力|招不到|不会)[^，。,;；]*"
)
OFFERS = spoken(
    r"\b(?:(?:first[- ]time|new) (?:customers?|clients?|buyers?|patients?|members?) (?:get|receive|can)|we(?:'ll| can| could| will)? (?:offer|give|do) (?:a |an |them )?(?:free|first|\d+%|trial|discount)|(?:free|14-day|30-day|7-day) (?:trial|quote|estimate|consultation|audit|sample|demo|inspection|assessment|class|session)|money[- ]back guarantee|first (?:month|order|class|visit|session) (?:is )?(?:free|half|\d+%))\b"
    r"|首单[^，。,;；]{0,12}|新客(?:人|户)?(?:的话)?[^，。,;；]{0,4}(?:送|减|免|打\d)[^，。,;；]{0,12}|新(?:客|用户|人)(?:户)?(?:首单|立减|优惠|专享|可以?享?|送|免)[^，。,;；]{0,12}|免费(?:试用|体验|诊断|试听|量房|报价|咨询|设计|样品|上门|测|出方案)[^，。,;；]{0,10}|无理由退|不满意(?:全额)?退"
)
SELLS_VIA = spoken(
    r"\b(?:(?:we|i|mostly|mainly|currently)(?: also)? sell|sold|sales (?:come|happen|go|are)|(?:customers|people|they|clients) (?:usually |mostly |can )?(?:buy|order|purchase|book|sign))\b[^,.;]{0,12}\b(?:on|via|through|in|at|by|from|with|direct(?:ly)?|online)\b|(?:在|通过|靠|走|主要靠|主要在|主要走)[^，。,;；]{1,14}(?:卖|成交|下单|销售|出货|签单|谈|拿单)|(?:卖|成交|下单|销售|出货)(?:主要|基本|大多|大部分)?(?:在|靠|通过|走)|主要靠(?=销售|地推|门店|经销|代理|渠道|直播|官网)|(?:主要)?(?:销售|售卖|成交)渠道(?:是|有|为)"
)
REACHES_US = spoken(
    r"\b(?:customers|people|they|clients|patients|buyers|guests|visitors|leads|prospects|parents|donors|shoppers)\b (?:usually |mostly |can |then |either |first |will |just )*(?:call|phone|ring|book|fill|order|buy|sign up|message|dm|come|visit|request|contact|reach|walk|text|email|donate|download|checkout|schedule|apply|register)|(?:客户|用户|顾客|大家|他们|家长|粉丝)[^，。,;；]{0,8}(?:打电话|加微信|加企微|加企业微信|留(?:电话|表单|资)|下单|到店|预约|私信|咨询|填表|扫码|购买|付款|报名|捐)"
)
SELLS_IN = spoken(
    r"\b(?:(?:we(?:'re| are)?|i'?m|the company is|business is) (?:based|located|headquartered)|(?:serve|serving|ship(?:s|ping)?|sell(?:s|ing)?|deliver(?:s|ing)?|operat(?:e|es|ing)|expand(?:ing)?|work(?:ing)?|locations?|stores?|clinics?|shops?|customers?(?: are| live)?|clients(?: are)?|market is|markets are|targeting)(?: [a-z]+){0,3}? (?:in|to|across|throughout|around|all over|nationwide))\b|\b(?:serve|serving|covers?|covering)\b|(?:主要)?(?:在|覆盖|面向|主做|立足|位于|坐标|服务|卖到|发往|出口|辐射|市场(?:是|在))(?=[^，。,]{0,4})|(?:市场|客户|业务|门店|店)(?:主要|都|集中|大多)*(?:在|分布)"
)
APPROVED_BY = spoken(
    r"\b(?:approv(?:es?|al)|signs? off|sign-off|okays|must (?:see|check) (?:it|everything|all))\b|(?:审批|审核|点头|过目|把关|看过才能发|同意才能发|签字才能)"
)
STAGE_NOW = spoken(
    r"\b(?:we(?:'re| are)|we(?:'ve| have)|the (?:company|business|brand) is|business is|sales are|currently)\b|处(?:在|于)|目前是|正在|还在|属于|刚(?:刚)?(?:成立|开业|上线|起步|拿到|创业)|阶段|成立"
)
HELPED_BY = spoken(
    r"\b(?:with|plus|use|using|have|hired|work(?:ing)? with|by|through|an?|outsourc\w+ to)\b|找|请|外包|合作|交给|用的|配合|加"
)
CANNOT_MISS = spoken(
    r"\bcan'?t (?:be )?miss(?:ed)?\b|\b(?:key|important|big|peak) (?:dates?|moments?|days?|seasons?)\b|\bmust[- ]hit\b|节点|不能错过|重要的?是|要做(?:活动|一波|一场)|绕不开|一定要做|必做|大促要"
)
THE_OTHER = spoken(r"(?:and )?(?:the (?:other|second)|another) (?:one )?(?:is|being)\b|另一?个是|还有(?:一个)?是?")
REFUSED_NOW = spoken(
    r"不(?:再|会再|想再)?(?:做|投|用|碰|考虑|想|打算|要)了?|\b(?:won'?t|no more|never again|not again|don'?t want|stop(?:ping)?)\b"
)
VERDICT = spoken(
    r"\b(?:work(?:s|ed|ing)?|terrible|awful|useless|disaster|amazing|solid|decent|did(?:n'?t| not)|flopped|failed|waste[d]?|nothing|no results|poor|expensive|profitable|best|barely|few|great|well|okay|fine|brought|converted|cheap|good|bad|slow)\b|没|不错|还行|还可以|一般|好|差|管用|白花|浪费|亏|贵|便宜|能成(?:单|交)|打不通|成(?:本)?低|(?:询盘|咨询|线索|订单|流量|电话)(?:倒|还|也)?(?:有|多|少)|有(?:效果|成交|转化|单)|不行|慢|水花|动静|(?:倒|还|也)是?有|来的(?:全|都|基本)*是|有效|无效|不回本|回本"
)
BY_THEN = spoken(r"\bby then\b|\bin the same (?:time|period)\b|\bby the same date\b|同期|届时|到那时|同样(?:的)?时间")
TO_APPROVE = spoken(r"发(?:布|出去?)?之?前|才能发|上线前")
WHICH_ONE = spoken(r"^(?:那个|这个|那笔|这笔)?[^，。]{0,3}\d[^，。]{0,6}(?:那个|那笔)?是")
WHO_OBJECTS = spoken(
    r"(?:不来|没来|没买|不买|没报名|没签|没成)的(?:人|客户|客人)?(?:一般|主要|大多|多半)?(?:都)?是|(?:客户|大家|他们|有的人)(?:最后|一般)?下不了决心(?:的)?(?:一般|主要|大多|多半)?(?:都)?是|(?:也|还)?有(?:的|些)?人(?=怕|嫌|担心|觉得)"
)
AS_TOOLS = spoken(r"工具|系统|软件|\b(?:tools?|stack|software)\b")
MADE_OF = spoken(r"(?:主要的?)?(?:内容|素材|形式|题材)(?:上|方面|主要|形式|以|就)*(?:做|是|为|有|拍|发|用|以)")
COUNTED_ASSET = spoken(
    r"(?:大众点评|美团|公众号|视频号|小红书|抖音|微博|快手|b站|企微|企业微信|社群|私域|会员|粉丝|官网|小程序|店铺|newsletter|e-?mail list|mailing list|followers|subscribers|instagram|facebook|tiktok|youtube|linkedin)"
)
