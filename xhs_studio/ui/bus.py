"""News that pages share: what changed, and by whom."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """One a window. Pages fold a change in instead of reloading, so selection and scroll survive.

    `changed(change, origin)`: a domain `Change` was applied; origin is "user", "undo", "redo" or
    "import". `reloaded()`: another process wrote or a backup was restored; read everything again.
    `account_changed()`: the account inside a change is new. `language_changed()`: every text must be
    set again. `preferences_changed()`: view switches are new. `told(text, tone)`: a sentence for the
    creator; tone is "good", "warn" or "bad".
    """

    changed = Signal(object, str)
    reloaded = Signal()
    account_changed = Signal()
    language_changed = Signal()
    preferences_changed = Signal()
    told = Signal(str, str)
