"""What is counted, for Prometheus: calls, turns, streams. Nothing in it tells one tenant from another."""

from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass
class Metrics:
    """The counters of one app, in a registry of its own."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    calls: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    open_calls: Gauge = field(init=False)
    streams: Gauge = field(init=False)
    turns: Counter = field(init=False)

    def __post_init__(self) -> None:
        self.calls = Counter("sextant_calls", "Calls answered", ("method", "route", "status"), registry=self.registry)
        self.seconds = Histogram(
            "sextant_call_seconds", "Seconds a call took", ("route",), registry=self.registry, buckets=SECONDS
        )
        self.open_calls = Gauge("sextant_open_calls", "Calls under way", registry=self.registry)
        self.streams = Gauge("sextant_open_streams", "Event streams under way", registry=self.registry)
        self.turns = Counter("sextant_turns", "Turns taken, by how they ended", ("status",), registry=self.registry)

    def seen(self, method: str, route: str, status: int, seconds: float) -> None:
        """A call was answered."""
        self.calls.labels(method, route, str(status)).inc()
        self.seconds.labels(route).observe(seconds)

    def text(self) -> bytes:
        """Everything in Prometheus' own format."""
        return generate_latest(self.registry)
