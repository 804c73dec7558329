"""A problem in numbers: formats as indices, slots as steps, with what can never be chosen left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from xhs_studio.planning.problem import BARRIERS, PLAIN, Plan, Problem
from xhs_studio.planning.rulebook import WEIGHTS, Weights
from xhs_studio.planning.weights import spacing_by_distance


@dataclass(frozen=True, slots=True)
class Step:
    """One slot: a fixed format (`forced`), or the `options` of a free slot with the value each foregoes.

    A plain post is a step with neither. A free slot may also stay open.
    """

    free: bool
    forced: int | None
    options: tuple[int, ...]
    losses: tuple[int, ...]
    week: int
    month: int


@dataclass(frozen=True, slots=True)
class Outside:
    """What posts that are not part of a problem's slots count for in it: a window of a longer period.

    `barriers` are posts a barrier for the total mix; `uses` are uses of a format in a month.
    """

    barriers: tuple[int, int, int] = (0, 0, 0)
    uses: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Model:
    """The problem as the search sees it; formats that cannot matter share the index `len(names)`.

    `past` holds the last rotation − 1 formats before the period, newest first. `spare` is, for each
    week, the minutes its free posts may take. `caps` is, for each month, how many more times a
    format may be used at its free slots, where that can bind at all.
    """

    problem: Problem
    weights: Weights
    names: tuple[str, ...]
    barrier: tuple[int, ...]
    minutes: tuple[int, ...]
    spacing: tuple[int, ...]
    shares: tuple[int, int, int]
    past: tuple[int, ...]
    steps: tuple[Step, ...]
    weeks: tuple[range, ...]
    spare: tuple[int, ...]
    caps: tuple[dict[int, int], ...]
    outside: tuple[int, int, int]

    @property
    def memory(self) -> int:
        """How many of the last formats a choice may still meet."""
        return len(self.past)

    def plan(self, choices: tuple[int | None, ...]) -> Plan:
        """The plan that takes these format indices at the free slots; one entry for each step."""
        return tuple(
            slot.fixed if slot.fixed is not None else (None if c is None else self.names[c])
            for slot, c in zip(self.problem.slots, choices, strict=True)
        )

    def choices(self, plan: Plan) -> tuple[int | None, ...]:
        """The format index of each free slot of a plan; None elsewhere and where it is open."""
        index = {name: i for i, name in enumerate(self.names)}
        return tuple(
            index[entry] if slot.fixed is None and entry is not None else None
            for slot, entry in zip(self.problem.slots, plan, strict=True)
        )


def build_model(problem: Problem, outside: Outside | None = None, weights: Weights = WEIGHTS) -> Model:
    """Turn a problem into numbers."""
    outside = outside or Outside()
    weeks, week_of = _spans([slot.week for slot in problem.slots])
    _, month_of = _spans([slot.month for slot in problem.slots])
    spare = tuple(_spare_minutes(problem, span) for span in weeks)
    names = tuple(problem.formats)
    while True:
        index = {name: i for i, name in enumerate(names)}
        room = _room(problem, index, month_of, outside)
        steps = tuple(
            _step(problem, i, index, spare[week_of[i]], room, week_of[i], month_of[i])
            for i in range(len(problem.slots))
        )
        used = {f for step in steps for f in (*step.options, step.forced) if f is not None}
        if len(used) == len(names):
            break
        # Formats that no slot can take are left out, and the numbers given anew.
        names = tuple(name for f, name in enumerate(names) if f in used)
    memory = problem.rotation - 1
    past = [index.get(name, len(names)) for name in reversed(problem.history[-memory:])]
    return Model(
        problem=problem,
        weights=weights,
        names=names,
        barrier=tuple(BARRIERS.index(problem.formats[name].barrier) for name in names),
        minutes=tuple(problem.formats[name].minutes for name in names),
        spacing=spacing_by_distance(weights, problem.rotation),
        shares=(problem.mix["low"], problem.mix["medium"], problem.mix["high"]),
        past=tuple(past + [len(names)] * (memory - len(past))),
        steps=steps,
        weeks=weeks,
        spare=spare,
        caps=_binding_caps(steps, room),
        outside=outside.barriers,
    )


def _spans(keys: list[str]) -> tuple[tuple[range, ...], list[int]]:
    """The runs of equal neighbours, and for each key the number of its run."""
    starts = [i for i in range(len(keys)) if i == 0 or keys[i] != keys[i - 1]]
    spans = tuple(range(a, b) for a, b in zip(starts, [*starts, len(keys)][1:], strict=True))
    return spans, [number for number, span in enumerate(spans) for _ in span]


def _spare_minutes(problem: Problem, span: range) -> int:
    fixed = 0
    for i in span:
        name = problem.slots[i].fixed
        if name is not None:
            fixed += problem.plain_minutes if name == PLAIN else problem.formats[name].minutes
    return max(problem.weekly_minutes - fixed, 0)


def _room(
    problem: Problem, index: dict[str, int], month_of: list[int], outside: Outside
) -> list[dict[int, int]]:
    """For each month and capped format, how often free slots may use it."""
    room: list[dict[int, int]] = []
    for i, month in enumerate(month_of):
        if month == len(room):
            named = problem.slots[i].month
            caps = {n: cap for n, cap in problem.monthly_caps.items() if n in index}
            room.append({index[n]: cap - outside.uses.get((named, n), 0) for n, cap in caps.items()})
        name = problem.slots[i].fixed
        if name is not None and name in problem.monthly_caps:
            room[month][index[name]] -= 1
    return [{f: max(left, 0) for f, left in month.items()} for month in room]


def _step(
    problem: Problem,
    i: int,
    index: dict[str, int],
    spare: int,
    room: list[dict[int, int]],
    week: int,
    month: int,
) -> Step:
    slot = problem.slots[i]
    if slot.fixed is not None:
        forced = None if slot.fixed == PLAIN else index[slot.fixed]
        return Step(False, forced, (), (), week, month)
    before, after = _neighbour(problem, i, -1), _neighbour(problem, i, 1)
    best = max((slot.value[name] for name in slot.allowed), default=0)
    options = [
        name
        for name in slot.allowed
        if name not in (before, after)
        and problem.formats[name].minutes <= spare
        and name in index
        and room[month].get(index[name], 1) > 0
    ]
    options.sort(key=index.__getitem__)
    losses = tuple(best - slot.value[name] for name in options)
    return Step(True, None, tuple(index[name] for name in options), losses, week, month)


def _neighbour(problem: Problem, i: int, way: int) -> str | None:
    """The fixed format next to slot `i` whatever is chosen; None where a free slot comes first."""
    i += way
    while 0 <= i < len(problem.slots):
        fixed = problem.slots[i].fixed
        if fixed is None:
            return None
        if fixed != PLAIN:
            return fixed
        i += way
    return problem.history[-1] if way < 0 and problem.history else None


def _binding_caps(steps: tuple[Step, ...], room: list[dict[int, int]]) -> tuple[dict[int, int], ...]:
    demand: list[dict[int, int]] = [dict.fromkeys(month, 0) for month in room]
    for step in steps:
        for f in step.options:
            if f in demand[step.month]:
                demand[step.month][f] += 1
    return tuple(
        {f: left for f, left in month.items() if demand[number][f] > left > 0}
        for number, month in enumerate(room)
    )
