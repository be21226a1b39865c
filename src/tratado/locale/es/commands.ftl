# Commands
cli-note = nota: { $note }
cli-problems = { $count ->
    [one] { $count } problema; { $unused }.
   *[other] { $count } problemas; { $unused }.
}
