### Codes of the Harmonized System: what is wrong with one, and where it comes from.

hs-code-empty = the code is empty
hs-code-characters = { $text } has characters other than digits and dots
hs-code-chapter-00 = { $text } starts with 00, and there is no chapter 00
hs-code-dot-after-three = { $text } has three digits before its dot (a spreadsheet drops leading and trailing zeros: { $meant }?)
hs-code-dots = { $text } has its dots in unusual places; expected { $meant }
hs-code-too-long = { $text } has { $count } digits; a code has at most ten
hs-code-length = { $text } has { $count } digits; a code has 2, 4, 6, 8 or 10
hs-code-length-decimals = { $text } has { $count } digits; a code has 2, 4, 6, 8 or 10 (a number written with decimals: { $meant }?)
hs-code-length-trailing-zero = { $text } has { $count } digits; a code has 2, 4, 6, 8 or 10 (a spreadsheet drops a trailing zero: { $meant }?)
hs-code-length-leading-zero = { $text } has { $count } digits; a code has 2, 4, 6, 8 or 10 (a spreadsheet drops a leading zero: { $meant }?)
hs-no-provision = { $text } is not a provision or a range of provisions
hs-empty-brackets = { $text } has nothing between its brackets
hs-range-backwards = the range { $range } runs backwards
hs-edition = HS { $year }
hs-edition-not-stated = edition not stated
hs-no-edition = { $text } is not an edition of the Harmonized System known here; expected { $known }
hs-code-national = { $code } is in chapter { $chapter }, which each country fills for its own uses; give the code of chapters 01 to 97 under which the good itself is classified
hs-code-of-longer = { $code } (of { $longer })
hs-code-in-none = { $code } is in none of the editions { $editions }
hs-code-in-others = { $code } is not in { $edition } but in { $held }: state that edition, or correct it
hs-code-near = { $found }; near it: { $near }
hs-code-of = { $codes } ({ $edition })
hs-code-from = from { $codes } ({ $edition })
hs-code-same = { $code } in { $edition }
hs-code-is = { $whence } is { $same }
hs-code-comes = { $whence } comes { $origins }
