"""The labels and headings of briefs, and the fields that stand under them.

A topic is the words people put before a colon or over a paragraph; `TOPICS` gives the strategy's paths it speaks of.
Paths with `-` start a new item of a list.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Mapping
from functools import lru_cache

TOPICS: Mapping[str, tuple[str, ...]] = {
    "title": ("/title",),
    "name": ("/business/name",),
    "offering": ("/business/offering",),
    "about": ("/business/offering",),
    "money": (),
    "reasons": ("/positioning/value_proposition", "/positioning/differentiators", "/positioning/proofs"),
    "industry": ("/business/industry",),
    "model": ("/business/customers", "/business/sells_through"),
    "regions": ("/business/regions", "/business/service_area"),
    "sells_through": ("/business/sells_through",),
    "conversion_points": ("/business/conversion_points",),
    "stage": ("/business/stage",),
    "price": ("/business/average_order_value",),
    "margin": ("/business/gross_margin",),
    "repeat": ("/business/repeat",),
    "cycle": ("/business/sales_cycle",),
    "objective": ("/business/objective",),
    "constraints": ("/business/constraints",),
    "regulated": ("/business/regulated",),
    "employees": ("/business/employees",),
    "trends": ("/market/trends",),
    "market_size": ("/market/size",),
    "growth": ("/market/growth_rate",),
    "competitors": ("/market/competitors",),
    "swot": (),
    "pestel": (),
    "strengths": ("/market/swot/strengths",),
    "weaknesses": ("/market/swot/weaknesses",),
    "opportunities": ("/market/swot/opportunities",),
    "threats": ("/market/swot/threats",),
    "political": ("/market/pestel/political",),
    "economic": ("/market/pestel/economic",),
    "social": ("/market/pestel/social",),
    "technological": ("/market/pestel/technological",),
    "environmental": ("/market/pestel/environmental",),
    "legal": ("/market/pestel/legal",),
    "assets": ("/market/assets",),
    "research": ("/market/research",),
    "history": ("/market/history",),
    "baselines": ("/market/baselines",),
    "persona": ("/audience/-/name",),
    "age": ("/audience/-/age_min",),
    "gender": ("/audience/-/gender",),
    "income": ("/audience/-/income",),
    "role": ("/audience/-/role",),
    "pains": ("/audience/-/pains",),
    "objections": ("/audience/-/objections",),
    "trigger": ("/audience/-/trigger",),
    "motives": ("/audience/-/motives",),
    "habits": ("/audience/-/information_habits",),
    "behaviours": ("/audience/-/behaviours",),
    "psychographics": ("/audience/-/psychographics",),
    "decision_path": ("/audience/-/decision_path",),
    "buying_role": ("/audience/-/buying_role",),
    "company_size": ("/audience/-/company_size",),
    "value_proposition": ("/positioning/value_proposition",),
    "plain": (),
    "differentiators": ("/positioning/differentiators",),
    "proofs": ("/positioning/proofs",),
    "offer": ("/positioning/offer",),
    "goals": ("/goals",),
    "kpis": ("/kpis",),
    "deadline": ("/goals/-/deadline",),
    "budget": ("/budget/total", "/budget/period", "/budget/covers"),
    "covers": ("/budget/covers",),
    "start": ("/budget/start",),
    "capacity": ("/capacity/people", "/capacity/hours_per_week", "/capacity/agency"),
    "hours": ("/capacity/hours_per_week",),
    "agency": ("/capacity/agency",),
    "follow_up": ("/capacity/follow_up/owner", "/capacity/follow_up/respond_within"),
    "qualified": ("/capacity/follow_up/qualified_means",),
    "channels": ("/channels",),
    "tools": ("/tools",),
    "pillars": ("/content/pillars",),
    "keywords": ("/content/keywords",),
    "formats": ("/content/formats",),
    "cms": ("/content/cms",),
    "review_steps": ("/content/review_steps",),
    "campaigns": ("/campaigns",),
    "moments": ("/moments",),
    "readers": ("/evaluation/readers",),
    "cadence": ("/evaluation/report_cadence",),
    "attribution": ("/evaluation/attribution",),
    "dashboard": ("/evaluation/dashboard",),
    "rules": ("/optimisation/rules",),
    "risks": ("/risks",),
    "ignored": (),
}

PERSONA_TOPICS: Mapping[str, str] = {
    "name": "name", "goals": "motives", "objective": "motives", "regions": "locations", "channels": "information_habits",
    "habits": "information_habits", "industry": "company_industries", "employees": "company_size", "threats": "objections",
    "budget": "income", "social": "information_habits", "age": "age", "gender": "gender", "income": "income", "role": "role",
    "title": "role", "pains": "pains", "objections": "objections", "constraints": "objections", "trigger": "trigger", "motives": "motives", "behaviours": "behaviours",
    "psychographics": "psychographics", "decision_path": "decision_path", "cycle": "decision_path",
    "buying_role": "buying_role", "company_size": "company_size", "weaknesses": "pains",
}  # fmt: skip
"""What a label means inside the paragraph of a persona."""

_WORDS: Mapping[str, str] = {
    "title": "title|project title|project name|campaign title|plan name|项目名称|方案名称|项目名|标题",
    "name": "company|company name|brand|brand name|business name|client|client name|organisation|organization|organisation name|shop name|store name|name|公司|公司名|公司名称|品牌|品牌名|品牌名称|企业|企业名称|店名|机构名称|门店名称|姓名|名字|名称|称呼",
    "about": "about us|about|company overview|overview|business overview|who we are|background|company background|the company|company profile|about the company|introduction|intro",
    "offering": "product|products|service|services|offering|what we do|what we sell|what do we sell|business|product/service|products and services|product and service|the business|产品|服务|产品服务|产品与服务|产品和服务|产品/服务|主营|主营业务|主营产品|业务|业务介绍|公司简介|公司介绍|企业简介|品牌介绍|品牌简介|简介|产品介绍|卖什么|卖的东西|做什么|我们做什么|项目背景|背景|项目简介|业务概况|业务背景|基本情况|公司背景|我们是谁|企业概况|公司概况|关于我们",
    "industry": "industry|sector|vertical|trade|category|行业|所属行业|所在行业|领域|赛道|品类|类目",
    "model": "business model|model|customer type|type|b2b or b2c|商业模式|业务模式|客户类型|模式|经营模式",
    "regions": "region|regions|geography|geo|location|locations|where|service area|territory|countries|country|area|areas|coverage|target market|target markets|target region|markets|markets served|based in|cities|city|地区|区域|地域|市场范围|覆盖区域|覆盖范围|销售区域|业务范围|服务范围|服务区域|所在地|城市|目标市场|目标地区|所在城市|主要市场|经营区域|地点|位置|投放地区|投放区域",
    "sells_through": "sales|sales process|sales channel|sales channels|how we sell|distribution|distribution channels|where we sell|sold through|sells through|sales model|route to market|销售渠道|售卖渠道|怎么卖|销售方式|成交方式|销售模式|卖货渠道|出货渠道|在哪里卖|在哪卖",
    "conversion_points": "怎么来的|客户怎么来|客户怎么找来|到店方式|conversion point|conversion points|where they buy|where people buy|conversion|cta|call to action|calls to action|how customers contact us|how people buy|转化点|转化|下单方式|留资方式|转化方式|转化路径|成交入口|怎么下单|联系方式|承接方式|转化目标",
    "stage": "stage|business stage|company stage|phase|maturity|发展阶段|阶段|企业阶段|业务阶段|所处阶段",
    "price": "price|prices|pricing|price point|average order value|aov|average order|average ticket|average sale|ticket size|deal size|average deal size|average deal|acv|average contract|average contract value|average job|average job value|order value|typical price|average price|unit price|basket size|客单价|平均客单价|单价|价格|售价|定价|均价|客单|平均单价|合同均价|平均合同额|平均订单|单笔金额|收费|价位|平均成交价",
    "margin": "margin|margins|gross margin|gross margins|profit margin|毛利|毛利率|利润率|利润|毛利水平",
    "repeat": "repeat|repeat purchase|repeat purchases|purchase frequency|repeat rate|frequency of purchase|复购|复购频次|购买频次|购买频率|复购情况",
    "cycle": "考虑周期|决策时间|考虑时间|sales cycle|decision time|buying cycle|sales cycle length|time to close|typical sales cycle|销售周期|成交周期|决策周期|签约周期|转化周期|决策时间",
    "objective": "objective|business objective|business objectives|business goal|business goals|main objective|overall objective|mission|aim|the aim|what we want|what we need|商业目标|业务目标|核心诉求|诉求|需求|项目目标|目的|总目标|我们想要|我们的需求|推广目的|营销目的",
    "constraints": "合规|合规要求|constraint|constraints|limits|limitations|limit|restrictions|off limits|off-limits|must not|do not|don't|dont's|no-go|no-gos|no go|red lines|guardrails|mandatories|things to avoid|avoid|not allowed|requirements|rules to follow|限制|限制条件|约束|约束条件|红线|不能做的|不能做|不能碰|不能碰的|注意事项|禁忌|边界|不做|不可以|其他要求|要求|不能做的事",
    "regulated": "compliance|regulated|regulation|regulations|regulated topics|监管|合规要求|法规",
    "employees": "employees|headcount|number of employees|staff size|员工|员工人数|员工数|公司人数|公司规模|规模|人员规模",
    "trends": "trend|trends|market trends|industry trends|趋势|市场趋势|行业趋势|趋势变化",
    "market_size": "market size|size of the market|tam|市场规模|市场容量|行业规模",
    "growth": "market growth|growth rate|market growth rate|annual growth|市场增速|市场增长率|行业增速|年增长率|年增速",
    "competitors": "competitor|competitors|competition|main competitors|key competitors|alternatives|competitive landscape|rivals|who we compete with|竞品|竞争对手|对手|竞争|竞争格局|主要竞品|主要竞争对手|主要对手|替代方案|竞争情况|竞争环境|同行|竞对",
    "swot": "swot|swot analysis|swot分析|swot 分析",
    "pestel": "pestel|pestle|pest|pestel analysis|pestle analysis|pest analysis|pestel分析|pestel 分析|宏观环境|pest分析",
    "strengths": "strength|strengths|our strengths|s|优势|我们的优势|强项|长处|核心优势|s优势|s（优势）|竞争优势",
    "weaknesses": "weakness|weaknesses|w|劣势|短板|不足|弱点|弱势|w劣势|w（劣势）",
    "opportunities": "opportunity|opportunities|o|机会|机遇|市场机会|o机会|o（机会）",
    "threats": "threat|threats|t|威胁|挑战|t威胁|t（威胁）|外部威胁",
    "political": "political|politics|p|政治|政策|政策环境|政治环境",
    "economic": "economic|economy|economics|e|经济|经济环境",
    "social": "social|society|sociocultural|socio-cultural|社会|社会文化|社会环境",
    "technological": "technological|technology|technical|技术|科技|技术环境",
    "environmental": "environmental|environment|ecological|环境|环保|生态",
    "legal": "legal|law|laws|l|法律|法律环境",
    "assets": "现有|手上有的|已有|现有基础|assets|existing assets|owned media|owned assets|what we have|current assets|digital assets|current channels|existing channels|our channels today|owned channels|online presence|current presence|digital presence|where we are online|现有资源|现有资产|数字资产|已有渠道|现有渠道|自有渠道|手上有|手上有的|已有资源|自有阵地|现有阵地|线上资产|现有账号|账号情况|已有账号|资源|家底|现有平台",
    "research": "research|sources|data sources|evidence|market research|what this is based on|调研|调研来源|数据来源|依据|研究|信息来源|市场调研|调研情况",
    "history": "做过的|之前做过的|以前做过的|试过的|history|past campaigns|what we tried|what we've tried|what we have tried|tried so far|previous marketing|past marketing|track record|past activity|previous campaigns|past performance|marketing so far|marketing to date|what worked|tried|tried before|历史投放|过往投放|之前做过|之前做过的|做过的推广|以往推广|投放历史|过往经验|历史推广|过去推广|推广历史|已做过的推广|之前的推广|过往推广|历史情况|做过的尝试|已尝试|推广情况",
    "baselines": "current numbers|current performance|current metrics|baseline|baselines|metrics today|kpis today|where we are|where we are now|current state|status quo|numbers today|our numbers|key numbers|current figures|today|currently|now|numbers|现状|现状数据|当前数据|目前数据|基线|现有数据|数据现状|运营数据|业务数据|经营数据|关键数据|数据|目前情况|当前情况|目前状况|现阶段数据|目前|现在|数据情况|当前现状",
    "persona": "audience|audiences|target audience|target audiences|target customer|target customers|customer|customers|buyer|buyers|who buys|who buys it|who they are|who|ideal customer|ideal customers|ideal client|ideal clients|icp|persona|personas|buyer persona|buyer personas|customer persona|users|user|target group|best customer|best customers|main customers|customer profile|customer segments|segments|our customers|our audience|who we serve|clients|donors|primary audience|secondary audience|primary persona|secondary persona|typical customer|目标客户|目标客户画像|目标用户画像|目标用户|目标人群|目标受众|受众|受众人群|客户画像|用户画像|人群画像|画像|客户|用户|人群|典型客户|核心客户|客群|目标客群|主要客户|主要客群|消费者|买家|理想客户|客户群体|用户群体|核心人群|核心用户|主力客群|卖给谁|目标对象|目标群体|典型用户|客户是谁|捐赠人",
    "age": "age|ages|age range|age group|年龄|年龄段|年龄层",
    "gender": "gender|sex|性别",
    "income": "income|household income|salary|收入|月收入|家庭收入|收入水平|消费水平",
    "role": "role|job|job title|occupation|position|profession|职位|岗位|职业|身份|职务|角色",
    "pains": "pain|pains|pain point|pain points|problem|problems|frustration|frustrations|challenge|challenges|struggles|main pain|痛点|困扰|烦恼|核心痛点|客户痛点|用户痛点|难题|困难",
    "objections": "犹豫的原因|没成的原因|流失原因|what worries them|what they worry about|what stops them|what holds them back|objection|objections|concern|concerns|barrier|barriers|hesitations|worries|fears|why they don't buy|what stops them|顾虑|疑虑|反对理由|阻碍|异议|担心|担忧|为什么不买|不买的原因|拒绝理由|抗拒点|犹豫点",
    "trigger": "trigger|triggers|buying trigger|what triggers it|触发|触发点|购买时机|购买契机|触发场景|购买场景|使用场景|触发事件|契机|场景",
    "motives": "motive|motives|motivation|motivations|needs|wants|desires|jobs to be done|customer needs|动机|购买动机|核心需求|客户需求|用户需求|诉求点",
    "habits": "information habits|media habits|where they look|where they hang out|where they spend time|where they research|media|media consumption|online habits|信息渠道|信息习惯|媒体习惯|获取信息|信息来源渠道|触媒习惯|常用平台|媒介习惯|在哪里看|信息获取渠道|上网习惯",
    "behaviours": "behaviour|behaviours|behavior|behaviors|buying behaviour|buying behavior|habits|行为|购买行为|消费习惯|行为习惯|行为特征|习惯|购物习惯",
    "psychographics": "psychographics|values|interests|lifestyle|attitudes|personality|心理|兴趣|爱好|兴趣爱好|价值观|生活方式|心理特征|性格",
    "decision_path": "decision process|buying process|decision path|purchase process|customer journey|buyer journey|decision making|决策路径|决策流程|购买流程|决策过程|购买路径|客户旅程|决策链",
    "buying_role": "decision maker|decision makers|decision-maker|buying role|who decides|决策人|决策者|拍板人|谁拍板|谁决定|购买角色",
    "company_size": "company size|business size|firm size|size of company|企业规模|客户规模",
    "reasons": "为什么选我们|为什么选择我们|客户为什么选我们|客户选我们|客户选我们的原因|选择我们的理由|选我们的原因",
    "plain": "公司情况|企业情况|门店情况|店铺情况|机构情况|我们的情况|诊所|门诊",
    "value_proposition": "value proposition|value prop|usp|unique selling point|unique selling proposition|promise|brand promise|positioning|key message|core message|价值主张|定位|卖点|核心卖点|主要卖点|产品卖点|品牌定位|一句话卖点|核心价值|产品定位",
    "differentiators": "differentiator|differentiators|what makes us different|differentiation|advantages|our advantages|our edge|key benefits|benefits|差异化|差异点|特色|亮点|产品特点|特点|差异化优势|我们的特点|不同之处|产品优势|产品亮点",
    "proofs": "proof|proofs|proof points|social proof|testimonials|testimonial|case studies|case study|credentials|reviews|results so far|awards|背书|证明|案例|客户案例|客户评价|口碑|资质|信任背书|评价|成功案例|荣誉",
    "offer": "offer|promotion|promo|incentive|lead magnet|first-time offer|introductory offer|hook|优惠|首单优惠|活动优惠|权益|钩子|福利|引流品|优惠活动|促销|优惠政策|首单福利|新客福利|新客优惠",
    "goals": "goal|goals|target|targets|objectives|smart goal|smart goals|kpi target|kpi targets|primary goal|secondary goal|main goal|marketing goal|marketing goals|marketing objectives|marketing objective|goals and targets|goals & targets|goals & kpis|goals and kpis|success|what success looks like|success looks like|2026 goals|2027 goals|目标|营销目标|推广目标|核心目标|阶段目标|主要目标|次要目标|量化目标|业绩目标|增长目标|目标和指标|目标与指标|目标与kpi|年度目标|本期目标|第一目标|第二目标|主目标|期望目标|想达到的目标|期望|预期目标|期望效果|预期效果",
    "kpis": "kpi|kpis|metrics|success metrics|key metrics|measures|measurement|how we measure|指标|考核指标|关键指标|衡量指标|核心指标|kpi指标|监测指标|观测指标",
    "deadline": "deadline|timeline|timeframe|time frame|timing|end date|by when|due|due date|period|duration|campaign period|campaign dates|截止|截止时间|截止日期|时间|时间节点|完成时间|周期|期限|时间周期|推广周期|项目周期|投放周期|时间范围|执行周期|完成期限|时间安排|时间要求",
    "budget": "budget|budgets|total budget|marketing budget|media budget|ad budget|advertising budget|annual budget|monthly budget|spend|ad spend|budget available|investment|预算|总预算|营销预算|推广预算|投放预算|费用|广告预算|月预算|年预算|预算情况|推广费用|营销费用|费用预算|预算金额|整体预算|市场预算|预算费用|年度预算|经费|资金",
    "covers": "budget covers|covers|includes|included|what it covers|预算包含|包含|包括|预算用途|费用包含|预算范围|含",
    "start": "start|start date|starting|launch|launch date|kick-off|kickoff|kick off|go live|go-live|开始时间|启动时间|上线时间|开始|启动|开工|开始日期|启动日期|上线日期",
    "capacity": "team|people|resources|staff|hands|capacity|marketing team|our team|who does the work|who will do it|in-house team|staffing|人手|团队|人员|人力|执行团队|市场团队|运营团队|团队情况|团队配置|执行人员|人力资源|团队人手|谁来做|营销团队|资源投入|人力情况|负责人",
    "hours": "hours|time available|hours per week|hours a week|weekly hours|time|每周时间|投入时间|工时|每周工时|可用时间|每周投入",
    "agency": "agency|agencies|partner|partners|freelancer|freelancers|external help|vendors|代运营|外包|供应商|乙方|代理|合作方|服务商|代理商情况|外部资源",
    "follow_up": "lead follow-up|lead follow up|follow-up|follow up|lead handling|线索跟进|跟进|咨询跟进|客户跟进|销售跟进",
    "qualified": "有效询盘|有效客资|有效线索标准|qualified lead|qualified leads|definition of a qualified lead|what counts as qualified|qualified means|lead definition|有效线索|有效线索定义|有效线索标准|线索标准|有效咨询|有效的定义|有效标准",
    "channels": "channel|channels|marketing channels|planned channels|channels to use|channel mix|channel plan|preferred channels|proposed channels|media plan|media mix|platforms|渠道|推广渠道|投放渠道|营销渠道|计划渠道|媒介|平台|渠道规划|推广平台|投放平台|渠道计划|主要渠道|拟用渠道|打算做的渠道|想做的渠道|渠道选择|媒体渠道|线上渠道",
    "tools": "tool|tools|software|tech stack|tech|martech|systems|stack|crm|analytics|our tools|tools we use|technology stack|工具|系统|软件|使用工具|技术栈|在用工具|常用工具|系统工具|现有系统|营销工具|数据工具|在用系统",
    "pillars": "topics|topic|themes|theme|content pillars|content pillar|pillars|content themes|content topics|customer questions|faq|faqs|common questions|内容主题|主题|选题|内容方向|内容支柱|常见问题|内容选题|话题|内容规划|客户常问|客户常问的问题",
    "keywords": "keywords|keyword|search terms|key words|关键词|搜索词|关键字|核心关键词",
    "formats": "format|formats|content types|content type|content formats|content|materials|material|creative assets|内容形式|形式|素材形式|内容类型|素材|现有素材|内容|内容素材",
    "cms": "cms|content management system|内容管理系统",
    "review_steps": "approval|approvals|approval process|review process|sign-off|sign off|approval steps|who approves|审批|审核|审核流程|审批流程|审批人|谁审批|发布流程|内容审核",
    "campaigns": "campaign|campaigns|campaign ideas|planned campaigns|活动|营销活动|活动计划|活动规划|推广活动|活动方案",
    "moments": "key dates|dates|important dates|moments|key moments|seasonality|calendar|重要节点|关键节点|关键日期|节点|大促节点|重要日期|营销节点|重点节点|节日节点|季节性",
    "readers": "readers|stakeholders|report to|reports to|reporting to|report for|who reads the report|who sees the results|汇报对象|看报告的人|汇报给|报告给谁|汇报给谁|谁看结果|谁看报告|向谁汇报|干系人",
    "cadence": "reporting|report cadence|reporting cadence|reporting frequency|report frequency|frequency|cadence|reports|review cadence|reviews cadence|汇报频率|汇报周期|报告频率|复盘频率|汇报|报告周期|复盘周期|复盘|多久看一次",
    "attribution": "attribution|attribution model|归因|归因模型|归因方式",
    "dashboard": "dashboard|dashboards|看板|仪表盘|数据看板",
    "rules": "stop rule|stop rules|stop-loss|optimisation rules|optimization rules|kill criteria|止损|止损规则|优化规则|止损线|停止规则|调整规则",
    "risks": "risk|risks|main risks|风险|主要风险|风险点",
    "ignored": "note|notes|ps|p.s|hi|hello|dear|question|questions|ask|next steps|attachments|contact|phone|email address|website url|url|备注|附件|附注|说明|问题|疑问|联系人|电话|邮箱|网址|下一步",
}  # fmt: skip

_SPOKEN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(pattern, re.ASCII))
    for topic, pattern in (
        (
            "reasons",
            r"(?:why|what) .{0,24}\b(?:pick|choose|chose|love|like|buy from|come to|stay with|hire|prefer|trust)s? us|why us|why choose us|what makes us (?:different|special|better)|what sets us apart|our edge",
        ),
        (
            "persona",
            r"who (?:gives|donates|buys(?: it| from us)?|(?:we|i) (?:sell to|serve|help|target|work with)|it'?s for|pays)|(?:our |the |my )?(?:best|ideal|typical|favou?rite) (?:customer|client|patient|donor|buyer|guest|member|student)s?(?: (?:i|we) .{0,24})?",
        ),
        (
            "objections",
            r"(?:why|what) (?:(?:they|people|firms|customers|clients|patients|donors|others|most|some) )?(?:don'?t|do not|hesitate|stops?|holds?|worr(?:y|ies)|puts? .{0,10} off).{0,30}|what (?:they|people|customers|patients|clients|donors) (?:worry|are worried|are afraid|fear).{0,16}|what stops (?:people|them|customers|clients|firms|donors|patients|buyers)|(?:main|common) objections?",
        ),
        (
            "trigger",
            r"what (?:sets (?:it|them) off|had happened|brings them(?: in)?|makes them (?:call|come|buy))|when they (?:call|come|buy)",
        ),
        (
            "pillars",
            r"(?:what|questions?) (?:they|people|customers|clients|patients|donors|buyers) (?:always |often |usually )*ask.{0,12}|customers'? questions",
        ),
        ("capacity", r"who (?:does|will do|is doing|runs|handles) (?:it|this|the work|the marketing|marketing|what)"),
        (
            "baselines",
            r"where we (?:are|stand)(?: (?:now|today|right now))?|(?:current|today'?s) (?:numbers|figures).{0,10}",
        ),
        ("history", r"what (?:we(?:'ve| have)?|i(?:'ve)?|has been) tried.{0,16}|what (?:worked|did ?n'?t work).{0,30}"),
        ("assets", r"what (?:we|i)(?:'ve)? (?:have|own|got)(?: (?:now|today|already|so far))?"),
        ("channels", r"(?:channels|platforms) (?:i|we)(?:'d)? (?:want|like|plan|prefer).{0,16}"),
        (
            "competitors",
            r"(?:the )?(?:competition|rivals|alternatives),? (?:sort of|kind of|i guess|mostly|such as it is)|who (?:we|they) compare.{0,12}|who else they (?:look at|consider).{0,12}",
        ),
        ("constraints", r"(?:house )?rules|what we (?:can'?t|cannot|won'?t|don'?t) do"),
        (
            "price",
            r"(?:typical|usual|average|avg) (?:order|job|deal|sale|ticket|customer|project|contract|basket|spend|booking|invoice)(?: (?:value|size))?",
        ),
        ("money", r"(?:the )?money(?: side)?|numbers on money|economics|unit economics"),
    )
)
"""Labels that people make up as they write, by their shape."""

_PREFIX = re.compile(
    r"(?:(?:our|my|the|your|their|its|current|main|primary|key|overall|total|a|an|new|this year'?s|\d{4})\s+)+|(?:我们的|我们|我的|本次|此次|当前|主要的?|本项目的?|整体|公司的?|我司的?|项目的?|客户的(?=痛点|顾虑|需求)|\d{4}年?)+"
)
_SUFFIX = re.compile(
    r"\s{0,3}(?:[(（\[【].{0,40}[)）\]】]|(?:是|为|有|如下|包括|方面|情况|分析|部分|大概是?|主要是?|描述|说明)|\s(?:is|are|was|include|includes|details|info|information|summary|section|analysis)|\s?#?\d{1,2}|\s?[一二三四五])$"
)
_NUMBERING = re.compile(
    r"(?:\(?\d{1,2}[.)、]\d{0,2}\s*|[(（]?[一二三四五六七八九十]{1,2}[)）、.]\s*|第[一二三四五六七八九十]+(?:部分|章|步)[：:、\s]*|step \d\s*[:.-]?\s*)"
)
_HEDGE = re.compile(r",? (?:i guess|i think|sort of|kind of|mostly|basically|so far|roughly)$")
_TOPIC_OF: Mapping[str, str] = {words: topic for topic, listed in _WORDS.items() for words in listed.split("|")}
_LONGEST = max(map(len, _TOPIC_OF)) + 24


@lru_cache(maxsize=4096)
def topic_of(label: str) -> str | None:
    """The topic that a folded label or heading names, however it is numbered or qualified; None where it names none."""
    words = label.strip(' \t*_#>-–—:：.。【】[]"“”')
    if not words or len(words) > _LONGEST:
        return None
    for _ in range(4):
        if words in _TOPIC_OF:
            return _TOPIC_OF[words]
        shorter = _NUMBERING.sub("", words, count=1).strip()
        if shorter == words:
            shorter = _SUFFIX.sub("", words, count=1).strip()
        if shorter == words or not shorter:
            break
        words = shorter
    bare = _PREFIX.sub("", words, count=1).strip()
    if bare in _TOPIC_OF:
        return _TOPIC_OF[bare]
    for topic, pattern in _SPOKEN:
        if pattern.fullmatch(_HEDGE.sub("", words)) is not None:
            return topic
    for joint in (" and ", " & ", "/", "与", "和", "及", "、"):
        first, found, second = words.partition(joint)
        if found and first.strip() in _TOPIC_OF and second.strip() in _TOPIC_OF:
            return _TOPIC_OF[first.strip()]
    return None
