### Certificaciones de origen, sus correcciones y las certificaciones de vehículos.

## The certification of origin

certificate-title = Certificación de origen
certificate-agreement = Tratado entre los Estados Unidos Mexicanos, los Estados Unidos de América y Canadá
certificate-number = Núm. { $number }
certificate-page = Página { $page } de { $pages }
certificate-certifier-kind = Certificador
certificate-kind-importer = importador
certificate-kind-exporter = exportador
certificate-kind-producer = productor
certificate-certifier = Datos del certificador
certificate-exporter = Exportador
certificate-producer = Productor
certificate-importer = Importador
certificate-various = varios
certificate-available-upon-request = disponible a solicitud de las autoridades importadoras
certificate-unknown = desconocido
certificate-same = el mismo certificador
certificate-email = correo electrónico
certificate-telephone = teléfono
certificate-goods = Mercancías, sus códigos SA y criterios de origen
certificate-place = Núm.
certificate-good = Mercancía
certificate-description = Descripción
certificate-hs = Código SA
certificate-hs-edition = Códigos del Sistema Armonizado { $edition }
certificate-criterion = Criterio de origen
certificate-period = Periodo global
certificate-period-days = del { $first } al { $last }
certificate-single = ninguno; un solo embarque
certificate-invoice = Factura
certificate-no-invoice = no se conoce
certificate-signature = Firma autorizada y fecha
certificate-signed = Firma
certificate-name = Nombre
certificate-position = Cargo
certificate-day = Fecha
certificate-replaces = Sustituye a la certificación { $digest }.
certificate-rests = Descansa en las decisiones registradas como { $records }, tomadas sobre los datos { $books }.
certificate-translation = Traducción; la declaración se dio en { $language }.
certificate-language-en = inglés
certificate-language-es = español
certificate-language-fr = francés
certificate-statement = Certifico que las mercancías enumeradas en este documento son originarias conforme al tratado arriba nombrado y que lo que aquí se dice de ellas es verdadero y exacto. Respondo de su comprobación y me comprometo a conservar los registros que sustentan esta certificación y a mostrarlos cuando se soliciten o en una visita de verificación.

## Why a certification is refused

certificate-refused-no-goods = no se nombra ninguna mercancía; una certificación enumera al menos una
certificate-refused-twice = se nombra dos veces; quite una
certificate-refused-undecided = no hay decisión registrada para el { $day }, día de la firma; decídala antes para ese día
certificate-refused-not-originating = se decidió que no es originaria al { $day }
certificate-refused-undetermined = sin determinar al { $day }; aporte los datos que pide su decisión
certificate-refused-set = es originaria como juego o surtido según la sección 6, para la que las Reglamentaciones no nombran ninguno de los criterios A a D; elija con --set-criterion B, o C si cada mercancía que contiene es originaria
certificate-refused-set-not-whole = el criterio C es para mercancías de materiales exclusivamente originarios, y su decisión no dice que cada mercancía del juego sea originaria; elija --set-criterion B
certificate-refused-criterion = es originaria por { $criterion }, que no es ninguno de los criterios A a D que se certifican
certificate-refused-other-agreement = se decidió por el tratado { $agreement }, no por el vigente
certificate-refused-proposal = se decidió por un texto enmendado por { $proposals }, que no es ley
certificate-refused-six-digits = el código { $hs } no llega a seis dígitos
certificate-refused-no-description = no tiene una descripción que la relacione con una factura
certificate-refused-missing = { $detail ->
    [name] falta el nombre
    [address] falta la dirección
    [country] falta el país
    [email] falta el correo electrónico
    [telephone] falta el teléfono
   *[title] falta el cargo de quien firma
}
certificate-refused-country = { $country } no es un código ISO 3166 de país
certificate-refused-email = { $email } no es un correo electrónico
certificate-refused-outside = la dirección debe estar en Canadá, Estados Unidos o México, no en { $country }
certificate-refused-exporter-unnamed = nombre al exportador; solo un productor que no lo conoce puede dejarlo como desconocido
certificate-refused-producer-unnamed = nombre al productor, o diga «varios» o «disponible a solicitud»; el productor que certifica se nombra
certificate-refused-importer-unnamed = nombre al importador, o diga «varios» o «desconocido»; el importador que certifica se nombra
certificate-refused-blanket-with-invoice = un periodo cubre muchos embarques y una factura uno; dé uno de los dos
certificate-refused-blanket-backwards = termina antes de empezar
certificate-refused-blanket-over = terminó el { $last }, antes del día de la firma
certificate-refused-blanket-long = dura más de { $months } meses; puede durar hasta el { $latest }
certificate-refused-no-term = { $agreement } no tiene un periodo máximo el día de la firma

## Corrections

correction-not-originating = ya no es originaria al { $day }
correction-undetermined = su origen está sin determinar al { $day }
correction-criterion = es originaria por { $found } al { $day }, no por { $stated }
correction-classification = se clasifica en { $found } al { $day }, no en { $stated }
correction-title = Aviso de que una certificación de origen no se sostiene
correction-body = La certificación de origen { $number }, firmada el { $day }, no se sostiene para las mercancías siguientes. No pida preferencia para ellas con esta certificación y corrija las solicitudes ya hechas.
correction-due = Debe avisarse por escrito a todos los que recibieron la certificación a más tardar el { $day }, { $days } días después de saberlo.
correction-due-at-once = Esto debe comunicarse por escrito, de inmediato, a quienes recibieron la certificación.
correction-holders = Entregada a

## Certifications about vehicles

vehicles-title-labor-value = Certificación de valor de contenido laboral
vehicles-title-steel = Certificación de compras de acero
vehicles-title-aluminum = Certificación de compras de aluminio
vehicles-producer = Productor de los vehículos
vehicles-identifiers = Números de identificación
vehicles-certifier = Certificador
vehicles-class = Clase de vehículo
vehicles-model-lines = Líneas de modelo
vehicles-category = Promediado por
vehicles-no-category = sin promediar
vehicles-plants = Plantas de ensamble y otras plantas consideradas
vehicles-period = Periodo de la certificación
vehicles-calculation-period = Periodo del cálculo
vehicles-basis = Base del periodo
vehicles-basis-previous-fiscal-year = año fiscal anterior
vehicles-basis-previous-calendar-year = año calendario anterior
vehicles-basis-quarter-to-date = trimestre en curso
vehicles-basis-month-to-date = mes en curso
vehicles-basis-fiscal-year-to-date = año fiscal en curso
vehicles-basis-calendar-year-to-date = año calendario en curso
vehicles-figures = Cifras
vehicles-figure = Cifra
vehicles-amount = Importe
vehicles-share = Proporción alcanzada
vehicles-required = Proporción exigida
vehicles-figure-base = Base: costo neto, o compras anuales de la planta
vehicles-figure-material = Gasto en materiales de salario alto
vehicles-figure-manufacturing = Gasto en mano de obra de salario alto
vehicles-figure-material-and-labor = Materiales y mano de obra de salario alto
vehicles-figure-technology = Crédito por tecnología de salario alto
vehicles-figure-assembly = Crédito por ensamble de salario alto
vehicles-figure-purchases = Compras en los territorios de las partes
vehicles-figure-originating = De ellas, originarias
vehicles-statement = Certifico que los vehículos descritos cumplen el requisito arriba nombrado, que las cifras son verdaderas y se calcularon con registros en poder del productor, y que esos registros se conservarán y se mostrarán cuando se soliciten.
vehicles-refused-missing = falta
vehicles-refused-share = { $found } % es menos que el { $least } % exigido
vehicles-refused-more = { $found } es más que { $most }
vehicles-refused-less = { $found } puntos son menos que los { $least } exigidos
vehicles-refused-basis = { $found } no es ninguno de { $allowed }
vehicles-refused-first-day = no se cumple el { $day }, que es del periodo certificado: { $found }, y se exige { $required }
vehicles-refused-day = no se cumple desde el { $day }: { $found }, y entonces se exige { $required }; certifique hasta el { $until }
vehicles-open-day = abierto el { $day }, que es del periodo certificado: no se sabe si se cumple; indique { $wanted }
vehicles-refused-backwards = termina antes de empezar
vehicles-refused-long = dura más de { $months } meses; puede durar hasta el { $latest }
vehicles-refused-late = { $day }; vencía el { $due }, { $days } días antes de que empiece el periodo
vehicles-refused-no-term = el tratado no dice nada de ello el día de la firma
vehicles-class-passenger-vehicle = vehículos de pasajeros
vehicles-class-light-truck = camiones ligeros
vehicles-class-heavy-truck = camiones pesados

## Checking a credential

credential-sound = La credencial está íntegra.
credential-issuer = firmada por { $did }
credential-whose = La clave es la que la credencial nombra; solo --key puede decir si es la del certificador.
credential-goods = { $count ->
    [one] { $count } mercancía
   *[other] { $count } mercancías
}
credential-valid = firmada el { $day }
credential-relaid = El archivo está dispuesto de otro modo que al emitirse; lo firmado es lo mismo.
credential-period = ampara del { $first } al { $last }
credential-ended = ese periodo terminó el { $last }
credential-no-longer = podía invocarse hasta el { $day }
credential-made = indica el { $signed } como día de la firma, y su prueba dice que se hizo el { $made }
received-not-checked = El documento es JSON de otro sistema: se guarda según lo que usted dijo, y no se comprobó su firma.
received-unknown-good = ningún libro ni dictamen tiene una mercancía con este id{ $near ->
    [none] {""}
   *[other] ; parecidas: { $near }
}. La certificación se halla por el id de la mercancía
credential-text = el archivo
credential-shape = la forma de la credencial
credential-proof = la prueba
credential-issuer-named = el emisor
credential-signature = la firma
credential-key = la clave
credential-content = la certificación
fault = no se sostiene: { $found }

## Issuing

certify-issued = Certificación { $number } de { $count ->
    [one] { $count } mercancía
   *[other] { $count } mercancías
}, guardada como registro { $record }.
certify-written = escrito: { $path }
certify-broken-by = Emitida el { $day }, certificación { $number }: { $count ->
    [one] { $count } mercancía ya no se sostiene
   *[other] { $count } mercancías ya no se sostienen
}
certify-held = Emitida el { $day }, certificación { $number }: todas las mercancías se sostienen
certify-replaced = Emitida el { $day }, certificación { $number }: sustituida por una posterior
certify-cut = el periodo termina en su lugar el { $last }.
certify-not-so-long = Puede certificarse hasta el { $last }: dé ese día con --until, o --cut; no se certificó nada.
certify-not-at-all = No se sostiene el { $first }, primer día del periodo: empiece por un día en que sí; no se certificó nada.
certify-other-day = la firma lleva la fecha { $day }, y hoy es { $today }; una certificación indica el día en que se firma
certify-ends-within = la declaración { $declaration } de { $supplier } termina el { $day }, dentro del periodo; pida a tiempo la siguiente
certify-not-recorded = Ningún registro lo dice todavía; `tratado decide --date { $day }` lo hace.
period-stage = el { $day } empieza una etapa del tratado
period-begins = la declaración { $declaration } de { $supplier } empieza el { $day }
period-ended = la declaración { $declaration } de { $supplier } termina el { $day }
period-decided = registro { $record }
certify-set = { $good } es originaria como juego o surtido según la sección 6; el criterio { $criterion } es elección suya, pues las Reglamentaciones no nombran ninguno para juegos
certify-none = De este espacio de trabajo no se ha emitido ninguna certificación.
key-made = Clave nueva { $did } en { $path }. Quien tenga el archivo puede firmar por usted: guárdelo bien y conserve una copia.

## Avisos y certificaciones recibidas

notice-nothing = Ninguna mercancía de la certificación { $number } ha dejado de cumplir sin que se haya avisado; `tratado certified` indica cuáles se sostienen.
notice-nobody = La certificación { $number } no nombra a nadie más que al certificador; indique a quién se entregó con --persons y --holder.
notice-known = Se sabe desde el { $day }; avise por escrito a quienes la recibieron.
notice-due = { $days ->
    [0] Importadas en { $countries }: de inmediato
   *[other] Importadas en { $countries }: en { $days } días, a más tardar el { $due }
}
notice-undecided = { $what }. Ningún registro lo dice todavía, y un aviso descansa en uno: `tratado decide { $folder } --date { $day }` lo hace.
notice-kept = Aviso guardado como registro { $record }, con una carta para cada uno; enviarlas le corresponde a usted:
received-refused-blank = falta el nombre
received-refused-later = firmada el { $signed }, después del { $received }, día en que llegó
received-refused-backwards = termina antes de empezar
received-refused-no-term = el { $signed } el tratado no tenía tales certificaciones
received-refused-long = más de { $months } meses; puede durar hasta { $latest }
received-kept = Certificación { $number }, que cubre del { $first } al { $last }, guardada como registro { $record }.
