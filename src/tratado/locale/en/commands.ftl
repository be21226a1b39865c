# Commands
cli-note = note: { $note }
cli-problems = { $count ->
    [one] { $count } problem; { $unused }.
   *[other] { $count } problems; { $unused }.
}
