"""How people steer a conversation: the patterns of each intent, in both languages.

A pattern must match a sentence or clause as a whole once its politeness is taken off, unless it ends in `REST`.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Mapping

from assistant.reading.lexicon.patterns import spoken
from assistant.reading.reading import IntentKind

REST = r"(?P<rest>.{0,60})"

OPENERS = spoken(
    r"(?:[\s,，.。!！~、;；:：\"'“”‘’()（）…-]"
    r"|(?:um+|uh+|er+|hmm+|hm+|well|oh|ah|okay so|ok so|so|and|but|then|now|just|please|pls|plz|hey|hi|hello|honestly"
    r"|frankly|tbh|to be honest|look|actually just|maybe just|i think we should|i guess|let me see|you know|like"
    r"|can you|could you|would you|can we|could we|can i|could i|may i|i want to|i wanna|i'd like to|id like to"
    r"|i would like to|we want to|let's|lets|let us|let me|go ahead and|kindly|alright|sorry|oops|thanks)\b"
    r"|(?:嗯+|呃+|额|哦|噢|啊|唉|哎|诶|那个|那么|那就|那|就是说|然后|请问|请|麻烦您?|劳驾|帮忙|能不能|能否|可不可以|可否|我想要?"
    r"|我要|我们想|不好意思|抱歉|其实|说实话|老实说|这样吧|要不|还是|先(?!跳过|放|搁|空|不|留|做|聊|看|说|谈)|现在|您好[，, ]|你好[，, ]))"
)
CLOSERS = spoken(
    r"(?:[\s,，.。!！?？~、;；:：\"'“”‘’()（）…-]|\b(?:please|pls|plz|thanks|thank you|thx|for now|for me|ok|okay|then|now"
    r"|at all|right now|sorry|i think|i guess|tbh|to be honest|yet|lol|haha|actually|honestly)"
    r"|(?:吧|啊|呀|哦|噢|呢|啦|哈+|嘛|喽|咯|呗|谢谢您?|好吗|行吗|可以吗|好不好|再说(?<=以后再说)))$"
)

STEPS: Mapping[str, str] = {
    "intake": r"intake|(?:the )?(?:very )?(?:start|beginning)|basics|(?:my |our )?business(?: info)?|基本(?:情况|信息)|业务(?:情况|信息)|公司(?:情况|信息)|开头|起点",
    "market": r"markets?|market research|research|audience|customers?|personas?|competitors?|competition|市场(?:分析|研究|调研)?|客户(?:画像|分析)?|受众|用户画像|目标客户|人群|竞品|竞争|调研",
    "goals": r"goals?|targets?|kpis?|objectives?|budget|money|目标|指标|预算|kpi",
    "channels": r"channels?|channel (?:plan|mix)|tools?|media|渠道|工具|媒介|投放渠道",
    "content": r"contents?|content plan|(?:content |editorial )?calendar|topics|creatives?|内容|选题|素材|内容日历|内容计划",
    "execution": r"execution|implementation|campaigns?|time ?line|schedule|roll ?out|执行|实施|落地|排期|活动|执行计划|推进",
    "evaluation": r"evaluation|measurement|measuring|reporting|reports?|评估|效果(?:评估)?|复盘|报告|衡量|反馈",
    "review": r"(?:the )?(?:final )?review|summary|the end|final check|最后|总结|回顾|总览|确认页",
}
STEP_NUMBERS: Mapping[str, str] = {
    "1": "market", "2": "goals", "3": "channels", "4": "content", "5": "execution", "6": "evaluation",
    "一": "market", "二": "goals", "三": "channels", "四": "content", "五": "execution", "六": "evaluation",
}  # fmt: skip
_STEP = "(?P<step>" + "|".join(STEPS.values()) + ")"
_STEP_NO = r"(?:step (?P<number>[1-6])|第(?P<number_zh>[1-6一二三四五六])步)"

FORMATS: Mapping[str, str] = {
    "pdf": r"pdf", "docx": r"docx?|word", "pptx": r"pptx?|power ?point|slides?|deck|slide deck|幻灯片|演示文稿",
    "xlsx": r"xlsx?|excel|spreadsheet|电子表格|表格", "json": r"json", "md": r"markdown|md", "csv": r"csv", "html": r"html|网页",
    "ics": r"ics|ical|calendar file|日历文件",
}  # fmt: skip
_FORMAT = "(?P<format>" + "|".join(FORMATS.values()) + ")"

DEPTHS: Mapping[str, str] = {
    "quick": r"quick(?:er)?|fast(?:er)?|short(?:er)?|brief(?:er)?|express|快速|快捷|快一?点|简短|精简|简版",
    "standard": r"standard|normal|regular|标准|常规|普通",
    "deep": r"deep(?:er)?|thorough|in[- ]depth|detailed|comprehensive|full|深入|深度|详细|细致|完整|全面",
}
_DEPTH = "(?P<depth>" + "|".join(DEPTHS.values()) + ")"
_MODE = r"(?: (?:one|version|mode|route|path|plan|track|interview|depth|dive|option))|模式|版本?|流程|一?点(?:的|儿)?|一些|的"

_LANGUAGE = r"(?P<language>english|chinese|mandarin|simplified chinese|en|zh|中文|英文|英语|汉语|普通话|简体中文|简体)"
LANGUAGES: Mapping[str, str] = {
    "zh": r"chinese|mandarin|simplified chinese|zh|中文|汉语|普通话|简体中文|简体", "en": r"english|en|英文|英语",
}  # fmt: skip

_DRAFT = (
    r"(?:draft|plan|strategy|document|doc|canvas|summary|overview|everything|(?:what we|what you) (?:have|got|know)(?: so far)?"
    r"|result|so far)"
)
_DRAFT_ZH = r"(?:草稿|方案|策略|计划|文档|成果|整体|全部内容|大纲|初稿|策划案)"

PATTERNS: tuple[tuple[IntentKind, str | None, str], ...] = (
    # kind, argument, pattern
    ("language", None, rf"(?:(?:speak|talk|reply|respond|answer|write|continue|go on)(?: (?:to me|with me))?(?: in)?|switch(?: (?:back|over))?(?: to| the language to)?|change(?: (?:the )?language)?(?: to)?|use|in|to) {_LANGUAGE}"),
    ("language", None, rf"{_LANGUAGE}(?: version| mode)?"),
    ("language", None, rf"(?:我们)?(?:说|讲|用|换(?:成|到|回)?|切(?:换)?(?:到|成|为|回)?|改(?:成|用|为|回)|转(?:成|为))(?:一?下)?{_LANGUAGE}(?:交流|沟通|回复|回答|聊|说|版|对话)?"),
    ("language", "zh", r"(?:do|can) you speak (?:chinese|mandarin)|会(?:说|讲)?中文|(?:会说|能说|支持)中文"),
    ("language", "en", r"(?:do|can) you speak english|会(?:说|讲)?英(?:文|语)|支持英(?:文|语)"),
    ("restart", None, r"(?:start|begin)(?: (?:all|everything))? (?:over|again|afresh|anew|from (?:scratch|zero|the beginning))(?: (?:again|from scratch))?|restart|reset(?: (?:everything|all|it))?"),
    ("restart", None, r"(?:start|create|make|begin|open|do|new)(?: (?:a|an|with a|with another))? ?(?:new|another|fresh|second)? (?:draft|strategy|conversation)(?<!the draft)|(?:new|another) (?:one|plan)|clear (?:everything|all|it all)|delete everything"),
    ("restart", None, r"重新(?:开始|来(?:过|一遍|一次)?|做(?:一份|一个)?)|从头(?:开始|来|再来|做起)(?:一遍|一次|过)?|重来(?:一遍|一次)?|推倒重来|(?:新建|另起|另做|再做|再来|换|新开|重新做)一?(?:个|份)(?:新的?)?(?:方案|策略|草稿|计划|会话|对话)?|(?:全部)?(?:清空|清除)(?:全部|所有|一切)?(?:内容|重来)?"),
    ("undo", None, r"undo(?: (?:that|it|this|the last.{0,20}|last.{0,20}|my last.{0,20}))?|revert(?: (?:that|it|this|the last.{0,20}))?|take (?:that|it) back|(?:scratch|forget|cancel|drop|reverse) (?:that(?: last (?:one|part|bit))?|(?:the|my) last .{2,20})|never ?mind(?: that)?|go back on that"),
    ("undo", None, r"(?:撤销|撤回|撤消)(?:一?下|刚才|上一?(?:步|条|个|次|句)|这个|这条|那个|那条|修改|操作|的|改动){0,6}|取消(?:刚才|上一?(?:步|条|个|次)|那个|那条|修改|改动)(?:的|修改|操作|内容|改动){0,6}|还原(?:一下|刚才.{0,4})?|退回上一版|刚才(?:的|那个|那条|那句|说的){0,6}(?:不算|作废|删掉|取消|撤了)|当我没说|(?:刚才|刚刚|上面|前面|那个|那条|那句|说的|的){1,3}(?:撤回|撤销|撤消)(?:了|掉|吧)?"),
    ("redo", None, r"redo(?: (?:that|it|this|the last.{0,20}))?|重做(?:一下|刚才.{0,6})?|恢复(?:一下|刚才|撤销|撤回|被|的|内容|修改|改动){0,6}|取消撤销|undo the undo|bring (?:it|that) back|put (?:it|that) back"),
    ("export", None, rf"(?:export|download)(?: (?:me|us|it|this|that|the|my|our|a|as|to|in|into|whole|full|final|current|latest|{_DRAFT}|report|file|copy|version|now)){{0,6}}(?: (?:as |to |in |into )?(?:a |an )?{_FORMAT})?(?: (?:file|format|version|copy|document))?"),
    ("export", None, rf"(?:save|send|give|get|email|generate|print|make|create|produce|have|need|want)(?: (?:me|us|it|this|that|the|my|our|a|an|whole|full|final|current|{_DRAFT}|file|copy|version)){{0,6}} (?:as |to |in |into |for )?(?:a |an |the )?{_FORMAT}(?: (?:file|format|version|copy|document|please))?"),
    ("export", None, rf"(?:我要|给我|帮我|把|将)?(?:它|这个|这份|整份|整个|我的|最终){{0,6}}(?:{_DRAFT_ZH})?(?:导出|下载|输出)(?:一下|一份|下来|来|成|为|到|给我|个){{0,6}}(?:{_DRAFT_ZH}|文件|报告)?(?: ?{_FORMAT})?(?:文件|格式|版本?|文档)?(?:的|给我|(?:发|给|发给)(?:我|老板|领导|客户|同事|团队)(?:看看?|看一下)?)?"),
    ("export", None, rf"(?:把|将)?(?:{_DRAFT}|proposal|{_DRAFT_ZH}|它|这个|这份)?(?:生成|做成|转成|保存(?:成|为)|存成|输出成?|发我|发给我|给我|要)(?:一份|一个|个|最终的?){{0,6}}(?: ?{_FORMAT} ?)(?:文件|格式|版本?|文档)?"),
    ("export", None, r"(?:生成|出)(?:一份|最终|完整|的){0,6}(?:文档|报告|文件|方案书|策划书)"),
    ("show", "findings", r"(?:(?:show|see|list|view|give)(?: me| us)? )?(?:all |the |any |open ){0,6}(?:findings|problems|issues|errors|warnings|checks|mistakes|gaps|open (?:points|items|questions))(?: (?:so far|with (?:it|the plan|my plan|the draft)))?|what(?:'s| is|s) (?:wrong|missing|still missing|still open|not right)(?: (?:with|in) (?:it|this|that|the (?:plan|draft)|my (?:plan|draft)))?|(?:check|validate|audit) (?:it|this|my|the)(?: (?:draft|plan|strategy))?|run (?:the |all )?checks"),
    ("show", "findings", r"(?:看看?|列出?|显示|查看)?(?:一下)?(?:还|现在|目前|方案|草稿|里|中|哪里){0,6}(?:缺(?:什么|哪些|啥)|(?:有|存在)(?:什么|哪些|啥|没有)(?:问题|错误|不足|毛病|漏洞|风险提示)|问题(?:清单|列表))|(?:看看?|看一下)?检查(?:一下|下|结果|清单)?(?:方案|草稿|策略)?|体检(?:一下|结果|报告)?|哪里(?:不对|有问题|要改)"),
    ("show", "history", r"(?:(?:show|see|view|open|list)(?: me| us)? )?(?:the |my |our |all ){0,6}(?:history|change ?log|changes|edits|previous versions?|old versions?|versions)(?: so far)?|what (?:have i|have we|did i|did we|has) changed?(?: so far)?|who said (?:this|that|what)"),
    ("show", "history", r"(?:看看?|查看|显示|打开)?(?:一下)?(?:历史(?:记录|版本)?|(?:改动|修改|变更|编辑|操作)(?:记录|历史)|版本记录|之前的版本|以前的版本)|(?:都)?改(?:过|了|动了?)(?:什么|哪些|啥)"),
    ("show", "progress", r"(?:(?:show|see|view|check)(?: me| us)? )?(?:the |my |our ){0,6}progress|how far (?:along )?(?:are we|am i|have we (?:got|come|gotten)|along are we|along)|how (?:much|many)(?: more)?(?: (?:questions?|steps?|time|work))?(?: (?:is|are|do i have|do we have|have we|there))?(?: (?:left|remaining|to go|more|still))+|how (?:many|much) more(?: (?:questions?|steps?))?|how (?:much )?long(?:er)?(?: (?:will|does|is|do))? (?:this|it)(?: (?:take|left|going to take|be))?|where (?:are we|am i|do we stand|do i stand)(?: now| at)?|what(?:'s| is|s) left(?: to do)?|are we (?:done|there|nearly done|almost done|finished)(?: yet)?|what step (?:are we|am i)(?: on| at)?"),
    ("show", "progress", r"(?:看看?|查看|显示|现在|目前|当前)?(?:一下|的)?进度(?:如何|怎么样|怎样|条|到哪了)?|(?:我们|现在|目前|大概){0,6}(?:还|一共|总共)(?:有|剩|要|差|需要|得)(?:下|回答|问|答|填|多){0,6}(?:多少|几|多久|多长时间)(?:个|步|题|道){0,6}(?:问题|题目?|步骤|时间)?(?:没问|要问|要答|没答|才(?:能)?(?:完|好|结束))?|(?:我们|现在){0,6}(?:到|做到|进行到|走到)(?:哪|第几)(?:里|步|一步|儿|个问题){0,6}了?|(?:快|要)(?:完|好|结束)了(?:吗|没)?|完成(?:了)?(?:多少|百分之几)|几个问题|还要多久"),
    ("show", "draft", rf"(?:show|see|view|display|print|open|read|look at|review|list|summari[sz]e|recap)(?: (?:me|us))?(?: (?:the|my|our|this|a|current|whole|full|latest|all|of|everything in|what's in)){{0,6}} ?{_DRAFT}(?: (?:so far|now|as it (?:is|stands)|please|yet|we have|again)){{0,6}}|what (?:do (?:we|you|i) have|have (?:we|you|i) (?:got|done|said|filled in|agreed)|did (?:we|i) (?:say|agree)|does (?:it|the (?:draft|plan|strategy)) look like|'?s in the draft)(?: (?:so far|until now|now|already|right now|down|written)){{0,6}}|(?:where is|where's) (?:the|my) (?:draft|plan)|sum up|recap|summari[sz]e(?: (?:it|that|this))?(?: (?:so far|for me))?"),
    ("show", "draft", rf"(?:给我|让我|先)?(?:看(?:看|一下|下|一看)?|显示|展示|查看|打开|列出|预览|总结|汇总|小结|回顾)(?:一下|下|给我|我)?(?:目前|现在|当前|整个|整份|我的|最新|已有|已经|到目前为止|的|填的|写的){{0,6}}(?:{_DRAFT_ZH}|内容|情况)(?:现在|长)?(?:什么样|怎么样)?(?:了|的样子)?|{_DRAFT_ZH}(?:现在|目前)?(?:呢|给我看看?|长什么样|(?:是)?什么样(?:子|的)?|在哪里?|怎么样了)(?:了)?|(?:目前|现在|已经|到目前为止|我们){{0,6}}(?:都)?(?:有|填了|记了|说了|定了|写了|记下了?)(?:哪些|什么|啥)(?:内容|信息|东西|了)?|(?:总结|汇总|小结)(?:一下|下)|(?:给|发|出)(?:我|我们)?(?:一)?(?:个|份|版)?{_DRAFT_ZH}(?:来)?(?:看看|看一下|看一眼|瞧瞧|过目|看)"),
    ("back", None, r"(?:one|a) step back|(?:返回|回|退)(?:到)?(?:前|上)(?:面)?一?(?:个|题|步|条|项)(?:问题|题)?|(?:go |move |step |get )?back(?: (?:one|a step|up|one step|one question|please))?|(?:go |move |step )?(?:back )?(?:to )?(?:the )?(?:previous|prior|last|earlier)(?: (?:question|step|one))|previous|(?:返回|后退|回退|回去|退回|退一步|往回)(?:到)?(?:上一?(?:步|题|个|项|个问题|条))?(?:去)?|(?:回到|回|看)?上一?(?:步|题|个问题|个|项|道题)|回到(?:前一|刚才|前面).{0,8}"),
    ("goto", None, rf"(?:go|jump|skip|move|switch|get|take me|bring me|back|return|come|head|proceed|forward)(?: (?:on|ahead|straight|back|over|forward|directly|right)){{0,6}} to (?:the |our |my )?{_STEP}(?: (?:step|part|section|stage|bit|questions?|first))?"),
    ("goto", None, rf"(?:do|talk about|discuss|work on|look at|start with|continue with|start on|begin with|do|cover|get to|revisit) (?:the |our |my )?{_STEP}(?: (?:step|part|section|stage|bit|questions?))?(?: (?:first|next|now|again))?"),
    ("goto", None, rf"(?:go|jump|skip|move|back|take me|return)?(?: (?:on|ahead|straight|back)){{0,6}}(?: to)? ?{_STEP_NO}"),
    ("goto", None, rf"(?:我们)?(?:直接)?(?:前往|跳到|跳转到?|跳去|转到|去|去到|进入|回到|返回到?|切换?到|来做|先做|先聊|先看|先说|先谈|来谈|来聊|聊聊|谈谈|做|看看?|改一下|再看看?)(?:一下)?{_STEP}(?:这|那)?一?(?:步|部分|环节|阶段|块|那里|页)?(?:去|先)?|(?:跳到|去|到|回到|进入|做)?{_STEP_NO}(?:去)?"),
    ("depth", None, rf"(?:(?:do|go(?: with| for)?|make it|use|take|give me|switch to|choose|pick|prefer|want|have|be|keep it|i want|i'd like|i prefer|change to)(?: (?:the|a|an|it|more|rather|with|me|mode|to)){{0,6}} )?(?:more |the |a |very )?{_DEPTH}(?:{_MODE})?(?: questions)?"),
    ("depth", None, rf"(?:我)?(?:要|用|选|换(?:成|到)?|切(?:换)?(?:到|成|为)?|改(?:成|为|用)|来(?:个)?|做(?:个)?|走|问得|想要|想){{0,6}}(?:更)?{_DEPTH}(?:{_MODE}){{0,6}}"),
    ("depth", "quick", r"i(?:'m| am) in a (?:hurry|rush)|(?:i have |we have |i've got )(?:not much|little|no) time|ask (?:me )?(?:fewer|less)(?: questions)?|fewer questions|too many questions|keep it (?:short|brief|simple)|speed (?:it )?up|我?(?:们)?(?:在)?赶时间|时间(?:不多|很紧|紧)|(?:少|别)问(?:一?点|几个|那么多|太多)|问题太多了?|(?:能不能)?(?:问|说|聊|走|讲|弄)?(?:得)?(?:快|简单|简短)一?点(?:问|说|聊)?|(?:你|您)?(?:问得)?太(?:细|啰嗦|磨叽|慢)了?|简单(?:问|来|聊|说)(?:几个|一下|点)?(?:就行|就好|就可以)?"),
    ("depth", "deep", r"(?:go into |in |with )?more (?:detail|depth)s?|go deeper|(?:ask me )?(?:all|more) (?:the )?questions|ask me everything|(?:问|做|聊)?(?:得)?(?:再|更)?(?:细|深)(?:入|致)?(?:一?点|一些)|多问(?:一?点|几个|一些)"),
    ("waive", None, r"(?:waive|ignore|dismiss|override|disregard)(?: (?:this|that|the|it))?(?: (?:finding|warning|error|check|issue|risk|problem|point|one|note|alert))?(?:[,:;. ]+(?:because|since|as|reason(?: is)?:?)?\s*(?P<reason>.{0,400}))?"),
    ("waive", None, r"(?:accept|live with|leave|keep) (?:this|that|the|it|them)(?: (?:finding|warning|error|check|issue|risk|as (?:it )?is|like that|the way it is|anyway))+(?:[,:;. ]+(?:because|since|as|reason(?: is)?:?)?\s*(?P<reason>.{0,400}))?"),
    ("waive", None, r"(?:忽略|豁免|无视|放过|跳过)(?:掉|一下)?(?:这个|这条|该|此|那条|那个)?(?:警告|提示|检查|错误|风险|提醒|报错|问题|发现)(?:吧)?(?:[，,：:。 ]*(?:因为|原因(?:是)?|理由(?:是)?|由于)?[：:]?(?P<reason>.{0,400}))?"),
    ("waive", None, r"(?:这个|这条|那条)?(?:警告|提示|检查|错误|风险|提醒|问题)?(?:可以|就|先)?(?:忽略|豁免|不改了?|保留不改|接受这个风险|不用管)(?:[，,：:。 ]*(?:因为|原因(?:是)?|理由(?:是)?|由于)[：:]?(?P<reason>.{0,400}))?"),
    ("why", None, r"why(?: (?:so|though|is that|not|that|this|exactly))?|why (?:do|are|would|should) (?:you|i|we) (?:ask|asking|need|want|have to|know|answer|care|tell)(?:ing)?(?: .{0,40})?|why (?:does|is|would|do) (?:this|that|it|you)(?: .{0,10})? (?:matter|important|relevant|needed|necessary|ask|need)(?: .{0,20})?|what(?:'s| is) (?:this|that|it) for|what for|how come|what do you need (?:that|this|it) for|is (?:this|that|it) (?:really )?(?:necessary|needed|important)|why the question|for what|reason"),
    ("why", None, r"(?:为什么|为啥|为何|干嘛|干吗|干什么)(?:要|会|需要|得|想)?(?:问|知道|了解|填|回答|说|选|用)?(?:我|这个|这些|那个|这|到|得这么细){0,6}(?:问题)?|(?:你|您)?问(?:这个|这些|这么多|这么细|这)(?:是)?(?:干嘛|干什么|做什么|有什么用|有啥用|为了什么|什么意思)|(?:这个|这些|这|知道这个)(?:问题|信息)?(?:有什么用|有啥用|重要吗|有必要吗|干嘛用|有用吗|跟方案有什么关系)|理由(?:是什么|呢)?|原因(?:是什么|呢)"),
    ("why", None, r"(?:为什么|为啥|为何|干嘛|干吗)(?:非|一定|老|总|还|都)*(?:要|得|会)?(?:问|填|知道)(?:我|我们)?.{0,10}"),
    ("suggest", None, r"(?:what|which|who|where|how)(?: (?:much|many|one|ones|number|channels?|metric|budget|price|kpis?))?(?: (?:do|would|should|can|could|is|'s)){0,6} (?:you|your) (?:suggest|recommend|propose|advise|think|pick|choose|go with|say|suggestion|recommendation|advice|guess)" + REST),
    ("suggest", None, r"(?:you|u|the (?:bot|system|assistant)) (?:can )?(?:suggest|decide|choose|pick|recommend|propose|tell me|tell us|fill (?:it|that|this) in|work it out|know best|do it|draft it)" + REST),
    ("suggest", None, r"(?:any |your |some |a )?(?:suggestions?|recommendations?|ideas?|advice|proposal)|your (?:call|choice|pick)|up to you|(?:it'?s |that'?s )?(?:up to|on) you|whatever(?: you (?:think|say|suggest|recommend|like|want|prefer))?(?: is (?:best|fine|good))?|surprise me|i trust (?:you|your judg(?:e)?ment)|(?:i(?:'ll| will)? )?(?:leave|defer) (?:it|that|this)? ?to you|as you (?:like|see fit|think best)|whichever(?: you .{0,20})?|any(?:thing)?(?: is fine| works| will do)|you tell me"),
    ("suggest", None, r"(?:give|make|show|offer) (?:me |us )?(?:a |an |some |your |any )?(?:suggestions?|recommendations?|options|ideas?|proposal|advice|default)" + REST),
    ("suggest", None, r"(?:suggest|recommend|propose)(?: (?:me|us))?(?: (?:something|one|some|a|an|it|that|the|your|anything).{0,40})?|(?:help (?:me|us) (?:to )?)(?:choose|decide|pick|think|figure (?:it|that|this) out|with (?:this|that|it)|work (?:it|that) out|set (?:it|one|this)|fill|find)" + REST),
    ("suggest", None, r"work (?:it|that|this) out|fill (?:it|that|this) in|draft (?:it|one|something)|(?:just )?pick (?:one|something)|choose (?:one )?for me|decide for me|what'?s (?:typical|normal|usual|common)|use (?:a |the )?defaults?"),
    ("suggest", None, r"(?:就|都|由|让|请|全|全部)?(?:您|你|你们|系统|助手)(?:来|帮我|帮忙|给|先|就|随便|看|替我|直接|全权|可以){0,6}(?:着办|看着办|看着来|定|决定|建议|推荐|选|说了算|安排|做主|填|写|拟|拿主意|出主意|发挥|想|给)(?:一下|个|一个|吧|就行|就好|好了|几个|一些|吧你){0,6}" + r"(?P<rest>.{0,12})"),
    ("suggest", None, r"(?:请|您|你)?(?:帮|替)(?:我|忙|我们)(?:来)?(?:定|选|想|推荐|填|写|拟|决定|倒推|算|出|看|建议|估|列|起|规划|安排)" + r"(?P<rest>.{0,16})"),
    ("suggest", None, r"(?:给|提|来|求|想听听?|要)(?:我|点|个|一个|一些|些|你的|您的|几个|一下|我们){0,6}(?:建议|推荐|意见|主意|参考)|有(?:什么|啥|没有|何|没){0,6}(?:好的?|合适的?)?(?:建议|推荐|参考|想法|主意)(?:吗|没)?|推荐(?:一下|一个|几个|个|给我|吧|下)?(?:吗)?|建议(?:一下|呢|吧|下)?|听(?:您|你|你们)的(?:建议)?|按(?:照)?(?:您|你)的?(?:建议|意思|想法|经验|来|说的)(?:来|办|做)?|(?:怎么|怎样)(?:都)?(?:行|可以)|都(?:行|可以|成|好|听你的|听您的)|随便|随意|无所谓|看着办|(?:您|你)(?:觉得|认为|看)(?:呢|怎么样|怎样|如何|多少|选|哪个|哪些|该|应该|定|什么|合适|好|比较|才|合理|吗){0,6}|一般(?:是|来说|怎么|都|定|设|选){0,6}(?:多少|怎么定|怎么选|怎么做|定多少)(?:合适|呢|好)?"),
    ("not_applicable", None, r"n/?\.?a\.?|(?:(?:that|this|it) )?(?:is )?(?:not applicable|doesn'?t apply|does not apply|not relevant|irrelevant|isn'?t (?:relevant|applicable))(?: (?:to|for|in) (?:us|me|our (?:case|business)))?(?: here)?|not (?:relevant|applicable)(?: .{0,20})?|(?:we |i )?(?:don'?t|do not|have not|haven'?t)(?: (?:got|have|do|use|need|sell))+ (?:any|one|that|those|it|this|these|such)(?: (?:of (?:that|those|these|them)|thing|things))?|none(?: (?:(?:that|which) .{2,24}|come to mind|of (?:these|those|that|the above|them)|yet|so far|really|at all|whatsoever|apply))?|(?:we(?:'ve| have)? (?:got )?)?nothing(?: (?:of the (?:sort|kind)|like (?:it|this)|like that|yet|really|special|so far|off limits|at all|to speak of)){0,3}|no such thing|not that (?:i|we) (?:know|can think) of|nope,? none|we have none|not yet|there (?:is|are) none|no (?:limits?|restrictions?|constraints?|limitations?)"),
    ("not_applicable", None, r"(?:这个|这些|这条|这方面)?(?:对|跟|和|与)?(?:我们|我)?(?:来说)?(?:没有?这(?:一)?(?:块|方面|项|类|样)(?:业务|情况|内容)?|不适用|用不(?:上|着|到)|没关系|无关|不涉及|不相关|不需要(?:这个)?|没这(?:个|回事|方面).{0,6})|(?:目前|暂时|现在|都|我们|好像|应该|什么|还|倒|也){0,6}(?:没有|没|无|暂无)(?:这个|这些|这方面(?:的)?|这种|此类|什么|任何|特别|的|啥){0,6}(?:要求|限制|问题|情况|忌讳|需要|约束|禁忌|顾虑|东西)?(?:的|了)?|不适用|都没有|一个都没有|没(?:有)?(?:什么|啥)?(?:特别)?(?:不能|不可以|不让|忌讳|限制|要避)(?:碰|说|做|写|提|用|的)*(?:的)?(?:东西|地方|内容)?"),
    ("depth", "standard", r"(?:let'?s |lets |can we |i'?d like to )?(?:do|take|use|switch to) the (?:longer|long|full|standard) (?:one|version|way)"),
    ("defer", None, r"(?:maybe |perhaps |much )?later(?: on)?|(?:not )?(?:right )?now(?<=not now)|not (?:right )?now|(?:let'?s |we'?ll |we can |can we |i'?ll )?(?:come|get|circle|go) back (?:to (?:it|that|this|you)(?: (?:later|on that|on this))?|later)|(?:ask|remind) (?:me|us) (?:about )?(?:that |this |it |again ){0,6}(?:later|another time|tomorrow|next time)|another (?:time|day)|some other time|(?:decide|do|answer|discuss|tell you|say|sort|figure) (?:it|that|this)?(?: out)? ?later|to be (?:decided|determined|confirmed|discussed)|tbd|tbc|park (?:it|that|this)(?: for now)?|hold (?:off|that thought)(?: .{0,12})?|leave (?:it|that|this) (?:open|blank|empty|out|for (?:now|later))"),
    ("defer", None, r"(?:(?:the |our |my )?(?:gross )?(?:margins?|prices?|budget|numbers?|figures?|that|this)[,:]? )?(?:i'?d |i would |we'?d )?rather not(?: (?:say|tell|share|disclose|answer)(?: .{0,20})?)?|(?:i'?d |i |we )?prefer not(?: to(?: (?:say|share|answer|disclose|tell)(?: .{0,20})?)?)?|(?:that'?s |it'?s |this is )?(?:confidential|private|secret|sensitive|not public|none of your business|internal)(?: .{0,15})?|(?:i |we )?(?:can'?t|cannot|won'?t|don'?t want to|am not allowed to|not allowed to|not comfortable|not willing)(?: to)? (?:share|sharing|disclose|tell|say|reveal|discuss|give (?:that|those|you))(?: .{0,20})?|no comment"),
    ("defer", None, r"(?:i|we)(?:'ll| will| need to| have to|'d have to| must)? (?:check|find out|look (?:it|that|this) up|let you know|get back to you|ask (?:my|our|the) .{0,20})(?: .{0,30})?"),
    ("defer", None, r"(?:这个|这题|毛利|预算|数字)?(?:我)?(?:以后|回头|晚点|晚些|之后|等会儿?|等下|等一下|待会儿?|稍后|改天|后面|过后|下次|过几天|明天|有空)(?:再|我再|我){0,6}(?:答|回|回答|答复|说|聊|补充?|定|填|看|告诉你|告诉您|问|讲|议|谈|确认|决定|给你|给您|给|回答|弄)?(?:您|你)?|再说|(?:先)?(?:放一?放|搁一?搁|搁着|空着|留空|放着|不谈|不说|不填|不定)|先(?:不说|不填|不定|放|空|留着|别填)(?:这个)?|待定|(?:暂时?|现在|目前)(?:先)?不(?:说|定|填|考虑|确定要)(?:这个)?|到时候再(?:说|看|定)|(?:还|得|还得|要|需要|我得|我们得)(?:跟.{1,8})?(?:商量|讨论|问问|确认|请示)(?:一下|下)?|(?:我|等我)(?:先|得|去|回去|再){0,6}(?:查|问|确认|核实|算|看)(?:一?下|一查|问)?(?:再说|再告诉你|再回)?"),
    ("defer", None, r"(?:这个|毛利|预算|数字|价格|具体|具体数字){0,6}(?:不(?:太)?方便|不便)(?:说|透露|讲|提供|回答|告诉|公开|给)?(?:这个|的)?|(?:这个|数据|数字|是|属于|涉及|公司){0,6}(?:保密|涉密|机密|商业机密|商业秘密|敏感信息|内部数据)(?:的|信息|数据)?|(?:这个|我|我们)?(?:不想|不愿意?|不能|不好意思)(?:说|透露|讲|告诉|公开|提供)(?:这个|给你|的)?"),
    ("skip", None, r"skip(?: (?:it|this|that|this one|that one|the question|this question|ahead|over|to the next.{0,12}|for now)){0,6}|pass(?: on (?:this|that|it)(?: one)?)?|next(?: (?:one|question|up))?|(?:move|go) (?:on|ahead|forward)(?: to the next(?: (?:one|question))?)?|no answer|(?:跳过){1,3}(?:这个|这题|这条|这道|这一?步|它|该|问题|了){0,6}|(?:skip|pass) ?(?:掉)?(?:这个|这题|这条|这道|该题|吧)|略过(?:这个|这题)?|(?:到)?下一(?:个|题|条|道|问)(?:题|问题)?|过(?:了)?|不答|不回答|(?:这个|这题|这道)(?:题|问题)?(?:先|就)?(?:跳过|不答|不回答|略过|过)(?:了)?|先跳过(?:这个|这题)?|跳(?:吧)?"),
    ("accept_suggestion", None, r"(?:i(?:'ll| will)? )?(?:accept|take|use|adopt|approve|go with)(?: (?:the|your|that|this|it|all|them|these|those|of|first)){0,6}(?: (?:suggestions?|recommendations?|drafts?|proposals?|defaults?|ones?|everything|idea)){0,6}|(?:use|keep) (?:yours|your (?:suggestion|number|version))|accept all|采纳(?:你的|您的|这个|全部|这些){0,6}(?:建议|方案)?|(?:就)?用(?:您|你)的(?:建议|方案|版本|数)?|(?:就)?按(?:照)?(?:建议|推荐)(?:来|的来|的办|办)?|就按(?:你|您)(?:说|建议|推荐)?的?(?:来|办|做)?|(?:全部|都|就)?(?:接受|采用|选用)(?:建议|全部|这些|这个|了)?|全部(?:采纳|接受)|用(?:推荐|建议)的"),
    ("help", None, r"help(?: (?:me|page|us))?|(?:(?:can|could|will|would) )?(?:you )?help (?:me|us)(?: out)? with (?:my |our |the )?(?:marketing|a (?:marketing )?(?:plan|strategy))|what can (?:you|i|this|we)(?: (?:thing|bot|do for me))? do(?: (?:here|for me|for us))?|how (?:does|do) (?:this|it|you)(?: (?:thing|bot))? work|how (?:do|can) i use (?:this|it|you)|what (?:is this|are you|should i (?:do|say|write|type|answer)|now|next|do i do(?: now)?|are my options|can i (?:say|type))|(?:commands?|menu|options)|i(?:'m| am) (?:lost|confused|stuck|not following)|i (?:don'?t|do not) (?:understand|get (?:it|this|that|the question)|follow)(?: .{0,30})?|what (?:do you|does (?:that|this|it)) mean(?: .{0,30})?|(?:explain|rephrase|clarify|repeat)(?: (?:that|this|the question|it|again|the last question))?|huh|come again|what\?*|who are you|你是谁"),
    ("help", None, r"帮助|帮帮?我|救命|(?:你|您|这个?|它)(?:都|到底|究竟)?(?:能|会|可以)(?:做|干|帮我做?)(?:些)?(?:什么|啥|哪些|嘛)(?:事|事情)?|(?:这个)?(?:怎么|如何)(?:用|使用|操作|开始|玩)|(?:这|这个|这是|问题|你说的|您说的|这话|啥|是){0,6}(?:什么|啥)意思|(?:我)?(?:没|不)(?:太)?(?:看懂|听懂|看明白|听明白|明白|懂|理解|get到)(?:你的|您的|这个|这)?(?:问题|意思|是什么意思)?|(?:使用)?说明|(?:再|换个)(?:说|解释|讲)(?:一遍|一下|法|说法)(?:说)?|(?:有)?(?:哪些|什么)(?:命令|功能|选项)|解释(?:一下|下)(?:这个)?(?:问题)?|举个?例(?:子)?|(?:我)?(?:该|要|应该)?(?:怎么|如何)(?:答|回答|填|说|写)"),
    ("off_topic", None, r"滚|[哈呵嘿嘻]{2,}|(?:我)?(?:要|想)投诉.{0,6}|(?:我要|我想|帮我|给我|请)?(?:转|找|要|叫|换)?(?:个|一个)?(?:人工|真人)(?:客服|服务)|(?:算了)?[，, ]*(?:不聊|不想聊|不玩)(?:了)?"),
    ("help", None, r"(?:(?:太|好|这么)(?:长|多|啰嗦|复杂)了?|字太多了?|我)[，, ]*(?:都|真)?(?:不想|懒得)(?:看|读|填|答|回答|弄)(?:了)?|(?:都|真)?(?:懒得|不想)(?:填|回答)(?:了)?"),
    ("suggest", None, r"(?:我|我们)?(?:也)?没(?:有)?(?:什么|啥)?(?:想法|主意|思路)[，, ]*(?:你|您)(?:来|帮我|帮忙|替我|直接)*(?:写|定|想|填|拟|选|出|看着办)(?:吧|一个|一下|个)*"),
    ("suggest", None, r".{1,8}(?:就|都)?随便(?:你|您)(?:来|定|写|填|弄)?(?:吧|了)?|(?:请)?(?:帮|替)(?:我|我们)(?:直接|先|快速)*(?:生成|出|做|写)(?:一份|一个|个|一版)(?:完整的?|营销)*(?:方案|计划|策略)(?:吧)?"),
    ("defer", None, r"(?:(?:先|得|要|我|还)*等.{1,12}?(?:再|才)(?:说|定|看|补|给|告诉|能).{0,6}|(?:先|得|要|我|还)*等.{1,8}(?:批|点头|确认|回复|通知|消息)(?:下来|了)?|(?:老板|领导|总部|上面|上级|预算|财务)(?:那边|们|还|都|也){0,3}没(?:有)?(?:批|定下来|同意|点头|确认|回复)(?:下来)?(?:呢|了)?)"),
    ("reject", None, r"算了(?:吧)?[，, ]*(?:还是)?(?:不要|不用|不加|不做|不弄)(?:了)?(?:吧)?"),
    ("show", "draft", r"(?:你|您)?(?:前面|刚才|之前|上面)?不是(?:都|已经|就)?(?:记|写|填|说|答)过?(?:了|下来了)?(?:吗|么)|(?:你|您)?(?:前面|刚才|之前)?不是(?:都|已经)?(?:记下|记过|说过)(?:了)?(?:吗|么)"),
    ("greet", None, r"(?:hi+|hello+|hey+|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|sup|what'?s up)(?: (?:there|all|everyone|team|again|sextant|bot|friend|guys)){0,6}|(?:how are you(?: (?:doing|today))?)|(?:你好|您好|哈喽|哈啰|嗨|嘿|在吗|在不在|在么|早上?好?|早安|上午好|中午好|下午好|晚上好|晚安|大家好|老师好|有人吗|你们好)(?:呀|啊|哦|哈){0,6}"),
    ("greet", "thanks", r"(?:many |ok |great |cool )?(?:thanks|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|again|for .{0,30}))?|(?:非常|多|十分|太)?(?:谢谢|感谢|谢啦|谢了|多谢|辛苦了?)(?:您|你|啦|了|你们)?"),
    ("greet", "bye", r"(?:good)?bye(?: bye)?|see (?:you|ya)(?: (?:later|soon|tomorrow))?|that'?s (?:all|it) for (?:today|now)|i'?m (?:done|off)(?: for (?:today|now))?|good night|再见|拜拜|88|下次(?:再)?聊|先(?:这样|到这)(?:了|吧|里){0,6}|回见|今天(?:先|就)(?:这样|到这).{0,3}"),
)  # fmt: skip

UNSURE = spoken(
    r"(?:(?:i|we|honestly|really|sorry|tbh|yeah|oh|that|hmm|to be honest)[ ,]*(?:really |just |honestly |actually |still )?)?"
    r"(?:(?:do ?n[o']?t|dont|didn'?t|doesn'?t) (?:really |actually |exactly |even |yet )?"
    r"(?:know|remember|track|measure|recall|have (?:a clue|any idea|an idea|(?:that|those|the|these|any|exact) (?:number|figure|data|numbers|figures|stats)))"
    r"|(?:(?:the |our )?(?:budget|price|margin|date|numbers?|it|that|this) )?(?:has ?n[o']?t been|is ?n[o']?t|is not|has not been) (?:decided|set|fixed|clear|known|final)(?: yet)?"
    r"|dunno|idk|(?:have |has |'ve )?(?:absolutely )?no (?:idea|clue|data|numbers|figures)"
    r"|(?:i'?m |am |we'?re |are )?(?:not|n't) (?:really |quite |too |so |entirely |100% |completely |very |at all )?(?:sure|certain)|(?:i'?m |am |we'?re |are )?unsure"
    r"|(?:it'?s |that'?s )?(?:hard|difficult|tough|tricky) to (?:say|tell|guess|know|estimate)"
    r"|haven'?t (?:really |yet |even )?(?:decided|thought|figured|measured|tracked|got a clue|checked|counted|worked)"
    r"|have ?n[o']?t (?:a clue|decided|any idea)|can(?:'?t|not) (?:really )?(?:say|tell|estimate|guess)|couldn'?t (?:say|tell you)|undecided|beats me"
    r"|(?:'d|would) (?:only |just )?be (?:guessing|making (?:it|that|this|something) up|lying)|never (?:really )?(?:measured|tracked|counted|thought|checked|calculated)|who knows|not decided|no opinion|good question"
    r"|(?:i |we )?(?:wish i knew|have to guess)|(?:something )?(?:i|we) (?:should|ought to) know"
    r"|(?:我|我们|这个|这|这块|目前|暂时|现在|具体|真的?|也|还|其实|说实话|完全|自己|数字|数据|真|还真|的|倒是|关于这个|这方面|嗯|都|一时|我也){0,6}"
    r"(?:不知道|不晓得|不(?:是)?(?:太|大|很|怎么)?(?:清楚|了解|确定|明确|懂|会算|记得|肯定)|没(?:有)?(?:想好|想过|想清楚|概念|具体概念|数|头绪|底|统计|统计过|算过|测过|量过|记录|考虑过|考虑好|定|确定|决定|(?:问|调查|了解|留意|关注|数|查)过|什么概念|数据|仔细算过|研究过)"
    r"|说不(?:好|准|上来|清)|不好(?:说|估|判断)|拿不(?:准|定)|心里也?没(?:个)?(?:底|数)|忘了|未定|吃不准|难说|很难说|不敢说|搞不清|一头雾水|毫无头绪))"
    r"(?P<rest>.*)"
)
"""What somebody says who does not know; the subject must be the speaker (not "customers don't know us")."""

CONFIRM = spoken(
    r"(?:(?:y|ye|yes+|yep|yeah+|yup|ya|yea|aye|ok+|okay|okey|okk|k|kk|okie|sure(?: thing)?|right|correct|exactly|precisely|true|agree|agreed|absolutely"
    r"|definitely|of course|certainly|perfect|great|good|fine|nice|cool|awesome|excellent|alright|all right|fair enough|very good"
    r"|(?:that |this |it |they |all )?(?:sounds?|looks?|seems?|feels?) (?:all )?(?:good|great|right|fine|ok|okay|perfect|reasonable|correct)"
    r"|(?:that'?s|thats|it'?s|its|this is|that is|they'?re|all|everything is|everything's|i'?m) (?:all )?(?:right|correct|fine|good|ok|okay|great|true|perfect|happy with (?:it|that|this))"
    r"|go ahead|go for it|confirm(?:ed)?|i (?:confirm|agree|like it|am happy with (?:it|that|this))|(?:that |this |it )?works(?: for (?:me|us))?|no (?:problem|changes?|objections?|worries)|done|approved?"
    r"|lgtm|continue|go on|carry on|proceed|keep going|let'?s go|next step|keep (?:it|that|this|them)(?: (?:as is|like that))?|as is|good to go|ship it|all good|(?:make (?:it|this) final|finali[sz]e(?: (?:it|this|the plan))?|final)|do (?:it|that)|yes please|please do"
    r"|\+1|👍|👌|✅|💯)"
    r"|(?:好(?:的|啊|呀|吧|嘞|滴|哒|了|好|哇|呢){0,6}|可以(?:的|啊|了|呀|接受){0,6}|行(?:的|啊|吧|了|呀|行){0,6}|对(?:的|啊|呀|头|对|了){0,6}|是(?:的|啊|呀|这样|这样的|对的){0,6}|[嗯恩]{1,6}|没(?:有)?(?:问题|错|意见|毛病|异议)(?:的|了)?"
    r"|就(?:这样|这么|按这个|这些|这几个|这个|它|这么着)(?:吧|定|办|了|来|做|干){0,6}|确认(?:无误|了)?|同意|正确|不错|挺好(?:的)?|很好|非常好|完美|合适|挺合适(?:的)?|赞成|认可|收到|明白(?:了)?|知道了|了解(?:了)?"
    r"|ok(?:的|啊|了|吧|呀){0,6}|当然(?:可以)?|必须的|说得对|继续(?:吧)?|下一步|往下(?:走|说)?(?:吧)?|定了|用这个|没别的(?:了)?|通过|可|中|妥(?:了)?|要得|冇问题|得|成(?:的)?|准确|符合|定稿(?:吧|了)?|赞|棒|先这样|差不多(?:了|就这样)?)){1,4}"
)
REJECT = spoken(
    r"(?:no+|nope|nah|nay|n|not (?:really|quite|that|this|good|right|like that|this one|those|these|exactly)|wrong|incorrect|false|negative"
    r"|(?:that'?s|thats|it'?s|this is|that is|it is) (?:wrong|not (?:right|correct|it|good|true|what i (?:said|meant|want)|ok|quite right))|i (?:disagree|do ?n[o']?t (?:like|want|agree|need)(?: (?:it|that|this|them|with (?:that|it|this)|any of (?:them|it|these)))?)"
    r"|don'?t (?:do|use|keep|like|want) (?:it|that|this|them)|reject(?: (?:it|that|all))?|decline|no (?:thanks|thank you|way|thx)|something else|(?:try |give me )?another(?: one)?|change it|swap (?:one|it)|not (?:for us|interested|happy)|disagree|none of (?:your|the) suggestions|too (?:many|much|few|little|high|low)"
    r"|不(?:是|行|好|要|对|可以|同意|合适|用|了|接受|喜欢|采纳|太合适|太行|太好|需要|想要|认可|符合|准确|正确){0,6}(?:的|了|吧|啊|呀|哦){0,6}|换(?:一个|个|一下|一批|别的|几个)|重新?(?:来一个|推荐|想)|算了(?:吧)?|否|别|错(?:了|的)?|不是这(?:个|样|么回事)(?:的)?|再想想|我不(?:要|同意|喜欢|想要).{0,6}|太(?:多|少|高|低|贵)了?|不太对|没这回事|👎)"
)
BARE_NO = spoken(
    r"(?:no+|nope|nah|none|(?:真的?|还真|确实|好像|应该|也|暂时)*没有?(?:了|的|呀|啊)?|无|没啥|没什么|暂无|暂时没有|都没有|not really|nothing)"
)
CORRECT = spoken(
    r"(?:(?:no|oh|sorry|oops|wait|hmm|hold on|well|ah|my mistake|my bad)[,.!\s]+){0,6}"
    r"(?:actually|i (?:actually )?mean(?:t)?\b|correction|let me correct|i was wrong|i misspoke|(?:it|that|this) should (?:be|have been|read)|should be|make (?:it|that|this|the|our)\b|not .{1,30}?[,;]? (?:but|it'?s|rather)\b"
    r"|(?:change|correct|update|adjust|revise|fix|edit|raise|lower|set|switch) (?:it|that|this|the|our|my|[a-z ]{2,30}?) (?:back )?(?:to|from)\b|(?:change|correct|update|set) (?:it|that)\b|on second thought|scratch that|i said .{1,30} but)"
    r"|(?:.{0,24})(?:改成|改为|改到|改回|改作|换成|应该是|应当是|应该改|应为|更正|纠正|说错了?|写错了?|打错了?|调整(?:为|到|成)|更新(?:为|成|到)|修改(?:为|成)|修正(?:为|成)?|推迟?到|延(?:期|后)?到|提前到|挪到|搞错了?|弄错了?|记错了?|改一下|改下)"
    r"|.{0,16}不是.{1,16}[，, ](?:而)?(?:应该)?是(?!不)|[^，。,]{0,12}?\d[^，。,]{0,6}(?:那个)?是[^，。,]{1,14}[，,]?(?:而)?不是|(?:哦|噢|啊|等等|等下|抱歉|不好意思){0,6}[，,]?(?:不对|不是的?|错了)[，,。]?(?=.{2})"
)
TENTATIVE = spoken(
    r"(?:(?:idk|dunno|not sure|no idea|i don'?t know)[, ]*(?:but )?(?:maybe|like|about|around|say)|how about|what about|maybe|perhaps|say|let'?s say|around|about|approx(?:imately)?|roughly|probably|something like|i(?:'d| would)? (?:think|guess|say)|would|could be"
    r"|大概|差不多|可能|也许|应该|估计|要不|那就|大约|约|左右)"
)
_POLITE = r"(?:(?:please|can you|can u|could you|pls|oh|wait|actually|and|also|ok|no)[, ]+)*"
REMOVES = spoken(
    _POLITE
    + r"(?:delete|remove|scratch|erase|get rid of|take (?:out|off|away)|cross out|strike|drop|ditch|scrap|forget(?: about)?|lose|cut)\s+(?=\w)"
    r"|(?:请|麻烦|把)?(?:删掉|删除|去掉|划掉|移除|拿掉)"
)
"""Taking something out that is in the plan by now."""
TAKES_OUT = spoken(
    _POLITE
    + r"(?:delete|remove|erase) (?:the|that|this|my|our) (?:\w+ ){0,4}?(?:goal|competitor|rival|weakness|strength|"
    r"threat|opportunity|asset|persona|audience|tool|channel|kpi|metric|limit|topic|review|proof|risk|campaign|line|one)s?\b"
)
"""The same said with the verbs by which a machine is ordered about: what is taken out must be part of a plan."""
