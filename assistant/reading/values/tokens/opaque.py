"""What looks like a value and is none: addresses of all kinds, numbers of phones, orders and versions, codes, times."""

import re
from functools import cache

_HAN_HOUR = "[0-9一二两三四五六七八九十]{1,3}"
# Every pattern either starts at a place no earlier match could have started at (look-behind) or reads a bounded number
# of characters, and takes runs possessively: a hostile text costs no more than a plain one.
_PATTERNS = (
    r"(?<![a-z])(?:https?://|www\.)[^\s一-鿿，。；、！？）》”\"']++",
    r"(?<![a-z0-9._%+-])[a-z0-9._%+-]++@[a-z0-9-]++(?:\.[a-z0-9-]++)*+",
    r"(?<![a-z0-9.@-])[a-z0-9-]{1,63}+(?:\.[a-z0-9-]{1,63}+){0,4}\.(?:com|cn|net|org|io|shop|store|app|xyz|html?|xlsx?|pdf|docx?|pptx?|csv|png|jpe?g)(?![a-z0-9])[^\s一-鿿，。；、]*+",
    r"(?<![0-9a-z])[#@][a-z0-9_]++",
    # times of day and ratios
    r"(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])(?: ?[ap]\.?m\b\.?)?",
    r"(?<![0-9.:])[0-9]{1,2}:[0-9]{1,2}(?![0-9:])",
    r"(?<![0-9.])[0-9]{1,2}(?:\.[0-9]{2})? ?(?:[ap]\.?m\b\.?|o'clock)",
    rf"(?:上午|下午|晚上|早上|中午|凌晨|傍晚|早|晚){_HAN_HOUR}点(?:半|整|钟|{_HAN_HOUR}分?)?",
    rf"(?<![0-9.一二两三四五六七八九十百千万]){_HAN_HOUR}点(?:半|整|钟|一刻|{_HAN_HOUR}分)",
    r"(?<![0-9.])(?:[01]?[0-9]|2[0-4])点(?![0-9零一二两三四五六七八九多]|建议|想法|要求|意见|原因|优势)",
    # telephones and other numbers that name something
    r"(?<![0-9a-z$¥€£])(?:\+?86[- ]?)?1[3-9][0-9](?:[0-9]{8}|([- ])[0-9]{4}\1[0-9]{4})(?![0-9]| ?[元块万亿美%])",
    r"\+[0-9]{1,3}(?:[- ()/]{1,2}[0-9]{2,11}){1,5}",
    r"(?<![0-9-])(?:400|800)(?:-[0-9]{3}-[0-9]{4}|[0-9]{7})(?![0-9])",
    r"(?<![0-9-])[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}(?![0-9-])|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}",
    r"(?<![0-9-])0[0-9]{2,3}[- ][0-9]{7,8}(?![0-9])",
    (
        r"(?<![a-z])(?:tel|phone|mobile|cell|fax|whatsapp|qq群?|vx|wechat|zip(?: code)?|postcode|sku|isbn|"
        r"order (?:no\.?|number|id)|(?:order|invoice|ticket|tracking) ?#|"
        r"电话|手机号?|联系方式|微信号?|传真|邮编|邮政编码|订单号|订单编号|"
        r"单号|编号|工号|学号|证号|身份证号?码?|账号|卡号|银行卡号?|房间号?|车牌号?|批号|货号)"
        r"(?:码|是|为| is| are|[ .:：#]){0,4}[a-z]{0,4}"
        r"(?![0-9]{1,4}(?:\.[0-9]+)?(?:[万千kw人个粉位]|好友))[+0-9][0-9a-z()/-]*+(?: [0-9()/-]++){0,4}"
    ),
    r"(?<![0-9.])(?:[0-9]{1,3}(?:\.[0-9]{1,4}){3}|(?!(?:19|20)[0-9]{2}\.)[0-9]{1,3}(?:\.[0-9]{1,3}){2})(?![0-9]|\.[0-9])",
    r"(?<![a-z0-9])v ?[0-9]+(?:\.[0-9a-z]++){0,4}(?![0-9a-z])",
    # places
    r"[路街道巷弄村镇] ?[0-9]{1,5}(?:-[0-9]{1,4})?[号弄]",
    r"(?<![0-9.])[0-9]{1,4}(?:号楼|号院|号线|号店|号馆|单元|弄|[室楼层栋幢](?!以|数|盘|市))",
    r"(?<![0-9.,])[0-9]{1,6} (?:[a-z]{1,20} ){1,3}(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane)(?![a-z])",
    r"满 ?[0-9]{1,6}元? ?(?:立减|减|送|赠|返|享|打|包邮)(?:[0-9.]{1,6} ?[元折]?)?",
    # products, parts of documents and ranks
    (
        r"(?<![a-z])(?:iphone|ipad|galaxy|windows|android|ios|macos|gpt|xbox|playstation|office|microsoft|photoshop|web|chapter|section|page|"
        r"step|phase|option|plan|room|flight|gate|route|highway|suite|version|ver|tier|level|series|appendix|figure|table|exhibit|no\.|nr\.?|"
        r"top|formula|area|channel|part|point|question|item) ?-?[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[a-z]?"
        r"(?![0-9a-z,]|\.[0-9]| ?%| ?-? ?[0-9])"
    ),
    (
        r"(?:方案|选项|步骤|版本|问题|阶段|类型|等级|型号|渠道|附件|图|表) ?[0-9一二三四五六七八九]{1,2}"
        r"(?![0-9.]|[万千百个%条十份名家次天年月到至~-]| ?%)"
    ),
    r"(?<![0-9])(?:[6-9][05]|0[05]|10)后(?=$|[^天端台续期面来年半]|年轻)",
    r"(?<![0-9])(?:[6-9][05]|0[05])、?(?=(?:[6-9][05]|0[05])后)",
    (
        r"(?<![0-9a-z])(?:24/7|24 ?[x×*] ?7|7 ?[x×*] ?24|7-eleven|7-11|80/20|50/50|50-50|9-to-5|nine-to-five|9 to 5|"
        r"q ?& ?a|r&d|m&a|b&b|a/b|996|007|2d|3d|4p|4c|3c|4s)(?![0-9a-z])"
    ),
    r"(?<![0-9.])(?:4k|8k)(?= ?(?:视频|画质|高清|超清|分辨|电视|屏|拍|video|tv|resolution|monitor|footage|display))",
    r"(?<![0-9])360(?=搜|安全|度|浏览|手机|卫士|助手| ?degree| search| view)",
    r"(?<![0-9])12306|(?<![0-9])12315|(?<![0-9])1688(?![0-9.,万元])",
)
_LOOKS = re.compile(r"[0-9@#&]|点|www\.|http|后")


@cache
def _opaque() -> re.Pattern[str]:
    """All patterns as one, compiled when the first message comes."""
    return re.compile("|".join(f"(?:{p})" for p in _PATTERNS))


def opaque_spans(folded: str) -> tuple[tuple[int, int], ...]:
    """The places of `folded` text that hold no value, in order, not overlapping."""
    if not _LOOKS.search(folded):
        return ()
    return tuple(m.span() for m in _opaque().finditer(folded))
