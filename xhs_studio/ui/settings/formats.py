"""Settings: which formats the creator wants, how long each takes, and how many a month at most."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QWidget

from xhs_studio.domain.playbook import Format, Plain
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import pixmap
from xhs_studio.ui.settings.section import Section
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import label, name
from xhs_studio.ui.widgets.form import Field, spin_box

MINUTES_MOST, MINUTES_STEP = 480, 5
CAP_MOST = 31
ICON = 18


class FormatsSection(Section):
    """One row a format."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._table = QWidget()
        self._field = Field(self._table)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._heads = [label("faint") for _ in range(5)]
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column + 1)
        book = ui.studio.playbook
        formats: tuple[Format | Plain, ...] = (*book.formats, book.plain)
        self._rows = {fmt.key: _Row(self, fmt, place + 1) for place, fmt in enumerate(formats)}
        self._card = self.add_card(self._field)
        ui.theme.changed.connect(self._restyle)

    def load(self) -> None:
        for made in self._rows.values():
            made.load()

    def retranslate(self) -> None:
        self._card.set_texts(
            t("settings", "Formats"),
            t(
                "settings",
                "Formats without a tick are never suggested. Minutes start from the method’s own figures.",
            ),
        )
        self._field.set_texts("")
        heads = (
            t("settings", "Format"),
            t("settings", "Best for"),
            t("settings", "Barrier"),
            t("settings", "Minutes each"),
            t("settings", "Most a month"),
        )
        for head, text in zip(self._heads, heads, strict=True):
            head.setText(text)
        for made in self._rows.values():
            made.retranslate()
        self._restyle()
        self.load()

    def place(self, widget: QWidget, line: int, column: int) -> None:
        """Put a widget of a row into the table."""
        self._grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignVCenter)

    def put(self, field: str, key: str, number: int) -> None:
        """Write a number of a format; the lowest stands for "none of my own"."""
        numbers = dict(getattr(self.account, field))
        numbers.pop(key, None)
        if number >= 0:
            numbers[key] = number
        if not self.change(self._field, **{field: numbers}):
            self.load()

    def want(self, key: str, wanted: bool) -> None:
        """Have a format suggested, or not."""
        unwanted = self.account.unwanted - {key} if wanted else self.account.unwanted | {key}
        if not self.change(self._field, unwanted=unwanted):
            self._rows[key].load()

    def _restyle(self) -> None:
        for made in self._rows.values():
            made.restyle()


class _Row:
    """The controls of one format."""

    def __init__(self, section: FormatsSection, fmt: Format | Plain, line: int) -> None:
        self._section = section
        self._format = fmt
        self._icon = QLabel()
        self._wanted = QCheckBox()
        self._best = label("sub", wrap=True)
        self._barrier = label()
        self._minutes = self._spin(MINUTES_MOST, MINUTES_STEP)
        self._cap = self._spin(CAP_MOST, 1)
        if isinstance(fmt, Plain):  # what has no invitation is not the planner's to suggest
            self._wanted.setEnabled(False)
        cells = (self._icon, self._wanted, self._best, self._barrier, self._minutes, self._cap)
        for column, made in enumerate(cells):
            section.place(made, line, column)
        self._wanted.toggled.connect(partial(section.want, fmt.key))
        self._minutes.valueChanged.connect(partial(section.put, "minutes", fmt.key))
        self._cap.valueChanged.connect(partial(section.put, "caps", fmt.key))

    def load(self) -> None:
        account = self._section.account
        suggested = isinstance(self._format, Format) and self._format.key not in account.unwanted
        for control in (self._wanted, self._minutes, self._cap):
            control.blockSignals(True)
        self._wanted.setChecked(suggested)
        self._minutes.setValue(account.minutes.get(self._format.key, -1))
        self._cap.setValue(account.caps.get(self._format.key, -1))
        for control in (self._wanted, self._minutes, self._cap):
            control.blockSignals(False)

    def retranslate(self) -> None:
        ui = self._section.ui
        said = ui.language.words(self._format.names)
        self._wanted.setText(said.replace("&", "&&"))
        self._best.setText(ui.language.words(self._format.best_for))
        name(self._wanted, t("settings", "Suggest {format}", format=said))
        name(self._minutes, t("settings", "Minutes for one {format}", format=said))
        name(self._cap, t("settings", "Most {format} a month", format=said))
        self._minutes.setSpecialValueText(str(self._format.minutes))
        self._cap.setSpecialValueText(t("settings", "no limit"))
        if isinstance(self._format, Format):
            self._barrier.setText(ui.language.words(ui.studio.playbook.barrier(self._format.barrier).names))
        else:
            self._barrier.setText("–")

    def restyle(self) -> None:
        tokens = self._section.ui.theme.tokens
        barrier = self._format.barrier if isinstance(self._format, Format) else None
        strong, _ = tokens.barrier(barrier)
        self._icon.setPixmap(pixmap(self._format.icon, strong, ICON, self._icon.devicePixelRatioF()))
        self._barrier.setStyleSheet(f"color: {strong}; font-weight: 600;")

    @staticmethod
    def _spin(most: int, step: int) -> QSpinBox:
        made = spin_box(-1, most, step)
        made.setFixedWidth(110)
        return made
