"""The search: a beam over true states, ordered by cost so far plus the least they can still cost."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.duals import Valued
from xhs_studio.planning.nodes import Nodes, Space
from xhs_studio.planning.prices import SCALE, Settlement
from xhs_studio.planning.relax import Relaxation

Ints = NDArray[np.int64]
# A bound above any cost.
BEYOND = 1 << 60
# Being further off the pace of the mix than this makes no difference any more.
_FAR_OFF = 63
# What a post off the pace weighs in a steady search, in units.
_OFF_PACE = 8


class Guide:
    """A valued relaxation, asked for the least cost of any plan through a true state."""

    def __init__(self, space: Space, relaxation: Relaxation, valued: Valued) -> None:
        self._space = space
        self._relaxation = relaxation
        self.prices = valued.prices
        self._tables = valued.tables
        self._settlement = Settlement(space.model, space.codes, valued.prices)

    def bound(self, t: int, nodes: Nodes) -> Ints:
        """The least cost in `SCALE`ths of any plan that goes on from each node before step `t`."""
        relaxation, prices, table = self._relaxation, self.prices, self._tables[t]
        past = relaxation.memory.codes(nodes.seq, self._space.model.memory)
        state, sure = self._state(t, nodes)
        total: Ints = table.values.reshape(-1)[state * relaxation.memory.size + past].astype(np.int64)
        total += nodes.paid + sure
        total += table.base + self._settlement.owed[t]
        total += self._settlement.mix(t, nodes.opens)
        for price, count in zip(prices.barriers, nodes.counts, strict=True):
            if price:
                total += price * count
        return total

    def _state(self, t: int, nodes: Nodes) -> tuple[Ints, Ints]:
        """The relaxed state of each node, and what is certain or charged for its week and month."""
        model, relaxation = self._space.model, self._relaxation
        if t == len(model.steps):
            zero = np.zeros(len(nodes), np.int64)
            return zero, zero
        step = model.steps[t]
        week = relaxation.weeks[step.week]
        state, sure = week.find(t - model.weeks[step.week].start, nodes.week)
        sure = sure * SCALE
        if self.prices.minutes[step.week]:
            sure += self.prices.minutes[step.week] * week.codes.used(nodes.week)
        state = state * relaxation.caps.count(t)
        tracked, stride, rest = relaxation.caps.layout(t), 1, nodes.caps
        for f, (size, least) in self._space.caps.layout(t).items():
            if size > 1 or least:
                used, rest = rest % size, rest // size
                price = self.prices.caps[step.month].get(f, 0)
                if price:
                    sure += price * (used + least)
                if f in tracked:
                    state += stride * used
                    stride *= size
        return state, sure


@dataclass(frozen=True, slots=True)
class Found:
    """What a beam came to: its best plan, if it is cheaper than asked, and the least bound it cut off.

    `cut` is in `SCALE`ths; no plan cheaper than asked and not found costs less.
    """

    choices: tuple[int | None, ...] | None
    cost: int
    cut: int


class Beam:
    """One run keeps the `width` most promising states of each step."""

    def __init__(self, space: Space, guide: Guide, check: Callable[[], None]) -> None:
        """`check` may raise to stop a run."""
        self._space = space
        self._guide = guide
        self._check = check
        self.expanded = 0

    def run(self, width: int, below: int, steady: bool = False) -> Found:
        """Search for a plan that costs less than `below` units.

        A `steady` search also favours partial plans whose mix is on pace, which finds better plans
        of long periods; one that is not leaves less behind below its bound.
        """
        space, limit = self._space, (below - 1) * SCALE
        nodes, trail, cut = space.start(), [], BEYOND
        for t in range(len(space.model.steps)):
            self._check()
            kids = space.expand(t, nodes)
            self.expanded += len(kids)
            least = self._guide.bound(t + 1, kids)
            keep = np.flatnonzero(least <= limit)
            kids, least = kids.take(keep), least[keep]
            one = self._distinct(t + 1, kids)
            if len(one) > width:
                off = self._off_pace(kids.take(one))
                rank = least[one] * (_FAR_OFF + 1) + np.minimum(off, _FAR_OFF)
                if steady:
                    rank += off * (_OFF_PACE * SCALE * (_FAR_OFF + 1))
                one, cheapest = _best(one, least[one], rank, width)
                cut = min(cut, cheapest)
            nodes = kids.take(one)
            trail.append((nodes.parent, nodes.choice))
            if not len(nodes):
                return Found(None, below, cut)
        cost = space.total(nodes)
        at = int(np.argmin(cost))
        return Found(_trace(trail, at), int(cost[at]) // SCALE, cut)

    def _off_pace(self, nodes: Nodes) -> Ints:
        """By how many posts the mix so far is off the shares, where they are to be kept in the end."""
        model, prices = self._space.model, self._guide.prices
        posts = nodes.low + nodes.medium + nodes.high + sum(model.outside)
        off = np.zeros(len(nodes), np.int64)
        for i, (count, share) in enumerate(zip(nodes.counts, model.shares, strict=True)):
            # At the greatest price it is cheaper to be off in the end.
            if abs(prices.barriers[i]) < model.weights.total * SCALE:
                off += np.abs((count + model.outside[i]) * 100 - posts * share)
        return off // 100

    def _distinct(self, t: int, nodes: Nodes) -> Ints:
        """The cheapest node of each true state, without those that another beats with fewer minutes."""
        if not len(nodes):
            return np.zeros(0, np.int64)
        room = 1
        if t < len(self._space.model.steps):
            room = self._space.codes[self._space.model.steps[t].week].room
        posts = nodes.week // room
        code = _pack(
            nodes.seq,
            self._space.kinds**self._space.model.memory,
            [
                nodes.caps,
                nodes.low,
                nodes.medium,
                nodes.opens,
                nodes.held,
                posts,
                nodes.week - posts * room,
            ],
        )
        order = np.argsort(code)
        ordered = code[order]
        starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
        paid = nodes.paid[order]
        least = np.minimum.reduceat(paid, starts)
        runs = np.diff(np.append(starts, len(order)))
        places = np.where(paid == np.repeat(least, runs), order, len(order))
        first: Ints = np.minimum.reduceat(places, starts)
        if room == 1:
            return first
        # Codes rise with the minutes within a group; a node must be cheaper than all before it there.
        group = ordered[starts] // (int((nodes.week - posts * room).max()) + 1)
        number = np.cumsum(np.concatenate([[0], group[1:] != group[:-1]]))
        apart = least - number * (int(least.max()) - int(least.min()) + 1)
        lowest = np.minimum.accumulate(apart)
        cheaper: Ints = first[np.concatenate([[True], apart[1:] < lowest[:-1]])]
        return cheaper


def _pack(code: Ints, size: int, columns: list[Ints]) -> Ints:
    """One number for each row of several whole numbers; the last column varies fastest."""
    for column in columns:
        span = int(column.max()) + 1
        if size * span >= 1 << 62:
            _, code = np.unique(code, return_inverse=True)
            size = len(code)
        code = code * span + column
        size *= span
    return code


def _best(one: Ints, least: Ints, rank: Ints, width: int) -> tuple[Ints, int]:
    """The `width` nodes of least rank, ties by place; and the least bound left out."""
    edge = np.partition(rank, width - 1)[width - 1]
    inside = rank < edge
    inside[np.flatnonzero(rank == edge)[: width - int(inside.sum())]] = True
    return one[inside], int(least[~inside].min())


def _trace(trail: list[tuple[Ints, Ints]], at: int) -> tuple[int | None, ...]:
    choices: list[int | None] = []
    for parent, choice in reversed(trail):
        chosen = int(choice[at])
        choices.append(chosen if chosen >= 0 else None)
        at = int(parent[at])
    return tuple(choices[::-1])
