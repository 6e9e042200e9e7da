"""What people say for the closed lists of the strategy: who buys, where a sale is closed, what a budget covers, ...

Each pattern is searched in folded text; the first group of words that fits decides nothing alone: several may fit.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Mapping

from assistant.reading.lexicon.patterns import spoken

BUSINESSES = spoken(
    r"\b(?:b2b|businesses|business (?:owners?|customers|clients|buyers)|companies|firms|enterprises?|smbs?|smes?|small business(?:es)?|startups?|start-ups|corporates?|corporations?|manufacturers?|factories|plants|retailers?|restaurants?|cafes|caf[eé]s|hotels?|clinics|dental practices|practices|hospitals?|schools|universities|agencies"
    r"|law firms|accounting firms|accountants|dentists|contractors|builders|developers|landlords|property managers|distributors|wholesalers|dealers|shops|stores|salons|gyms|offices?|teams|departments|hr (?:managers?|directors?|teams|departments)|it (?:managers?|directors?|teams)|procurement|buyers at|plant managers|facility managers|operations (?:managers?|directors?)|cfos?|ceos?|ctos?|cmos?|cios?|founders|executives|merchants|sellers|brands|banks|insurers|brokers|realtors|estate agents|nonprofits|charities|churches|breweries|wineries|pharmacies|vets|veterinarians|architects|mechanics|garages|installers|plumbers|electricians|roofers|consultancies|publishers|bakeries|bars|pubs|grocers|supermarkets|labs|laboratories|airlines|utilities|operators|landscapers|event planners|importers|processors|packers|brewers|makers|plants|workshops|municipalities|governments?|organi[sz]ations|farms|farmers|warehouses|carriers|franchis(?:es|ees|ors?)|chains?)\b"
    r"|企业|公司|工厂|商家|商户|厂家|厂商|制造商|制造业|经销商|代理商|批发商|零售商|餐饮(?:店|企业|连锁|老板|商家|品牌)|连锁|酒店|医院|诊所|学校|机构|政府|单位|hr|人事|采购|总监|经理|老板(?!娘)|企业主|创业(?:公司|者)|中小企业|b端|(?<![a-z])to ?b(?![a-z])|b2b|门店|店主|园区|物业|开发商|车企|电商(?:卖家|企业|公司)|卖家|品牌方|品牌商|甲方|律所|事务所|工程(?:公司|商)|施工(?:单位|方)|集团|合作社|农场|门店老板|餐厅|饭店|加盟商"
)
CONSUMERS = spoken(
    r"\b(?:b2c|d2c|dtc|consumers?|homeowners?|home owners?|families|parents|moms?|mums?|mothers|dads?|couples?|brides|women|men|kids|children|students|teens?|teenagers|seniors|retirees|adults|people|individuals|patients|travell?ers|tourists|visitors|commuters|renters|tenants|drivers|car owners|pet owners|dog owners|cat owners|gamers|players|runners|cyclists|athletes|professionals|millennials|gen ?z|residents|locals|shoppers|fans|readers|beginners|learners|hobbyists|enthusiasts|coffee lovers|foodies|guests|diners|households|residential|singles|girls|boys|newlyweds|expats|immigrants|office workers|young)\b"
    r"|消费者|个人(?:用户|客户|消费)?|家庭|宝妈|妈妈|爸爸|父母|家长|孩子|儿童|学生|大学生|年轻人|女性|男性|女生|男生|老人|老年人|中老年|银发|白领|上班族|职场(?:人|妈妈|新人)|业主|车主|宠物主|养猫|养狗|铲屎官|游客|旅客|患者|病人|居民|住户|租客|情侣|新人(?!员)|新娘|备孕|孕妇|孕妈|用户都是个人|c端|(?<![a-z])to ?c(?![a-z])|b2c|粉丝|玩家|爱好者|健身(?:人群|爱好者)|考生|学员|打工人|z世代|00后|90后|80后|精致妈妈|中产|人群"
)
DONORS = spoken(
    r"\b(?:donors?|donations?|charity|charitable|nonprofit|non-profit|not-for-profit|ngo|fundrais(?:e|ing)|philanthrop\w+|sponsors of children|volunteers)\b|捐(?:赠|款)(?:人|者)?|公益|慈善|募捐|筹款|月捐|爱心人士|志愿者"
)
BOTH = spoken(
    r"\b(?:both (?:businesses and consumers|consumers and businesses|b2b and b2c|b2c and b2b)|b2b (?:and|&|\+) b2c|b2c (?:and|&|\+) b2b)\b|(?:tob|b端|企业)(?:和|与|、|跟)(?:toc|c端|个人|消费者)都?|(?:b端|tob)(?:c端|toc)都|两者都|都有(?=.{0,4}企业.{0,6}个人)"
)

SELLS_THROUGH: Mapping[str, re.Pattern[str]] = {
    "own_site": spoken(
        r"\b(?:our (?:own )?(?:web ?site|site|web ?shop|web ?store|online (?:store|shop)|shopify|e-?commerce)|own (?:web ?)?site|own online (?:store|shop)|(?:via|through|on|from|at) (?:our|the) (?:own )?(?:web ?site|site|online (?:store|shop)|web ?shop)|shopify|woocommerce|direct(?:ly)? online|sell online|online (?:store|shop|checkout|orders?)|web ?shop|d2c|dtc)\b|官网(?!留资|来|的?(?:表单|询盘|咨询|线索|访客))(?:下单|购买|商城|成交|直接)?|独立站|自有商城|自己的(?:网站|商城)|自建(?:商城|站)|小程序(?:商城|下单|购买|成交)?|官方商城"
    ),
    "marketplace": spoken(
        r"\b(?:amazon|ebay|etsy|walmart|market ?places?|shopee|lazada|tmall|taobao|jd(?:\.com)?|aliexpress|alibaba|pinduoduo|temu|1688|doordash|uber ?eats|grubhub|booking\.com|airbnb|expedia)\b|天猫|淘宝|京东|拼多多|电商平台|亚马逊|1688|阿里(?:巴巴)?(?:国际站)?|国际站|唯品会|美团外卖|饿了么|携程|飞猪|shopee|速卖通|旗舰店|网店|电商店铺|电商(?=为主|卖|渠道|销售)"
    ),
    "sales_team": spoken(
        r"\b(?:sales (?:team|reps?|people|force|calls?|staff|visits?|led|person|demo|process)|our (?:own )?(?:reps|salespeople|sales)|estimators?|salesperson|account (?:executives?|managers?)|direct sales|field sales|inside sales|outside sales|face[- ]to[- ]face|demos? (?:call|with)|quotes?|proposals?|tenders?|rfps?|bids?|by (?:quote|proposal|contract)|negotiat\w+)\b|销售(?:团队|上门|人员|拜访|跟进|报价|谈|签单|代表|跑|地推|成交|员|对接|来谈|谈单|顾问)|靠销售|直销|上门(?:拜访|谈|推销)|地推|招投标|投标|报价|商务(?:谈判|拜访|团队|bd)|bd|大客户|顾问(?:式|跟进)|线下(?:签约|谈|拜访)|销售(?=$|[，。,；、 ])"
    ),
    "location": spoken(
        r"\b(?:in[- ]store|our (?:stores?|shops?|clinics?|studios?|restaurants?|cafes?|salons?|gyms?|showrooms?|branches|locations?|taproom|museum|hotel|office|garage)|(?:\d+|two|three|four|five|six|several|a few|one|single) (?:stores?|shops?|locations?|clinics?|studios?|restaurants?|cafes?|salons?|gyms?|branches|outlets|showrooms?)|brick[- ]and[- ]mortar|walk[- ]ins?|storefront|on[- ]site|in person|at the (?:counter|store|shop)|showroom|front desk|we come to (?:you|your home)|at (?:the customer's|your|their) (?:home|house|door))\b|门店|到店|实体店|线下店|直营店|店里|店内|线下(?:门店|体验店|实体|消费|成交|为主)?|堂食|体验店|展厅|柜台|专柜|诊所|院内|馆内|现场|上门(?:服务|安装|维修)|[一二两三四五六七八九十\d]+家店"
    ),
    "distributor": spoken(
        r"\b(?:distributors?|resellers?|wholesalers?|wholesale|dealers?|channel partners?|retail partners?|retailers|agents?|importers?|franchis(?:e|ees)|stockists|supermarkets|grocery (?:stores|chains))\b|经销商|分销商?|代理商?|渠道商|批发|加盟商|商超|超市|便利店|招商|合作伙伴渠道|渠道(?:商|代理|分销)|贸易商"
    ),
    "app": spoken(
        r"\b(?:(?:our|the|an|mobile|in[- ]the|via the|through the|in our) apps?|in[- ]app|app store|google play|play store|mobile app|ios|android)\b|(?:我们的?|自有|自己的)?app(?:内|里|下单|购买|上)|应用商店|应用内|app store"
    ),
    "social_shop": spoken(
        r"\b(?:tiktok shop|instagram shop(?:ping)?|facebook shop|live[- ]?stream(?:s|ing)?(?: sales| selling)?|live (?:shopping|selling|commerce)|social commerce|wechat (?:shop|store)|through (?:dms?|whatsapp)|douyin (?:shop|store))\b|抖音(?:小店|店|商城|直播间?|店铺|卖货|带货)|直播(?:间|带货|卖货)|视频号(?:小店|直播|店)|小红书(?:店铺|店|开店|卖货)|快手(?:小店|店|直播)|微信小店|微商|社群(?:团购|成交|卖货|接龙)|朋友圈卖|私域(?:成交|卖货|下单)|团长"
    ),
}
STAGE: Mapping[str, re.Pattern[str]] = {
    "launch": spoken(
        r"\b(?:just (?:launched|started|opened|starting|launching|opening)|start(?:ing)? (?:up|from (?:zero|scratch))|pre[- ]?launch|not (?:yet )?(?:launched|open(?:ed)?)|new (?:business|company|brand|product|store|shop|venture)|launch(?:ing)?(?: (?:stage|phase|soon|in))?|early[- ]stage|about to (?:launch|open)|no customers yet|opening (?:soon|in|our first)|brand new|we(?:'re| are) new)\b|刚(?:刚)?(?:起步|开始|成立|上线|开业|创业|开|推出|做)|初创|起步(?:阶段|期)?|还没(?:开业|上线|有客户|开始卖)|新(?:品牌|公司|店|品|项目|产品)(?:上市|上线|开业|刚|启动|阶段)?|筹备|冷启动|从零|从0|启动(?:期|阶段)|创业期|即将(?:上线|开业)|试运营"
    ),
    "growth": spoken(
        r"\b(?:grow(?:ing|th)(?: (?:stage|phase|fast|quickly))?|scal(?:e|ing)(?: up)?|expanding|expansion|series [abc])\b|成长(?:期|阶段)|增长(?:期|阶段)|扩张(?:期|阶段)?|快速(?:发展|增长)|上升期|发展期|a轮|b轮"
    ),
    "mature": spoken(
        r"\b(?:mature|established|well[- ]established|stable|long[- ]running|market leader|family[- ]run since|(?:in business|been around|operating|going) for (?:over |more than |about |almost )?(?:\d{2,}|ten|fifteen|twenty|thirty|forty|fifty) years)\b|成熟(?:期|阶段|企业|品牌)?|稳定(?:期|阶段)|老(?:品牌|字号|店|企业)|做了(?:十|二十|三十|[1-9]\d)(?:几|多)?年|行业(?:龙头|前列)"
    ),
    "turnaround": spoken(
        r"\b(?:turn[- ]?around|declining|shrinking|struggling|sales (?:are |have been )?(?:down|falling|dropping|declin\w+)|losing (?:customers|money|market share)|in decline|revive|recovery)\b|转型(?:期|阶段)?|下滑|下降期|衰退|亏损|业绩(?:下滑|下跌|不好)|扭亏|困境|收缩"
    ),
}
COVERS: Mapping[str, re.Pattern[str]] = {
    "media": spoken(
        r"\b(?:ads?|ad spend|advertising|media|paid media|media spend|ppc|clicks)\b|广告费?|投放(?:费用?)?|投流|媒介|媒体费?|流量费|推广费|竞价"
    ),
    "creators": spoken(
        r"\b(?:creators?|influencers?|kols?|kocs?|ugc|ambassadors?)\b|达人|红人|网红|kol|koc|博主|主播(?:费|坑位)?|坑位费"
    ),
    "production": spoken(
        r"\b(?:production|content(?: production| creation)?|creatives?|design(?:er)?s?|video(?: production)?|photo(?:graphy|s|grapher)?|shoots?|copy(?:writing|writer)?|freelancers?|freelance|editing|editors?|assets|artwork)\b|制作|拍摄|设计|素材|剪辑|内容(?:制作|生产)|文案|物料"
    ),
    "people": spoken(
        r"\b(?:people|salar(?:y|ies)|staff|wages|payroll|team (?:costs?|salaries)|headcount|internal (?:time|costs?)|personnel|labou?r)\b|人工|工资|人员|人力|薪资|薪酬|团队(?:工资|成本|费用)"
    ),
    "agency": spoken(
        r"\b(?:agency|agencies|agency fees?|consultants?|retainer|outsourc\w+)\b|代运营|外包|代理(?:费|商)?|乙方|服务费|顾问费"
    ),
    "tools": spoken(
        r"\b(?:tools?|software|subscriptions?|saas|licen[sc]es?|crm|tech|platform subscriptions?)\b|工具|软件|系统(?:费用?)?|订阅|saas"
    ),
    "platform_fees": spoken(
        r"\b(?:platform fees?|commissions?|marketplace fees?|listing fees?|transaction fees?)\b|平台(?:费|佣金|扣点|服务费)|佣金|扣点|手续费"
    ),
    "samples": spoken(
        r"\b(?:samples?|free samples?|giveaways?|product seeding|gifts?|gifting|prizes|swag)\b|样品|赠品|试用装|寄样|礼品|奖品|小样"
    ),
}
COVERS_ALL = spoken(
    r"\b(?:(?<!that's )(?<!thats )everything|everything (?=incl|in\b|with|together)|all (?:in|inclusive|included|costs?|of it|of the above|of that|together|marketing costs?)|all-in|the lot|fully loaded|total marketing)\b|全部(?:都)?(?:算|包|含|在内)|全包|全都(?:算|包|含)|什么都(?:算|包|含)|都(?:算|包含|含)(?:在内|进去|里面)?|全算|总包"
)
COVERS_MEDIA_ONLY = spoken(
    r"\b(?:(?:ad spend|ads|media|advertising|ad money)(?: spend)? only|only (?:the )?(?:ads?|ad spend|media|advertising)|just (?:the )?(?:ads?|ad spend|media|advertising)|purely (?:ads|media|ad spend)|working media)\b|(?:只|仅|单|纯)(?:算|是|含|包括|包含|有)?(?:广告|投放|投流|媒体|媒介)(?:费|费用)?|纯投放|净投放"
)

ASSETS: Mapping[str, re.Pattern[str]] = {
    "site": spoken(
        r"\b(?:web ?sites?|(?:our|a|the|own|shopify|wordpress|wix) (?:site|store)|landing page|web ?shop|online (?:store|shop)|blog)\b|官网|网站|独立站|落地页|博客"
    ),
    "official_account": spoken(r"\b(?:official account|service account)\b|公众号|服务号|订阅号"),
    "wecom_contacts": spoken(
        r"\b(?:wecom|wechat work|wechat contacts)\b|企业?微信?(?:号)?(?:好友|客户)|企微|企业微信|微信好友|私域|社群|(?:微信|家长|业主|客户|粉丝|会员|学员|老客|福利|妈妈|宝妈|车友|读者|团购|的)群"
    ),
    "mini_program": spoken(r"\bmini[- ]?programs?\b|小程序"),
    "email_list": spoken(
        r"\b(?:e-?mail(?:ing)? (?:list|addresses|subscribers|contacts)|mailing list|newsletter(?: subscribers| list)?|subscribers|e-?mails|list of e-?mails)\b|邮件(?:列表|订阅|名单)|邮箱(?:名单|列表)"
    ),
    "customer_list": spoken(
        r"\b(?:customer (?:list|database|base)|client (?:list|database)|crm (?:with|of|contacts|list|data)|(?:past|old|existing|former) (?:customers|clients|guests)|contacts? (?:list|database)|lists? of (?:about |around |over )?[\d,.k]+ (?:contacts|customers|clients|patients|donors|people|leads)|database|phone numbers|loyalty (?:members|club|program(?:me)?)|members)\b|客户(?:名单|资料|数据|列表|电话|库)|老客户|会员|crm|通讯录|顾客名单"
    ),
    "map_listing": spoken(
        r"\b(?:google (?:business|maps?)(?: profiles?| listings?)?|gbp|gmb|google my business|map listing|apple maps)\b|高德|百度地图|地图(?:标注|商家)|腾讯地图"
    ),
    "review_profile": spoken(
        r"\b(?:yelp|trip ?advisor|trustpilot|g2|capterra|review(?:s| profile| page)s?|google reviews|houzz|angi)\b|大众点评|点评|美团|口碑"
    ),
    "store": spoken(
        r"\b(?:stores?|shops?|showroom|amazon (?:store|shop)|etsy shop|storefront|locations?)\b|(?:天猫|淘宝|京东|拼多多|抖音|亚马逊|网)(?:店|旗舰店|店铺|小店|c店)|店铺|旗舰店|门店|实体店|网店|小店"
    ),
    "app": spoken(r"\b(?:(?:mobile|our|an|the|ios|android) apps?)\b|app|客户端"),
    "social_account": spoken(
        r"\b(?:instagram|ig|insta|facebook(?: page)?|fb|tik ?tok|youtube(?: channel)?|twitter|linkedin(?: page)?|pinterest|social (?:accounts?|media|channels?|pages?)|followers|xiaohongshu|douyin|weibo|bilibili)\b|抖音|视频号|小红书|微博|快手|b站|知乎|社交账号|自媒体|粉丝|账号|哔哩哔哩|领英"
    ),
}
"""In the order in which they are tried: the first that fits names the kind of an asset."""

READERS = spoken(
    r"\b(?:the |our |my )?(?:owners?|boss|bosses|ceo|cmo|cfo|coo|cto|founders?|co-?founders?|president|md|managing director|general manager|gm|marketing (?:director|manager|lead|team|head)|head of (?:marketing|sales|growth)|sales (?:team|director|manager|lead|head|vp)?|business partner|vp(?: of)? (?:sales|marketing)|board(?: of directors| members)?|investors?|hq|headquarters|head office|management(?: team)?|leadership(?: team)?|partners?|directors?|shareholders?|finance(?: team)?|clients?|me|myself|us|everyone|the team|team|wife|husband|trustees|franchisees|operations)\b"
    r"|(?:我们?的?)?(?:大?老板娘?|总经理|ceo|总裁|董事长|创始人|合伙人|市场(?:总监|经理|部|负责人)|营销(?:总监|负责人)|销售(?:总监|经理|部|负责人|团队)?|总部|集团|管理层|领导|股东|投资人|董事会|财务|运营(?:总监|经理|部|负责人)?|店长|区域经理|甲方|客户|我自己|自己|我|团队|大家|院长|校长|馆长|理事会|主管|副总|总监|负责人)"
)
QUALITATIVE = spoken(
    r"\b(?:interviews?|talk(?:s|ed|ing)?|calls?|conversations?|chats?|reviews?|comments?|support|focus groups?|feedback|observ\w+|hear|sales (?:team|reps|staff)|gut|experience|anecdot\w+|open[- ]ended|dms?)\b|访谈|聊|客服|评论|评价|反馈|观察|经验|感觉|座谈|口述|销售(?:反馈|说|那边)|听"
)
QUANTITATIVE = spoken(
    r"\b(?:analytics|ga4?|data|numbers|crm|exports?|surveys?|polls?|reports?|dashboards?|statistics|stats|studies|sheets?|records|search console|benchmarks?|orders|sales figures|questionnaires?)\b|后台|数据|问卷|报表|统计|报告|名单|crm|生意参谋|订单|调查|巨量|分析"
)
GENDER: Mapping[str, re.Pattern[str]] = {
    "female": spoken(r"\b(?:women|females?|ladies|woman|girls)\b|女(?:性|生|士|人)(?!儿)"),
    "male": spoken(r"\b(?:men|males?|man|guys|boys)\b|男(?:性|生|士|人)"),
}
ATTRIBUTION: Mapping[str, re.Pattern[str]] = {
    "last_click": spoken(r"last[- ](?:click|touch)|末次|最后(?:一次)?点击"), "first_click": spoken(r"first[- ](?:click|touch)|首次(?:点击|触点)"),
    "linear": spoken(r"\blinear\b|线性"), "position": spoken(r"position[- ]based|u-shaped|位置"),
    "data_driven": spoken(r"data[- ]driven|数据驱动"), "mixed": spoken(r"\bmixed\b|混合"),
}  # fmt: skip
OWN_HABITS = spoken(r"\b(?:done in[- ]house|in[- ]house|ourselves|myself)\b|自己做|内部做")
AGENCY = spoken(
    r"\b(?:an? |our |the |one |small |local |external |outside |freelance )*(?:agency|agencies|freelancers?|contractors?|outsourced? \w+|freelance [a-z]+(?: [a-z]+)?|consultants?|part[- ]time (?:designer|writer|editor|contractor))\b|代运营(?:公司|团队)?|外包(?:团队|公司)|(?:(?![给是请靠由人有去这那个])[一-鿿]){0,6}(?:找的|是)?外包(?:给.{1,8})?|代理(?:公司|商)|兼职(?:设计|剪辑|摄影|文案|运营)|广告公司|mcn|服务商"
)
