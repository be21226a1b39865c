# What stops the commands that compare texts or tell what hangs on a plant

effects-stop = { $said }.
effects-nothing-compared = nothing was compared
effects-nothing-told = nothing was told
exposure-no-plant = --plant: no plant { $plant } in the book; it has { $known }
exposure-no-plants = none
