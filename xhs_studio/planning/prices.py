"""Prices for what couples the whole period, and what is given back so that bounds stay bounds."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.model import Model
from xhs_studio.planning.weeks import WeekCodes

Ints = NDArray[np.int64]
# Search and bounds count in whole fractions of a cost unit, so that prices can be finer than one.
SCALE = 4
# How far the price of an open slot is sought from the usual one.
_AROUND = np.arange(-100 * SCALE * 2, 100 * SCALE * 2 + 1, SCALE)


@dataclass(frozen=True, slots=True)
class Prices:
    """Charges in `SCALE`ths: for a post of each barrier, an open slot, a capped use, a unit of minutes.

    `caps` holds for each month the charge for a use of a format; `minutes` for each week that for
    one of its units of minutes. Whatever the prices, a bound computed with them is one.
    """

    barriers: tuple[int, int, int]
    open: int
    caps: tuple[dict[int, int], ...]
    minutes: tuple[int, ...]

    def of(self, model: Model, codes: tuple[WeekCodes, ...], step: int, f: int) -> int:
        """The charges for choosing `f` at a free step."""
        month, week = model.steps[step].month, model.steps[step].week
        price = self.barriers[model.barrier[f]] + self.caps[month].get(f, 0)
        return price + self.minutes[week] * codes[week].cost(f)


def no_prices(model: Model) -> Prices:
    """Nothing is charged."""
    return Prices((0, 0, 0), 0, tuple({} for _ in model.caps), (0,) * len(model.weeks))


class Settlement:
    """What is given back for prices: uses within a cap, minutes within the week, posts within the bands."""

    def __init__(self, model: Model, codes: tuple[WeekCodes, ...], prices: Prices) -> None:
        self._model = model
        self._prices = prices
        self._full = sum(step.forced is not None or bool(step.options) for step in model.steps)
        self._free = sum(bool(step.options) for step in model.steps)
        self._free_before = np.cumsum([0] + [bool(step.options) for step in model.steps])
        self.owed = self._owed(codes)

    def mix(self, t: int, opens: Ints) -> Ints:
        """Before step `t`, by slots open so far: the least that the total mix gives back."""
        done = int(self._free_before[t])
        # The least over any number of slots that may yet be left open.
        windows = np.lib.stride_tricks.sliding_window_view(self._by_open, self._free - done + 1)
        least: Ints = windows[: int(opens.max(initial=0)) + 1].min(axis=1)
        return least[opens] + self._prices.open * opens

    @cached_property
    def _by_open(self) -> Ints:
        opens = np.arange(self._free + 1)
        return edge_sum(self._model, self._prices.barriers, self._full - opens) - self._prices.open * opens

    def _owed(self, codes: tuple[WeekCodes, ...]) -> list[int]:
        """Before each step, what months and weeks not over yet give back."""
        model, prices = self._model, self._prices
        owed, month, week = 0, -1, -1
        result = [0] * (len(model.steps) + 1)
        for t in range(len(model.steps) - 1, -1, -1):
            step = model.steps[t]
            if step.month != month:
                month = step.month
                owed -= sum(price * model.caps[month][f] for f, price in prices.caps[month].items())
            if step.week != week:
                week = step.week
                owed -= prices.minutes[week] * codes[week].spare
            result[t] = owed
        return result


def edge_sum(model: Model, barriers: tuple[int, int, int], posts: Ints) -> Ints:
    """What barrier prices give back for `posts` posts within the period, so that no mix pays too much."""
    posts = posts + sum(model.outside)
    total = np.zeros(posts.shape, np.int64)
    for price, share, outside in zip(barriers, model.shares, model.outside, strict=True):
        total -= price * ((-(-share * posts // 100) if price >= 0 else share * posts // 100) - outside)
    return total


def open_price(model: Model, barriers: tuple[int, int, int], opens: int) -> int:
    """The price for open slots with which the total mix settles best if `opens` slots are open."""
    full = sum(step.forced is not None or bool(step.options) for step in model.steps)
    free = sum(bool(step.options) for step in model.steps)
    numbers = np.arange(free + 1)
    edges = edge_sum(model, barriers, full - numbers)
    # On the whole an open slot moves the bands by the shares; near few opens the steps of the bands count.
    usual = sum(p * s for p, s in zip(barriers, model.shares, strict=True)) // 100
    prices = usual + _AROUND
    settled = (edges[None, :] - prices[:, None] * numbers[None, :]).min(axis=1) + prices * opens
    best = np.flatnonzero(settled == settled.max())
    return int(prices[best[np.argmin(np.abs(prices[best] - usual))]])
