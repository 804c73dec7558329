"""Errors that are told to the creator: a code, its facts, and one English sentence."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from xhs_studio.domain.sentences import SENTENCES


class UserError(Exception):
    """Something the creator can mend: says what, which value, and what to try.

    `code` names a sentence of `sentences.SENTENCES`; `facts` fill its gaps. The sentence in the
    creator's language is made where it is shown; `str(error)` is the English one.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        self.code = code
        self.facts: Mapping[str, Any] = MappingProxyType(facts)
        super().__init__(SENTENCES[code].format(**facts))


class Stale(UserError):
    """A change whose `before` is no longer what the store holds."""

    def __init__(self, **facts: Any) -> None:
        super().__init__("stale", **facts)


class WorkspaceUnusable(UserError):
    """The database of `folder` is damaged, foreign or gone, and was left as it is; a backup may help."""

    def __init__(self, code: str, folder: Path, **facts: Any) -> None:
        self.folder = folder
        super().__init__(code, **facts)
