"""What a relaxation should keep: it grows where the relaxed problem's best paths break the true rules."""

from collections import Counter
from collections.abc import Callable
from math import log

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.caps import CapStates
from xhs_studio.planning.duals import Valued
from xhs_studio.planning.model import Model
from xhs_studio.planning.relax import Spec, WeekStore
from xhs_studio.planning.weeks import Forgetting, WeekCodes

Floats = NDArray[np.float64]
# Kinds of features: a format remembered at a distance, a tracked cap, a week's minutes, one more open slot.
_PLACE, _CAP, _MINUTES, _OPEN = range(4)
_Feature = tuple[int, int, int]
# A week with more true codes than this follows its minutes only without its mix.
_MOST_CODES = 250_000
# With few formats and a short memory a relaxation starts with three places in full, else with two.
_FEW_FORMATS, _LONG_MEMORY = 10, 5


class Refiner:
    """Holds the current spec and, for each feature it lacks, how much breaking it was seen to save."""

    def __init__(
        self, model: Model, codes: tuple[WeekCodes, ...], store: WeekStore, check: Callable[[], None]
    ) -> None:
        """`check` may raise to stop the growing."""
        self._check = check
        self._model = model
        self._codes = codes
        self._store = store
        names = tuple(range(len(model.names)))
        full = 3 if len(names) <= _FEW_FORMATS and model.memory < _LONG_MEMORY else 2
        self._places = [names if d < full else () for d in range(model.memory)]
        self._caps: list[set[int]] = [set() for _ in model.caps]
        self._weeks = [Forgetting(0, True) for _ in codes]
        self._seen: Counter[_Feature] = Counter()
        self._cap_sizes = {f: self._cap_size(f) for f in names if any(f in month for month in model.caps)}

    @property
    def spec(self) -> Spec:
        """What to keep now."""
        return Spec(
            tuple(self._places),
            tuple(frozenset(month) for month in self._caps),
            tuple(self._weeks),
        )

    @property
    def size(self) -> float:
        """How many values the relaxation has."""
        return float(self._week_sizes().sum()) * self._memory_size()

    def see(self, valued: Valued) -> None:
        """Note where the path of a valued relaxation breaks what its spec forgets."""
        self._see_repeats(valued.path)
        self._see_caps(valued)
        self._see_weeks(valued.path)

    def grow(self, size: float) -> bool:
        """Keep what was broken most, cheapest first, up to `size` values; False if nothing fits."""
        grown = False
        while self._seen:
            now = self.size
            rated = []
            for feature, saved in self._seen.items():
                self._check()
                undo = self._save()
                self._add(feature)
                after = self.size
                self._restore(undo)
                if after <= size:
                    rated.append((saved / max(log(after / now), 1e-3), feature))
            if not rated:
                break
            _, feature = max(rated)
            self._add(feature)
            del self._seen[feature]
            grown = True
        self._seen.clear()
        return grown

    def _save(self) -> tuple[list[tuple[int, ...]], list[set[int]], list[Forgetting]]:
        return (
            list(self._places),
            [set(month) for month in self._caps],
            list(self._weeks),
        )

    def _restore(self, state: tuple[list[tuple[int, ...]], list[set[int]], list[Forgetting]]) -> None:
        self._places, self._caps, self._weeks = state

    def _add(self, feature: _Feature) -> None:
        kind, a, b = feature
        if kind == _PLACE:
            for d in range(1, a):
                if b not in self._places[d]:
                    self._places[d] = tuple(sorted((*self._places[d], b)))
        elif kind == _CAP:
            self._caps[a].add(b)
        elif kind == _MINUTES:
            # A long week cannot follow both: where minutes bind they matter more than its mix.
            crowded = self._codes[a].span > _MOST_CODES
            self._weeks[a] = Forgetting(-1 if crowded else self._weeks[a].opens, False)
        else:
            self._weeks[a] = Forgetting(self._weeks[a].opens + 1, self._weeks[a].minutes)

    def _see_repeats(self, path: tuple[int | None, ...]) -> None:
        past = list(self._model.past)
        for f in path:
            if f is None:
                continue
            for d in range(2, self._model.memory + 1):
                if past[d - 1] == f and f not in self._places[d - 1]:
                    self._seen[_PLACE, d, f] += self._model.spacing[d]
            past = [f, *past[:-1]]

    def _see_caps(self, valued: Valued) -> None:
        uses: Counter[tuple[int, int]] = Counter(
            (step.month, f)
            for step, f in zip(self._model.steps, valued.path, strict=True)
            if step.free and f is not None
        )
        for m, month in enumerate(self._model.caps):
            for f, limit in month.items():
                over = uses[m, f] - limit
                if over > 0 and f not in self._caps[m]:
                    self._seen[_CAP, m, f] += 10

    def _see_weeks(self, path: tuple[int | None, ...]) -> None:
        for w, span in enumerate(self._model.weeks):
            opens, units = 0, 0
            for t in span:
                step, f = self._model.steps[t], path[t]
                opens += bool(step.options) and f is None
                units += self._codes[w].cost(f) if step.free and f is not None else 0
            if opens > self._weeks[w].opens >= 0:
                self._seen[_OPEN, w, 0] += 40
            # Prices serve a long week well, unless its minutes are so scarce that slots stay open.
            apt = opens > 0 or self._codes[w].span <= _MOST_CODES
            if self._weeks[w].minutes and units > self._codes[w].spare and self._codes[w].binds and apt:
                self._seen[_MINUTES, w, 0] += 60

    def _cap_size(self, f: int) -> Floats:
        states = CapStates(self._model, tuple(frozenset({f}) for _ in self._model.caps))
        return np.array([states.count(t) for t in range(len(self._model.steps))], float)

    def _week_sizes(self) -> Floats:
        sizes = np.array(
            [
                layer.count
                for w in range(len(self._codes))
                for layer in self._store.get(w, self._weeks[w]).layers[:-1]
            ],
            float,
        )
        for f, cap_size in self._cap_sizes.items():
            tracked = np.array([f in self._caps[step.month] for step in self._model.steps])
            sizes *= np.where(tracked, cap_size, 1)
        return sizes

    def _memory_size(self) -> float:
        kinds = len(self._model.names)
        none = kinds in self._model.past
        size = 1.0
        for formats in self._places:
            size *= len(formats) + (none or len(formats) < kinds)
        return size
