### What an empty workbook says of how it is filled in.

template-title = How to fill in this workbook
template-required = Required.
template-shades = Columns in the darker shade are required; rest the pointer on a header for its meaning.
template-example = The example row of each sheet starts with the mark below and is never read; overwrite or delete it.
template-codes = Codes are texts: a number loses its zeros. The columns here are already formatted so.
template-lists = Cells of countries, currencies and goods offer a list: the codes beside, and the first { $goods } goods. What is not in it may be written too.
template-blank = Leave a cell blank where you do not know; do not write zero.
