"""What holidays and seasons of trade are called."""

from assistant.reading.values.lexicon.words import table

HOLIDAY_NAMES: dict[str, str] = table(
    {
        "new_year": "元旦|元旦节|阳历新年|公历新年|跨年|new year|new year's|new years|new year's day|"
        "new years day|new year day|the new year",
        "new_years_eve": "跨年夜|new year's eve|new years eve",
        "nianhuo": "年货节|年货季|cny shopping season",
        "laba": "腊八|腊八节",
        "new_years_eve_cn": "除夕|大年三十|年三十|除夕夜|chinese new year's eve",
        "spring_festival": "春节|农历新年|新春|过年|大年初一|正月初一|春节档|农历年|spring festival|chinese new year|"
        "lunar new year|chinese new year's day|cny holiday",
        "lantern": "元宵|元宵节|上元节|lantern festival|the lantern festival",
        "valentines": "情人节|西方情人节|valentine's day|valentines day|valentine day|valentine's|valentines",
        "womens_day": "妇女节|三八|三八节|三八妇女节|女神节|女王节|38节|38妇女节|38女神节|3.8节|3·8节|三八大促|"
        "38大促|三八女神节|women's day|womens day|international women's day|queen's day",
        "consumer_rights_day": "消费者权益日|315晚会|3.15晚会|3·15|3·15晚会|三一五|315消费者权益日|consumer rights day",
        "white_day": "白色情人节|white day",
        "st_patricks": "st patrick's day|saint patrick's day|saint patrick|st patricks day",
        "april_fools": "愚人节|april fools|april fools day|april fool's day",
        "qingming": "清明|清明节|清明假期|qingming|tomb sweeping day|qingming festival",
        "earth_day": "earth day|世界地球日|地球日",
        "labour_day_cn": "五一|五一节|劳动节|五一劳动节|五一黄金周|五一假期|五一小长假|五一档|may day|"
        "international workers' day|workers' day",
        "youth_day": "五四|五四青年节|青年节",
        "520": "五二零|网络情人节|520节|520情人节|520表白日",
        "cinco_de_mayo": "cinco de mayo",
        "mothers_day": "母亲节|mother's day|mothers day",
        "memorial_day": "memorial day|阵亡将士纪念日",
        "childrens_day": "六一|六一儿童节|儿童节|六一节|children's day|childrens day",
        "dragon_boat": "端午|端午节|端午假期|粽子节|dragon boat festival|the dragon boat festival|dragon boat",
        "gaokao": "高考|高考季|gaokao",
        "618": "六一八|618大促|618年中大促|618购物节|618活动|六一八大促|年中大促|mid year sale|6.18大促|"
        "618 sale|618 festival|618 shopping festival",
        "juneteenth": "juneteenth",
        "fathers_day": "父亲节|father's day|fathers day",
        "independence_day": "independence day|fourth of july|4th of july|the fourth of july|july fourth|美国独立日|"
        "独立日|美国国庆",
        "qixi": "七夕|七夕节|七夕情人节|qixi|qixi festival|chinese valentine's day|chinese valentine's|"
        "chinese valentines day",
        "ghost_festival": "中元节|ghost festival",
        "summer_holidays_cn": "暑假|暑期|暑期档|summer vacation|summer holidays",
        "back_to_school_cn": "开学|开学季|返校季",
        "back_to_school": "back to school|back to school season|back to college",
        "labor_day": "labor day|labour day|美国劳动节|劳工节",
        "99_giving_day": "99公益日|九九公益日|久久公益节|99 giving day|99 charity day",
        "teachers_day_cn": "教师节|teachers' day|teachers day|teacher's day",
        "mid_autumn": "中秋|中秋节|八月十五|月饼节|mid autumn|mid autumn festival|the mid autumn festival|"
        "moon festival",
        "national_day_cn": "国庆|国庆节|十一|十一黄金周|国庆黄金周|国庆假期|国庆长假|十一假期|十一长假|十一国庆|"
        "国庆档|chinese national day|national day",
        "columbus_day": "columbus day|indigenous peoples' day",
        "double_ninth": "重阳|重阳节|敬老节|double ninth|double ninth festival",
        "halloween": "万圣节|万圣夜|万圣|halloween",
        "election_day": "election day|大选日",
        "double_11": "双十一|双11|双 11|双1 1|光棍节|双11大促|双十一大促|双十一购物节|双11购物节|"
        "singles day|singles' day|single's day|double 11|double eleven|double 11 sale",
        "veterans_day": "veterans day",
        "thanksgiving": "感恩节|thanksgiving|thanksgiving day|turkey day",
        "black_friday": "黑五|黑色星期五|black friday|bfcm|black friday cyber monday|bf",
        "small_business_saturday": "small business saturday",
        "cyber_monday": "网一|网络星期一|网购星期一|cyber monday",
        "giving_tuesday": "giving tuesday|捐赠星期二",
        "double_12": "双十二|双12|双12大促|双十二大促|double 12|double twelve|年终好价节",
        "winter_solstice": "冬至|dongzhi|winter solstice",
        "christmas_eve": "平安夜|圣诞前夜|christmas eve|xmas eve",
        "christmas": "圣诞|圣诞节|christmas|christmas day|xmas|x mas",
        "boxing_day": "节礼日|boxing day",
        "holiday_season": "holiday season|the holiday season|the holidays|圣诞季|holidays season",
        "winter_holidays_cn": "寒假|寒假档",
        "martin_luther_king_day": "mlk day|martin luther king day",
        "super_bowl": "超级碗|super bowl|super bowl sunday|the super bowl",
        "presidents_day": "总统日|presidents day|presidents' day|president's day",
        "good_friday": "good friday|耶稣受难日",
        "easter": "复活节|easter|easter sunday",
        "easter_monday": "easter monday",
        "canada_day": "canada day",
        "bastille_day": "bastille day",
    }
)
# Written in bare digits these are days only where something beside them says so: 618前, 618大促.
DIGIT_NAMES: dict[str, str] = {
    "618": "618",
    "520": "520",
    "315": "consumer_rights_day",
    "38": "womens_day",
    "99": "99_giving_day",
    "1111": "double_11",
    "1212": "double_12",
    "11.11": "double_11",
    "12.12": "double_12",
    "6.18": "618",
    "3.15": "consumer_rights_day",
    "3.8": "womens_day",
    "5.20": "520",
}
