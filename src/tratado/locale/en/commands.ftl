# Commands
cli-note = note: { $note }
cli-warning = warning: { $warning }
cli-problems = { $count ->
    [one] { $count } problem; { $unused }.
   *[other] { $count } problems; { $unused }.
}
