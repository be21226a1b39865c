# Ce qui arrête les commandes qui comparent des textes ou disent ce qui tient à une usine

effects-stop = { $said }.
effects-nothing-compared = rien n’a été comparé
effects-nothing-told = rien n’a été dit
exposure-no-plant = --plant : il n’y a pas d’usine { $plant } dans le livre; il a { $known }
exposure-no-plants = aucune
