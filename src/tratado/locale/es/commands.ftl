# Commands
cli-note = nota: { $note }
cli-warning = advertencia: { $warning }
cli-problems = { $count ->
    [one] { $count } problema; { $unused }.
   *[other] { $count } problemas; { $unused }.
}
