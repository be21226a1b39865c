# Solicitudes a proveedores, sus formularios y el avance de una campaña.
declaration-instructions = instrucciones
declaration-form-title = Declaración de origen: { $supplier } para { $buyer }
declaration-how-fill = Llene las hojas partes y firma y devuelva el archivo a más tardar el { $day }. No cambie los nombres de partes, hojas ni columnas.
declaration-how-origin = Para cada parte indique si es originaria conforme al tratado entre Canadá, Estados Unidos y México, el país en que se produce y su código arancelario (seis dígitos como mínimo).
declaration-how-criterion = Una parte originaria requiere además su criterio: A totalmente obtenida; B por su regla específica; C hecha solo de materiales originarios; D un caso especial.
declaration-how-blank = Deje en blanco el renglón si no puede afirmarlo. Un renglón en blanco no declara nada.
declaration-how-period = Una declaración cubre entregas de doce meses como máximo. Avise al comprador en cuanto algo deje de ser correcto.
declaration-how-decline = Si no da declaración, escriba el motivo en la hoja firma y deje lo demás como está.
declaration-how-return = Al escribir su nombre, su cargo y la fecha en la hoja firma, firma la declaración por su empresa.
declaration-how-records = Conserve lo que demuestra que sus respuestas son correctas; la autoridad aduanera puede pedirlo.
declaration-how-accumulation = Hoja acumulación: por unidad de la parte, su costo neto y el valor de sus materiales no originarios; o en su lugar una parte del costo neto sin ellos.
declaration-how-metal = Hoja metal: para partes de acero el país en que se fundió y vació, para partes de aluminio el país en que se fundió el metal primario, y el número del certificado de la planta.
declaration-how-wages = Hoja plantas: para cada planta solo si su salario de producción alcanza el umbral del tratado en el periodo. No escriba el salario.
declaration-letter-subject = Declaración de origen de { $count ->
    [one] una parte entregada
   *[other] { $count } partes entregadas
} a { $buyer } ({ $request })
declaration-letter-more = { $count ->
    [one]   - y una más
   *[other]   - y { $count } más
}
declaration-letter =
    A { $supplier }:

    Las mercancías que fabricamos con sus partes se comercian al amparo del tratado entre Canadá, Estados Unidos y México. Para solicitar el trato preferencial necesitamos su declaración firmada del origen de { $count ->
        [one] esta parte
       *[other] estas { $count } partes
    }:

    { $parts }

    Le pedimos llenar el libro adjunto y devolverlo a más tardar el { $day }. La primera hoja explica cómo. Si no puede declarar una parte, deje su renglón en blanco; si no da ninguna declaración, díganos por qué en la hoja firma.

    Solicitud { $request }
    { $buyer }
declaration-asks-title = Qué declaraciones importan: { $book }
declaration-asks-none = Ningún dictamen depende de un origen sin comprobar; no hay a quién preguntar.
declaration-column-supplier = proveedor
declaration-column-parts = partes
declaration-column-part = parte
declaration-column-goods = mercancías que dependen
declaration-column-decisive = decididas por ella sola
declaration-column-value = valor
declaration-column-request = solicitud
declaration-column-file = archivo
declaration-column-state = estado
declaration-column-until = hasta
declaration-column-answered = contestadas
declaration-column-conflict = discrepancia
declaration-column-book = libro
declaration-column-declared = declarado
declaration-column-outcome = resultado
declaration-column-rows = renglones
declaration-unnamed = { $count ->
    [one] Una parte no tiene proveedor en el libro y no hay a quién preguntar: { $parts }
   *[other] { $count } partes no tienen proveedor en el libro y no hay a quién preguntar: { $parts }
}
declaration-state-open = abierta
declaration-state-overdue = vencida
declaration-state-answered = contestada
declaration-state-partly = contestada en parte
declaration-state-declined = rechazada
declaration-state-expired = caducada
declaration-state-expiring = caduca pronto
declaration-progress-title = Declaraciones al { $day }
declaration-progress-totals = Solicitadas { $asked }, contestadas { $answered }, rechazadas { $declined }, caducadas { $expired }; valor cubierto { $covered } de { $value }; mercancías que aún dependen de una respuesta: { $goods }
declaration-conflict-origin = el libro indicaba otro origen
declaration-conflict-evidence = otra evidencia dice lo contrario
declaration-conflict-hs = otro código arancelario
declaration-conflict-country = otro país
declaration-conflict-declarations = dos declaraciones del mismo día difieren
declaration-conflict-replaced = una declaración anterior decía lo contrario
declaration-conflict-figures = el libro tiene otras cifras u otra clase de declaración
declaration-conflict-method = la mercancía no elige un método al que sirva la declaración
declaration-conflict-several-lines = la parte está en varios renglones de la mercancía
declaration-conflict-own-good = el libro mismo calcula la parte
declaration-conflict-currency = importes en otra moneda que la del libro
declaration-conflict-melted = otro país de fundición
declaration-conflict-plant = el libro no tiene esa planta
declaration-conflict-wages = otra declaración del periodo dice lo contrario
declaration-conflict-unused = no se cuenta hasta aclararlo
declaration-conflict-settled = se siguió la declaración
declaration-conflict-open = origen desconocido hasta aclararlo
declaration-read = Declaración { $declaration } de { $supplier }, vigente del { $start } al { $end }: { $count ->
    [one] una afirmación
   *[other] { $count } afirmaciones
}.
declaration-read-declined = { $supplier } rechaza declarar: { $reason }
declaration-read-left = No se dijo nada de { $parts }.
