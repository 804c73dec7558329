"""Bounds are bounds: under any relaxation, any prices, and at every step of any best plan."""

import random
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning import oracle
from tests.planning.generator import make
from xhs_studio.planning.beam import Beam, Guide
from xhs_studio.planning.duals import value
from xhs_studio.planning.model import Model, build_model
from xhs_studio.planning.nodes import Space
from xhs_studio.planning.prices import SCALE, Prices
from xhs_studio.planning.problem import parse_problem
from xhs_studio.planning.relax import NARROW, WIDE, Number, Relaxation, Spec, WeekStore
from xhs_studio.planning.score import score
from xhs_studio.planning.solver import solve
from xhs_studio.planning.weeks import Forgetting, RelaxedWeek, WeekCodes

MOST_PLANS = 3000


def go_on() -> None:
    """A check that never stops anything."""


def small_problem(seed: int) -> dict[str, object] | None:
    data = make("small", seed)
    plans = 1
    for slot in data["slots"]:
        plans *= 1 if slot["fixed"] else len(slot["allowed"]) + 1
    return data if plans <= MOST_PLANS else None


def any_spec(model: Model, rng: random.Random) -> Spec:
    names = list(range(len(model.names)))
    places = [tuple(names)]
    for d in range(1, rng.randint(2, model.memory)):
        near = list(names if d == 1 else places[-1])
        places.append(tuple(sorted(rng.sample(near, rng.randint(0, len(near))))) if d > 1 else tuple(near))
    caps = tuple(frozenset(f for f in month if rng.random() < 0.5) for month in model.caps)
    weeks = tuple(Forgetting(rng.choice((-1, 0, 1, 9)), rng.random() < 0.5) for _ in model.weeks)
    return Spec(tuple(places), caps, weeks)


def any_prices(model: Model, relaxation: Relaxation, rng: random.Random) -> Prices:
    top = model.weights.total * SCALE
    low, medium, high = (rng.choice((0, rng.randint(-top, top))) for _ in range(3))
    caps: tuple[dict[int, int], ...] = tuple(
        {f: rng.randint(0, 800) for f in month if f not in relaxation.spec.caps[m]}
        for m, month in enumerate(model.caps)
    )
    minutes = tuple(rng.randint(0, 40) if week.forget.minutes else 0 for week in relaxation.weeks)
    return Prices((low, medium, high), rng.randint(-400, 400), caps, minutes)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(st.integers(0, 400), st.randoms(use_true_random=False), st.sampled_from([NARROW, WIDE]))
def test_no_value_exceeds_the_optimum(seed: int, rng: random.Random, number: Number) -> None:
    data = small_problem(seed)
    if data is None:
        return
    least, plan = oracle.optimum(data)
    model = build_model(parse_problem(data))
    codes = tuple(WeekCodes(model, span) for span in model.weeks)
    relaxation = Relaxation(model, codes, any_spec(model, rng), WeekStore(codes, go_on), number)
    valued = value(relaxation, any_prices(model, relaxation, rng), go_on)
    assert valued.bound <= least * SCALE
    # Along the optimal plan the bound holds at every step, and the true cost is met at the end.
    space = Space(model, codes)
    guide = Guide(space, relaxation, valued)
    nodes = space.start()
    for t, choice in enumerate(model.choices(tuple(plan))):
        kids = space.expand(t, nodes)
        wanted = -1 if choice is None else choice
        nodes = kids.take(np.flatnonzero(kids.choice == wanted))
        assert len(nodes) == 1
        assert int(guide.bound(t + 1, nodes)[0]) <= least * SCALE
    assert int(space.total(nodes)[0]) == least * SCALE


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 400), st.randoms(use_true_random=False), st.integers(1, 8))
def test_a_narrow_search_knows_what_it_cut_off(seed: int, rng: random.Random, width: int) -> None:
    data = small_problem(seed)
    if data is None:
        return
    least, _ = oracle.optimum(data)
    model = build_model(parse_problem(data))
    codes = tuple(WeekCodes(model, span) for span in model.weeks)
    relaxation = Relaxation(model, codes, any_spec(model, rng), WeekStore(codes, go_on), NARROW)
    space = Space(model, codes)
    valued = value(relaxation, any_prices(model, relaxation, rng), go_on)
    found = Beam(space, Guide(space, relaxation, valued), go_on).run(width, 10**6)
    assert min(found.cut, found.cost * SCALE) <= least * SCALE
    if found.choices is not None:
        assert found.cost >= least
        problem = parse_problem(data)
        scored = score(problem, model.plan(found.choices))
        assert (scored.cost, scored.broken) == (found.cost, ())


@pytest.mark.parametrize("forget", [Forgetting(), Forgetting(opens=0), Forgetting(opens=1, minutes=True)])
def test_a_weeks_charges_add_up_to_its_penalty(forget: Forgetting) -> None:
    model = build_model(parse_problem(make("month", 40)))
    for span in model.weeks:
        codes = WeekCodes(model, span)
        week = RelaxedWeek(codes, forget)
        rng = random.Random(span.start)
        for _ in range(40):
            state, code, paid = 0, np.zeros(1, np.int64), 0
            for j, step in enumerate(codes.steps):
                rows = (*step.options, None) if step.free else (step.forced,)
                row = rng.choice([r for r in range(len(rows)) if week.steps[j].next[r, state] >= 0])
                f = rows[row]
                if f is not None:
                    code = codes.after(code, f, step.free)
                paid += int(week.steps[j].charge[row, state])
                state = int(week.steps[j].next[row, state])
            if int(code[0]) >= 0:
                exact = forget == Forgetting()
                penalty = int(codes.penalty(code)[0])
                assert paid == penalty if exact else paid <= penalty


def test_small_periods_are_solved_whatever_their_shape() -> None:
    tried = 0
    for seed, rotation in product(range(300, 380), (3, 7)):
        data = small_problem(seed)
        if data is None:
            continue
        data["rotation"] = rotation
        tried += 1
        found = solve(parse_problem(data))
        assert (found.cost, found.ended) == (oracle.optimum(data)[0], "proven"), seed
    assert tried > 50
