"""The closed lists of the product's words, spelled as the data files and the database spell them."""

from enum import StrEnum
from typing import Final

# The format of a post without an invitation; every other format key comes from the playbook's data.
PLAIN: Final = "plain"


class Barrier(StrEnum):
    """How much a reader must do to take part."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Goal(StrEnum):
    """What a post is for."""

    QUANTITY = "quantity"
    QUALITY = "quality"
    RELATIONSHIP = "relationship"
    VIRAL = "viral"
    RESEARCH = "research"
    TRUST = "trust"


class Niche(StrEnum):
    """The account's field."""

    EDUCATIONAL = "educational"
    LIFESTYLE = "lifestyle"
    BEAUTY_FASHION = "beauty_fashion"
    BUSINESS_FINANCE = "business_finance"
    OTHER = "other"


class CommunityStyle(StrEnum):
    """The tone a creator keeps with readers."""

    SUPPORTIVE = "supportive"
    DEBATE = "debate"
    EDUCATIONAL = "educational"
    CREATIVE = "creative"


class Status(StrEnum):
    """Where a post stands; `suggested` and `skipped` lie beside the path from idea to closed."""

    IDEA = "idea"
    DRAFT = "draft"
    READY = "ready"
    PUBLISHED = "published"
    CLOSED = "closed"
    SUGGESTED = "suggested"
    SKIPPED = "skipped"


class PhaseKey(StrEnum):
    """A stretch of time after publishing, each with its own work."""

    GOLDEN_HOUR = "golden_hour"
    FIRST_DAY = "first_day"
    THREE_DAYS = "three_days"
    LONG_TAIL = "long_tail"
