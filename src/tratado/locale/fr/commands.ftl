# Commands
cli-note = remarque : { $note }
cli-warning = avertissement : { $warning }
cli-problems = { $count ->
    [one] { $count } problème; { $unused }.
   *[other] { $count } problèmes; { $unused }.
}
