"""Which formats a relaxed state remembers at each place of the sequence behind it."""

from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
# Beyond this many entries a true sequence is translated place by place instead of by one table.
_LARGEST_TABLE = 1 << 22


class Memory:
    """For each distance 1, 2, ... the formats a state still tells apart there; all others are alike.

    `kinds` counts the formats and one more for none. Places are nested: what is remembered at a
    distance is remembered nearer too. Trailing places without any format are left out.
    """

    def __init__(self, kinds: int, places: tuple[tuple[int, ...], ...], none: bool) -> None:
        while len(places) > 2 and not places[-1]:
            places = places[:-1]
        assert all(set(far) <= set(near) for near, far in pairwise(places)), places
        self.kinds = kinds
        self.places = places
        self._none = none
        self.sizes: list[int] = []
        self.index: list[Ints] = []
        for formats in places:
            # The last entry of an axis stands for all that is not remembered, if there is any.
            other = len(formats) < kinds - 1 or none
            self.sizes.append(len(formats) + other)
            index = np.full(kinds, len(formats) if other else 0, np.int64)
            index[list(formats)] = np.arange(len(formats))
            self.index.append(index)

    @property
    def depth(self) -> int:
        """How many places are remembered at all."""
        return len(self.sizes)

    @property
    def size(self) -> int:
        """How many remembered pasts there are."""
        return int(np.prod(self.sizes, dtype=np.int64))

    @cached_property
    def ageing(self) -> Ints | None:
        """For each past without its oldest place (flat), where it lies one place further back.

        None if that is the same number.
        """
        code = np.zeros(1, np.int64)
        for d in range(self.depth - 1):
            onto = np.zeros(self.sizes[d], np.int64)
            # A format of the nearer place, or "other", as the farther place knows it.
            known = len(self.index[d]) - (not self._none)
            onto[self.index[d][:known]] = self.index[d + 1][:known]
            code = (code[:, None] * self.sizes[d + 1] + onto[None, :]).ravel()
        return None if len(code) == self._inner and (code == np.arange(len(code))).all() else code

    @property
    def _inner(self) -> int:
        return int(np.prod(self.sizes[1:], dtype=np.int64))

    def code(self, past: tuple[int, ...] | list[int]) -> int:
        """Where a past, newest first, lies."""
        code = 0
        for d, size in enumerate(self.sizes):
            code = code * size + int(self.index[d][past[d]])
        return code

    def codes(self, sequences: Ints, length: int) -> Ints:
        """Where packed pasts (base `kinds`, newest first, `length` places) lie."""
        if self.kinds**length <= _LARGEST_TABLE:
            return self._table(length)[sequences]
        return self._translate(sequences, length)

    def _table(self, length: int) -> Ints:
        if self._cached is None:
            self._cached = self._translate(np.arange(self.kinds**length), length)
        return self._cached

    _cached: Ints | None = None

    def _translate(self, sequences: Ints, length: int) -> Ints:
        code = np.zeros(len(sequences), np.int64)
        for d, size in enumerate(self.sizes):
            digit = sequences // self.kinds ** (length - 1 - d) % self.kinds
            code = code * size + self.index[d][digit]
        return code
