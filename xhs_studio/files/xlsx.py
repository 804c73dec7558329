"""XlsxWriter's names, in the one place where the type checker is told about them."""

# XlsxWriter is annotated, but ships no py.typed that would let the checker read it.
from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import quote_sheetname, xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

__all__ = ["FileCreateError", "Format", "Workbook", "Worksheet", "quote_sheetname", "xl_col_to_name"]
