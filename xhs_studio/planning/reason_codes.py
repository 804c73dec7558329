"""Every reason the planner can give, with the names of its facts; screens prove they have words for each."""

# A fact in the plural (`formats`, `indices`) holds several, joined by commas.
_AGAINST = ("format", "other")
_REPEATS = (*_AGAINST, "since", "until", "other_since", "other_until")
_BAND = (*_AGAINST, "barrier", "count", "low", "high")

# Why a suggestion stands: against `other`, the next best there, or None for leaving the slot open.
# `since` and `until`: used so many posts before and after (1 is the neighbour), None for not at all.
# `count`: as planned where the weight is negative, with `other` in place where it is positive.
EXPLAIN_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("value_better", (*_AGAINST, "value", "other_value")),
    ("value_worse", (*_AGAINST, "value", "other_value")),
    ("rested", _REPEATS),
    ("repeats_soon", _REPEATS),
    ("week_short_of", ("week", *_BAND)),
    ("week_over", ("week", *_BAND)),
    ("total_short_of", _BAND),
    ("total_over", _BAND),
    ("slot_filled", ("format",)),
    ("slot_left_open", ("other",)),
)

# Why other formats were not possible at a slot.
BLOCKED_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("not_allowed", ("formats",)),
    ("adjacent_same", ("formats",)),
    ("week_minutes", ("formats", "week", "taken", "limit")),
    ("month_cap", ("formats", "month")),
)

# What a change of the plan moves.
COMPARE_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("part_value", ("before", "after")),
    ("part_spacing", ("before", "after")),
    ("part_week", ("before", "after")),
    ("part_total", ("before", "after")),
    ("part_open", ("before", "after")),
    ("breaks_fixed", ("format", "fixed")),
    ("breaks_allowed", ("format",)),
    ("breaks_neighbours", ("format",)),
    ("breaks_minutes", ("week", "minutes", "limit")),
    ("breaks_cap", ("month", "format", "count", "limit")),
    ("mends_fixed", ("format", "fixed")),
    ("mends_allowed", ("format",)),
    ("mends_neighbours", ("format",)),
    ("mends_minutes", ("week", "minutes", "limit")),
    ("mends_cap", ("month", "format", "count", "limit")),
)

# What cannot be met because of what is fixed. Of `no_format_left`, `beside`, `minutes` and `capped` hold the
# formats that a fixed neighbour, the week's minutes and the month's cap rule out.
UNMET_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("fixed_neighbours", ("format", "index", "at", "earlier_index", "earlier_at")),
    ("fixed_minutes", ("week", "minutes", "limit", "indices")),
    ("fixed_cap", ("month", "format", "count", "limit", "indices")),
    ("fixed_week_mix", ("week", "barrier", "count", "high", "indices")),
    ("no_format_left", ("index", "at", "beside", "minutes", "capped")),
)

# What a value without results is made of.
VALUE_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("value_engagement", ("format", "level", "most", "prior")),
    ("value_community", ("format", "level", "most", "prior")),
    ("value_algorithm", ("format", "level", "most", "prior")),
    ("value_goal", ("format", "goal", "fits", "prior")),
    ("value_niche", ("format", "niche", "fits", "prior")),
    ("value_little_time", ("format", "level", "most", "minutes_a_post", "prior")),
    ("value_element", ("format", "lift", "prior")),
    ("value_explore", ("format", "uses", "prior")),
)

REASON_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    *EXPLAIN_CODES,
    *BLOCKED_CODES,
    *COMPARE_CODES,
    *UNMET_CODES,
    *VALUE_CODES,
)
