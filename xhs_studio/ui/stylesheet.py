"""The one style sheet of the window, made from the tokens.

Widgets choose a look by dynamic properties: `kind` on buttons (primary, ghost, icon, danger, chip),
`role` on labels (h1, h2, sub, faint, error, tag), `card` on frames.
"""

from string import Template

from xhs_studio.resources_path import resources
from xhs_studio.ui.tokens import CONTROL, HEADING, RADIUS_L, RADIUS_M, RADIUS_S, TEXT, TEXT_S, TITLE, Tokens

_SHEET = Template("""
QWidget { color: $ink; font-size: ${text}px; }
QMainWindow, QDialog, QWidget[page="true"] { background: $bg; }
QDialog#popup { background: $surface; border: 1px solid $line_strong; }
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: ${radius_l}px; }
QFrame#quick-add { border-color: $line_strong; }
QFrame[line="true"] { background: $line; border: 0; max-height: 1px; }
QLabel { background: transparent; border: 0; }
QLabel[role="h1"] { font-size: ${title}px; font-weight: 700; }
QLabel[role="h2"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="sub"] { color: $ink_2; }
QLabel[role="faint"] { color: $ink_3; font-size: ${text_s}px; }
QLabel[role="error"] { color: $bad; font-size: ${text_s}px; }
QLabel[role="good"] { color: $good; background: $good_soft; border-radius: ${radius_s}px; padding: 1px 8px;
    font-size: ${text_s}px; font-weight: 600; }
QLabel[role="warn"] { color: $warn; background: $warn_soft; border-radius: ${radius_s}px; padding: 1px 8px;
    font-size: ${text_s}px; font-weight: 600; }
QLabel[role="tag"] { color: $ink_2; background: $plain_soft; border-radius: ${radius_s}px; padding: 1px 8px;
    font-size: ${text_s}px; font-weight: 600; }
QLabel[role="kbd"] { color: $ink_3; border: 1px solid $line_strong; border-radius: 4px; padding: 0 5px;
    font-size: ${text_s}px; }

QPushButton, QToolButton { background: $surface; color: $ink; border: 1px solid $line_strong;
    border-radius: 8px; padding: 0 12px; min-height: ${inner}px; font-weight: 500; }
QPushButton:hover, QToolButton:hover { background: $surface_2; border-color: $ink_3; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: ${inner_focus}px; }
QPushButton:disabled, QToolButton:disabled { color: $ink_3; border-color: $line; background: $surface_2; }
QPushButton[kind="primary"] { background: $brand; color: $brand_ink; border-color: $brand; font-weight: 600; }
QPushButton[kind="primary"]:hover { border-color: $ink; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $ink_3; }
QPushButton[kind="ghost"], QToolButton[kind="ghost"] { background: transparent; border-color: transparent;
    color: $ink_2; }
QPushButton[kind="ghost"]:hover, QToolButton[kind="ghost"]:hover { background: $line; }
QPushButton[kind="ghost"]:focus, QToolButton[kind="ghost"]:focus { border: 2px solid $focus; }
QPushButton[kind="find"] { text-align: left; color: $ink_2; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="small"], QPushButton[kind="small-primary"], QPushButton[kind="small-ghost"] {
    min-height: 24px; font-size: ${text_s}px; padding: 0 9px; border-radius: 7px; }
QPushButton[kind="small-primary"] { background: $brand; color: $brand_ink; border-color: $brand;
    font-weight: 600; }
QPushButton[kind="small-ghost"] { background: transparent; border-color: transparent; color: $ink_2; }
QPushButton[kind="small"]:focus, QPushButton[kind="small-primary"]:focus, QPushButton[kind="small-ghost"]:focus {
    border: 2px solid $focus; min-height: 22px; padding: 0 8px; }
QPushButton[kind="chip"] { border-radius: 8px; min-height: 28px; padding: 0 10px; }
QPushButton[kind="chip"]:checked { background: $brand_soft; border-color: $brand; color: $brand; font-weight: 600; }
QToolButton[kind="icon"] { padding: 0; min-width: ${inner}px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QTimeEdit, QDateEdit, QDateTimeEdit {
    background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: 8px; padding: 0 10px;
    min-height: ${inner}px; selection-background-color: $focus; selection-color: #FFFFFF; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QTimeEdit:focus,
QDateEdit:focus, QDateTimeEdit:focus { border: 2px solid $focus; padding: 0 9px; min-height: ${inner_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateTimeEdit:disabled {
    color: $ink_3; background: $surface_2; border-color: $line; }
QLineEdit[invalid="true"] { border-color: $bad; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; outline: 0;
    selection-background-color: $brand_soft; selection-color: $ink; padding: 4px; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button,
QDateTimeEdit::up-button, QDateTimeEdit::down-button, QDateEdit::up-button, QDateEdit::down-button { width: 0; border: 0; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $ink_3; border-radius: 5px; background: $surface; }
QCheckBox::indicator:checked { background: $brand; border-color: $brand; image: url("$tick"); }
QCheckBox::indicator:focus { border: 2px solid $focus; width: 14px; height: 14px; }
QCheckBox::indicator:disabled { background: $surface_2; border-color: $line_strong; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $line; }
QSlider::sub-page:horizontal { background: $brand; border-radius: 3px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $brand; width: 14px; height: 14px;
    margin: -6px 0; border-radius: 9px; }
QSlider::handle:horizontal:focus { border-color: $focus; }

QMenu { background: $surface; border: 1px solid $line_strong; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $brand_soft; }
QMenu::item:disabled { color: $ink_3; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenuBar { background: $surface; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 5px; }
QMenuBar::item:selected { background: $line; }
QToolTip { background: $toast; color: $toast_ink; border: 0; padding: 5px 8px; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; min-height: 30px; min-width: 30px; }
QScrollBar::handle:hover { background: $ink_3; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: 0; width: 0; height: 0; }
QTableView, QListView, QTreeView { background: $surface; border: 1px solid $line; border-radius: ${radius_m}px;
    gridline-color: $line; outline: 0; selection-background-color: $brand_soft; selection-color: $ink; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $focus; }
QHeaderView::section { background: $surface_2; color: $ink_2; border: 0; border-bottom: 1px solid $line;
    padding: 6px 10px; font-weight: 600; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $brand; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QWidget#sidebar { background: $surface; border-right: 1px solid $line; }
QWidget#sidebar QPushButton { text-align: left; border: 0; background: transparent; color: $ink_2;
    padding: 0 10px; min-height: 36px; border-radius: 8px; }
QWidget#sidebar QPushButton:hover { background: $line; }
QWidget#sidebar QPushButton:checked { background: $brand_soft; color: $brand; font-weight: 600; }
QWidget#sidebar QPushButton:focus { border: 2px solid $focus; padding: 0 8px; min-height: 32px; }
QWidget#segmented { background: $line; border-radius: 9px; }
QWidget#segmented QPushButton { border: 0; background: transparent; color: $ink_2; min-height: 26px;
    padding: 0 13px; border-radius: 7px; }
QWidget#segmented QPushButton:checked { background: $surface; color: $ink; font-weight: 600; }
QWidget#segmented QPushButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: 22px; }
QFrame#toast { background: $toast; border-radius: 12px; }
QFrame#toast QLabel { color: $toast_ink; }
QFrame#toast QPushButton { background: transparent; color: $toast_ink; border-color: transparent; }
QFrame#toast QPushButton:hover { border-color: $toast_ink; }
QFrame#toast QPushButton:focus { border: 2px solid $focus; }
QFrame#toast QPushButton[kind="small-primary"] { background: $brand; color: $brand_ink; }
QLabel[field="true"] { font-weight: 600; }
QFrame[slotday="true"] { background: $surface; border: 1px solid $line; border-radius: ${radius_m}px; min-height: 84px; }
QFrame[slotchip="true"] { background: $brand_soft; border: 1px solid transparent; border-radius: ${radius_s}px; }
QLineEdit[slottime="true"] { background: transparent; border: 1px solid transparent; border-radius: ${radius_s}px;
    color: $brand; font-size: ${text_s}px; font-weight: 600; padding: 0; min-height: 22px; }
QLineEdit[slottime="true"]:focus { border: 2px solid $focus; padding: 0; min-height: 20px; }
QToolButton[kind="tiny"] { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 0;
    min-width: 14px; max-width: 14px; min-height: 20px; }
QToolButton[kind="tiny"]:hover { background: $line; }
QToolButton[kind="tiny"]:focus { border: 2px solid $focus; padding: 0; min-height: 18px; min-width: 12px; }
QToolButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 0; min-width: 26px; min-height: 24px; }
QToolButton[kind="quiet"]:hover { background: $line; }
QToolButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 0; min-width: 24px; min-height: 22px; }
QComboBox[invalid="true"], QSpinBox[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: $bad; }
QWidget#subnav QPushButton { text-align: left; border: 1px solid transparent; background: transparent; color: $ink_2;
    padding: 0 11px; min-height: 32px; border-radius: 8px; }
QWidget#subnav QPushButton:hover { background: $line; }
QWidget#subnav QPushButton:checked { background: $surface; border-color: $line; color: $ink; font-weight: 600; }
QWidget#subnav QPushButton:focus { border: 2px solid $focus; padding: 0 10px; min-height: 30px; }
QPushButton[kind="choice"] { background: $surface; border: 1px solid $line_strong; border-radius: ${radius_l}px;
    text-align: left; padding: 0 16px; min-height: 64px; }
QPushButton[kind="choice"]:focus { border: 2px solid $focus; padding: 0 15px; min-height: 62px; }
QLineEdit[seek="true"] { border: 1px solid transparent; border-radius: ${radius_m}px; background: $surface_2;
    min-height: 40px; padding: 0 12px; }
QLineEdit[seek="true"]:focus { border: 2px solid $focus; min-height: 38px; padding: 0 11px; }
QListView[seek="true"] { border: 0; background: transparent; }
QPushButton[kind="format"] { border-radius: 8px; min-height: 28px; padding: 0 9px; }
QPushButton[kind="format"]:focus { border: 2px solid $focus; min-height: 26px; padding: 0 8px; }
QPushButton[kind="format"]:checked { font-weight: 600; }
QPushButton[kind="format"][barrier="low"]:checked { background: $low_soft; border-color: $low; color: $low; }
QPushButton[kind="format"][barrier="medium"]:checked { background: $medium_soft; border-color: $medium; color: $medium; }
QPushButton[kind="format"][barrier="high"]:checked { background: $high_soft; border-color: $high; color: $high; }
QPushButton[kind="format"][barrier="none"]:checked { background: $plain_soft; border-color: $plain; color: $plain; }
QPushButton[kind="format"]:checked:focus { border: 2px solid $focus; }
QLabel[role="tag"][barrier="low"] { background: $low_soft; color: $low; }
QLabel[role="tag"][barrier="medium"] { background: $medium_soft; color: $medium; }
QLabel[role="tag"][barrier="high"] { background: $high_soft; color: $high; }
QPushButton[kind="tag"] { background: $plain_soft; border: 1px solid transparent; color: $ink_2; border-radius: 8px;
    min-height: 28px; padding: 0 8px; }
QPushButton[kind="tag"]:hover { border-color: $line_strong; }
QPushButton[kind="tag"]:focus { border: 2px solid $focus; min-height: 26px; padding: 0 7px; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; border-radius: ${radius_m}px; }
QPushButton[kind="row"]:hover { background: $surface_2; border-color: $line; }
QPushButton[kind="row"]:focus { border: 2px solid $focus; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $surface_2; border-color: $line; color: $ink_2; }
QLineEdit QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }
QDateEdit::drop-down { subcontrol-origin: padding; subcontrol-position: center right; border: 0; width: 24px; }
QDateEdit::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QDateEdit:disabled, QTimeEdit:disabled { color: $ink_2; background: $surface_2; border-color: $line; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $surface_2; }
QCalendarWidget QToolButton { border: 0; min-height: 26px; padding: 0 8px; }
QCalendarWidget QToolButton:hover { background: $line; }
QCalendarWidget QAbstractItemView:disabled { color: $ink_3; }
QCalendarWidget QAbstractItemView { border: 0; border-radius: 0; selection-background-color: $brand;
    selection-color: $brand_ink; }
QFrame#banner { background: $warn_soft; border-radius: ${radius_m}px; }
QFrame#banner[tone="bad"] { background: $bad_soft; }
QFrame#banner[tone="good"] { background: $good_soft; }
""")


def stylesheet(tokens: Tokens) -> str:
    """Style sheet in the colours of a theme."""
    shade = "dark" if tokens.dark else "light"
    names = {name: getattr(tokens, name) for name in Tokens.__slots__ if name != "dark"}
    return _SHEET.substitute(
        names,
        text=TEXT,
        text_s=TEXT_S,
        title=TITLE,
        heading=HEADING,
        radius_s=RADIUS_S,
        radius_m=RADIUS_M,
        radius_l=RADIUS_L,
        inner=CONTROL - 2,
        inner_focus=CONTROL - 4,
        arrow=(resources() / "icons" / f"combo-{shade}.svg").as_posix(),
        tick=(resources() / "icons" / f"tick-{shade}.svg").as_posix(),
    )
