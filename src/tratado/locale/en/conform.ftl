### Conformance cases: what they may hold, and how an outcome differs.

## Where in a case

conform-case = case { $number }
conform-at = { $place }, { $key }
conform-entry = { $place }, entry { $number }
conform-lines-of = lines of { $good }
conform-expect-of = expect of { $good }
conform-value-times-quantity = { $place }, value times quantity

## What a case may not hold

conform-other = { $place } is { $value }, expected { $expected }
conform-expected-mapping = a mapping of names and values
conform-expected-list = a list
conform-expected-texts = a list of texts
conform-expected-text = a text
conform-expected-one-of = one of { $words }
conform-expected-yes-or-no = true or false
conform-expected-day = a day such as 2026-11-24
conform-expected-number = a number
conform-expected-finite-number = a finite number
conform-too-many-places = { $place } is { $value }, a number with too many places
conform-too-large = { $place } is too large; at most { $most } is kept exactly
conform-too-fine = { $place } is finer than one part in { $unit }
conform-blank = blank
conform-a-mapping = a mapping
conform-a-list = a list
conform-no-file = { $path } is neither a file nor a folder
conform-second-case = a second case '{ $name }'
conform-second-good = { $place }: a second good '{ $good }'
conform-no-good = expect: there is no good { $good }
conform-nothing-expected = nothing is expected of a good; give its verdict or another outcome
conform-lines-with-goods = goods have their lines with them; leave out good and lines
conform-no-goods = goods is blank, expected a list of goods
conform-edition = { $place } is { $value }, expected 2012, 2017 or 2022
conform-unknown-of-case = a case has unknown keys { $keys }
conform-unknown-of-expect = expect has unknown keys { $keys }
conform-unknown-of-good = a good has unknown keys { $keys }
conform-unknown-of-line = a line has unknown keys { $keys }
conform-unknown-of-fact = a fact has unknown keys { $keys }
conform-no-calculation = no calculation { $name }
conform-needs-expect = a case needs either expect or expect_error
conform-no-cite = expect_error has no cite; quotes with nothing in them are none

## How an outcome differs

conform-differs = { $what } { $found }, expected { $wanted }
conform-verdict = verdict { $found }, expected { $wanted } (needs: { $needs })
conform-none = none
conform-of-good = { $good }: { $difference }
conform-not-needed = { $fact } is not among the needed facts ({ $needs })
conform-not-tried = route { $route } was not tried ({ $routes })
conform-no-figure = no figure { $name }
conform-no-figure-expected = no figure { $name }, expected { $wanted }
conform-failing-parts = failing parts
conform-de-minimis-share = de minimis share
conform-no-fact = { $fact } is the name of no fact
conform-refused = refused: { $error }
conform-refused-otherwise = refused for other reasons than { $wanted }: { $error }
conform-no-error = no error, expected one of { $cite }
conform-cannot-take = { $calculation } cannot take what is given ({ $why })

## What the command says

conform-difference = { $place }: { $case }: { $difference }
conform-not-run = { $file }: no case of it was run: { $why }
conform-rows-reached = rows of the rule tables reached: { $reached } of { $rows }
conform-not-reached = not reached: { $route }
conform-passed = conformance: { $passed } passed, { $failed } failed
