"""Many true states of a partial plan side by side, and where each step can take them."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.caps import CapStates
from xhs_studio.planning.model import Model
from xhs_studio.planning.prices import SCALE
from xhs_studio.planning.weeks import TOO_LONG, WeekCodes, outside_bands

Ints = NDArray[np.int64]


@dataclass(slots=True)
class Nodes:
    """Partial plans: packed formats (newest first), week code, packed cap uses, counts, cost so far.

    `opens` counts open slots that had options; `held` says whether the last post is fixed; `paid`
    is in `SCALE`ths and leaves out the mix of the running week and of the whole. `parent` and
    `choice` (-1: none) say how each came about.
    """

    seq: Ints
    week: Ints
    caps: Ints
    low: Ints
    medium: Ints
    high: Ints
    opens: Ints
    held: Ints
    paid: Ints
    parent: Ints
    choice: Ints

    def __len__(self) -> int:
        return len(self.seq)

    def take(self, at: Ints) -> "Nodes":
        """Those at the given places."""
        return Nodes(*(getattr(self, name)[at] for name in _FIELDS))

    @property
    def counts(self) -> tuple[Ints, Ints, Ints]:
        """The posts of each barrier in the whole period so far."""
        return self.low, self.medium, self.high


_FIELDS = tuple(field.name for field in fields(Nodes))


class Space:
    """The true problem: what a partial plan has to know of its past, and how it goes on."""

    def __init__(self, model: Model, codes: tuple[WeekCodes, ...]) -> None:
        self.model = model
        self.codes = codes
        self.kinds = len(model.names) + 1
        self.caps = CapStates(model, tuple(frozenset(month) for month in model.caps))

    def start(self) -> Nodes:
        """The empty plan."""
        seq = 0
        for f in self.model.past:
            seq = seq * self.kinds + f
        columns = {name: np.zeros(1, np.int64) for name in _FIELDS}
        columns["seq"] = np.array([seq], np.int64)
        columns["held"] = np.ones(1, np.int64)
        return Nodes(**columns)

    def total(self, nodes: Nodes) -> Ints:
        """The whole cost of finished plans, in `SCALE`ths."""
        low, medium, high = self.model.outside
        counts = (nodes.low + low, nodes.medium + medium, nodes.high + high)
        return nodes.paid + outside_bands(self.model.shares, counts) * (self.model.weights.total * SCALE)

    def expand(self, t: int, nodes: Nodes) -> Nodes:
        """All that step `t` can make of the given partial plans."""
        step = self.model.steps[t]
        plain, uses = self.caps.advance(nodes.caps, t)
        kids: list[Nodes] = []
        if step.free or step.forced is None:
            kids.append(self._without(t, nodes, plain))
        digits = self._digits(nodes.seq)
        for row, f in enumerate(step.options if step.free else (step.forced,)):
            if f is None:
                continue
            week = self.codes[step.week].after(nodes.week, f, step.free)
            fine = week != TOO_LONG
            fine &= (digits[0] != f) if step.free else (digits[0] != f) | (nodes.held == 1)
            caps = plain
            if step.free and f in uses:
                caps = plain + uses[f][0]
                fine &= uses[f][1]
            at = np.flatnonzero(fine)
            loss = step.losses[row] if step.free else 0
            kids.append(self._with(f, at, nodes, week[at], caps[at], digits, loss, not step.free))
        return self._close_week(t, _join(kids))

    def _digits(self, seq: Ints) -> list[Ints]:
        digits = []
        for _ in range(self.model.memory):
            digits.append(seq % self.kinds)
            seq = seq // self.kinds
        return digits[::-1]

    def _without(self, t: int, nodes: Nodes, caps: Ints) -> Nodes:
        step, n = self.model.steps[t], len(nodes)
        return Nodes(
            nodes.seq,
            nodes.week,
            caps,
            nodes.low,
            nodes.medium,
            nodes.high,
            nodes.opens + bool(step.options),
            nodes.held,
            nodes.paid + (self.model.weights.open * SCALE if step.free else 0),
            np.arange(n),
            np.full(n, -1, np.int64),
        )

    def _with(
        self,
        f: int,
        at: Ints,
        nodes: Nodes,
        week: Ints,
        caps: Ints,
        digits: list[Ints],
        loss: int,
        held: bool,
    ) -> Nodes:
        model, n = self.model, len(at)
        paid = nodes.paid[at] + loss * SCALE
        for d in range(2, model.memory + 1):
            if model.spacing[d]:
                paid += (digits[d - 1][at] == f) * (model.spacing[d] * SCALE)
        barrier = model.barrier[f]
        return Nodes(
            nodes.seq[at] // self.kinds + f * self.kinds ** (model.memory - 1),
            week,
            caps,
            nodes.low[at] + (barrier == 0),
            nodes.medium[at] + (barrier == 1),
            nodes.high[at] + (barrier == 2),
            nodes.opens[at],
            np.full(n, held, np.int64),
            paid,
            at,
            np.full(n, -1 if held else f, np.int64),
        )

    def _close_week(self, t: int, nodes: Nodes) -> Nodes:
        """After a week's last step its mix is paid and its code starts anew."""
        step = self.model.steps[t]
        if t + 1 == self.model.weeks[step.week].stop:
            nodes.paid = nodes.paid + self.codes[step.week].penalty(nodes.week) * SCALE
            nodes.week = np.zeros(len(nodes), np.int64)
        return nodes


def _join(parts: list[Nodes]) -> Nodes:
    return Nodes(*(np.concatenate([getattr(part, name) for part in parts]) for name in _FIELDS))
