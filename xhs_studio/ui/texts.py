"""Words on screen: the language in force, translation, and how dates and durations are said."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator

from xhs_studio.domain.words import Words
from xhs_studio.resources_path import resources


def t(context: str, text: str, /, **facts: object) -> str:
    """`text` in the language in force, its gaps filled: `t("calendar", "Moved to {day}", day=day)`.

    Both must be literals (or marked elsewhere), so that they are found for translation.
    """
    said = QCoreApplication.translate(context, text)
    return said.format(**facts) if facts else said


def tn(context: str, text: str, n: int, /, **facts: object) -> str:
    """The form of `text` that fits `n`; `%n` in it becomes the number."""
    said = QCoreApplication.translate(context, text, None, n)
    return said.format(**facts) if facts else said


class Language(QObject):
    """The language in force, "zh" or "en"."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.code = "en"
        self._translators: list[QTranslator] = []

    def choose(self, choice: str) -> None:
        """Speak "zh", "en" or, following the desktop, "system"."""
        app = QCoreApplication.instance()
        assert app is not None
        self.code = choice if choice in ("zh", "en") else system_language()
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = []
        name = {"zh": "zh_CN", "en": "en"}[self.code]
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for file, folder in (
            (f"qtbase_{name}", qt_folder),
            (f"xhs_studio_{name}", str(resources() / "translations")),
        ):
            translator = QTranslator(self)
            if translator.load(file, folder):
                app.installTranslator(translator)
                self._translators.append(translator)
        QLocale.setDefault(self.locale)

    @property
    def locale(self) -> QLocale:
        """Locale whose names of days and months are used; weeks begin on Monday in both."""
        if self.code == "zh":
            return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

    def words(self, words: Words) -> str:
        """The playbook's words in the language in force."""
        return words.to(self.code)

    def month_title(self, day: date) -> str:
        """`December 2026` or `2026年12月`."""
        return self._say(day, "yyyy年M月", "MMMM yyyy")

    def day_title(self, day: date) -> str:
        """`Sat 19 Dec` or `12月19日 周六`."""
        return self._say(day, "M月d日 ddd", "ddd d MMM")

    def day_short(self, day: date) -> str:
        """`19 Dec` or `12月19日`."""
        return self._say(day, "M月d日", "d MMM")

    def weekday(self, day: date) -> str:
        """`Sat` or `周六`."""
        return self._say(day, "ddd", "ddd")

    def week_title(self, monday: date, sunday: date) -> str:
        """`7 – 13 Dec 2026` or `2026年12月7日 – 13日`; each month and year once where it is the same."""
        same = 0 if monday.year != sunday.year else 1 if monday.month != sunday.month else 2
        if self.code == "zh":
            last = ("yyyy年M月d日", "M月d日", "d日")[same]
            return f"{self._say(monday, 'yyyy年M月d日', '')} – {self._say(sunday, last, '')}"
        first = ("d MMM yyyy", "d MMM", "d")[same]
        return f"{self._say(monday, '', first)} – {self._say(sunday, '', 'd MMM yyyy')}"

    def moment(self, at: datetime) -> str:
        """`Sat 19 Dec, 12:30` or `12月19日 周六 12:30`."""
        joint = " " if self.code == "zh" else ", "
        return f"{self.day_title(at.date())}{joint}{at:%H:%M}"

    def minutes(self, n: int) -> str:
        """`1 h 20 min` or `1 小时 20 分钟`."""
        hours, rest = divmod(n, 60)
        parts = []
        if hours:
            parts.append(t("texts", "{n} h", n=hours))
        if rest or not hours:
            parts.append(t("texts", "{n} min", n=rest))
        return " ".join(parts)

    def _say(self, day: date, zh: str, en: str) -> str:
        return self.locale.toString(QDate(day.year, day.month, day.day), zh if self.code == "zh" else en)


def system_language() -> str:
    """ "zh" on a Chinese desktop, "en" elsewhere."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"
