"""Icons: Lucide drawings tinted with the theme's colours, sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from xhs_studio.resources_path import resources

DEFAULT_SIZE = 18
"""Edge of an icon in logical pixels."""


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = DEFAULT_SIZE, ratio: float = 1.0) -> QPixmap:
    """Drawing `name` in `colour` (#RRGGBB), `size` logical pixels wide, for a screen of `ratio`."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: str, on_colour: str | None = None) -> QIcon:
    """Icon `name` in `colour`; in `on_colour` where its button is checked."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, DEFAULT_SIZE, ratio))
        if on_colour is not None:
            made.addPixmap(pixmap(name, on_colour, DEFAULT_SIZE, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
