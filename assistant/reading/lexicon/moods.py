"""Words that tell who is speaking of what: questions, conditions, the past, other people, refusal, off-topic requests."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from assistant.reading.lexicon.patterns import spoken

QUESTION = spoken(
    r"(?:(?:so|and|but|ok|okay|well|also|then|hmm|by the way|btw|just wondering|quick question|one question|wondering)[,:]?\s+)*"
    r"(?:what(?:'s|s|'re)?\b(?! (?:we|i|our|they)(?:'\w+)? )(?! you (?:have|sell|wrote|said|recorded|put|noted|got)\b[^?]{0,60}\b(?:wrong|not right|incorrect|outdated)\b)|how (?:do|does|did|is|are|can|could|should|would|much|many|long|often|about|to|come|big|good|bad)\b|why\b"
    r"|which (?:is|one|are|channel|of|do|should|would|kpi|metric|tool|platform)|who (?:is|are|should|do|would)|where (?:is|are|do|should|can)|when (?:is|are|should|do|will|can|would)\b"
    r"|(?:should|shall|can|could|would|will|do|does|did|is|are|am) (?:i|we|you|it|this|that|there|they|the|our|my|a|an|your|[a-z]+ (?:a |an |the )?(?:good|better|worth|enough|right|useful|important|necessary|realistic|too))\b"
    r"|is [a-z ]{2,30}(?:good|better|worth|enough|right|useful|important|necessary|realistic|dead|effective)\b"
    r"|(?:can|could) (?:someone|anyone)|tell me (?:about|more|what|how|why|which)|explain\b|(?:what|how) about\b|any (?:tips|thoughts|advice|examples?|idea) (?:on|about|for|how|what|why)"
    r"|i(?:'d| would) (?:like|love) to (?:know|understand|hear)|i(?:'m| am) (?:wondering|curious)|i wonder|do you (?:know|think)|have you|curious)"
)
QUESTION_ZH = spoken(
    r"(?:吗|么(?<!什么)|呢|没有(?<=有没有)|不(?<=[对是行好]不)|(?:率|价|价格|成本|费用?|周期|比例|水平|平均|一般|大概|是|要|得|有)(?<!没有)(?<!花了)多少)$"
    r"|什么是|是什么(?!样的人来)|(?:什么|啥)(?:意思|区别|关系|好处|用处|作用)|为什么|为啥|(?<![没不道])(?:该|要|应该|可以|能)?(?<![没不道])(?:怎么|怎样|如何)(?:才|去|来|更)?(?:说|讲|拼|做|办|算|样|选|定|写|投|看|提|用|分|衡量|判断|理解|设|推|获|降|评|安排|开始|计算|区分|平衡|做到|获得)"
    r"|(?:哪个|哪些|哪种|哪家|哪一)|(?<![没不])多少(?:钱|合适|算|才|比较|合理|预算)|算不算|是不是|能不能|可不可|会不会|对不对|要不要|该不该|应不应该|可不可以|值不值|有没有(?:必要|什么|用|可能|办法)|有必要|区别(?:在哪|是)|靠谱|高不高|够不够|好不好(?:做|用)|行不行"
    r"|^(?:能|可以|会)[^，。,]{1,10}吗|^(?:请问|想(?:问|请教|了解|知道)|咨询一?下|介绍一?下|解释一?下|讲讲|说说(?:什么|为什么|怎么)|帮我(?:分析|解释|看看))"
)
IF = spoken(
    r"(?:(?:and|but|so|then|or)\s+)?(?:if|suppose|supposing|imagine|assuming|assume|what if|say we had|hypothetically|let'?s (?:say|pretend) we|in case|unless|even if)\b"
    r"|(?:那|那么|但|不过|就算)?(?:如果|假如|假设|要是|倘若|万一|设想|假使|若(?:是|有|能|要)|即使|哪怕)"
)
PAST = spoken(
    r"\b(?:last (?:year|month|quarter|week|season|spring|summer|autumn|fall|winter|time|christmas|campaign|q[1-4])|(?:the )?(?:past|previous) (?:year|month|quarter|campaign|few|two|three|agency)"
    r"|used to|previously|formerly|back then|(?:years?|months?|weeks?) ago|(?:we|i)(?:'ve| have)? (?:already |once |also |even )?(?:tried|spent|ran|did|had|wasted|burned|paid|used|blew|tested|hired)|was|were)\b"
    r"|去年|前年|上(?:个|一)(?:月|季度|季|周|半年|财年|学期|次|轮)|上(?:月|周|季度|财年|学期|次|轮)|以前|之前(?:做|投|试|花|用|找|请|也|有|曾|的|在|我们)|曾经?|过去|(?:试|投|做|花|用|办|搞|请)过|花了|投了|花掉|烧了"
)
OTHERS = spoken(
    r"\b(?:competitors?|competition|rivals?|competing (?:brands?|firms?|companies)|(?:the )?(?:market|category) leader|other (?:brands|companies|players|shops|firms|people)|industry (?:average|standard|norm|benchmark)|on average in (?:our|the) (?:industry|sector)"
    r"|benchmarks?|my (?:friend|cousin|brother|neighbou?r)|a friend|i(?:'ve)? (?:read|heard|saw|hear|was told)|(?:their|her|his) (?:costs?|budgets?|spend|prices?|cac|cpl|cpa|ads?|marketing|average|revenue|sales)|people say|they (?:say|spend|charge|claim|told)|others (?:say|spend|charge|do|have))\b"
    r"|竞品|竞争对手|竞对|对手|同行|友商|别人|人家|别家|其他(?:家|品牌|公司|同行)|行业(?:平均|均值|基准|里|内|水平)|大盘|听说|据说|我(?:一个)?朋友|网上说|看到说|他们(?:一年|每月|每年|去年|投|花|卖|做)"
)
NOT = spoken(
    r"\b(?:no|not|never|without|avoid|don'?t|doesn'?t|won'?t|can'?t|cannot|isn'?t|aren'?t|wasn'?t|nothing|none|neither|nor|except|excluding|excludes?|off[- ]limits|off the table|rule(?:d)? out|refuse|skip|stay away from|hates?|ban(?:ned)?|forbidden|minus|not allowed)\b"
    r"|(?<!差)不(?!断|同|少|错|锈|仅|止|只|过|管|但|好意思|到|足|超过|低于|高于|少于)|没(?!问题)|别(?!的|家|人)|勿|禁(?:止|用)|除了|除去|除外|排除|避免|拒绝|无需|非"
)
CURRENT = spoken(
    r"\b(?:currently|current|now|today|at (?:the moment|present)|right now|presently|these days|as of (?:now|today)|so far|baseline|existing|already|we(?:'re| are) (?:at|getting|doing|on|seeing)|we (?:get|have|see|do|average|sell|make)|(?:site|website|web ?shop|page|list|shop|store|app) (?:gets|has|does|sees|converts)|stands? at|sits? at|is (?:around|about|at|roughly)|starting (?:point|from|at)|on average|last (?:month|quarter|year|week))\b"
    r"|目前|现在|当前|眼下|现有|现状|如今|平时|平均|基线|起点|已有|已经|现阶段|上个?月|去年|最近|日常|这边"
)
AIM = spoken(
    r"\b(?:want|wants|wanna|aim|aims|aiming|goals?|targets?|target(?:ing)?|objectives?|hope|hoping|plan to|planning to|need to|would like|'d like|like to|get (?:it |that |this |them )?(?:up |down )?to|go(?:ing)? (?:up |down )?(?:to|from)|bring (?:it |that |this |them )?(?:up|down)|grow|growing|increase|increasing|raise|boost|lift|improve|improving|reach|hit|hitting|achieve|double|triple|reduce|reducing|cut|lower|decrease|bring down|drop|halve|scale|get more|more|fewer|higher|should be|at least|keep|maintain|stay|win|generate|drive)\b"
    r"|想|要|希望|目标|争取|打算|计划|力争|期望|期待|预期|做到|达到|达成|实现|提升|提高|增加|增长|增至|升到|升至|涨到|涨至|突破|冲|翻[倍一番两]|降到|降至|降低|减少|减到|压到|压低|缩短|控制在|保持|维持|稳定在|拉到|拉升|新增|获得|获取|多[来接拿获]|更多|拿到|完成|涨[粉]?"
)
DONE = spoken(r"(?:涨|升|降|提高|提价|调|做|达|到)(?:到|至|成)?[^，。]{0,12}了(?=$|[，。,.！!])")
"""An aim word in the past: "客单价涨到239了" is so already."""
UP = spoken(
    r"\b(?:grow(?:th|ing)?|increas(?:e|es|ing)|rais(?:e|ing)|boost|lift|improv(?:e|ing)|doubl(?:e|ing)|tripl(?:e|ing)|more|higher|scale|expand|add|gain|up|from \S+ to)\b"
    r"|提升|提高|增加|增长|增至|升到|升至|上升|涨|翻|扩大|上去|上来|更多|多[来接拿获]|拉升|新增|增多|加大"
)
DOWN = spoken(
    r"\b(?:reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|decreas(?:e|ing)|bring(?:ing)? (?:it |that |this |them )?down|drop|halve|shrink|fewer|less|under|below|down|shorten)\b"
    r"|降|减少|减到|减至|压到|压低|压缩|缩短|下降|砍|控制在.{0,12}(?:以内|以下)|减半|少"
)
KEEP = spoken(r"\b(?:keep|maintain|stay(?: at)?|hold|stable|steady)\b|保持|维持|稳定在|稳住|守住")
TOTAL = spoken(
    r"\b(?:in total|altogether|overall|all together|combined|over the (?:whole )?(?:campaign|year|period|half[- ]year|quarter|season)|cumulative(?:ly)?|total(?:ing| of)?|in all|this year|sum)\b"
    r"|一共|总共|总计|合计|累计|全年|全期|整个(?:活动|周期|项目)|活动期间|总数|总量|年内|半年内?共|共(?=\d|计)"
)
ADDED = spoken(
    r"\b(?:add(?:ing)?|additional|extra|another|net new|\d+ more)\b|新增|净增|增加(?!到|至)|再多|多来|额外|再来"
)

INJECTION = spoken(
    r"\b(?:ignore|disregard|forget|override|bypass|skip|drop|discard|neglect)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|directions?|constraints|programming|everything (?:above|before|you)|all (?:previous|prior|above))\b"
    r"|\b(?:system|initial|hidden|original|secret|developer) (?:prompt|message|instructions?)\b|\bprompt injection\b|\bjailbr(?:eak|oken)\b|\bdeveloper mode\b|\bdan mode\b|\b(?:you are|you're|act as|pretend (?:to be|you are|you're)|roleplay as|become|simulate) (?:now |an? )?(?:dan|an? (?:unrestricted|evil|uncensored|different|ai|language model|linux|terminal|python|pirate|hacker)|unrestricted|root|admin|chatgpt|gpt|free)\b"
    r"|\byou are now\b|\bfrom now on,? you\b|\bdo anything now\b|\breveal\b.{0,30}\b(?:prompt|secret|password|key|instructions?|config)|\b(?:print|show|output|repeat|tell me|give me|leak|dump|display)\b.{0,30}\b(?:system prompt|your (?:instructions?|rules?|prompt|secrets?|api keys?|configuration)|api keys?|passwords?|environment variables?|words above|text above)\b"
    r"|<\|?(?:im_start|im_end|system|assistant|endoftext)|\[/?(?:inst|system)\]|<<sys>>|###? ?(?:system|instruction|new instructions?|assistant)\b|^\s*(?:system|assistant|developer)\s*[:：]|\bnew instructions?\s*:|\badmin(?:istrator)? (?:override|mode|access)\b|\bsudo\b|\bmark (?:this|the|everything|all).{0,30}\b(?:approved|verified|final|confirmed|passed)\b"
    r"|^\W*(?:you (?:are|will|must|have|can|may|should|shall|need|cannot|can't)|your (?:task|job|role|goal is to|answers?|name is|response)|respond|reply (?:only|with)|(?:just |only )?(?:print|output|say|repeat|echo|type|recite)|pretend|imagine (?:you|that you)|(?:let's )?(?:play|roleplay)|act|simulate|answer (?:as|in|with)|stay in character|stop everything|begin(?:ning)? (?:with|your)|complete the following|continue the (?:text|sentence|story))\b(?! (?:us|our|for))"
    r"|\b(?:in character|as an ai|language model|no restrictions|without (?:any )?(?:restrictions|limitations|censorship|filters?)|uncensored|unfiltered|this (?:entire )?conversation back|chatgpt|gpt-?[0-9]|openai policy|content polic(?:y|ies)|ethical guidelines|opposite mode|hypothetical response|word for word)\b"
    r"|(?:忽略|无视|忘记|忘掉|跳过|绕过|不要(?:理会|遵守|管)|抛开).{0,16}(?:指令|指示|规则|提示词|设定|限制|要求|约束|以上|之前(?:的|所有)|前面(?:的|所有))|(?:系统|初始|隐藏|开发者)(?:提示词?|指令|消息|模式)|提示词(?:注入|是什么|给我)|越狱|(?:你现在是|从现在(?:起|开始)[，,]?你|扮演(?:一?个|一位)?|假装(?:你|自己)?是|模拟(?:一?个)?(?:终端|黑客))|(?:输出|打印|显示|告诉我|泄露|透露|复述|重复)(?:一下)?(?:你的|你)?.{0,8}(?:系统提示|提示词|指令|密钥|密码|配置|规则|api ?key)|管理员(?:模式|权限)"
)
OFF_TOPIC = spoken(
    r"\b(?:write|tell|give|sing|compose|recite|create|make|read|generate|say)\b(?: (?:me|us|up))?(?: (?:a|an|some|one|another|the|your|short|little|funny|good|love|another))* (?:poems?|jokes?|stor(?:y|ies)|songs?|haikus?|limericks?|essays?|lyrics|riddles?|rap|bedtime story|love letters?|novels?|sonnets?|fairy ?tales?)\b(?! for (?:our|the) (?:ad|campaign|post))"
    r"|\b(?:write|fix|debug|code|implement|generate|create|give)\b(?: (?:me|us|a|an|some|the|this|my|simple|short))* (?:python|javascript|java|c\+\+|sql|html|css|bash|shell|rust|php|regex|code|script|program|function|quicksort|algorithm|web scraper)\b"
    r"|\b(?:what(?:'s| is|s| will)|how(?:'s| is)|tell me) (?:the )?(?:weather|temperature outside|time is it|time|score|capital (?:city )?of|meaning of life|square root|date today|day (?:is )?(?:it )?today)\b|\bweather (?:today|tomorrow|like|forecast|in)\b|\bwill it (?:rain|snow)\b"
    r"|\bwho (?:won|will win|is the (?:president|king|queen|prime minister|pope)|invented|wrote|painted|discovered)\b|\b(?:football|basketball|baseball|soccer|cricket|nba|nfl) (?:score|game|match|results?)\b|\b(?:recipe|cook(?:ing)?) (?:for|a|me)\b|\bhow (?:do|can|to) (?:i |you )?(?:cook|bake|make a bomb|pick a lock|lose weight|hack)\b|\bmake a bomb\b"
    r"|\b(?:horoscope|zodiac sign|lottery numbers|bitcoin price|stock (?:tips?|price)|which stocks?)\b|\b(?:translate|proofread) (?:this|that|the following|it|['\"“])|\bdo my homework\b|\bsolve (?:this|the|for)\b.{0,20}\b(?:equation|x|math|puzzle)|\bwhat is \d+ ?[-+*/x×÷] ?\d+|\d+ ?[-+*/x×÷] ?\d+ ?= ?\?"
    r"|\bare you (?:a )?(?:human|real|robot|bot|an ai|ai|sentient|conscious|alive|single|married|chatgpt|gpt|gay|stupid|dumb|kidding)\b|\b(?:do you|can you) (?:love|feel|dream|sleep|eat|like me|have feelings|hate)\b|\b(?:marry|date|kiss|love) (?:me|you)\b|\bwhat(?:'s| is) your (?:name|favou?rite|age|gender)|\bhow old are you\b|\bwhere do you live\b|\bplay (?:a game|chess|music|tic)|\bwhat should i (?:eat|wear|watch)\b"
    r"|\b(?:fuck|fucking|fck|f\*+k|shit|bullshit|asshole|bitch|bastard|dickhead|wtf|stfu|moron|screw you|go to hell|shut up|piss off|kill yourself|kys)\b|\b(?:you(?:'re| are| r)?|this (?:bot|thing|is)|such an?|u r|stupid|dumb|useless) (?:so |such |a |an |really |totally |completely |fucking )*(?:stupid|idiot|idiotic|useless|dumb|trash|garbage|moron|worthless|pathetic|terrible bot|bot|crap|joke|waste of time|piece of)\b|\bi hate (?:you|this|bots?)\b|\b(?:you|this) sucks?\b"
    r"|(?:今天|明天|后天|现在|外面|北京|上海|这边)的?天气|天气(?:怎么样|如何|预报|好不好|好吗)|(?:会|要)下(?:雨|雪)|(?:写|作|念|背|来|做|赋)(?:一|个|首|篇|段|点|几)*(?:诗(?!歌节)|七言|绝句|情书|小说|笑话|段子|歌词|作文|童话|代码|程序|脚本|爬虫|python)|(?:讲|说|来)(?:一?个|段|点)?(?:笑话|故事|段子|相声)|唱(?:一?首|个)?歌|(?:做|炒|煮|煲|烧)(?:一?道)?(?:红烧|西红柿|宫保|菜)(?:怎么)?|菜谱|食谱(?:怎么|给)"
    r"|(?:帮我)?(?:算命|占卜|看(?:一?下)?星座)|(?:我的|今日|今天)?(?:星座|运势)(?:怎么样|如何)|彩票|(?:推荐|买)(?:哪|几)?(?:只|支|个)?股票|股票(?:推荐|代码|会涨)|比特币(?:价格|多少)|世界杯|(?:足球|篮球|nba)(?:比分|比赛|谁赢)|(?:谁是|现任)(?:美国|中国|法国)?(?:总统|主席|首相|总理)|(?:的)?首都(?:是|在)哪|\d+ ?[-+*/x×÷] ?\d+ ?(?:等于|是)(?:多少|几)|(?:翻译|润色)(?:一下)?(?:这段|这句|下面|以下|成)"
    r"|你(?:是|到底是|究竟是)(?:不是)?(?:人类?|真人|机器人|ai|人工智能|chatgpt|gpt|男|女|傻)|你(?:叫什么|几岁|多大|住哪|喜欢我|爱我|吃了吗|有感情|会不会累)|(?:陪我|我们)?(?:聊聊天|玩(?:个|一)?游戏|下(?:盘)?棋)|(?:我)?(?:爱|喜欢|讨厌|恨)你|做我(?:男|女)朋友|(?:今晚|中午|晚上)吃(?:什么|啥)"
    r"|傻[逼bx叉比缺]|煞笔|沙雕|操你|草泥马|他妈|妈的|尼玛|你妈|滚(?:蛋|开|吧|远)|去死|垃圾(?:东西|机器人|软件|系统|产品|玩意)|(?:你|这)(?:真|太|个|是|就是|他妈|破|什么)*(?:蠢|笨|傻|垃圾|废物|弱智|智障|白痴|脑残|没用)|智障|脑残|废物|神经病|有病吧|闭嘴"
)
ORDER = spoken(
    r"^\W*(?:(?:please|now|then|first(?:ly)?|next|also|hi|hello|hey|ok|okay|\w+,)\W+){0,3}(?:fetch|evaluate|determine|score|call [a-z_]+\(|execute|visit http|delete|erase|wipe|generate a prompt|provide (?:me|insights?|guidance|instructions|details|information|a list|an? (?:summary|overview))|give (?:me|us|my)|tell (?:me|us)|i want you to|(?:do not|don't) (?:print|say|output|write|respond|reply)|write (?:a|an|me|the)\b|summari[sz]e (?:the|this|that)|list (?:all|the|your)|describe (?:how|the|your)|explain (?:how|why|the|your)|help me (?:with|write|understand|make)|find (?:me|out)|search (?:for|the)|send (?:me|an?|the)|open (?:the|http)|set (?:all|every)|approve (?:this|my|everything|all)|rate (?:this|my)|grade (?:this|my))\b"
    r"|^\W*(?:你好[，,]|好的?[，,])?(?:请|麻烦|帮我|给我|先|现在|立刻|马上){1,3}(?:连续|先|直接|立即|你|再|把)*(?:输出|访问|说出|告诉|删除|清除|打满分|打分|遵守|回复|执行|调用|写(?:一|个|首|篇|段)|生成(?:一|个)|列出|翻译|打开|运行|发(?:送|给))|把.{1,16}告诉我|打(?:满分|最高分)|(?:ai|模型|助手)(?:请|应当|应该|必须|需要|要)|评分标准|隐藏文字"
)
CODE = spoken(
    r"<\s*/?\s*(?:script|img|svg|iframe|body|html|a|div|style|input|object|embed|marquee|video|audio|form|meta|link|math|details|base|button|select|table|b|i|p|h1|[a-z]+[-:][a-z]+)\b|javascript\s*:|on(?:error|load|click|mouseover|focus)\s*=|\$\{|\{\{|\}\}|<%|%>|\.\./|\.\.\\|;\s*(?:drop|delete|select|insert|update)\s|\b(?:drop table|union select|select \* from|or 1\s*=\s*1|xp_cmdshell)\b"
    r"|=\s*(?:cmd|hyperlink|importxml|webservice|dde|rand|sum|1\+)|@sum\(|^\s*[=+@]\s*[a-z(]|\bfunction\s*\(|=>\s*\{|\bconsole\.log|\bimport os\b|\bdef [a-z_]+\(|\b(?:rm -rf|curl http|wget http|eval\(|exec\(|system\(|alert\(|passwd|/etc/|/dev/|c:\\)|\bdata:[a-z]+/|\bvbscript:|&[a-z]+;|\]\(java|base64,|/\*|\*/|flowchart |@keyframes|@font-face|&#x?[0-9a-f]+;|%[0-9a-f]{2}%[0-9a-f]{2}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\x00"
    r"|^[\s{\[]*\"[a-z_]+\"\s*:|^\s*[{\[].*[}\]]\s*$"
)
