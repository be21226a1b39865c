# Books from which no origin can be decided

origin-good = mercancía { $good }
origin-part-of-good = parte { $part } de la mercancía { $good }
origin-averaged-with-material = promedia una mercancía con aquello de lo que está hecha
origin-average-similar = promedie solo mercancías que podrían sustituirse entre sí
origin-product-too-large = sus materiales por su cantidad suman más de lo que se puede guardar con exactitud
origin-state-smaller-unit = indique importes y cantidades de una unidad menor de la mercancía
origin-sum-too-large = sus materiales suman más de lo que se puede guardar con exactitud
origin-state-smaller-or-larger = indique importes por una unidad menor de la mercancía o en una unidad monetaria mayor
origin-part = parte { $part }
origin-costs-too-large = sus costos por su cantidad suman más de lo que se puede guardar con exactitud
origin-costs-of-parts-too-large = tiene costos de partes que suman más de lo que se puede guardar
origin-state-per-smaller-unit = indique importes por una unidad menor de la mercancía
origin-part-without-value = { $part } de { $good } no tiene valor, y no lo sustituye el costo de ninguna parte que se sepa que el productor de { $good } fabrica en el territorio
origin-state-price-or-costs = indique en bom lo que se pagó por ella; o, si es de fabricación propia, sus costos en la hoja goods (total_cost, o las partes de su costo) y produced_in
origin-designated-within = { $inner } está designado como material intermedio y se incorpora a { $outer }, que también lo está, y ambos están sujetos a contenido de valor
origin-take-back-designation = retire una de las designaciones
