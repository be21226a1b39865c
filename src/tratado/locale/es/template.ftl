### Lo que un libro vacío dice de cómo se llena.

template-title = Cómo llenar este libro
template-required = Obligatorio.
template-shades = Las columnas en tono oscuro son obligatorias; ponga el puntero sobre un encabezado para ver qué significa.
template-example = El renglón de ejemplo de cada hoja empieza con la marca de abajo y nunca se lee; sobrescríbalo o bórrelo.
template-codes = Los códigos son texto: un número pierde sus ceros. Las columnas ya tienen ese formato.
template-lists = Las celdas de países, monedas y mercancías ofrecen una lista: los códigos de al lado y las primeras { $goods } mercancías. También puede escribirse lo que no está.
template-blank = Deje la celda en blanco si no sabe; no escriba cero.
