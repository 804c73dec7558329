"""Good prices: value the relaxed problem again and again, each time charging more for what it overuses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xhs_studio.planning.prices import SCALE, Prices, Settlement, open_price
from xhs_studio.planning.relax import Relaxation, Table

Floats = NDArray[np.float64]
# Steps shorten by this after each valuing that gained nothing.
_LEANER = 0.6


@dataclass(frozen=True, slots=True)
class Valued:
    """A relaxation under prices: its tables, the bound they prove in `SCALE`ths, and its best path.

    `path` has a format for each step, or None: cheap in the relaxed problem, but no plan as a rule.
    """

    prices: Prices
    tables: list[Table]
    bound: int
    path: tuple[int | None, ...]


def value(relaxation: Relaxation, prices: Prices, check: Callable[[], None]) -> Valued:
    """Value a relaxation under prices; `check` may raise to stop."""
    model = relaxation.model
    tables = relaxation.tables(prices, check)
    settlement = Settlement(model, relaxation.codes, prices)
    first = int(tables[0].values[0, relaxation.memory.code(model.past)]) + tables[0].base
    bound = first + settlement.owed[0] + int(settlement.mix(0, np.zeros(1, np.int64))[0])
    return Valued(prices, tables, bound, tuple(_walk(relaxation, prices, tables)))


def _walk(relaxation: Relaxation, prices: Prices, tables: list[Table]) -> Iterator[int | None]:
    """The relaxed problem's best path, step by step."""
    model, memory = relaxation.model, relaxation.memory
    past, state = list(model.past), 0
    for t, step in enumerate(model.steps):
        moves, later = relaxation.moves(t), tables[t + 1].values
        row, f = 0, step.forced
        if step.free:
            row = len(step.options)
            cost = model.weights.open * SCALE + (prices.open if step.options else 0)
            best = (
                int(later[moves.next[row, state], memory.code(past)]) + int(moves.charge[row, state]) + cost
            )
            for i, option in enumerate(step.options):
                if option == past[0] or moves.next[i, state] == relaxation.counts[t + 1]:
                    continue
                cost = step.losses[i] * SCALE + prices.of(model, relaxation.codes, t, option)
                cost += int(later[moves.next[i, state], memory.code([option, *past])])
                cost += int(moves.charge[i, state])
                for d, formats in enumerate(memory.places):
                    if past[d] == option and option in formats:
                        cost += model.spacing[d + 1] * SCALE
                if cost < best:
                    best, row = cost, i
            f = step.options[row] if row < len(step.options) else None
        state = int(moves.next[row, state])
        if f is not None:
            past = [f, *past[:-1]]
        yield f


class Ascent:
    """A subgradient ascent over the prices that a relaxation needs, in one vector.

    Its entries are the three barriers, the untracked caps that can bind, and the weeks whose
    minutes are forgotten; minutes are scaled so that a post counts about as one.
    """

    def __init__(
        self,
        relaxation: Relaxation,
        prices: Prices,
        opens: int,
        check: Callable[[], None],
    ) -> None:
        """Starts from `prices`, with `opens` slots expected to stay open; `check` may raise to stop."""
        model = relaxation.model
        self._relaxation = relaxation
        self._check = check
        self._caps = [
            (m, f) for m, month in enumerate(model.caps) for f in month if f not in relaxation.spec.caps[m]
        ]
        self._weeks = [
            w for w, week in enumerate(relaxation.weeks) if week.forget.minutes and week.codes.binds
        ]
        self._units = [max(relaxation.codes[w].cost(f) for f in range(len(model.names))) for w in self._weeks]
        whole = [*prices.barriers, *(prices.caps[m].get(f, 0) for m, f in self._caps)]
        whole += [prices.minutes[w] * units for w, units in zip(self._weeks, self._units, strict=True)]
        top = model.weights.total * SCALE
        self._least = np.array([-top] * 3 + [0] * (len(whole) - 3), float)
        self._most = np.array([top] * 3 + [relaxation.number.price] * (len(whole) - 3), float)
        # Prices found with wider numbers may be too dear for narrow ones.
        self._at = np.clip(np.array(whole, float), self._least, self._most)
        self._opens = opens

    def run(self, rounds: int, aim: int, seen: Callable[[Valued], None]) -> Valued:
        """The best of at most `rounds` valuings; `aim` is a cost in units that some plan reaches."""
        best: Valued | None = None
        lean = 1.0
        for _ in range(rounds):
            now = value(self._relaxation, self._prices(), self._check)
            seen(now)
            if best is not None and now.bound <= best.bound + SCALE:
                lean *= _LEANER
            if best is None or now.bound > best.bound:
                best = now
            short = max(aim * SCALE - now.bound, SCALE)
            expected, slope = self._opens, self._slope(now)
            # Tables are large: no more than the best and the next at a time.
            del now
            if best.bound >= aim * SCALE:
                break
            if not self._move(slope, lean * short) and self._opens == expected:
                break
        assert best is not None
        return best

    def _move(self, slope: Floats, short: float) -> bool:
        """A step that would make up `short` if the bound rose along the slope; False if it is none."""
        length = float((slope**2).sum())
        if length == 0 or short / length * np.abs(slope).max() < 0.5:
            return False
        self._at = np.clip(self._at + short / length * slope, self._least, self._most)
        return True

    def _prices(self) -> Prices:
        model = self._relaxation.model
        whole = [int(x) for x in np.rint(self._at)]
        caps: tuple[dict[int, int], ...] = tuple({} for _ in model.caps)
        for (m, f), price in zip(self._caps, whole[3:], strict=False):
            caps[m][f] = price
        minutes = [0] * len(model.weeks)
        for w, units, price in zip(self._weeks, self._units, whole[3 + len(self._caps) :], strict=True):
            minutes[w] = price // units
        barriers = (whole[0], whole[1], whole[2])
        return Prices(barriers, open_price(model, barriers, self._opens), caps, tuple(minutes))

    def _slope(self, now: Valued) -> Floats:
        """By how much the path overuses what each price charges for, where the price can still move so."""
        model, path = self._relaxation.model, now.path
        counts, uses, units = (
            [0, 0, 0],
            dict.fromkeys(self._caps, 0),
            dict.fromkeys(self._weeks, 0),
        )
        self._opens = 0
        for step, f in zip(model.steps, path, strict=True):
            if f is None:
                self._opens += bool(step.options)
                continue
            counts[model.barrier[f]] += 1
            if step.free and (step.month, f) in uses:
                uses[step.month, f] += 1
            if step.free and step.week in units:
                units[step.week] += self._relaxation.codes[step.week].cost(f)
        slope = [float(x) for x in self._mix_slope(counts)]
        slope += [count - model.caps[m][f] for (m, f), count in uses.items()]
        for w, scale in zip(self._weeks, self._units, strict=True):
            slope.append((units[w] - self._relaxation.codes[w].spare) / scale)
        result = np.array(slope)
        stuck = ((result > 0) & (self._at >= self._most)) | ((result < 0) & (self._at <= self._least))
        result[stuck] = 0
        return result

    def _mix_slope(self, counts: list[int]) -> Iterator[int]:
        posts = sum(counts)
        for price, share, count in zip(self._at, self._relaxation.model.shares, counts, strict=False):
            low, high = share * posts // 100, -(-share * posts // 100)
            inside = low <= count <= high
            if inside and price == 0:
                yield 0
            else:
                yield count - (high if price > 0 or (price == 0 and count > high) else low)
