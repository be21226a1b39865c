# Requests to suppliers, their forms, and how far a campaign has come.
declaration-instructions = instructions
declaration-form-title = Declaration of origin: { $supplier } to { $buyer }
declaration-how-fill = Fill in the sheets parts and signature, and return the file by { $day }. Names of parts, of sheets and of columns must stay as they are.
declaration-how-origin = For each part say whether it is originating under the agreement between Canada, Mexico and the United States, the country it is produced in, and your tariff code (at least six digits).
declaration-how-criterion = An originating part also needs its criterion: A wholly obtained; B by its product-specific rule; C made of originating materials alone; D one of the special cases.
declaration-how-blank = Leave a row blank where you cannot say. A blank row declares nothing.
declaration-how-period = A declaration covers deliveries of at most twelve months. Tell the buyer at once when something in it is no longer right.
declaration-how-decline = If you give no declaration, write the reason in the sheet signature and leave the rest as it is.
declaration-how-return = Writing your name, your position and the date in the sheet signature signs the declaration for your company.
declaration-how-records = Keep what shows that your answers are right; the customs authorities may ask for it.
declaration-how-accumulation = Sheet accumulation: for one unit of a part, its net cost and the value of its non-originating materials; or instead a part of the net cost without any.
declaration-how-metal = Sheet metal: for parts of steel the country it was melted and poured in, for parts of aluminum the country it was smelted in, and the number of the mill's certificate.
declaration-how-wages = Sheet plants: for each plant only whether its production wage reaches the threshold of the agreement in the period. Do not write the wage.
declaration-letter-subject = Declaration of origin for { $count ->
    [one] one part
   *[other] { $count } parts
} delivered to { $buyer } ({ $request })
declaration-letter-more = { $count ->
    [one]   - and one more
   *[other]   - and { $count } more
}
declaration-letter =
    To { $supplier },

    goods that we make with your parts are traded under the agreement between Canada, Mexico and the United States. To claim its preference we need your signed statement of the origin of { $count ->
        [one] this part
       *[other] these { $count } parts
    }:

    { $parts }

    Please fill in the attached workbook and return it by { $day }. Its first sheet says how. If you cannot declare a part, leave its row blank; if you give no declaration at all, tell us why in the sheet signature.

    Request { $request }
    { $buyer }
declaration-asks-title = Whose declarations matter: { $book }
declaration-asks-none = No verdict rests on origin that is unproven; there is nobody to ask.
declaration-column-supplier = supplier
declaration-column-parts = parts
declaration-column-part = part
declaration-column-goods = goods that hang on it
declaration-column-decisive = decided by it alone
declaration-column-value = value
declaration-column-request = request
declaration-column-file = file
declaration-column-state = state
declaration-column-until = until
declaration-column-answered = answered
declaration-column-conflict = disagreement
declaration-column-book = book
declaration-column-declared = declared
declaration-column-outcome = outcome
declaration-column-rows = rows
declaration-unnamed = { $count ->
    [one] One part has no supplier in the book, so that nobody can be asked: { $parts }
   *[other] { $count } parts have no supplier in the book, so that nobody can be asked: { $parts }
}
declaration-state-open = open
declaration-state-overdue = overdue
declaration-state-answered = answered
declaration-state-partly = partly answered
declaration-state-declined = declined
declaration-state-expired = expired
declaration-state-expiring = expires soon
declaration-progress-title = Declarations on { $day }
declaration-progress-totals = Asked { $asked }, answered { $answered }, declined { $declined }, expired { $expired }; value covered { $covered } of { $value }; goods that still hang on an answer: { $goods }
declaration-conflict-origin = the book called its origin otherwise
declaration-conflict-evidence = other evidence says otherwise
declaration-conflict-hs = another tariff code
declaration-conflict-country = another country
declaration-conflict-declarations = two declarations of one day differ
declaration-conflict-replaced = an earlier declaration said otherwise
declaration-conflict-figures = the book has other figures, or another kind of statement
declaration-conflict-method = the good elects no method that the statement serves
declaration-conflict-several-lines = the part stands in several lines of the good
declaration-conflict-own-good = the book calculates the part itself
declaration-conflict-currency = amounts in another currency than the book's
declaration-conflict-melted = another country of melting
declaration-conflict-plant = the book has no such plant
declaration-conflict-wages = another statement of the period says the contrary
declaration-conflict-unused = not counted until settled
declaration-conflict-settled = the declaration was followed
declaration-conflict-open = origin unknown until settled
declaration-read = Declaration { $declaration } of { $supplier }, valid from { $start } until { $end }: { $count ->
    [one] one statement
   *[other] { $count } statements
}.
declaration-read-declined = { $supplier } declines: { $reason }
declaration-read-left = Nothing was said about { $parts }.
