"""How often capped formats were used in the month so far, packed into one number a state."""

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.model import Model

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class CapStates:
    """Packs the uses of the `tracked` formats of each month; uses that can no longer matter are alike.

    Before each step a use count is kept within what the rest of the month can still tell apart:
    below `limit - (chances left)` no count can bind any more.
    """

    def __init__(self, model: Model, tracked: tuple[frozenset[int], ...]) -> None:
        self._steps = model.steps
        self._limits = tuple(
            {f: limit for f, limit in month.items() if f in tracked[number]}
            for number, month in enumerate(model.caps)
        )
        self._least: list[dict[int, int]] = []
        self._sizes: list[dict[int, int]] = []
        self._lay_out()

    def limits(self, month: int) -> dict[int, int]:
        """The tracked formats of a month with how often free slots may use them."""
        return self._limits[month]

    def layout(self, t: int) -> dict[int, tuple[int, int]]:
        """For each tracked format, in packing order: how many use counts there are, and the least."""
        return {f: (size, self._least[t][f]) for f, size in self._sizes[t].items()}

    def count(self, t: int) -> int:
        """How many packed numbers there are before step `t` (or after the last)."""
        total = 1
        for size in self._sizes[t].values():
            total *= size
        return total

    def advance(self, codes: Ints, t: int) -> tuple[Ints, dict[int, tuple[Ints, Flags]]]:
        """The packed uses after step `t`: without use, and for each tracked option what a use adds.

        The two arrays of an option are the number to add, and whether the use is still allowed.
        """
        month = self._steps[t].month
        limits = self._limits[month]
        ends = t + 1 == len(self._steps) or self._steps[t + 1].month != month
        plain = np.zeros(len(codes), np.int64)
        uses: dict[int, tuple[Ints, Flags]] = {}
        strides = {} if ends else self._strides(t + 1)
        rest = codes
        for f, size in self._sizes[t].items():
            used = rest % size + self._least[t][f]
            rest = rest // size
            stride, least = strides.get(f, 0), self._least[t + 1].get(f, 0)
            plain += stride * (np.maximum(used, least) - least)
            uses[f] = (stride * (used >= least), used < limits[f])
        return plain, uses

    def _strides(self, t: int) -> dict[int, int]:
        strides, stride = {}, 1
        for f, size in self._sizes[t].items():
            strides[f] = stride
            stride *= size
        return strides

    def _lay_out(self) -> None:
        n = len(self._steps)
        chances: dict[int, int] = {}
        self._least, self._sizes = [{}], [{}]
        for t in range(n - 1, -1, -1):
            step = self._steps[t]
            limits = self._limits[step.month]
            if t == n - 1 or self._steps[t + 1].month != step.month:
                chances = dict.fromkeys(limits, 0)
            for f in step.options:
                if f in limits:
                    chances[f] += 1
            self._least.append({f: max(limit - chances[f], 0) for f, limit in limits.items()})
            self._sizes.append({f: limit - self._least[-1][f] + 1 for f, limit in limits.items()})
        self._least.reverse()
        self._sizes.reverse()
        self._trim_starts()

    def _trim_starts(self) -> None:
        """Early in a month few uses are possible at all."""
        for t in range(len(self._steps)):
            step = self._steps[t]
            if t == 0 or self._steps[t - 1].month != step.month:
                most = dict.fromkeys(self._sizes[t], 0)
            for f in self._sizes[t]:
                top = min(most[f], self._limits[step.month][f])
                self._sizes[t][f] = max(top - self._least[t][f], 0) + 1
            for f in step.options:
                if f in most:
                    most[f] += 1
