"""The calendar page: month, week, list, board, lane and side panel."""
