"""Keeps the translations in step with the code: gather texts, compile them, say what is missing.

    python tools/translations.py           gather new texts, compile what is finished
    python tools/translations.py --check   change nothing; exit 1 if something is behind

Texts are gathered from three functions, wherever they are called and whatever facts follow:
`mark(context, text)`, `t(context, text, **facts)` and the plural `tn(context, text, n, **facts)`.
Qt's own reader of Python gives up at keyword arguments and passes over f-strings in silence, so each
call is first written out in the one shape it knows (and a text that is not a literal is an error).
"""

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CODE = ROOT / "xhs_studio"
MARKERS = {"mark": False, "t": False, "tn": True}  # name of the function -> is it a plural?
# English is the language of the code: only its plurals need a second form.
LANGUAGES = {"xhs_studio_zh_CN.ts": [], "xhs_studio_en.ts": ["-pluralonly"]}


class NotLiteral(Exception):
    """A marked text that no tool could ever look up."""


def marked_calls(source: str, name: str) -> Iterator[tuple[str, str, bool]]:
    """(context, text, plural) of every marked text in `source`; raises `NotLiteral` naming the line."""
    for node in ast.walk(ast.parse(source, name)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if function not in MARKERS:
            continue
        words = [a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if len(words) == 2:
            yield words[0], words[1], MARKERS[function]
        elif not passes_on(node):
            raise NotLiteral(f"{name}:{node.lineno}: {function}() needs a literal context and a literal text")


def passes_on(call: ast.Call) -> bool:
    """Whether a variable is handed over whole, its text being marked elsewhere; f-strings are not."""
    whole = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.Constant)
    return all(isinstance(argument, whole) for argument in call.args[:2])


def quoted(text: str) -> str:
    """`text` as a literal that Qt's reader understands."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def write_shadows(target: Path) -> None:
    """Write the marked texts of every module below `target`, each in Qt's own spelling."""
    for path in sorted(CODE.rglob("*.py")):
        name = path.relative_to(ROOT)
        lines = [
            f"translate({quoted(context)}, {quoted(text)}{', None, 1' if plural else ''})"
            for context, text, plural in marked_calls(path.read_text("utf-8"), str(name))
        ]
        if lines:
            shadow = target / "_".join(name.parts)
            shadow.write_text("\n".join(lines) + "\n", "utf-8")


def tool(name: str, *arguments: str | Path) -> bool:
    """Run one of the tools PySide6 brings; its output is shown only if it fails. True if it went well."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0


def gather(folder: Path) -> bool:
    """Bring the .ts files of `folder` up to date; texts no longer in the code are dropped."""
    with tempfile.TemporaryDirectory() as temporary:
        write_shadows(Path(temporary))
        options = [
            "-extensions",
            "py",
            "-locations",
            "none",
            "-no-obsolete",
            "-sort-messages",
            "-source-language",
            "en",
        ]
        return all(
            tool("lupdate", *options, *extra, temporary, "-ts", folder / name)
            for name, extra in LANGUAGES.items()
        )


def missing(folder: Path) -> list[str]:
    """One line for each text of `folder` that has no translation yet."""
    found = []
    for name in LANGUAGES:
        for context in ET.parse(folder / name).iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    found.append(f"{name}: {context.findtext('name')}: {message.findtext('source')!r}")
    return found


def compile_all(folder: Path, *gates: str) -> bool:
    """Compile the .ts files of `folder` to .qm beside them; False if one does not pass the `gates`.

    Each is written aside and then renamed: a running app has the old file mapped into its memory.
    """
    for name in LANGUAGES:
        made = (folder / name).with_suffix(".qm")
        aside = made.with_suffix(".part.qm")
        if not tool("lrelease", "-silent", *gates, folder / name, "-qm", aside):
            aside.unlink(missing_ok=True)
            return False
        aside.replace(made)
    return True


def behind() -> list[str]:
    """What `make translations` would change or complain of, a line each; the files stay untouched."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        for name in LANGUAGES:
            if (FOLDER / name).exists():
                (copy / name).write_bytes((FOLDER / name).read_bytes())
        if not gather(copy):
            return ["the texts could not be gathered"]
        if lines := missing(copy):
            return lines
        if not compile_all(copy, "-fail-on-unfinished", "-fail-on-invalid"):
            return ["a translation is not valid"]
        return [
            f"{made.name} is behind the code"
            for made in sorted(copy.iterdir())
            if not (FOLDER / made.name).exists() or made.read_bytes() != (FOLDER / made.name).read_bytes()
        ]


def main() -> int:
    parser = argparse.ArgumentParser(description="Gather and compile the translations.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if something is behind")
    try:
        if parser.parse_args().check:
            late = behind()
            print("\n".join([*late, "run: make translations"]) if late else "translations are current")
            return 1 if late else 0
        FOLDER.mkdir(parents=True, exist_ok=True)
        if not (gather(FOLDER) and compile_all(FOLDER, "-fail-on-invalid")):
            return 1
        lines = missing(FOLDER)
        print("\n".join([*lines, f"{len(lines)} texts without a translation"]))
        return 1 if lines else 0
    except NotLiteral as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
