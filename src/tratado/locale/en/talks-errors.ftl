# Tables and logs of talks that cannot be read, and what cannot be asked of them

talks-none = none

# Where a problem is
talks-read-at = { $where }: { $what }
talks-read-within = { $where }, { $name }
talks-read-the-table = the table
talks-read-the-entry = the entry
talks-read-entry = entry of { $day }
talks-read-entry-undated = entry of no day
talks-read-interaction = interaction { $number }
talks-read-red-line = red line { $red_line }
talks-read-position = { $party } on { $issue }

# Fields
talks-read-mapping = `{ $key }` must map { $maps }
talks-read-maps-parties = parties to what they are
talks-read-maps-issues = issues to their options
talks-read-maps-options = options to what they mean
talks-read-maps-conditions = issues to options
talks-read-maps-set = terms to their new values
talks-read-maps-positions = parties to issues to positions
talks-read-maps-utilities = options to 0 to 100 points
talks-read-maps-red-lines = red lines to what they refuse
talks-read-maps-ratifiers = bodies to seats and thresholds
talks-read-maps-blocs = parties to seats
talks-read-truth-value = { $so }; YAML reads yes, no, on and off as truth values: put the word in quotes
talks-read-no-text-truth = { $name } in `{ $key }` is not text; YAML reads yes, no, on and off as truth values: put the word in quotes
talks-read-no-text-quotes = { $name } in `{ $key }` is not text; put it in quotes
talks-read-unknown-key = unknown key { $key }; known are { $known }
talks-read-text = `{ $key }` must be text, not { $value }
talks-read-day = `{ $key }` must be a date like 2020-07-01
talks-read-number = { $value } is not a number
talks-read-decimals = { $value } has more than two decimals
talks-read-beyond = { $value } is beyond { $most }
talks-read-range = a range is [low, high], not { $value }
talks-read-above = { $one } is above { $other }; give the lower first
talks-read-between = { $value } is not between { $least } and { $most }
talks-read-evidence = evidence gives who, when, where, certainty
talks-read-evidence-lacks = evidence lacks `{ $key }`
talks-read-one-of = `{ $key }` is one of { $known }
talks-read-object = { $what } must be a mapping
talks-read-no-issue = no issue { $issue }
talks-read-no-party = no party { $party }
talks-read-no-option = { $issue } has no option { $option }; it has { $known }
talks-read-option-unknown = no option { $option }

# The table
talks-read-table = a table is a mapping with a `table` name
talks-read-table-name = `table` must name the table
talks-read-signs = `signs` must be true or false
talks-read-nobody-signs = no party signs; give one of them `signs: true`
talks-read-no-deal-form = give either a `value` or a `package`
talks-read-no-deal-missing = { $party } signs or votes: say what `no_deal` is worth to it
talks-read-no-deal-points = a package is worth between { $least } and { $most } points; so is no deal
talks-read-package = a package maps issues to options
talks-read-package-lacks = the package leaves { $issue } out; give the option of every issue
talks-read-option = an option is a title or a mapping
talks-read-set-from = `set` needs a `from` day
talks-read-set-value = { $term } must be set to one value
talks-read-interactions = `interactions` must be a list
talks-read-refusal-form = give `never`, or `when` with one of `only_with` and `not_before`
talks-read-dated-by = `not_before` needs `dated_by`, the issue whose options have the days
talks-read-weight-positive = a weight is above zero
talks-read-of = `of` must be a party that signs, not { $of }
talks-read-threshold = `threshold` is a number of seats or one of { $known }
talks-read-threshold-never = { $needed } of { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
} can never be reached
talks-read-seats = `seats` must be a whole number above zero
talks-read-no-party-to-follow = no party { $party } whose positions it could follow
talks-read-asks-for-refused = { $party } asks for { $issue } { $option } (`stated`) and never takes it by its red line { $red_line }; correct one of the two

# Positions
talks-read-positions-of-nobody = positions of { $party }, who is no party
talks-read-weights-equal = `weights` may only be `equal`
talks-read-no-positions = { $party } has no positions
talks-read-no-position = { $party } has no position on { $issue }; say `{"{"}indifferent: true{"}"}` or `{"{"}unknown: true{"}"}` if it has none
talks-read-weights-zero = at least one weight must be above zero
talks-read-position-form = give one of { $known }
talks-read-weight-missing = `weight` is missing; or say `weights: equal` once
talks-read-only-true = `{ $key }` can only be true
talks-read-no-utility = no utility for { $option }
talks-read-ranks = ranks must name each of { $known } once, best first
talks-read-ideal = an `ideal` needs an `at` for every option of { $issue }, not all equal

# The log
talks-read-log = a log is a list of entries
talks-read-entry-object = an entry is a mapping, not { $node }
talks-read-entry-date = `date` is missing or no date
talks-read-entry-source = `source` must say where this can be read
talks-read-no-red-line = no red line { $red_line } to give up; there are { $known }
talks-read-entry-crosses = { $party } never takes { $issue } { $option } by its red line { $red_line }; give it up with `lifts: [{ $red_line }]` (--lift), or correct the option
talks-read-kind-by = { $kind } needs `by`, who it was
talks-read-kind-needs = { $kind } needs `{ $key }`
talks-read-kind-options = { $kind } needs `options`, what it asks for
talks-read-kind-nothing = `{ $key }` means nothing in an entry of { $kind }
talks-read-one-option = one option of { $issue }, not { $count }
talks-read-not-on-table = { $name } in `{ $key }` is not on the table; it has { $known }
talks-read-names = `{ $key }` is a name or a list of names
talks-log-of = log of { $table }

# Scenarios of GENIUS and NegMAS
talks-read-no-xml = no XML that may be read
talks-read-one-domain = one file must be a domain, not { $count }
talks-read-no-profile = there is no profile of a party
talks-read-not-discrete = issue { $issue } is not discrete; list its values as items to read it
talks-read-value-twice = issue { $issue } has a value twice
talks-read-not-in-domain = issue { $issue } is not in the domain
talks-read-must-evaluate = issue { $issue } must evaluate { $options }
talks-read-not-evaluated = issue { $issue } is not evaluated
talks-read-reservation = the reservation value
talks-read-one-space = one file must be an outcome space, not { $count }; folders of NegMAS (YAML) and GENIUS (XML) are read
talks-read-no-utility-function = there is no utility function
talks-read-issues-list = issues must be a list of issues
talks-read-issue-shape = an issue is { $issue }; it needs a type, a name and values
talks-read-issue-kind = issue { $issue } is a { $kind }; only issues with listed values are read, and spans of up to { $longest } whole numbers
talks-read-function-kind = a { $kind }; only a { $read } is read
talks-read-valued-by = issue { $issue } is valued by { $kind }; only a TableFun is read
talks-read-valued-by-nothing = issue { $issue } has no values; only a TableFun is read
talks-read-no-value-for = issue { $issue }: no value for { $options }
talks-read-weight-of = weight of { $issue }
talks-read-all-worth-the-same = { $party }: every package is worth the same to it

# What cannot be calculated
talks-too-many-packages = { $size } packages are more than the { $most } that are gone through one by one; `tratado talks deals` searches them
talks-report-draws = chances need every package; `--draws 0` writes the page without them
talks-out-of-time-clashes = clashes not listed within { $seconds } seconds
talks-out-of-time-conditions = conditions not tested within { $seconds } seconds
talks-out-of-time-relaxations = relaxations not proved cheapest within { $seconds } seconds
talks-turn-over = { $party }: the talks are over
talks-turn-of = { $party }: it is the turn of { $due }
talks-turn-no-offer = { $party }: there is no offer to accept; the first must offer
talks-patience = patience is at least 0 and under 1, not { $given }
talks-no-period = there must be a period, not { $given }
talks-no-round = there must be a round, not { $given }
talks-group-of-two = a group decision needs two actors or more, not { $count }
talks-group-actor = { $actor }: capability must be above 0 and salience above 0 and at most 1, not { $capability } and { $salience }
talks-election-of-two = an election needs two actors or more, not { $count }
talks-election-dimensions = { $actor }: a position and a salience for each of { $dimensions } dimensions, not { $positions } and { $saliences }
talks-election-actor = { $actor }: capability and some salience must be above 0

# Commands
talks-file-unreadable = { $file } cannot be read: { $why }
talks-table-unreadable = { $file } cannot be read: { $why }; name a table's file
talks-nothing-added = nothing was added.
talks-kept-there = --in: the workspace keeps the log; `tratado talks keep` takes in the file of one
talks-log-to-add = name the log to add to, or a workspace with --in
talks-folder-not-empty = { $folder } is there already and not an empty folder; name a new one
talks-option-pair = { $option }: { $given } is not ISSUE=OPTION
talks-package-length = --package: { $given } has { $options ->
    [one] { $options } option
   *[other] { $options } options
}; the table has { $issues ->
    [one] { $issues } issue
   *[other] { $issues } issues
}
talks-package-option = --package: { $issue } has no option { $option }; it has { $known }
talks-position-issue = --position: { $given } names no issue; write COUNTRY:ISSUE with one of { $known }
talks-position-nothing = --position: every option of { $issue } costs the same, so that nothing follows; nothing was written
talks-position-lost-anyway = --position: every option of { $issue } costs the same, so that nothing follows; these goods lose origin by { $day } without it: { $goods }; nothing was written
talks-position-judged = # judged on { $day }, the first day on which all of them are in force
talks-no-kept-table = the workspace has no table { $table }; it has { $known }
