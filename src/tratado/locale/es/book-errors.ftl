### Lo que está mal en un libro y lo que se resolvió: archivos, hojas, celdas, hechos, ajustes.

## Hechos

book-fact-unknown = { $fact } no es nombre de ningún hecho; nada se decidiría con él. Las preguntas de `tratado check` y las reglas que imprime `tratado rule` nombran los hechos
book-fact-unknown-near = { $fact } no es nombre de ningún hecho; nada se decidiría con él. ¿Quiso decir { $near }?
book-fact-no-yes-or-no = { $fact } se responde con sí o no, no con { $value }
book-fact-unasked = ningún veredicto dependió de { $fact } de { $subject }; aquí no cambia nada
book-fact-without-source = { $fact } de { $subject } solo cuenta con su fuente; indíquela en la columna evidencia de la hoja hechos

book-fact-no-subject = '{ $subject }' no es mercancía, ni parte de una lista de materiales, ni código SA
book-fact-no-subject-near = '{ $subject }' no es mercancía, ni parte de una lista de materiales, ni código SA; ¿quiso decir '{ $near }'?

## Nombres que nada tiene

book-setting-unknown = no hay ningún ajuste '{ $setting }'; la referencia del libro enumera los que hay
book-setting-unknown-near = no hay ningún ajuste '{ $setting }'; ¿quiso decir '{ $near }'?
book-column-unread = la columna '{ $column }' no se conoce aquí y no se leyó
book-column-unread-near = la columna '{ $column }' no se conoce aquí y no se leyó; ¿quiso decir '{ $near }'?
book-sheet-unread = '{ $sheet }' no es hoja de un libro y no se leyó
book-sheet-unread-near = '{ $sheet }' no es hoja de un libro y no se leyó; ¿quiso decir '{ $near }'?
