"""The reader's spelling of a message: half width, lower case, simplified, without Markdown marks.

Every code point keeps its place, so that what is found in the folded text can be quoted from the original.
"""

import re

from assistant.reading.values.folding import fold as fold_values

_MORE_TRADITIONAL = (
    "書书紅红貓猫寶宝團团搖摇導导潛潜諮咨優优脅胁創创師师醫医診诊寵宠媽妈嬰婴兒儿飾饰傢家廚厨飲饮鮮鲜貿贸僱雇儲储銀银訓训庫库圖图腳脚攝摄輯辑帶带蓋盖觸触複复冊册潤润熱热鍵键詞词尋寻郵邮裡里麵面們们妳你謝谢對对錯错匯汇檔档討讨確确"
    "問问甚什爲为餵喂獨独業业嚴严喪丧豐丰麗丽舉举麼么烏乌樂乐喬乔鄉乡亞亚畝亩億亿僅仅從从侖仑倉仓儀仪價价優优傑杰備备兩两內内凍冻劉刘劍剑動动務务勵励勞劳勻匀醜丑卻却廳厅嘆叹啟启單单嗆呛團团園园圍围壇坛壞坏塢坞墊垫墻墙壯壮夾夹"
    "奪夺奮奋婦妇孫孙學学寧宁審审寬宽將将專专對对導导屆届屬属岡冈島岛嶺岭幟帜幣币幫帮庫库廟庙廢废張张強强彎弯彙汇後后徹彻恆恒惡恶惱恼憂忧憑凭懇恳應应懶懒戶户拋抛挾挟揚扬換换揮挥損损搖摇撥拨擁拥擔担擠挤擴扩攔拦敘叙敵敌數数斬斩"
    "時时晝昼暈晕暢畅曬晒術术東东條条棗枣棄弃楊杨榮荣槍枪樓楼標标機机檔档櫃柜櫥橱歐欧殘残毀毁沖冲沒没淚泪淨净淺浅渾浑湊凑湯汤準准溝沟滅灭漁渔漢汉漿浆潑泼澤泽濃浓濕湿瀏览灑洒灘滩煙烟煩烦燈灯燒烧營营爐炉爛烂牆墙獎奖獲获"
    "環环瓊琼畢毕瘋疯療疗癮瘾盜盗監监盤盘睏困矚瞩碼码礦矿祿禄禦御離离禮礼種种稅税穀谷窩窝築筑簽签籤签糾纠絕绝絡络統统綁绑綜综綠绿網网緒绪線线編编緩缓練练縣县縱纵縮缩績绩織织繪绘繳缴罰罚羅罗義义聞闻職职聰聪聲声脈脉脫脱腦脑"
    "膚肤臉脸艙舱艦舰藍蓝蘇苏蘭兰虛虚蟲虫術术衝冲衛卫裁裁複复襯衬規规覓觅視视訊讯訂订訴诉診诊詐诈詢询該该誇夸誌志誠诚誤误課课誼谊調调談谈請请諒谅論论諾诺謀谋講讲謝谢譽誉讀读讓让貌貌財财貢贡貧贫販贩貫贯責责貼贴貸贷費费賀贺資资"
    "賓宾賞赏賠赔賦赋賴赖購购贈赠贊赞躍跃軌轨軍军輔辅輩辈轟轰辭辞農农迴回逕径這这連连週周遞递遠远適适遲迟遷迁選选遺遗邊边郵邮鄰邻醬酱釀酿鈔钞鈕钮鉛铅銅铜銷销鋒锋鋼钢錦锦錨锚鍋锅鎖锁鎮镇鏈链鐘钟鑰钥鑽钻閃闪閱阅闆板闖闯陣阵陰阴"
    "陳陈際际隱隐雖虽雙双難难霧雾靜静響响頁页頂顶預预頻频顆颗顏颜額额風风餅饼餐餐養养餘余館馆饋馈駐驻駕驾騎骑騙骗驅驱驕骄驚惊髒脏髮发鬆松鬧闹鮮鲜鳳凤鹽盐麥麦點点黨党齊齐齡龄"
)
_TABLE = {
    ord(old): ord(new)
    for old, new in zip(_MORE_TRADITIONAL[::2], _MORE_TRADITIONAL[1::2], strict=True)
    if old != new
}  # fmt: skip
_MARKDOWN = re.compile(r"\*\*|__|`+|~~|(?m:^[ \t]*#{1,6}(?= ))")


def fold(text: str) -> str:
    """`text` as the reader compares it; `fold(text)[i]` stands for `text[i]`."""
    folded = fold_values(text).translate(_TABLE)
    return _MARKDOWN.sub(_blank, folded) if "*" in folded or "_" in folded or "`" in folded or "#" in folded else folded


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
