effect-head = { $book }, al { $date }: qué harían las propuestas
effect-of = con { $proposal }
effect-none = Nada cambia.
effect-column-proposal = propuesta
effect-column-lost = pierden origen
effect-column-gained = ganan origen
effect-column-value-lost = valor anual
effect-column-duty = arancel anual
effect-column-good = mercancía
effect-column-before = hoy
effect-column-after = entonces
effect-column-content = contenido regional
effect-column-narrowed = margen
effect-column-because = por
effect-content = { $found } (de { $required })
effect-duty-partly = { $duty }, y de { $count } { $count ->
    [one] mercancía
   *[other] mercancías
} se desconoce
effect-needs = se desconoce: { $needs }
effect-because-value-content = contenido regional
effect-because-core-parts = partes esenciales
effect-because-steel = acero
effect-because-aluminum = aluminio
effect-because-labor-value = valor de contenido laboral
impact-head = { $table }: qué harían sus cláusulas a { $books }, al { $date }
impact-clauses = cada cláusula por sí sola, junto al texto vigente
impact-packages = paquetes
impact-unbound = no se vincula ningún texto, y nada se calcula, para: { $options }
impact-column-clause = cláusula
impact-column-lost = pierden origen
impact-column-gained = ganan origen
impact-column-value-lost = valor anual
impact-column-duty = arancel anual
impact-column-goods = mercancías que lo pierden
impact-column-plants = plantas afectadas
impact-currencies = en varias monedas ({ $currencies })
effect-stage = según las etapas automotrices del { $day }, también el texto de hoy
