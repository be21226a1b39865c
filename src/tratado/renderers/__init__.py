"""Documents on each medium: terminal, page, PDF, workbook, CSV. None of them knows the law."""
