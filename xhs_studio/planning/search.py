"""The order of work: a first plan, then finer relaxations and wider searches in turn until proven."""

from collections import Counter
from collections.abc import Callable

import numpy as np

from xhs_studio.planning.beam import BEYOND, Beam, Guide
from xhs_studio.planning.duals import Ascent, Valued
from xhs_studio.planning.model import Model
from xhs_studio.planning.nodes import Space
from xhs_studio.planning.prices import SCALE, Prices, no_prices
from xhs_studio.planning.refine import Refiner
from xhs_studio.planning.relax import NARROW, WIDE, Number, Relaxation, WeekStore
from xhs_studio.planning.weeks import WeekCodes

Choices = tuple[int | None, ...]
# Work is counted in about nanoseconds of a laptop's core, so that the same problem gets the same
# plan on any machine: by value and by step of a table, by node and by step of a search.
_VALUE, _TABLE_STEP, _NODE, _BEAM_STEP = 3, 80_000, 100, 150_000
# Work allowed by the number of free slots, in seconds, with room for a slower or busier machine.
_FREE_SLOTS = (0, 31, 92, 366, 1098)
_SECONDS = (0.9, 0.9, 1.6, 7.0, 20.0)
# One set of tables takes no more than this; two are held at a time.
_MOST_BYTES = 2.4e8
# About how many kids a node of a search has.
_KIDS = 8
_FIRST_WIDTH, _STAGE_WIDTH = 50, 300
# Periods of more slots are first searched with an eye on the pace of the mix.
_LONG = 100
_WIDEST = 60_000
# A stage of more than so many values that leaves more than this share of the gap has not helped;
# after two such the search widens.
_CHEAP, _STALE = 1e7, 0.97
# From so many open slots, and this share, in one week or month on, values need more room.
_MANY_OPEN, _OPEN_SHARE = 3, 0.08


class Stopped(Exception):
    """Raised by a check when the search shall end."""


class Search:
    """One search: `choices`, `cost` and `bound` are always a plan, its cost and a proven bound."""

    def __init__(
        self,
        model: Model,
        check: Callable[[], None],
        tell: Callable[[float, int, int], None],
        first: tuple[Choices, int] | None = None,
    ) -> None:
        """`check` raises to end the search; `tell` hears the share of work done, the cost and the bound."""
        self._model = model
        self._check = check
        self._tell = tell
        self._work = 0.0
        free = sum(bool(step.options) for step in model.steps)
        self._budget = float(np.interp(free, _FREE_SLOTS, _SECONDS)) * 1e9
        self._codes = tuple(WeekCodes(model, span) for span in model.weeks)
        self._space = Space(model, self._codes)
        self.bound = 0
        self.choices, self.cost = self._greedy()
        if first is not None and first[1] < self.cost:
            self.choices, self.cost = first

    def proven(self) -> bool:
        """Whether no plan is cheaper."""
        return self.bound >= self.cost

    def run(self) -> None:
        """Search until proven or out of work."""
        if not any(step.options for step in self._model.steps):
            self.bound = self.cost
        if self.proven():
            return
        guide = self._refine()
        width, spent = _STAGE_WIDTH, 0.0
        while not self.proven() and width < _WIDEST:
            # A node has about as many kids as in the search before, if there was one.
            a_node = spent / width if spent else len(self._model.steps) * _KIDS * _NODE
            wider = min(width * 5, int((self._budget - self._work) / a_node), _WIDEST)
            if wider <= width:
                break
            width, spent = wider, self._search(guide, wider)

    def _refine(self) -> Guide:
        """Finer and finer relaxations, each with a narrow search, while there is work left for them."""
        model, store = self._model, WeekStore(self._codes, self._check)
        refiner = Refiner(model, self._codes, store, self._check)
        relaxation = Relaxation(model, self._codes, refiner.spec, store, self._number())
        valued = self._value(relaxation, no_prices(model), 0, 1, refiner)
        self._search(Guide(self._space, relaxation, valued), _FIRST_WIDTH)
        prices, stale = valued.prices, 0
        while True:
            before = self.cost - self.bound
            opens = sum(c is None and bool(s.options) for c, s in zip(self.choices, model.steps, strict=True))
            valued = self._value(relaxation, prices, opens, self._rounds(refiner.size), refiner)
            guide = Guide(self._space, relaxation, valued)
            if self.proven():
                return guide
            self._search(guide, _STAGE_WIDTH, steady=len(model.steps) > _LONG)
            helped = self.cost - self.bound <= _STALE * before or refiner.size < _CHEAP
            stale = 0 if helped else stale + 1
            if self.proven() or stale == 2 or not self._grow(refiner):
                return guide
            prices = valued.prices
            del guide, valued
            relaxation = Relaxation(model, self._codes, refiner.spec, store, self._number())

    def _grow(self, refiner: Refiner) -> bool:
        """Let the relaxation keep more, as far as the work left allows; False if it cannot."""
        fixed = len(self._model.steps) * _TABLE_STEP
        left = 0.7 * (self._budget - self._work)
        values = _MOST_BYTES / np.dtype(self._number().type).itemsize
        most = min(values, (left / self._rounds(values) - fixed) / _VALUE)
        size = max(refiner.size, 3e5)
        while size < most:
            size = min(size * 5, most)
            if refiner.grow(size):
                return True
        return False

    def _rounds(self, size: float) -> int:
        """How often to value a relaxation of so many values."""
        return 12 if size < 3e6 else 6 if size < 2e7 else 4

    def _value(
        self,
        relaxation: Relaxation,
        prices: Prices,
        opens: int,
        rounds: int,
        refiner: Refiner,
    ) -> Valued:
        size = sum(relaxation.counts) * relaxation.memory.size

        def seen(valued: Valued) -> None:
            refiner.see(valued)
            self._work += size * _VALUE + len(self._model.steps) * _TABLE_STEP
            self._raise_bound(valued.bound)

        return Ascent(relaxation, prices, opens, self._check).run(rounds, self.cost, seen)

    def _search(self, guide: Guide, width: int, steady: bool = False) -> float:
        """Search with a beam of `width`; gives the work it took."""
        beam = Beam(self._space, guide, self._check)
        found = beam.run(width, self.cost, steady)
        spent = float(beam.expanded * _NODE + len(self._model.steps) * _BEAM_STEP)
        self._work += spent
        if found.choices is not None and found.cost < self.cost:
            self.choices, self.cost = found.choices, found.cost
        self._raise_bound(min(found.cut, self.cost * SCALE))
        return spent

    def _raise_bound(self, scaled: int) -> None:
        self.bound = max(self.bound, min(self.cost, -(-scaled // SCALE)))
        self._tell(min(self._work / self._budget, 0.99), self.cost, self.bound)

    def _number(self) -> Number:
        """The integers for values: wide ones if the plan leaves many slots of a week or a month open."""
        opens: Counter[tuple[str, int]] = Counter()
        slots: Counter[tuple[str, int]] = Counter()
        for step, choice in zip(self._model.steps, self.choices, strict=True):
            for span in (("week", step.week), ("month", step.month)):
                slots[span] += bool(step.options)
                opens[span] += bool(step.options) and choice is None
        many = any(count >= max(_MANY_OPEN, slots[span] * _OPEN_SHARE) for span, count in opens.items())
        return WIDE if many else NARROW

    def _greedy(self) -> tuple[Choices, int]:
        """A plan at once: step by step the choice that costs least so far."""
        steps = self._model.steps
        # Never the format that is fixed next: slots between may stay open and make them neighbours.
        ahead = [-1] * len(steps)
        for t in range(len(steps) - 2, -1, -1):
            following = steps[t + 1].forced
            ahead[t] = ahead[t + 1] if following is None else following
        nodes, choices = self._space.start(), []
        for t, step in enumerate(steps):
            kids = self._space.expand(t, nodes)
            barred = step.free & (kids.choice == ahead[t]) & (kids.choice >= 0)
            nodes = kids.take(np.array([int(np.argmin(kids.paid + barred * BEYOND))]))
            chosen = int(nodes.choice[0])
            choices.append(chosen if chosen >= 0 else None)
        return tuple(choices), int(self._space.total(nodes)[0]) // SCALE
