"""Put the pictures that the README shows into docs/images, packed as small as they go without loss."""

import sys
import zlib
from pathlib import Path
from struct import pack

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[1]
DRAWN, SHOWN = ROOT / "build" / "screens", ROOT / "docs" / "images"
NAMES = (
    "calendar-month-zh-light",
    "calendar-month-en-dark",
    "calendar-drag-en-light",
    "calendar-week-zh-light",
    "calendar-list-en-light",
    "calendar-board-zh-dark",
    "quick-add-zh-light",
    "palette-en-dark",
    "compose-en-light",
    "guide-zh-light",
    "settings-en-light",
    "settings-formats-zh-dark",
)


def main() -> int:
    missing = [name for name in NAMES if not (DRAWN / f"{name}.png").exists()]
    if missing:
        print(f"{DRAWN} lacks {', '.join(missing)}: draw the screens first", file=sys.stderr)
        return 1
    SHOWN.mkdir(parents=True, exist_ok=True)
    for old in SHOWN.glob("*.png"):
        old.unlink()
    for name in NAMES:
        packed = png(QImage(str(DRAWN / f"{name}.png")))
        (SHOWN / f"{name}.png").write_bytes(packed)
        print(f"{name}.png  {len(packed) / 1000:.0f} kB")
    return 0


def png(image: QImage) -> bytes:
    """`image` as PNG without transparency, its rows as they are: flat surfaces gain nothing by filters."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, stride = image.width(), image.height(), image.bytesPerLine()
    held = bytes(image.constBits())
    rows = b"".join(b"\0" + held[row * stride : row * stride + width * 3] for row in range(height))
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(body)) + kind + body + pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


if __name__ == "__main__":
    sys.exit(main())
