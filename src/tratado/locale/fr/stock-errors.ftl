### Ce qui ne va pas dans les stocks, et ce qu'il faut faire.

stock-unit = est { $unit }, et le stock { $inventory } est tenu en { $kept }
stock-give-one-unit = indiquez les deux dans une même unité
stock-identical-not = est originaire, et le stock { $inventory } évalue des matières identiques qui ne le sont pas
stock-call-non-originating = marquez la ligne comme non originaire, ou tenez le stock par origine
stock-mixed = est originaire, et de ce qui a été retiré de { $inventory } pour { $good } ({ $place }), { $units } sur { $whole } est originaire
stock-mixed-unknown = est originaire, et de ce qui a été retiré de { $inventory } pour { $good } ({ $place }), nul ne peut dire combien est originaire
stock-leave-origin = laissez l'origine vide, pour que le stock décide
stock-valued-twice = évalue { $part } de { $good }, dont le stock l'évalue par ses entrées ({ $place })
stock-leave-row-or-values = retirez la ligne et donnez aux entrées des valeurs selon l'article 8, ou retirez les valeurs des entrées
stock-election-of = choix pour le stock { $inventory }
