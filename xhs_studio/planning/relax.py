"""The relaxed problem: what each state can still cost at least, by a dynamic program from the end.

A state is what is remembered of the last posts, the week's merged state, and the uses of the
tracked caps. What couples the rest is charged at a price, so that every value is a proven lower
bound whatever the prices are. Values are small integers, `SCALE`ths above a base of their own for
each step, cut off at a top: cutting off only lowers a bound.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.caps import CapStates
from xhs_studio.planning.memory import Memory
from xhs_studio.planning.model import Model
from xhs_studio.planning.prices import SCALE, Prices
from xhs_studio.planning.weeks import Forgetting, RelaxedWeek, WeekCodes

Ints = NDArray[np.int64]
Values = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Number:
    """The integers values are held in: their type, and the top they are cut off at.

    Room is left above the top for what one step adds: 1000 value or open, spacing, the step's
    `charge` for the week's mix, and `price` at most for a capped use and again for minutes.
    """

    type: type[np.int16] | type[np.int32]
    top: int
    charge: int
    price: int


NARROW = Number(np.int16, 16_000, 6_000, 500 * SCALE)
# For periods with many open slots: states differ by more than `NARROW` can tell, prices are high.
WIDE = Number(np.int32, 1 << 29, 1 << 28, 2000 * SCALE)


@dataclass(frozen=True, slots=True)
class Spec:
    """What a relaxation keeps: formats by distance, tracked formats by month, forgetting by week."""

    places: tuple[tuple[int, ...], ...]
    caps: tuple[frozenset[int], ...]
    weeks: tuple[Forgetting, ...]


@dataclass(frozen=True, slots=True)
class _Moves:
    """For each row of a step where the combined week and cap states go, and what is charged."""

    next: Ints
    charge: Values
    certain: int


@dataclass(frozen=True, slots=True)
class Table:
    """Values before a step: `base` plus (states + 1, pasts); the last state is one that cannot be."""

    base: int
    values: Values


class Relaxation:
    """The state space of one relaxation, made once and valued for any prices."""

    def __init__(
        self, model: Model, codes: tuple[WeekCodes, ...], spec: Spec, weeks: "WeekStore", number: Number
    ) -> None:
        self.number = number
        self.model = model
        self.codes = codes
        self.spec = spec
        kinds = len(model.names) + 1
        self.memory = Memory(kinds, spec.places, none=len(model.names) in model.past)
        self.caps = CapStates(model, spec.caps)
        self.weeks = tuple(weeks.get(number, forget) for number, forget in enumerate(spec.weeks))
        self.counts = [
            self.weeks[number].layers[j].count * self.caps.count(t)
            for number, span in enumerate(model.weeks)
            for j, t in enumerate(span)
        ] + [1]
        self._moves: list[_Moves | None] = [None] * len(model.steps)
        self._repeats = {f: self._repeat_charges(f) for f in range(len(model.names))}
        most = max((self.counts[t] for t in range(len(model.steps))), default=1)
        inner = self.memory.size // self.memory.sizes[-1]
        rows = max((len(step.options) for step in model.steps), default=0)
        self._work = np.empty((2 * max(rows, 1) + 2, most * inner), self.number.type)
        self._aged = np.empty((most + 1) * self.memory.sizes[0] * inner, self.number.type)

    def moves(self, t: int) -> _Moves:
        """Where step `t` leads."""
        moves = self._moves[t]
        if moves is None:
            moves = self._moves[t] = self._find_moves(t)
        return moves

    def _find_moves(self, t: int) -> _Moves:
        step = self.model.steps[t]
        week = self.weeks[step.week].steps[t - self.model.weeks[step.week].start]
        cap_count, cap_next = self.caps.count(t), self.caps.count(t + 1)
        plain, uses = self.caps.advance(np.arange(cap_count), t)
        nexts = np.empty((len(week.next), len(week.next[0]) * cap_count), np.int64)
        for row in range(len(week.next)):
            f = step.options[row] if step.free and row < len(step.options) else None
            add, ok = uses[f] if f in uses else (np.int64(0), np.ones(cap_count, bool))
            onto = week.next[row][:, None] * cap_next + (plain + add)[None, :]
            fine = (week.next[row] >= 0)[:, None] & ok[None, :]
            nexts[row] = np.where(fine, onto, self.counts[t + 1]).ravel()
        charge = np.repeat(week.charge, cap_count, axis=1) * SCALE
        certain = int(charge.min())
        return _Moves(
            nexts, np.minimum(charge - certain, self.number.charge).astype(self.number.type), certain
        )

    def tables(self, prices: Prices, check: Callable[[], None]) -> list[Table]:
        """The tables before each step and after the last, first step first; `check` may raise to stop."""
        values = np.zeros((2, self.memory.size), self.number.type)
        values[1] = self.number.top
        tables = [Table(0, values)]
        for t in range(len(self.model.steps) - 1, -1, -1):
            check()
            tables.append(self.earlier(t, tables[-1], prices))
        return tables[::-1]

    def earlier(self, t: int, later: Table, prices: Prices) -> Table:
        """The table before step `t` from the one after it."""
        step, moves = self.model.steps[t], self.moves(t)
        least = int(later.values[:-1].min())
        base = later.base + least + moves.certain
        if not step.free and step.forced is None:
            values = later.values[np.append(moves.next[0], self.counts[t + 1])]
            values[:-1] += moves.charge[0][:, None] - self.number.type(least)
            np.minimum(values, self._top(values.shape[1]), out=values)
            return Table(base, values)
        count, inner = self.counts[t], self.memory.size // self.memory.sizes[-1]
        values = np.empty((count + 1, self.memory.size), self.number.type)
        values[count] = self.number.top
        aged = self._age(later.values)
        rows = step.options if step.free else (step.forced,)
        reach = self._work[: len(rows), : count * inner].reshape(len(rows), count, inner)
        top = self._top(inner)
        for row, f in enumerate(rows):
            assert f is not None
            np.take(
                aged,
                moves.next[row] * self.memory.sizes[0] + f,
                axis=0,
                out=reach[row],
                mode="clip",
            )
            cost = -least
            if step.free:
                cost += step.losses[row] * SCALE + prices.of(self.model, self.codes, t, f)
            else:
                cost += prices.barriers[self.model.barrier[f]]
            reach[row] += self._repeats[f]
            reach[row] += (moves.charge[row] + self.number.type(cost))[:, None]
            if step.free:
                near = self.memory.sizes[0]
                reach[row].reshape(count, near, -1)[:, f] = self.number.top
            np.minimum(reach[row], top, out=reach[row])
        flat = reach.reshape(len(rows), count * inner)
        self._drop_oldest(flat, rows, values[:count].reshape(count * inner, -1))
        if step.free:
            # A slot without any option stays open whatever the price.
            cost = self.model.weights.open * SCALE + (prices.open if step.options else 0) - least
            stay = later.values[moves.next[-1]]
            stay += (moves.charge[-1] + self.number.type(cost))[:, None]
            np.minimum(values[:count], stay, out=values[:count])
        return Table(base, values)

    def _top(self, width: int) -> Values:
        return np.full(width, self.number.top, self.number.type)

    def _age(self, values: Values) -> Values:
        """`values` by what the state before still remembers; rows are (state, newest format)."""
        rows = values.reshape(len(values) * self.memory.sizes[0], -1)
        ageing = self.memory.ageing
        if ageing is None:
            return rows
        aged = self._aged[: len(rows) * len(ageing)].reshape(len(rows), len(ageing))
        np.take(rows, ageing, axis=1, out=aged, mode="clip")
        return aged

    def _drop_oldest(self, reach: Values, options: tuple[int | None, ...], own: Values) -> None:
        """The least over the options for each oldest format, which charges only its own repetition."""
        if not options:
            own[:] = self.number.top
            return
        depth, n = self.memory.depth, len(options)
        oldest = self.memory.places[-1]
        charge = self.number.type(self.model.spacing[depth] * SCALE)
        # before[i] is the least of the options up to i; `after` that of those behind i.
        before = [reach[0]]
        for i in range(1, n):
            before.append(np.minimum(before[-1], reach[i], out=self._work[n + i, : reach.shape[1]]))
        own[:] = before[-1][:, None]
        if not charge:
            return
        after, best = (
            self._work[2 * n, : reach.shape[1]],
            self._work[2 * n + 1, : reach.shape[1]],
        )
        after[:] = reach[-1]
        for i in range(n - 1, -1, -1):
            if options[i] in oldest:
                np.add(reach[i], charge, out=best)
                if i:
                    np.minimum(best, before[i - 1], out=best)
                if i < n - 1:
                    np.minimum(best, after, out=best)
                own[:, oldest.index(options[i])] = best
            if i < n - 1:
                np.minimum(after, reach[i], out=after)

    def _repeat_charges(self, f: int) -> Values:
        """What choosing `f` costs by all remembered places but the oldest (flat, newest first)."""
        sizes = self.memory.sizes[:-1]
        charge = np.zeros(sizes, self.number.type)
        for d, formats in enumerate(self.memory.places[:-1]):
            if f in formats:
                np.moveaxis(charge, d, 0)[formats.index(f)] += self.model.spacing[d + 1] * SCALE
        return charge.ravel()


class WeekStore:
    """Relaxed weeks by number and forgetting, each made once; `check` may raise to stop the making."""

    def __init__(self, codes: tuple[WeekCodes, ...], check: Callable[[], None]) -> None:
        self._codes = codes
        self._check = check
        self._made: dict[tuple[int, Forgetting], RelaxedWeek] = {}

    def get(self, number: int, forget: Forgetting) -> RelaxedWeek:
        """The week `number` under `forget`."""
        codes = self._codes[number]
        forget = Forgetting(min(forget.opens, codes.turns[-1]), forget.minutes and codes.binds)
        key = (number, forget)
        if key not in self._made:
            self._check()
            self._made[key] = RelaxedWeek(codes, forget)
        return self._made[key]
