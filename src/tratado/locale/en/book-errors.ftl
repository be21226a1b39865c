### What is wrong in a book, and what was handled: files, sheets, cells, facts, settings.

## Facts

book-fact-unknown = { $fact } is the name of no fact; nothing would be decided by it. The questions of `tratado check` and the rules that `tratado rule` prints name the facts
book-fact-unknown-near = { $fact } is the name of no fact; nothing would be decided by it. Did you mean { $near }?
book-fact-no-yes-or-no = { $fact } is answered by yes or no, not by { $value }
book-fact-unasked = no verdict turned on { $fact } of { $subject }; it changes nothing here
book-fact-without-source = { $fact } of { $subject } counts with its source only; give it in the column evidence of the sheet facts

book-fact-no-subject = '{ $subject }' is no good, no part of a bill of materials and no HS code
book-fact-no-subject-near = '{ $subject }' is no good, no part of a bill of materials and no HS code; did you mean '{ $near }'?

## Names that nothing has

book-setting-unknown = there is no setting '{ $setting }'; the book's reference lists those there are
book-setting-unknown-near = there is no setting '{ $setting }'; did you mean '{ $near }'?
book-column-unread = column '{ $column }' is not known here and was not read
book-column-unread-near = column '{ $column }' is not known here and was not read; did you mean '{ $near }'?
book-sheet-unread = '{ $sheet }' is no sheet of a book and was not read
book-sheet-unread-near = '{ $sheet }' is no sheet of a book and was not read; did you mean '{ $near }'?
