"""Every action of the window, declared once: its name, keys and place."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from xhs_studio.domain.sentences import mark
from xhs_studio.ui.texts import t


@dataclass(frozen=True, slots=True)
class Spec:
    """An action: `key` names it in code, `text` on screen, `keys` are its shortcuts in Qt's notation.

    `group` is the heading under which the key sheet lists it; `page` is the page it belongs to, or
    "" where it works everywhere. A shortcut that is a single letter works only while no text field
    has the focus (text fields take it first). One that `waits` is disabled until its page says
    otherwise.
    """

    key: str
    text: str
    keys: tuple[str, ...] = ()
    group: str = "general"
    page: str = ""
    icon: str = ""
    waits: bool = False


ACTIONS: tuple[Spec, ...] = (
    Spec("undo", mark("actions", "Undo"), ("Ctrl+Z",), icon="undo-2"),
    Spec("redo", mark("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-2"),
    Spec("find", mark("actions", "Find and do anything"), ("Ctrl+K",), icon="search"),
    Spec("keys", mark("actions", "Keyboard shortcuts"), ("?",), icon="keyboard"),
    Spec("export", mark("actions", "Export…"), ("Ctrl+E",), icon="share"),
    Spec("settings", mark("actions", "Settings"), ("Ctrl+,",), icon="settings"),
    Spec("guide", mark("actions", "First-run guide"), icon="sparkles"),
    Spec("sample", mark("actions", "Open the sample workspace"), icon="folder-open"),
    Spec("backup", mark("actions", "Back up now"), icon="archive"),
    Spec("quit", mark("actions", "Quit"), ("Ctrl+Q",), icon="log-out"),
    Spec("page_calendar", mark("actions", "Calendar"), ("Ctrl+1",), "pages", icon="calendar"),
    Spec("page_compose", mark("actions", "Compose"), ("Ctrl+2",), "pages", icon="pencil-line"),
    Spec("page_settings", mark("actions", "Settings page"), ("Ctrl+3",), "pages", icon="settings"),
    Spec("theme_light", mark("actions", "Light theme"), (), "look", icon="sun"),
    Spec("theme_dark", mark("actions", "Dark theme"), (), "look", icon="moon"),
    Spec("theme_system", mark("actions", "Theme of the system"), (), "look", icon="monitor"),
    Spec("language_zh", mark("actions", "Chinese (中文)"), (), "look", icon="languages"),
    Spec("language_en", mark("actions", "English"), (), "look", icon="languages"),
    Spec("plan", mark("actions", "Plan the period"), ("Ctrl+P",), "plan", "calendar", "sparkles"),
    Spec(
        "accept_all",
        mark("actions", "Accept all suggestions"),
        ("Ctrl+Shift+Return",),
        "plan",
        "calendar",
        "check-check",
    ),
    Spec("discard_all", mark("actions", "Discard all suggestions"), (), "plan", "calendar", "eraser"),
    Spec("accept", mark("actions", "Accept"), ("Ctrl+Return",), "plan", "calendar", "check"),
    Spec("next_best", mark("actions", "Next best"), ("Ctrl+.",), "plan", "calendar", "refresh-cw"),
    Spec("lock", mark("actions", "Lock or unlock"), ("Ctrl+L",), "plan", "calendar", "lock"),
    Spec("add", mark("actions", "Quick add"), ("N",), "posts", "calendar", "plus"),
    Spec("open", mark("actions", "Open"), ("Return",), "posts", "calendar", "pencil-line"),
    Spec("duplicate", mark("actions", "Duplicate"), ("Ctrl+D",), "posts", "calendar", "copy"),
    Spec("delete", mark("actions", "Delete"), ("Del",), "posts", "calendar", "trash-2"),
    Spec(
        "unschedule", mark("actions", "Move to the lane"), ("Ctrl+Backspace",), "posts", "calendar", "inbox"
    ),
    Spec("mark_ready", mark("actions", "Mark as ready"), ("Ctrl+R",), "posts", "calendar", "circle-check"),
    Spec("select_all", mark("actions", "Select all"), ("Ctrl+A",), "posts", "calendar", "square-check"),
    Spec("move_left", mark("actions", "Move one day back"), ("Alt+Left",), "posts", "calendar", "arrow-left"),
    Spec(
        "move_right", mark("actions", "Move one day on"), ("Alt+Right",), "posts", "calendar", "arrow-right"
    ),
    Spec("move_up", mark("actions", "Move one week back"), ("Alt+Up",), "posts", "calendar", "arrow-up"),
    Spec("move_down", mark("actions", "Move one week on"), ("Alt+Down",), "posts", "calendar", "arrow-down"),
    Spec("view_month", mark("actions", "Month"), ("Alt+1",), "views", "calendar", "grid-3x3"),
    Spec("view_week", mark("actions", "Week"), ("Alt+2",), "views", "calendar", "calendar-range"),
    Spec("view_list", mark("actions", "List"), ("Alt+3",), "views", "calendar", "list"),
    Spec("view_board", mark("actions", "Board"), ("Alt+4",), "views", "calendar", "columns-3"),
    Spec("today", mark("actions", "Today"), ("T",), "views", "calendar", "calendar-check"),
    Spec("previous", mark("actions", "Earlier"), ("PgUp",), "views", "calendar", "chevron-left"),
    Spec("next", mark("actions", "Later"), ("PgDown",), "views", "calendar", "chevron-right"),
    Spec(
        "toggle_lane",
        mark("actions", "Show or hide the lane"),
        ("Ctrl+Shift+L",),
        "views",
        "calendar",
        "inbox",
    ),
    Spec(
        "toggle_panel",
        mark("actions", "Show or hide the side panel"),
        ("Ctrl+B",),
        "views",
        "calendar",
        "panel-right",
    ),
    Spec(
        "compose_advance",
        mark("actions", "Next status: accept, ready, published"),
        ("Ctrl+Return",),
        "compose",
        "compose",
        "circle-check",
        waits=True,
    ),
    Spec(
        "compose_previous",
        mark("actions", "Previous post"),
        ("Alt+PgUp",),
        "compose",
        "compose",
        "chevron-left",
        waits=True,
    ),
    Spec(
        "compose_next",
        mark("actions", "Next post"),
        ("Alt+PgDown",),
        "compose",
        "compose",
        "chevron-right",
        waits=True,
    ),
    Spec(
        "compose_duplicate",
        mark("actions", "Duplicate the open post"),
        ("Ctrl+D",),
        "compose",
        "compose",
        "copy",
        waits=True,
    ),
    Spec(
        "compose_lock",
        mark("actions", "Lock or unlock the open post"),
        ("Ctrl+L",),
        "compose",
        "compose",
        "lock",
        waits=True,
    ),
    Spec(
        "compose_delete",
        mark("actions", "Delete the open post"),
        ("Ctrl+Shift+Del",),
        "compose",
        "compose",
        "trash-2",
        waits=True,
    ),
)

GROUPS: tuple[tuple[str, str], ...] = (
    ("general", mark("actions", "General")),
    ("pages", mark("actions", "Pages")),
    ("plan", mark("actions", "Planning")),
    ("posts", mark("actions", "Posts")),
    ("views", mark("actions", "Calendar views")),
    ("compose", mark("actions", "Editor")),
    ("look", mark("actions", "Language and theme")),
)


class Actions(QObject):
    """The declared actions as QActions, one a key; pages connect what they do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.key)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            context = (
                Qt.ShortcutContext.WidgetWithChildrenShortcut
                if spec.page
                else Qt.ShortcutContext.WindowShortcut
            )
            action.setShortcutContext(context)
            action.setEnabled(not spec.waits)
            self._actions[spec.key] = action
        self.retranslate()

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def of_page(self, page: str) -> list[QAction]:
        """Actions that belong to a page, in declared order; the page adds them to itself."""
        return [self._actions[spec.key] for spec in ACTIONS if spec.page == page]

    def retranslate(self) -> None:
        """Say every name in the language in force."""
        for spec in ACTIONS:
            self._actions[spec.key].setText(t("actions", spec.text))
