# Commands
cli-note = remarque : { $note }
cli-problems = { $count ->
    [one] { $count } problème; { $unused }.
   *[other] { $count } problèmes; { $unused }.
}
