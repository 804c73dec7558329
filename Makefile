# `make` alone prints this list. Every target works on a fresh checkout: ./studio fetches what it needs.
UV = UV_PYTHON_DOWNLOADS=never .tools/bin/uv

help:            ## this list
	@sed -n 's/^\([a-z]*\): .*## /make \1\t/p' Makefile | expand -t 20
dev:             ## make ready: system libraries, uv, the Python environment
	./studio dev
check: test      ## the same as test
test:            ## everything CI checks: lint, types, contracts between layers, tests
	./studio test
app:             ## start the app
	./studio run
pictures: dev    ## draw every screen into build/screens/, and from these those of the README into docs/images/
	QT_QPA_PLATFORM=offscreen ./studio run pictures --out build/screens
	$(UV) run --frozen python tools/readme_pictures.py
translations: dev ## gather new texts, compile the finished ones, name the missing ones
	$(UV) run --frozen python tools/translations.py
format: dev      ## lay out the code and mend what ruff can mend
	$(UV) run --frozen ruff check --fix . studio
	$(UV) run --frozen ruff format . studio
bench: dev       ## planner beside a general solver, start beside a bare window
	$(UV) run --frozen --group bench python benchmarks/planner.py
	$(UV) run --frozen python benchmarks/startup.py
wheel: dev       ## build the wheel into dist/
	$(UV) build --wheel

.DEFAULT_GOAL = help
.PHONY: help dev check test app pictures translations format bench wheel
