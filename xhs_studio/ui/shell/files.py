"""Qt's file dialog with its labels in the language in force, some of which Qt leaves in English."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from xhs_studio.ui.texts import t

Label = QFileDialog.DialogLabel


def ask_target(parent: QWidget, title: str, proposed: Path, chosen: Callable[[Path], object]) -> None:
    """Ask where a file is to be written; its ending is that of the proposed one."""
    dialog = _dialog(parent, title, proposed, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.setNameFilter(f"*{proposed.suffix}")
    dialog.setLabelText(Label.Accept, t("shell", "Save"))
    dialog.open()


def ask_folder(parent: QWidget, title: str, start: Path, chosen: Callable[[Path], object]) -> None:
    """Ask for a folder."""
    dialog = _dialog(parent, title, start, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setLabelText(Label.Accept, t("shell", "Choose"))
    dialog.open()


def _dialog(parent: QWidget, title: str, start: Path, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setLabelText(Label.LookIn, t("shell", "Folder:"))
    dialog.setLabelText(Label.FileName, t("shell", "Name:"))
    dialog.setLabelText(Label.FileType, t("shell", "Kind:"))
    dialog.setLabelText(Label.Reject, t("shell", "Cancel"))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    return dialog
