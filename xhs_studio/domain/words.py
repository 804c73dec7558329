"""A text of the data files in the product's two languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One text in English and Chinese."""

    en: str
    zh: str

    def to(self, language: str) -> str:
        """The text in a language: Chinese for "zh" and its variants ("zh_CN"), else English."""
        return self.zh if language.startswith("zh") else self.en
