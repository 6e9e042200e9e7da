"""One spelling for the grammar: half width, lower case, simplified; every code point keeps its place."""

import re

_TRADITIONAL = (
    "個个萬万億亿兩两點点幾几餘余來来負负週周禮礼後后內内節节國国慶庆勞劳動动雙双聖圣誕诞復复陽阳曆历農农號号歲岁時时鐘钟間间開开從从過过達达長长漲涨減减縮缩幣币圓圆塊块錢钱歐欧鎊镑臺台韓韩盧卢約约"
    "許许實实際际額额預预費费單单價价銷销營营業业務务結结終终學学畢毕體体報报評评論论條条檯台張张隻只場场層层樓楼訂订閱阅觀观覽览關关註注詢询線线獲获戶户員员當当應应該该為为無无與与於于將将現现這这"
    "麼么頭头種种類类黃黄網网購购準准備备參参貳贰陸陆夠够滿满佔占強强壓压擴扩趨趋勢势傳传統统認认識识處处區区東东華华門门車车馬马鳥鸟魚鱼龍龙運运遊游進进遠远連连選选遲迟還还邊边廣广衛卫義义習习聯联"
    "聽听職职雜杂難难電电靜静頁页項项順顺須须頻频題题顏颜願愿風风飛飞飯饭館馆驗验讓让嗎吗給给練练組组細细紅红級级紙纸經经維维緊紧續续總总績绩織织繼继籌筹糧粮紀纪納纳純纯臨临舉举興兴舊旧藝艺藥药蘋苹"
    "補补裝装製制視视覺觉親亲計计訊讯記记設设訪访試试話话詳详語语說说課课誰谁調调談谈請请諮咨證证譯译議议護护讀读變变貨货貴贵買买賣卖質质賬账賺赚贏赢贈赠趕赶躍跃軟软較较載载輕轻輛辆輪轮輸输轉转辦办"
    "針针錄录鋪铺鏡镜鐵铁閉闭隊队階阶隨随險险離离雲云靈灵頂顶領领顧顾幫帮幹干廠厂彈弹徵征愛爱態态慣惯懷怀戰战戲戏搶抢換换損损擇择擊击據据擺摆敗败數数斷断暫暂曉晓會会構构樣样標标樹树橋桥機机檢检欄栏"
    "權权歡欢歷历殺杀氣气決决沒没測测滾滚漸渐潔洁濟济灣湾災灾爭争狀状獎奖產产畫画異异療疗發发盡尽監监盤盘眾众礙碍稱称積积穩稳窮穷競竞筆笔範范簡简籃篮"
)
_HALF = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0xFFE5: 0xA5, 0xFFE1: 0xA3}
_KEPT = {
    ord(c) for c in "，；：！？（）"
}  # full-width punctuation ends a clause, a half-width comma may be inside a number
_LOWER = {ord(c): ord(c.lower()) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_LOWER_FULL = {0xFF21 + i: 0x61 + i for i in range(26)}
_DASHES = {ord(c): ord("-") for c in "–—−‐‑‒―"} | {ord(c): ord("~") for c in "〜∼"}
_CONTROLS = {0: 0x20, 1: 0x20}  # they mark tokens
_QUOTES = {ord("’"): ord("'"), ord("‘"): ord("'"), 0xA0: 0x20, 0x2009: 0x20, 0x202F: 0x20}
_TABLE: dict[int, int] = (
    {code: to for code, to in _HALF.items() if code not in _KEPT}
    | _LOWER
    | _LOWER_FULL
    | _DASHES
    | _CONTROLS
    | _QUOTES
    | {ord(a): ord(b) for a, b in zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True) if a != b}
)
_WIDE_GROUPING = re.compile("(?<=[０-９])，(?=[０-９]{3})")


def fold(text: str) -> str:
    """`text` in the grammar's spelling; `fold(text)[i]` stands for `text[i]`."""
    if "，" in text:
        text = _WIDE_GROUPING.sub(",", text)
    return text.translate(_TABLE)
