"""What a business sells as a name that can stand in a sentence, made of its own words."""

import re
from collections.abc import Mapping, Sequence

WIDEST_NAME = 44
"""Width (a Chinese character counts two) beyond which an offering is a description and no longer a name."""
_BREAK = r"[,，;；。:：(（—\n]|\. "
_SELLING = re.compile(r"^(?:我们|本公司|我司)?(?:是做|是卖|主营|从事|经营|专做|提供|做|卖)")
_SENTENCE = re.compile(r"(?:we|i|our|my)\b|我们|我", re.IGNORECASE)

_SELLS = frozenset({
    "bake", "brew", "build", "create", "deliver", "distribute", "grow", "import", "make", "manufacture", "offer",
    "produce", "provide", "publish", "roast", "sell", "sew", "stock", "supply",
})  # fmt: skip
"""What is done with goods: what is sold is the goods."""
_DOES: Mapping[str, str] = {
    "clean": "cleaning", "coach": "coaching", "design": "design", "develop": "development", "educate": "education",
    "fix": "repair", "groom": "grooming", "host": "hosting", "install": "installation", "maintain": "maintenance",
    "manage": "management", "mentor": "mentoring", "organise": "planning", "organize": "planning", "paint": "painting",
    "plan": "planning", "print": "printing", "recycle": "recycling", "refurbish": "refurbishment",
    "remodel": "remodeling", "rent": "rental", "repair": "repair", "replace": "replacement", "restore": "restoration",
    "service": "service", "teach": "teaching", "train": "training", "translate": "translation",
    "transport": "transport", "treat": "treatment", "tutor": "tutoring", "wash": "washing",
}  # fmt: skip
"""What is done for customers, by the name of the work."""
_ALSO_NOUNS = frozenset({
    "brew", "coach", "design", "grow", "host", "paint", "plan", "print", "produce", "rent", "repair", "service",
    "stock", "supply", "train", "transport", "treat", "wash",
})  # fmt: skip
"""Words that begin a noun as often ("repair services", "design software"): verbs only where another verb follows."""
_JOINING = frozenset({"and", "or", "&"})
_LONGEST_OBJECT = 3


def name_of(offering: str) -> str | None:
    """What is sold, as a name that can stand in a sentence; None where the words are a sentence or too long.

    What an English business does is named as work ("repair and install furnaces": furnace repair and installation),
    what it makes by the goods ("make wedding cakes": wedding cakes).
    """
    name = _SELLING.sub("", re.split(_BREAK, offering.strip(), maxsplit=1)[0]).strip()
    name = _named(name)
    width = sum(2 if letter > "\u2e7f" else 1 for letter in name)
    return name if 1 < width <= WIDEST_NAME and not _SENTENCE.match(name) else None


def _named(words: str) -> str:
    """The goods or the work that begins with verbs; the words as they are where they begin with none."""
    verbs, goods = _verbs_and_object(words.split())
    if not verbs:
        return words
    if not goods or len(goods) > _LONGEST_OBJECT or not all(map(str.isalpha, goods)):
        return ""
    if _SELLS & set(verbs):
        return " ".join(goods)
    work = dict.fromkeys(_DOES[verb] for verb in verbs)
    return f"{' '.join([*goods[:-1], _singular(goods[-1])])} {' and '.join(work)}"


def _verbs_and_object(said: Sequence[str]) -> tuple[list[str], Sequence[str]]:
    """The verbs in front, in small letters, and what follows them; no verbs where a noun may begin."""
    verbs, at = [said[0].lower()] if said else [], 1
    if not verbs or verbs[0] not in _SELLS | set(_DOES):
        return [], said
    while len(said) > at + 1 and said[at].lower() in _JOINING and (verb := said[at + 1].lower()) in _SELLS | set(_DOES):
        verbs.append(verb)
        at += 2
    return (verbs, said[at:]) if len(verbs) > 1 or verbs[0] not in _ALSO_NOUNS else ([], said)


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("xes", "ches", "shes", "sses")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
