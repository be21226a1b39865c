### El espacio de trabajo: sus registros, y si están íntegros.

store-column-number = núm.
store-column-at = cuándo
store-column-who = quién
store-column-kind = registro
store-column-subject = sobre
store-column-summary = qué dice
store-column-digest = huella
store-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
store-kind-agreement = tratado
store-kind-book = libro
store-kind-case-event = caso
store-kind-certificate = certificación
store-kind-correction = corrección
store-kind-decision = decisión
store-kind-declaration = declaración
store-kind-election = elecciones
store-kind-notice = aviso
store-kind-received = certificación recibida
store-kind-request = solicitud
store-kind-talk-event = negociación
store-kind-talk-table = mesa de la negociación
store-kind-user = usuario
store-talk-table = versión { $version }
store-decision = { $verdict }, al { $date }, según el libro { $book }
store-decision-criterion = { $verdict } (criterio { $criterion }), al { $date }, según el libro { $book }
store-book = { $goods ->
    [one] { $goods } bien
   *[other] { $goods } bienes
}, { $lines ->
    [one] { $lines } renglón
   *[other] { $lines } renglones
}
store-election = { $goods ->
    [one] los ajustes, y las elecciones de { $goods } bien
   *[other] los ajustes, y las elecciones de { $goods } bienes
}
store-imported = Libro { $version }: { $name }, registro { $number }.
store-imported-again = El libro { $version } ya tiene este contenido; no se registró nada.
store-decided = { $count ->
    [one] { $count } decisión sobre el libro { $version } registrada: registro { $first }.
   *[other] { $count } decisiones sobre el libro { $version } registradas: registros { $first } a { $last }.
}
store-created = Espacio de trabajo { $folder } creado.
store-backed-up = { $count ->
    [one] { $count } registro y sus archivos
   *[other] { $count } registros y sus archivos
} guardados en { $path }.
store-restored = { $count ->
    [one] { $count } registro y sus archivos
   *[other] { $count } registros y sus archivos
} restaurados en { $path }.
store-exported = { $count ->
    [one] { $count } registro y sus archivos
   *[other] { $count } registros y sus archivos
} exportados a { $path }.
store-anchor = Última huella, para anotarla en otro lugar como ancla: { $digest }
store-whole = { $count ->
    [one] { $count } registro y sus archivos están íntegros.
   *[other] { $count } registros y sus archivos están íntegros.
}
store-anchored = El ancla está entre ellos: nada hasta ella fue cortado ni escrito de nuevo.
store-not-anchored = Sin un ancla no se nota que se corten registros al final junto con su cuenta, ni que alguien con acceso a la base de datos escriba de nuevo la cadena. Dé en --anchor la huella anotada antes.
store-faults = { $count ->
    [one] { $count } falla encontrada:
   *[other] { $count } fallas encontradas:
}
store-fault-missing = faltan los registros { $number } a { $detail }
store-fault-changed = el registro { $number } fue cambiado: su contenido no tiene su huella
store-fault-unlinked = el registro { $number } no sigue al anterior: uno de los dos fue cambiado, sustituido o movido
store-fault-head = el final de los registros no es el anotado en la base de datos ({ $detail } registros): se quitaron o añadieron registros
store-fault-head-missing = falta en la base de datos la nota del final de los registros
store-fault-anchor = ningún registro tiene la huella { $detail } que fue anotada: se cortaron registros o se escribieron de nuevo
store-fault-file-missing = falta el archivo { $detail } del registro { $number }
store-fault-file-changed = el archivo { $detail } del registro { $number } fue cambiado
store-fault-file-unreadable = el archivo { $detail } del registro { $number } puede estar íntegro y no se puede leer
store-fault-database = la base de datos: { $detail }
store-set-back = el registro { $number } lleva una hora anterior a la de uno que lo precede: el reloj de una computadora se atrasó, o marcha distinto de los demás
