### What is wrong with the levels of a bill of materials.

book-level-blank = the level is blank; where lines have levels, every line has one
book-level-unread = '{ $level }' is no level; expected a number (1, ..2) or an outline (1.2.1)
book-level-gap = no line of the level above stands before this one of level { $level }; give the missing line, or correct the level
book-level-other-good = by its level the line goes into { $parent }, and it is said to go into { $good }; correct one of them
book-level-not-in-goods = { $part } is listed with what it is made of (rows { $rows }) and is not in the sheet goods. Where its producer makes it, add it to goods; where it is bought, remove these rows
book-level-no-good = { $part } stands at the highest level and is not in the sheet goods; give in good what it goes into, or add it to goods
book-level-two-forms = the level '{ $level }' stands among numbers of an outline such as 1.2; write every level in one form
book-level-good-blank = what { $part } goes into is blank, and other lines of its level say it; give good in every line of the highest level, or in none where each of them is a good itself
book-level-several = { $part } stands at the highest level with a quantity other than one, and the quantities below it may be those in one or in all of them; give them in one of it, and write 1 here. Where each is that in one of the line above, say so by the setting level_quantities: part_above
book-level-quantities = more than one { $part } goes into what is above it, and whether the quantities below it are those in one { $part } or in one of the good is not said. Say so by the setting level_quantities: part_above or good
book-level-no-share = the quantity of { $part } in one of the good is no quantity of six decimals in one of the assembly it is in; give the quantities in one of the part above
book-level-of-the-good = the line of { $part } has a value or a weight of the whole line; with quantities in one of the good give unit_value and unit_weight
book-level-two-lists = { $part } has other lines below it here than in row { $row }; it can be made in one way only, correct one of the lists or name them apart
book-levels-untold = column '{ $column }' shows that some lines stand below others; counted as materials beside them, they would count twice. Map it to level, or give in good what each line goes into
book-parents-untold = column '{ $column }' says that lines go into { $part }, itself a line of the sheet; counted as materials beside it, they would count twice. Take good from this column, or remove it
book-indents-untold = the part is indented as if it went into the one above; counted as a material beside it, it would count twice. Give the levels in a column level, or in good what each line goes into; where the spaces mean nothing, remove them

book-row-of-totals = the row has no more than a sum of rows above it and looks like a total; remove it
book-rows-above = the names of the columns stand in row { $row }; what stands above them was not read
book-rows-above-filled = the row stands above the names of the columns (row { $top }) and has something in every required column. Where it is a row of the sheet, correct the names above it, or move it below them; where it is none, name the row of the columns by header_row in a mapping
book-header-row-blank = the mapping has the names of the columns in row { $row }, and there is nothing in it
book-header-row-unread = header_row: { $value } is no number of a row; expected 1, 2, ...
