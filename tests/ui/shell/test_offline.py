"""The app opens no way to the outside: a tour through the window, watched from within and from below."""

import json
import os
import subprocess
import sys
from pathlib import Path

TOUR = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer

heard = []
def hook(event, args):
    if event.startswith("socket."):
        heard.append([event, repr(args)[:200]])
sys.addaudithook(hook)

from xhs_studio import app
from PySide6.QtWidgets import QApplication
from xhs_studio.ui.shell.doors import Doors
from xhs_studio.ui.shell.main import Shell

def wait(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()

folder = Path(sys.argv[1])
app.write_sample(folder, "zh")
qt = QApplication(["xhs-studio"])
shell = Shell(qt, Doors(app.build, app.backups_of, app.write_sample))
shell.open(folder)
window = shell.window
actions = window.ui.actions
for key in ("view_week", "view_list", "view_board", "view_month", "find", "keys", "language_en", "theme_dark",
            "settings", "backup", "guide"):
    actions[key].trigger()
    wait(120)
window.close_overlays()
window.show_page("calendar")
actions["plan"].trigger()
wait(2500)  # longer than the plan and the daily backup wait

def sockets():
    mine = set()
    for fd in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{fd}")
        except OSError:
            continue
        if target.startswith("socket:["):
            mine.add(target[8:-1])
    return mine

def inodes(table):
    lines = Path(f"/proc/self/net/{table}").read_text().splitlines()[1:]
    return {line.split()[9] for line in lines}

mine = sockets()
outside = {table for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6") if mine & inodes(table)}
local = {line.split()[6] for line in Path("/proc/self/net/unix").read_text().splitlines()[1:]}
print(json.dumps({"heard": heard, "outside": sorted(outside), "strange": sorted(mine - local),
                  "sockets": len(mine), "page": window.current_page()}))
window.close()
"""


def test_a_tour_opens_nothing_but_the_local_channel(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    done = subprocess.run(
        [sys.executable, "-c", TOUR, str(tmp_path / "w")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["page"] == "calendar"
    assert seen["heard"] == []
    assert seen["outside"] == []
    assert seen["strange"] == []
    assert seen["sockets"] >= 1  # the channel by which a second start raises this window
