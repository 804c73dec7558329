"""The Qt binding keeps its references: PySide6 6.12.0 lost one to True at each emit, and so ended the app."""

import sys

from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    told = Signal(object)


def test_emitting_a_signal_leaves_the_references_to_true_alone() -> None:
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(50):
        sender.told.emit(None)
    # Other threads may take or give back a reference or two meanwhile; the defect took fifty.
    assert abs(sys.getrefcount(True) - before) < 25
