"""How many calls one caller may make: a bucket of tokens each, in the memory of one replica."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_CALLERS = 20_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left to a caller: of `limit` calls a minute `left` now, one more after `wait` seconds."""

    limit: int
    left: int
    wait: int

    @property
    def headers(self) -> tuple[tuple[bytes, bytes], ...]:
        """As headers: RateLimit and its policy."""
        return (
            (b"ratelimit-policy", b'"calls";q=%d;w=60' % self.limit),
            (b"ratelimit", b'"calls";r=%d;t=%d' % (self.left, self.wait)),
        )


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


@dataclass
class Limits:
    """Buckets by caller; those unused for longest are forgotten, which fills them."""

    now: Callable[[], float] = time.monotonic
    _buckets: OrderedDict[str, _Bucket] = field(default_factory=OrderedDict)

    def spend(self, caller: str, a_minute: int) -> tuple[bool, Allowance | None]:
        """Whether the caller may make this call, and what is left to him; 0 a minute is no limit."""
        if a_minute <= 0:
            return True, None
        now = self.now()
        bucket = self._buckets.setdefault(caller, _Bucket(a_minute, now))
        self._buckets.move_to_end(caller)
        if len(self._buckets) > MOST_CALLERS:
            self._buckets.popitem(last=False)
        bucket.tokens = min(a_minute, bucket.tokens + (now - bucket.at) * a_minute / 60)
        bucket.at = now
        allowed = bucket.tokens >= 1
        if allowed:
            bucket.tokens -= 1
        wait = 0 if bucket.tokens >= 1 else math.ceil((1 - bucket.tokens) * 60 / a_minute)
        return allowed, Allowance(a_minute, int(bucket.tokens), wait)
