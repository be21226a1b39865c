### The names of facts, as lists and tables show them beside the code that a book states.

fact-named = { $name } ({ $fact })

## What is told of any good or material

fact-name-hs = código arancelario
fact-name-hs_edition = edición del código
fact-name-hs_rule = código en los números de las reglas
fact-name-hs_tariff = país de la fracción arancelaria
fact-name-tariff_item = fracción arancelaria
fact-name-use = uso
fact-name-kind = bienes
fact-name-produced_in = país de producción
fact-name-destination = comercio y destino
fact-name-transaction_value = valor de transacción
fact-name-net_cost = costo neto
fact-name-value_content_base = valor de transacción o costo neto
fact-name-weight = peso
fact-name-component = parte del componente que determina la clasificación
fact-name-bill_of_materials = lista de materiales
fact-name-rule = regla de origen
fact-name-confirmed_rule = regla confirmada por el texto impreso
fact-name-undetermined_part = origen de una parte de este libro
fact-name-undetermined_part_above = origen de la parte que lo contiene
fact-name-self_produced = fabricado por el productor de la mercancía
fact-name-sources_kept_apart = unidades originarias separadas
fact-name-inventory_method = método de manejo de inventarios
fact-name-set_by_rule_3 = juego o surtido según la Regla General 3
fact-name-provides_for_good_and_parts = la disposición comprende la mercancía y sus partes
fact-name-unassembled = importada sin ensamblar o desensamblada
fact-name-remanufactured = mercancía remanufacturada
fact-name-elastomeric = elastomérico
fact-name-milk_solids_over_10_percent = más del 10 por ciento de sólidos lácteos
fact-name-butterfat_over_25_percent = más del 25 por ciento de grasa butírica

## Origin as a whole

fact-name-wholly_obtained = totalmente obtenida o producida
fact-name-produced_entirely_in_territory = producida enteramente en el territorio
fact-name-obtained_from_party = importada desde otra Parte
fact-name-importing_country_list_relied_on = lista del país importador
fact-name-produced_beyond_packing = producción más allá del empaque
fact-name-produced_beyond_taking_apart = producción más allá del desmontaje
fact-name-transported_outside_territory = transporte fuera del territorio
fact-name-remained_under_customs_control = permanencia bajo control aduanero
fact-name-no_operation_outside_territory = ninguna operación fuera del territorio
fact-name-same_classification_after_operation = misma clasificación tras la operación
fact-name-mere_dilution = simple dilución
fact-name-circumvention_practice = práctica para eludir las reglas

## Vehicles and their parts

fact-name-core_parts_met = requisito de partes esenciales
fact-name-steel_purchases_met = requisito de compras de acero
fact-name-aluminum_purchases_met = requisito de compras de aluminio
fact-name-labor_value_content_met = requisito de valor de contenido laboral
fact-name-value_content_met = requisito de valor de contenido regional
fact-name-off_road = para uso fuera de carretera
fact-name-compression_ignition = motor diésel
fact-name-electric_motor = motor eléctrico
fact-name-persons = personas transportadas
fact-name-special = vehículo especial u ordinario
fact-name-chassis_for = vehículo del chasis
fact-name-in_table_f = en la Tabla F
fact-name-heavy_truck_parts_reading = lectura de la sección 15(2) y (3)
fact-name-other_vehicle_parts_reading = lectura de la sección 20(2)(h) y (3)(b)

## Notes of chapters and sections

fact-name-fresh_produce_wholly_obtained = productos frescos totalmente obtenidos
fact-name-prepared_beyond_freezing_packing_or_roasting = preparación más allá de congelar, envasar o tostar
fact-name-peaches_pears_apricots_wholly_obtained = duraznos, peras y chabacanos totalmente obtenidos
fact-name-contains_no_peaches_pears_or_apricots = sin duraznos, peras ni chabacanos
fact-name-sewing_thread_formed_and_finished = hilo de coser formado y acabado
fact-name-pocket_bag_fabric_formed_and_finished = tela de bolsillo formada y acabada
fact-name-narrow_elastics_formed_and_finished = telas elásticas angostas formadas y acabadas
fact-name-coated_fabric_formed_and_finished = tela recubierta formada y acabada
fact-name-not_surgical_drape_or_national_flag = ni campo quirúrgico ni bandera nacional
fact-name-of_blue_denim = de mezclilla azul
fact-name-not_of_blue_denim = no de mezclilla azul
fact-name-no_separation_from_mixture = sin separación de una mezcla

## Conditions of the tables

fact-name-all_pcas_originating_if_fewer_than_three = circuitos modulares originarios si son menos de tres
fact-name-max_one_nonoriginating_pca_per_nine_or_part_thereof = un circuito modular no originario de cada nueve
fact-name-biotechnological_process = proceso biotecnológico
fact-name-change_in_particle_size = cambio en el tamaño de partícula
fact-name-change_not_by_listed_processes = cambio más allá de los procesos listados
fact-name-chemical_reaction = reacción química
fact-name-cross_section_reduced_if_bar_or_rod_used = sección transversal de la barra reducida
fact-name-cut_and_assembled = corte y ensamble
fact-name-cut_and_sewn = corte y costura
fact-name-cut_or_knit_to_shape = corte o tejido a forma
fact-name-cut_or_knit_to_shape_and_sewn = corte o tejido a forma y costura
fact-name-direct_blending = mezcla directa
fact-name-electrolytic_thermal_or_chemical_separation_or_alloying = separación electrolítica, térmica o química o aleación
fact-name-for_vehicle_of = para un vehículo automotor de estas disposiciones
fact-name-not_for_vehicle_of = no para un vehículo automotor de estas disposiciones
fact-name-good_wholly_of_named_fabric_excluding = totalmente de la tela indicada
fact-name-isomer_separation = separación de isómeros
fact-name-mixing_and_blending = mezcla y combinación
fact-name-no_nonoriginating_component_of = sin componentes no originarios
fact-name-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = máximo de alcohol no originario
fact-name-nonoriginating_feedstock_max_volume = máximo de materia prima no originaria
fact-name-nonoriginating_max_share_by_weight_of_cocoa_powder = máximo de cacao en polvo no originario
fact-name-nonoriginating_max_share_by_weight_of_good = máximo del peso no originario
fact-name-nonoriginating_max_share_by_weight_of_sugar = máximo de azúcar no originario
fact-name-nonoriginating_max_volume = máximo del volumen no originario
fact-name-nonoriginating_only_of = material no originario solo de estas disposiciones
fact-name-not_if_used_to_make = no se utiliza para producir mercancías de estas disposiciones
fact-name-originating_active_ingredient_by_weight = ingredientes activos originarios en peso
fact-name-originating_by_weight = materiales originarios en peso
fact-name-originating_polymer_by_weight = polímero originario en peso
fact-name-outer_shell_plain_weave = tela exterior de ligamento tafetán
fact-name-outer_shell_wholly_of = tela exterior totalmente de estas disposiciones
fact-name-purification = purificación
fact-name-refinery_process_any_of = proceso de refinación
fact-name-sewn_or_assembled = costura o ensamble
fact-name-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = máximo de un solo jugo en volumen
fact-name-standards_material = material estándar
fact-name-trade_between = comercio entre estos países
fact-name-trade_other_than = comercio distinto del de entre estos países
