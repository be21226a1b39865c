# Places and citations
place-sheet = sheet { $sheet }
place-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}
place-rows-more = rows { $rows } and { $more } more
place-line = line { $line }
place-column = column { $column }
agreement-usmca = USMCA
agreement-nafta = NAFTA
agreement-other = { $title }

# Changes of a decided book
change-no-line = { $good } has no part { $part }
change-no-good = there is no good { $good }
change-no-column = goods have no column { $column }
change-near = near it there are { $names }
place-at = { $place }, { $where }
place-figure-of = { $line }: { $figure }
