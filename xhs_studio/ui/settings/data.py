"""Settings: where the data lies, the guide again, and the sample workspace."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.section import Section
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, label, name, row


class DataSection(Section):
    """Nothing here changes a post."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._path = label(wrap=True)
        self._path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._open = button("", self._open_folder)
        self._guide = button("", ui.actions["guide"].trigger)
        self._sample = button("", ui.actions["sample"].trigger)
        self._where = self.add_card(self._path, row(self._open, None))
        self._learn = self.add_card(row(self._guide, self._sample, None, spacing=8))

    def load(self) -> None:
        self._path.setText(str(self.ui.studio.folder))

    def retranslate(self) -> None:
        self._where.set_texts(
            t("settings", "Your data"),
            t("settings", "Everything lies in this folder on your computer; nothing ever leaves it."),
        )
        self._learn.set_texts(
            t("settings", "Find your way"),
            t("settings", "The sample workspace shows half a year of one creator; yours stays as it is."),
        )
        self._open.setText(t("settings", "Open the folder"))
        self._guide.setText(t("settings", "Show the guide again"))
        self._sample.setText(t("settings", "Open the sample workspace"))
        for made in (self._open, self._guide, self._sample):
            name(made, made.text())
        name(self._path, t("settings", "Your data"))
        self.load()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.ui.studio.folder)))
