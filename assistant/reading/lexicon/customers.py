"""Words by which descriptions of customers are told apart: jobs, events, troubles, proofs, sizes of firms."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from assistant.reading.lexicon.patterns import spoken

JOB = spoken(
    r"\b(?:managers?|directors?|owners?|founders?|co-?founders?|heads? of|vps?|ceos?|cfos?|ctos?|cmos?|coos?|cios?|chiefs?|officers?|engineers?|buyers?|administrators?|coordinators?|supervisors?|principals?|teachers?|nurses?|doctors?|dentists?|accountants?|lawyers?|developers?|designers?|marketers?|planners?|executives?|presidents?|partners?|leads?|specialists?|consultants?|operators?|homeowners?|landlords?|parents?|moms?|mums?|dads?|students?|retirees?|freelancers?|nutritionists?|chefs?|bartenders?)\b"
    r"|总监|经理|科长|处长|部长|组长|工长|队长|班长|护士长|站长|教练|老板娘?|负责人|主管|店长|院长|校长|厂长|主任|总经理|总裁|ceo|cto|cfo|hr|人事|采购|财务|运营|创始人|合伙人|工程师|老师|医生|护士|律师|会计|设计师|程序员|白领|宝妈|妈妈|爸爸|家长|学生|业主|车主|职员|专员|顾问|企业主|个体户"
)
EVENT = spoken(
    r"\b(?:just|recently|had (?:just|recently|been)|has (?:just|recently)|died|broke(?:n)?(?: down)?|failed|moved|moving|bought|married|engaged|pregnant|gave birth|had a baby|new (?:baby|job|house|home|puppy|dog|car|boss)|lost|got (?:a|an|hit|fined|promoted|fired|quoted|engaged)|stopped|ran out|expired|leaked?|crashed|after|when (?:the|her|his|their|they|she|he)|because|opening|opened|hired|quit|left|audit|deadline|fined|complain(?:ed|t)|needed|decided|wanted|realised|realized|found out|saw|heard|read|told|turned|started|came (?:to us|in)|called|delivered|missed|raised|increased|changed|closed|shut|retired|sold|twice|again|outgrew|flooded|cracked|switched)\b"
    r"|刚|最近|突然|换季|的时候|时候$|期间$|旺季|淡季|开学|报名季|检修|老板(?:要|让|叫|逼)|(?:要|让|叫|逼)(?:他|她)|(?:掉|跌|降)到|考砸|没考(?:好|过)|挂科|急着|赶着|(?:圣诞|过年|节|春节|开学|入冬|夏天|年底)前|因为|由于|遇到|碰到|赔了?|坏了?|被(?!子)|出错|出了?问题|搬家|装修|结婚|怀孕|生(?:了|完)|换(?:了|工作|房)|升职|升了|发现|查出|得了|离职|裁员|涨价|到期|投诉|罚|老板要求|总部要求|急着|赶着|准备|打算|想要?(?:开|换|做|买|找)|需要|开(?:了|第)|扩张|新开|听(?:朋友|同事)|朋友推荐|看到|孩子.{0,6}(?:要|快|刚)"
)
PAIN = spoken(
    r"\b(?:struggl\w+|hard(?:er)? to|difficult|can'?t|cannot|don'?t (?:have|know|trust|want)|no time|too (?:busy|expensive|slow|many|much|complicated)|tired of|fed up|frustrat\w+|annoy\w+|worr(?:y|ied|ies)|afraid|scared|fear|hate|waste[sd]?|lack(?:s|ing)?|stress\w*|pain\w*|confus\w+|overwhelm\w+|losing|lose|missing|late|delays?|mess|manual(?:ly)?|expensive|unreliable)\b"
    r"|烦|怕|担心|焦虑|头疼|头痛|痛点|难|麻烦|累|没时间|没精力|不懂|不会|不敢|不放心|不知道怎么|贵|慢|乱|浪费|踩坑|被坑|缺|靠不住|效率低|成本高|人手不够|招不到|流失|出错|纠结|困扰|压力|疼|费劲|吃力|没空|顾不上|抽不出|睡不着|过敏|不方便|跟不上|算不清"
)
PROOF = spoken(
    r"\d[\d,.]*+(?! ?(?:hrs?|hours?|mins?|minutes?|days?)\b)(?! ?(?:个|到|至|-|~)? ?\d* ?(?:天|小时|分钟|工作日|日内|秒))|\b(?:reviews?|stars?|rated|rating|awards?|certifi\w+|testimonials?|case stud(?:y|ies)|clients? (?:like|such as|include)|customers? (?:like|such as|include)|patent\w*|licen[sc]ed|accredited|featured in|published|guarantee[sd]?|years of|since \d+|trusted by|worked with|references?)\b"
    r"|评价|好评|评分|案例|客户用了|获奖|奖|认证|专利|检测|报告|资质|上市|合作(?:过|客户|伙伴)|服务过|老客户|复购率|年(?:经验|老店|历史)|第一|家(?:客户|门店|企业)|零(?:投诉|事故|泄漏)|年没(?:换|变|停|断)|用了[^，。]{1,6}年|有家[^，。]{2,}|转介绍|口碑|通过率|合格率|满意"
)
SIZE = spoken(
    r"(?:[\d一二两三四五六七八九十百千几多,~–-]{1,16}(?:至|到|-|~)?[\d一二三四五六七八九十百千]{0,12})(?:来|多|余|几)?(?:人|家店|间店|家门店|家|间|名员工|个员工|张床|间客房|台设备|辆车)(?:的|以上|以下|左右|规模)*"
    r"|\b\d[\d,]{0,12}(?:\s?(?:-|–|to)\s?\d[\d,]{0,12})?\+?[ -](?:person|people|employees?|staff|stores?|locations?|seats?|beds?|rooms?|units?|trucks?|vehicles?)\b(?: (?:companies|firms|businesses|teams))?"
)
