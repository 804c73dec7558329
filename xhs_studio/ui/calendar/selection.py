"""What is chosen in the calendar: posts, and the day the keyboard stands on."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Shared by all views, so that it survives a change of view.

    `changed()`: posts or day are new. `current` is the post that the side panel explains.
    """

    changed = Signal()

    def __init__(self, day: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, None] = {}
        self._anchor: str | None = None
        self.current: str | None = None
        self.day = day

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the chosen posts in the order they were chosen."""
        return tuple(self._ids)

    def __contains__(self, post_id: object) -> bool:
        return post_id in self._ids

    def only(self, post_id: str, day: date | None = None) -> None:
        """Choose one post and no other."""
        self._set((post_id,), post_id, post_id, day)

    def none(self, day: date | None = None) -> None:
        """Choose nothing; stand on a day."""
        self._set((), None, None, day)

    def toggle(self, post_id: str, day: date | None = None) -> None:
        """Add a post to the choice, or take it out."""
        ids = dict(self._ids)
        if post_id in ids:
            del ids[post_id]
            self._set(ids, next(reversed(ids), None), self._anchor, day)
        else:
            self._set((*ids, post_id), post_id, post_id, day)

    def stretch(self, post_id: str, order: Sequence[str], day: date | None = None) -> None:
        """Choose all posts between the anchor and this one, in the order of the view."""
        if self._anchor not in order or post_id not in order:
            self.only(post_id, day)
            return
        first, last = sorted((order.index(self._anchor), order.index(post_id)))
        self._set(order[first : last + 1], post_id, self._anchor, day)

    def choose(self, ids: Iterable[str], current: str | None = None, day: date | None = None) -> None:
        """Choose exactly these posts; `current`, if it is among them, is the one explained."""
        chosen = tuple(ids)
        wished = current or self.current
        current = wished if wished in chosen else next(iter(chosen), None)
        self._set(chosen, current, current, day)

    def keep(self, known: Iterable[str]) -> None:
        """Forget posts that are no more."""
        there = set(known)
        if any(post_id not in there for post_id in self._ids):
            self.choose(post_id for post_id in self._ids if post_id in there)

    def stand_on(self, day: date) -> None:
        """Move the keyboard's day and keep the choice."""
        if day != self.day:
            self.day = day
            self.changed.emit()

    def _set(self, ids: Iterable[str], current: str | None, anchor: str | None, day: date | None) -> None:
        made = dict.fromkeys(ids)
        day = day or self.day
        same = (made, current, day) == (self._ids, self.current, self.day)
        self._ids, self.current, self._anchor, self.day = made, current, anchor, day
        if not same:
            self.changed.emit()
