### Lo que un caso laboral hace a las mercancías: trato preferencial, y lo que depende de una planta.

table-preference = trato
ruling-label-preference = trato

preference-claimable = se puede solicitar
preference-suspended = suspendido
preference-denied = negado
preference-entry-denied = entrada negada
preference-open = abierto
preference-none = nada que solicitar

preference-since = desde el { $day }
preference-since-unknown = desde un día que no se conoce
preference-of-case = caso { $case }
preference-settlement = la liquidación definitiva espera
preference-suspension-of-preference = trato suspendido
preference-denial-of-preference = trato negado
preference-penalty = sanción
preference-denial-of-entry = entrada negada
preference-made-there = hecha en { $plant }
preference-related = hecha en una planta bajo el mismo control que { $plant }
preference-part-of-it = contiene una parte hecha en { $plant }
preference-applied = { $measure } en { $country } { $since } ({ $source }): { $reach }
preference-perhaps = { $applied }; no es seguro: { $lacking }
preference-perhaps-short = quizá { $applied }
preference-lacking-in-force = si está en vigor ese día
preference-lacking-related-goods = si ahí se hacen las mismas mercancías u otras relacionadas
preference-lacking-goods-named = si la mercancía está entre las nombradas
preference-lacking-made-in-part = si la mercancía cuenta como hecha ahí en parte (19 U.S.C. 4693(a)(1)(A))
preference-origin-unchanged = El origen de la mercancía no cambia por ello.
preference-elsewhere = caso { $case }: el establecimiento { $facility } no es planta del libro
preference-no-plants = { $count ->
    [one] se guarda { $count } caso laboral y el libro no tiene la hoja de plantas: lo que suspende no se cuenta
   *[other] se guardan { $count } casos laborales y el libro no tiene la hoja de plantas: lo que suspenden no se cuenta
}
preference-certify = { $good }: { $preference }; su origen se puede certificar, el trato { $standing ->
    [open] quizá no se pueda solicitar
   *[other] no se puede solicitar
}

exposure-plants = plantas
exposure-title = Lo que depende de las plantas de { $book } el { $date }
exposure-column-plant = planta
exposure-column-name = nombre
exposure-column-country = país
exposure-column-made = hechas ahí
exposure-column-containing = con sus partes
exposure-column-depth = nivel más hondo
exposure-column-stops = dejan de originar
exposure-column-value = valor al año
exposure-column-duty = arancel al año
exposure-column-unit-duty = arancel de una de cada una
exposure-column-open = faltan cifras
exposure-column-good = mercancía
exposure-column-description = descripción
exposure-column-how = cómo
exposure-column-unit-value = valor en una unidad
exposure-column-units = unidades al año
exposure-column-consequence = qué pasaría
exposure-column-rates = tasas
exposure-column-duty-of-unit = arancel de una unidad
exposure-column-needs = falta
exposure-made-there = hecha ahí
exposure-consequence-loses-preference = conserva su origen, pierde el trato
exposure-consequence-may-lose = pierde el trato, si es originaria
exposure-consequence-stops-originating = deja de ser originaria
exposure-consequence-may-stop = quizá deje de ser originaria: { $now ->
    [undetermined] no está determinado si lo es ahora
   *[other] no está determinado si lo seguiría siendo
}
exposure-consequence-keeps = sigue siendo originaria
exposure-consequence-nothing = no es originaria tal como está
exposure-need-value = su valor de transacción
exposure-need-destination = su destino
exposure-need-produced-in = en qué país se produce
exposure-need-general-rate = tasa general de { $of } en { $country }
exposure-need-preferential-rate = tasa del tratado de { $of } en { $country }
exposure-need-rate-figure = para la tasa: { $of }
exposure-need-amounts = importes en { $of }
exposure-need-units = unidades de un año (producción)
exposure-need-units-apart = cuántas unidades se comercian por sí solas
exposure-at-least = { $amount } o más
exposure-unknown = no se conoce
exposure-what-if = Si { $plant } ya no se puede usar con trato preferencial: { $loses ->
    [0] ninguna mercancía hecha ahí lo pierde
    [one] { $loses } mercancía hecha ahí lo pierde
   *[other] { $loses } mercancías hechas ahí lo pierden
}{ $perhaps ->
    [0] {""}
   *[other] , y { $perhaps } quizá, aún sin determinar
}; si sus partes se sustituyen por no originarias { $stops ->
    [0] ninguna otra deja de ser originaria
    [one] { $stops } más deja de ser originaria
   *[other] { $stops } más dejan de ser originarias
}{ $may ->
    [0] {""}
   *[other] , y { $may } quizá
}.
exposure-note = El arancel es lo que las mercancías en riesgo deberían por encima de la tasa del tratado, por todas las unidades del último ejercicio de las que no se dice que se quedan en el país. Los sustitutos tienen el código y el precio de lo que sustituyen; se conservan los hechos que el libro declara.
exposure-note-value = El valor al año es el de las mercancías hechas ahí y el de sus partes en otras, de mercancías que no son parte de otra del libro.
