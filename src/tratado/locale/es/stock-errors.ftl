### Qué está mal en los inventarios, y qué hacer.

stock-unit = es { $unit }, y el inventario { $inventory } se lleva en { $kept }
stock-give-one-unit = indique ambos en una sola unidad
stock-identical-not = es originario, y el inventario { $inventory } valora materiales idénticos que no lo son
stock-call-non-originating = marque el renglón como no originario o lleve el inventario por origen
stock-mixed = es originario, y de lo retirado de { $inventory } para { $good } ({ $place }) es originario { $units } de { $whole }
stock-mixed-unknown = es originario, y de lo retirado de { $inventory } para { $good } ({ $place }) nadie puede decir cuánto es originario
stock-leave-origin = deje el origen en blanco para que decida el inventario
stock-valued-twice = valora { $part } de { $good }, cuyo inventario lo valora por sus entradas ({ $place })
stock-leave-row-or-values = quite el renglón y dé a las entradas valores según la sección 8, o quite los valores de las entradas
stock-election-of = elección del inventario { $inventory }
