"""Feasts of other calendars than ours, by year: month and day of their first day, 2010 to 2035.

They come from astronomical tables; the sighting of the moon may move the Islamic ones by a day.
"""

from datetime import date

EARLIEST = 2010
_DAYS = {
    "eid_al_fitr": "0910 0830 0819 0808 0728 0717 0706 0625 0615 0604 0524 0513 0502 "
    "0421 0410 0330 0320 0309 0226 0214 0204 0124 0114 0102 1212 1201",
    "eid_al_adha": "1116 1106 1026 1015 1004 0923 0911 0901 0821 0811 0731 0720 0709 "
    "0628 0616 0606 0527 0516 0505 0424 0413 0402 0322 0311 0301 0218",
    "ramadan": "0811 0801 0720 0709 0628 0618 0606 0527 0516 0506 0424 0413 0402 "
    "0323 0311 0301 0218 0208 0128 0116 0105 1215 1204 1123 1112 1101",
    "hanukkah": "1202 1221 1209 1128 1217 1207 1225 1213 1203 1223 1211 1129 1219 "
    "1208 1226 1215 1205 1225 1213 1202 1221 1210 1128 1217 1207 1226",
    "passover": "0330 0419 0407 0326 0415 0404 0423 0411 0331 0420 0409 0328 0416 "
    "0406 0423 0413 0402 0422 0411 0331 0418 0408 0327 0414 0404 0424",
    "diwali": "1105 1026 1113 1103 1023 1111 1030 1019 1107 1027 1114 1104 1024 "
    "1112 1031 1020 1108 1029 1017 1105 1026 1114 1102 1022 1110 1030",
    "holi": "0301 0320 0308 0327 0317 0306 0324 0313 0302 0321 0310 0329 0318 "
    "0308 0325 0314 0304 0322 0311 0301 0320 0309 0327 0316 0305 0324",
}
FEASTS = tuple(_DAYS)
LATEST = EARLIEST + len(_DAYS["diwali"].split()) - 1


def feast_day(name: str, year: int) -> date | None:
    """The first day of the feast in a year, None where the table does not reach."""
    if not EARLIEST <= year <= LATEST:
        return None
    said = _DAYS[name].split()[year - EARLIEST]
    return date(year, int(said[:2]), int(said[2:]))
