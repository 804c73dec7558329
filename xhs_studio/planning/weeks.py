"""A week's mix and minutes as a small automaton: states that can never matter differently are one."""

from dataclasses import dataclass
from functools import reduce
from math import gcd

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.model import Model, Step

Ints = NDArray[np.int64]
# What a code becomes where the week's minutes do not suffice.
TOO_LONG = -1
_NEVER = np.int64(1) << 40


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What a relaxed week forgets: its minutes, and its mix once more than `opens` slots are open.

    With `opens` -1 it never follows the mix at all.
    """

    opens: int = 1 << 30
    minutes: bool = False


@dataclass(frozen=True, slots=True)
class WeekStep:
    """What one step does to a relaxed week's state.

    Rows follow the step's options, then "open"; a forced format or a plain post has one row.
    `next[row, state]` is the state after it (-1: too many minutes); `charge[row, state]` is what of
    the week's mix penalty becomes certain by it.
    """

    next: Ints
    charge: Ints


@dataclass(frozen=True, slots=True)
class WeekLayer:
    """The states before one step (or after the last).

    `members` are the codes that may occur, sorted, each with its state (`state`) and the part of
    the week's penalty that is already certain (`sure`).
    """

    members: Ints
    state: Ints
    sure: Ints
    count: int


class WeekCodes:
    """One week's true states packed into codes: posts of low, medium and high barrier, and minutes used.

    Minutes are those of free posts, in units of `unit`, and stay 0 where they cannot bind. Codes
    from `span` on are those of relaxed weeks that have lost count of the mix and know minutes only.
    """

    def __init__(self, model: Model, span: range) -> None:
        self.steps: tuple[Step, ...] = model.steps[span.start : span.stop]
        self._model = model
        spare = model.spare[self.steps[0].week]
        most = sum(max((model.minutes[f] for f in step.options), default=0) for step in self.steps)
        sizes = {model.minutes[f] for step in self.steps for f in step.options}
        self.unit = reduce(gcd, sizes, 0) or 1
        self.room = spare // self.unit + 1 if most > spare else 1
        self.turns = [0]
        for step in self.steps:
            self.turns.append(self.turns[-1] + (step.forced is not None or bool(step.options)))
        self._base = self.turns[-1] + 1
        self.span = self._base**3 * self.room

    @property
    def binds(self) -> bool:
        """Whether the week's minutes may forbid anything."""
        return self.room > 1

    @property
    def spare(self) -> int:
        """How many units of minutes the free posts may take; 0 where they do not bind."""
        return self.room - 1

    def cost(self, f: int) -> int:
        """The units of minutes a free post of format `f` takes."""
        return self._model.minutes[f] // self.unit if self.binds else 0

    def used(self, codes: Ints) -> Ints:
        """The units of minutes used so far."""
        return codes % self.room

    def after(self, codes: Ints, f: int, free: bool) -> Ints:
        """The codes after a post of format `f`; `TOO_LONG` where its minutes do not fit."""
        base = self._base
        weight = (base * base, base, 1)[self._model.barrier[f]] * self.room
        units = self.cost(f) if free else 0
        after = np.where(codes >= self.span, codes + units, codes + (weight + units))
        return np.where(codes % self.room + units >= self.room, TOO_LONG, after) if units else after

    def counts(self, codes: Ints) -> tuple[Ints, Ints, Ints]:
        """The posts of each barrier."""
        posts, base = codes // self.room, self._base
        return posts // (base * base), posts // base % base, posts % base

    def penalty(self, codes: Ints) -> Ints:
        """The mix penalty of the week if it ends so."""
        excess = outside_bands(self._model.shares, self.counts(codes))
        return excess * self._model.weights.week


def outside_bands(shares: tuple[int, int, int], counts: tuple[Ints, Ints, Ints]) -> Ints:
    """By how many posts the counts of the barriers lie outside their bands, together."""
    posts = counts[0] + counts[1] + counts[2]
    excess = np.zeros(posts.shape, np.int64)
    for share, count in zip(shares, counts, strict=True):
        low, high = share * posts // 100, -(-share * posts // 100)
        excess += np.maximum(np.maximum(low - count, count - high), 0)
    return excess


class RelaxedWeek:
    """The merged states of one week under a forgetting, by layers, with a value for every true code."""

    def __init__(self, codes: WeekCodes, forget: Forgetting) -> None:
        self.codes = codes
        self.forget = forget
        reached = self._reach()
        end = reached[-1]
        sure = np.where(end >= codes.span, 0, codes.penalty(end))
        layers, steps = [WeekLayer(end, np.zeros(len(end), np.int64), sure, 1)], []
        for j in range(len(codes.steps) - 1, -1, -1):
            layer, step = self._merge(reached[j], layers[-1], j)
            layers.append(layer)
            steps.append(step)
        self.layers = tuple(layers[::-1])
        self.steps = tuple(steps[::-1])

    def find(self, j: int, codes: Ints) -> tuple[Ints, Ints]:
        """The state that stands for each true code before step `j`, and its certain penalty."""
        layer, span = self.layers[j], self.codes.span
        if span > 2 * len(codes):
            at = np.searchsorted(layer.members, self._forget(codes, j))
        else:
            table = np.searchsorted(layer.members, self._forget(np.arange(span), j))
            at = np.minimum(table, len(layer.members) - 1)[codes]
        return layer.state[at], layer.sure[at]

    def _rows(self, j: int) -> tuple[int | None, ...]:
        step = self.codes.steps[j]
        return (*step.options, None) if step.free else (step.forced,)

    def _after(self, codes: Ints, f: int | None, j: int) -> Ints:
        after = codes if f is None else self.codes.after(codes, f, self.codes.steps[j].free)
        return self._forget(after, j + 1)

    def _forget(self, codes: Ints, j: int) -> Ints:
        week, turns = self.codes, self.codes.turns[j]
        if self.forget.minutes and week.binds:
            codes = np.where(codes < 0, codes, codes - week.used(codes))
        if turns <= self.forget.opens:
            return codes
        low, medium, high = week.counts(codes)
        lost = (codes >= 0) & (codes < week.span) & (turns - low - medium - high > self.forget.opens)
        return np.where(lost, week.span + week.used(codes), codes)

    def _reach(self) -> list[Ints]:
        layers = [self._forget(np.zeros(1, np.int64), 0)]
        for j in range(len(self.codes.steps)):
            found = np.concatenate([self._after(layers[j], row, j) for row in self._rows(j)])
            reached = np.unique(found)
            layers.append(reached[reached >= 0])
        return layers

    def _merge(self, members: Ints, later: WeekLayer, j: int) -> tuple[WeekLayer, WeekStep]:
        """The layer of `members` before step `j`: those that go on alike, but for a constant, are one."""
        after = np.stack([self._after(members, row, j) for row in self._rows(j)])
        at = np.searchsorted(later.members, after).clip(0, len(later.members) - 1)
        never = after < 0
        onto = np.where(never, -1, later.state[at])
        sure = np.where(never, _NEVER, later.sure[at])
        # Nothing is certain before the first step, so that a week's charges add up to its penalty.
        least = sure.min(axis=0) if j else np.zeros(1, np.int64)
        charge = np.where(never, 0, sure - least)
        state, first = _group(np.concatenate([onto, charge]))
        step = WeekStep(np.ascontiguousarray(onto[:, first]), np.ascontiguousarray(charge[:, first]))
        return WeekLayer(members, state, least, len(first)), step


def _group(rows: Ints) -> tuple[Ints, Ints]:
    """The class of each column of `rows` (equal columns share one), and a member of each class."""
    order = np.lexsort(rows)
    fresh = np.ones(len(order), bool)
    fresh[1:] = (rows[:, order[1:]] != rows[:, order[:-1]]).any(axis=0)
    classes = np.empty(len(order), np.int64)
    classes[order] = np.cumsum(fresh) - 1
    return classes, order[fresh]
