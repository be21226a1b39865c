# Partidas de pedimentos contra dictámenes y certificaciones; plazos; marcado.
claims-lines = Partidas
claims-totals = Totales
claims-title = Solicitudes de preferencia en { $entries }, al { $day }
claims-column-entry = pedimento
claims-column-date = fecha
claims-column-good = mercancía
claims-column-found = resultado
claims-column-duty = arancel pagado
claims-column-amount = importe
claims-column-until = reclamable hasta
claims-column-needs = falta
claims-column-lines = partidas
claims-column-unknown = sin importe
claims-column-currency = moneda
claims-not-known = no se conoce
claims-none-known = { $currency }, no se conoce ({ $lines ->
    [one] una línea
   *[other] { $lines } líneas
 } sin importe)
claims-some-known = { $money } conocido, y { $lines ->
    [one] una línea
   *[other] { $lines } líneas
 } sin importe
claims-found-supported = solicitada y sustentada
claims-found-no-certificate = solicitada sin certificación en poder
claims-found-outside-period = solicitada fuera del periodo certificado
claims-found-after-break = solicitada después de que la certificación dejó de valer
claims-found-differs = solicitada, y el pedimento difiere de la certificación
claims-found-not-compared = el pedimento no dice lo bastante para cotejarlo con la certificación
claims-found-not-originating = solicitada para una mercancía no originaria
claims-found-undecided = sin decidir
claims-found-claimable = no solicitada; el arancel puede reclamarse
claims-found-ask = no solicitada; ninguna certificación en poder la ampara, pida una
claims-found-too-late = no solicitada; venció el plazo para reclamar
claims-found-nothing-paid = no solicitada; no se pagó arancel
claims-found-no-preference = no solicitada; la mercancía no es originaria
claims-found-outside-the-region = de fuera de la región
claims-claimable = Por reclamar: { $money }
claims-to-ask-for = Podría reclamarse con una certificación que ampare la importación: { $money }
claims-at-stake = Arancel en riesgo: { $money }
claims-by-code = hallada por su código
claims-decided-for = decidida al { $day }; la mercancía debió ser la misma entonces
claims-anew = decidida de nuevo para este día
claims-difference = renglón { $row }, { $column }: { $entered }; certificado: { $certified }
claims-by-certificate = certificación { $number }
claims-split = los pedimentos de este día suman más que el monto; una serie hecha para no rebasarlo requiere certificación
claims-exempt = por su bajo valor no requiere certificación
claims-note = Los importes son solo de arancel, sin derechos, impuestos, recargos ni aranceles adicionales. Las partidas sin país de importación se tomaron como importadas en Estados Unidos.
due-calendar = Plazos del tratado
due-title = Vencimientos desde el { $first }
due-none = No vence nada.
due-column-day = día
due-column-what = qué
due-column-reference = referencia
due-column-cite = fuente
due-retention = Termina la conservación de registros: { $subject }
due-certificate-end = Termina la certificación: { $subject }
due-stops = La mercancía certificada deja de ser originaria: { $subject }
due-declaration-end = Termina la declaración del proveedor: { $subject }
due-answer = Respuesta del proveedor: { $subject }
due-notice = Avisar a quienes tienen la certificación: { $subject }
due-claim = Último día para reclamar el arancel: { $subject }
due-vehicle-certification = Presentar certificaciones de valor laboral, acero y aluminio: { $subject }
due-averaging = Presentar la elección de promediar el valor de contenido: { $subject }
due-labor-averaging = Presentar la elección de promediar el valor de contenido laboral: { $subject }
due-labor-case = Caso laboral: { $subject }
marking-title = País de marcado en Estados Unidos, junto a la preferencia: { $book }
marking-column-good = mercancía
marking-column-preference = preferencia
marking-column-country = marcado
marking-column-rule = regla
marking-not-asked = no aplica
marking-undetermined = indeterminado
marking-note = El marcado sigue 19 CFR parte 102 y la preferencia el tratado; ninguno decide al otro.
