"""Design tokens: the one source of colour, space and size on screen."""

from dataclasses import dataclass

from xhs_studio.domain.vocabulary import Barrier


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one theme, as #RRGGBB; names say the role, not the hue."""

    dark: bool
    bg: str
    surface: str
    surface_2: str
    line: str
    line_strong: str
    ink: str
    ink_2: str
    ink_3: str
    brand: str
    brand_ink: str
    brand_soft: str
    low: str
    low_soft: str
    low_fill: str
    medium: str
    medium_soft: str
    medium_fill: str
    high: str
    high_soft: str
    high_fill: str
    plain: str
    plain_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    focus: str
    toast: str
    toast_ink: str

    def barrier(self, barrier: Barrier | None) -> tuple[str, str]:
        """Strong and soft colour of a barrier; of `plain` posts where it is None."""
        return {
            Barrier.LOW: (self.low, self.low_soft),
            Barrier.MEDIUM: (self.medium, self.medium_soft),
            Barrier.HIGH: (self.high, self.high_soft),
            None: (self.plain, self.plain_soft),
        }[barrier]

    def fill(self, barrier: Barrier | None) -> str:
        """Colour of a barrier's bars and lines, livelier than that of its text."""
        return {
            Barrier.LOW: self.low_fill,
            Barrier.MEDIUM: self.medium_fill,
            Barrier.HIGH: self.high_fill,
            None: self.plain,
        }[barrier]


# The third ink and the strong barrier colours are a shade darker than first drawn, so that text in
# them keeps a contrast of 4.5 : 1 on the surfaces it stands on (a test measures it).
LIGHT = Tokens(
    dark=False,
    bg="#F6F6F8",
    surface="#FFFFFF",
    surface_2="#FAFAFB",
    line="#E8E8EC",
    line_strong="#D5D5DC",
    ink="#1F1F24",
    ink_2="#5D5D68",
    ink_3="#6E6E7A",
    brand="#D61537",
    brand_ink="#FFFFFF",
    brand_soft="#FFECEF",
    low="#0B7A6E",
    low_soft="#E3F6F3",
    low_fill="#12A594",
    medium="#995B00",
    medium_soft="#FFF3DD",
    medium_fill="#CC7A00",
    high="#6A48CC",
    high_soft="#EFEAFC",
    high_fill="#7857D6",
    plain="#5D5D68",
    plain_soft="#EEEEF2",
    good="#1D7A4F",
    good_soft="#E4F4EB",
    warn="#8F5600",
    warn_soft="#FFF3DD",
    bad="#C3272D",
    bad_soft="#FDEBEC",
    focus="#2F6FED",
    toast="#232328",
    toast_ink="#FFFFFF",
)

DARK = Tokens(
    dark=True,
    bg="#17171A",
    surface="#202024",
    surface_2="#26262B",
    line="#323238",
    line_strong="#44444C",
    ink="#F2F2F5",
    ink_2="#B4B4BF",
    ink_3="#9696A3",
    brand="#FF5C73",
    brand_ink="#1B0A0D",
    brand_soft="#3A1F26",
    low="#2CC4B2",
    low_soft="#16312F",
    low_fill="#2CC4B2",
    medium="#F0A638",
    medium_soft="#352A17",
    medium_fill="#F0A638",
    high="#B09AF3",
    high_soft="#2A2440",
    high_fill="#A48BF0",
    plain="#B4B4BF",
    plain_soft="#2C2C32",
    good="#4CC38A",
    good_soft="#17301F",
    warn="#F0A638",
    warn_soft="#352A17",
    bad="#FF7A80",
    bad_soft="#3B1A1C",
    focus="#6A9BFF",
    toast="#34343B",
    toast_ink="#FFFFFF",
)

RADIUS_S, RADIUS_M, RADIUS_L = 6, 10, 14
"""Corner radii in logical pixels: chips, controls, cards."""

GAP_S, GAP_M, GAP_L, GAP_XL = 6, 12, 16, 24
"""Distances in logical pixels."""

CONTROL = 32
"""Height of a button or field in logical pixels."""

TEXT, TEXT_S, TEXT_XS, TITLE, HEADING = 13, 12, 11, 21, 14
"""Type sizes in logical pixels."""
