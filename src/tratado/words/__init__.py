"""What is said, and of what: messages with their parts, places, problems, amounts.

Engines say what they have to say as these values; only here are they put into a language. No
law and no calculation belongs here.
"""

from tratado.words.amounts import Amount, Money, Percent, number_words
from tratado.words.place import NOWHERE, Place
from tratado.words.problem import Problem, TratadoError, Within
from tratado.words.said import Part, Said, Worded, day_words

__all__ = [
    "NOWHERE",
    "Amount",
    "Money",
    "Part",
    "Percent",
    "Place",
    "Problem",
    "Said",
    "TratadoError",
    "Within",
    "Worded",
    "day_words",
    "number_words",
]
