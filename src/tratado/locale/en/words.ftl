# Places and citations
place-sheet = sheet { $sheet }
place-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}
place-line = line { $line }
place-column = column { $column }
cite-uniform-regulations = Uniform Regulations
cite-nafta-regulations = NAFTA Regulations
cite-general-note = General Note
cite-schedule = Schedule
cite-article = Article
cite-articles = Articles
cite-annex = Annex
cite-appendix = Appendix
cite-table = Table
cite-tables = Tables
cite-chapter = chapter
cite-section = section
cite-rule = rule
cite-route = route
cite-note = note
cite-paragraph = paragraph
cite-and = and
cite-or = or
cite-to = to

# Changes of a decided book
change-no-line = { $good } has no part { $part }
change-no-good = there is no good { $good }
change-no-column = goods have no column { $column }
change-near = near it there are { $names }
