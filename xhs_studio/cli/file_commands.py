"""Commands that read or write whole files: backup, restore, export, pictures, sample."""

from argparse import Namespace
from pathlib import Path

from xhs_studio.cli.commands import opened
from xhs_studio.cli.house import House
from xhs_studio.cli.reading import day_of, period_of
from xhs_studio.cli.writing import put, put_json
from xhs_studio.domain.errors import UserError
from xhs_studio.services.upkeep import newest_good

NEWEST = Path("newest")


def backup(options: Namespace, house: House) -> int:
    """Make a verified copy of the workspace."""
    with opened(options, house, writes=False) as studio:
        made = studio.backups.make("by_hand")
    _tell(options, path=str(made.path), posts=made.posts, made=made.made.isoformat())
    return 0


def restore(options: Namespace, house: House) -> int:
    """Put a backup in the place of the database, be that whole, damaged or missing."""
    backups = house.backups(options.workspace)
    path = newest_good(backups).path if options.file == NEWEST else options.file.absolute()
    backups.restore(path)
    _tell(options, restored=str(path))
    return 0


def export(options: Namespace, house: House) -> int:
    """Write a period to a workbook or a CSV file."""
    period = period_of(options.first, options.last)
    with opened(options, house, writes=False) as studio:
        spoken = studio.store.preferences().language
        language = options.language or (spoken if spoken in ("zh", "en") else studio.store.account().language)
        written = studio.export.export(period, options.out, language)
    if written is not None:
        for text in () if options.json else written.altered:
            put(f"{text.title} / {text.column}: {text.characters} characters replaced")
        _tell(options, path=str(written.path), posts=written.posts)
    return 0


def pictures(options: Namespace, house: House) -> int:
    """Draw every screen."""
    out = Path(options.out).absolute()
    try:
        out.mkdir(parents=True, exist_ok=True)
        drawn = house.draw_pictures(out)
    except OSError as error:
        raise UserError("folder_unusable", path=out, detail=error.strerror or error) from error
    _tell(options, path=str(out), pictures=drawn)
    return 0


def sample(options: Namespace, house: House) -> int:
    """Write the sample workspace into a folder that is new or empty."""
    today = None if options.today is None else day_of(options.today)
    folder = Path(options.dir).absolute()
    if _is_in_use(folder):
        raise UserError("sample_in_use", path=folder)
    _tell(options, path=str(folder), posts=house.write_sample(folder, options.language, today))
    return 0


def _is_in_use(folder: Path) -> bool:
    try:
        return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise UserError("folder_unusable", path=folder, detail=error.strerror or error) from error


def _tell(options: Namespace, **facts: str | int) -> None:
    if options.json:
        put_json(facts)
        return
    put("  ".join(f"{name}: {fact}" for name, fact in facts.items()))
