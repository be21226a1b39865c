# Lo que detiene los comandos que comparan textos o dicen qué depende de una planta

effects-stop = { $said }.
effects-nothing-compared = no se comparó nada
effects-nothing-told = no se dijo nada
exposure-no-plant = --plant: no existe la planta { $plant } en el libro; tiene { $known }
exposure-no-plants = ninguna
