"""Head of the calendar: which period, which view, find, export, plan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Segmented, button, label, name, row, set_property, tool_button

VIEWS = ("month", "week", "list", "board")


class Header(QWidget):
    """`view_chosen(key)`: another view is wanted. Everything else is an action."""

    view_chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._title = label("h1")
        self._sub = label("faint")
        self._previous = self._arrow("previous")
        self._next = self._arrow("next")
        self._today = self._button("today")
        self._views = Segmented(VIEWS)
        self._views.chosen.connect(self.view_chosen)
        self._find = self._button("find")
        self._find_keys = label("kbd")
        in_find = row(None, self._find_keys)
        in_find.setAlignment(self._find_keys, Qt.AlignmentFlag.AlignVCenter)
        in_find.setContentsMargins(0, 0, 10, 0)
        self._find.setLayout(in_find)
        self._find_keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._export = self._button("export")
        self._plan = self._button("plan", "primary")
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._title, self._sub, self._previous, self._today, self._next):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._views)
        layout.addStretch(1)
        for widget in (self._find, self._export, self._plan):
            layout.addWidget(widget)
        self._narrow = False
        self._view = "month"
        ui.theme.changed.connect(self._tint)
        self._tint()

    def set_period(self, period: Period, view: str) -> None:
        """Name a period: a month, or in the week view a week with its ISO number."""
        language = self._ui.language
        self._view = view
        if view == "week":
            self._title.setText(language.week_title(period.first, period.last))
            week = period.first.isocalendar().week
            self._sub.setText(t("calendar", "Week {n}", n=week))
        else:
            self._title.setText(language.month_title(period.first))
        self._fit()

    def set_view(self, key: str) -> None:
        """Show which view is in front."""
        self._views.set_current(key)

    def set_narrow(self, narrow: bool) -> None:
        """Leave words out where there is little room; icons, names and tips stay."""
        self._narrow = narrow
        self._fit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        texts = self._texts()
        self._views.set_texts({key: texts[key] for key in VIEWS})
        self._today.setText(texts["today"])
        for made, key in ((self._today, "today"), (self._find, "find"), (self._export, "export")):
            self._name(made, texts[key], key)
        for arrow, key in ((self._previous, "previous"), (self._next, "next")):
            self._name(arrow, texts[key], key)
        self.set_narrow(self._narrow)

    def _fit(self) -> None:
        """Show as much as there is room for: first the keys go, then the week's number, then words."""
        for keys, sub, words in ((1, 1, 1), (0, 1, 1), (0, 0, 1), (0, 0, 0)):
            if not (self._narrow and words):
                self._show(bool(keys), bool(sub), bool(words))
                if self._row.sizeHint().width() <= self.width():
                    return

    def _show(self, keys: bool, sub: bool, words: bool) -> None:
        self._row.setSpacing(8 if words else 5)
        self._sub.setVisible(self._view == "week" and sub)
        self._find_keys.setText(self._action("find").shortcut().toString())
        self._find_keys.setVisible(keys)
        for made, key in ((self._find, "find"), (self._export, "export")):
            made.setText(_beside_icon(self._texts()[key]) if words else "")
        self._find.setMinimumWidth(0)
        if keys:
            self._find.setMinimumWidth(
                self._find.sizeHint().width() + self._find_keys.sizeHint().width() + 28
            )
        set_property(self._find, "kind", "find" if keys else "")
        self._say_plan(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _texts(self) -> dict[str, str]:
        return {
            "month": t("calendar", "Month"),
            "week": t("calendar", "Week"),
            "list": t("calendar", "List"),
            "board": t("calendar", "Board"),
            "today": t("calendar", "Today"),
            "previous": t("calendar", "Earlier"),
            "next": t("calendar", "Later"),
            "find": t("calendar", "Find"),
            "export": t("calendar", "Export"),
        }

    def _say_plan(self, words: bool) -> None:
        week = self._view == "week"
        said = t("calendar", "Plan the week") if week else t("calendar", "Plan the month")
        self._plan.setText(_beside_icon(said if words else t("calendar", "Plan")))
        self._name(self._plan, said, "plan")

    def _name(self, widget: QPushButton | QToolButton, said: str, key: str) -> None:
        name(widget, said)
        keys = self._action(key).shortcut().toString()
        widget.setToolTip(f"{said}  {keys}" if keys else said)

    def _action(self, key: str) -> QAction:
        return self._ui.actions[key]

    def _button(self, key: str, kind: str = "") -> QPushButton:
        return button(kind, self._action(key).trigger)

    def _arrow(self, key: str) -> QToolButton:
        return tool_button(self._action(key).trigger)

    def _tint(self) -> None:
        tokens = self._ui.theme.tokens
        self._previous.setIcon(icon("chevron-left", tokens.ink))
        self._next.setIcon(icon("chevron-right", tokens.ink))
        self._find.setIcon(icon("search", tokens.ink_2))
        self._export.setIcon(icon("share", tokens.ink))
        self._plan.setIcon(icon("sparkles", tokens.brand_ink))


def _beside_icon(text: str) -> str:
    """Style sheets leave no gap between a button's icon and its text; a space makes one."""
    return f" {text}"
