"""The planner: rules, exact score, search with a proven bound, and the reasons. Pure."""
