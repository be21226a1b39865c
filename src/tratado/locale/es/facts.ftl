### The questions asked for facts that a rule turns on.

## How questions are put together

fact-the-good = la mercancía
fact-the-material = el material
fact-options = { $question } Elija: { $options }.
fact-options-many = Hay { $count } códigos entre los que elegir, entre ellos { $codes }.
fact-outcome-originating = Originaria con { $codes }.
fact-outcome-originating-more = Originaria con { $count } de ellos ({ $codes }, …).
fact-outcome-not_originating = No originaria con { $codes }.
fact-outcome-not_originating-more = No originaria con { $count } de ellos ({ $codes }, …).
fact-outcome-undetermined = Sigue sin determinarse con { $codes }.
fact-outcome-undetermined-more = Sigue sin determinarse con { $count } de ellos ({ $codes }, …).
fact-transported_outside_territory = ¿Viaja { $subject } fuera del territorio de las Partes en su trayecto?
fact-remained_under_customs_control = ¿Permaneció { $subject } bajo control aduanero mientras estuvo fuera del territorio?
fact-no_operation_outside_territory = ¿No se hizo con { $subject } fuera del territorio más que descargar, recargar, conservar, etiquetar o mover?
fact-same_classification_after_operation = ¿Conserva { $subject } su clasificación a través de todo lo que se le hace fuera del territorio?
fact-mere_dilution = ¿Es { $subject } resultado de una simple dilución que no lo altera materialmente?
fact-circumvention_practice = ¿Se produjo o se valoró { $subject } con el fin de eludir las reglas?
fact-rule = ¿Cuál es la regla de origen de { $subject }? Las tablas de este tratado no tienen ninguna
fact-bill_of_materials = ¿De qué materiales está hecho { $subject }?
fact-confirmed_rule = ¿Confirma el texto impreso la regla para { $subject }, que las tablas marcan como dudosa? Dé su fuente como evidencia del hecho.
fact-undetermined_part = ¿Es originario { $subject }, que es una mercancía de este libro y está sin determinar?
fact-undetermined_part_above = ¿Es originaria la parte que contiene { $subject }, que es una mercancía de este libro y está sin determinar?
fact-part = ¿Corresponde { $subject } a esta descripción: { $goods }?
fact-unknown = ¿Se cumple lo siguiente para { $subject }: { $words }?

## Classification and use

fact-use = ¿Para qué uso se destina { $subject }?
fact-kind = ¿Cuál de las mercancías de su partida o subpartida es { $subject }?
fact-tariff_item = ¿En qué fracción arancelaria de ocho dígitos de la tarifa de Estados Unidos se clasifica { $subject }?
fact-hs = ¿Cuál es el código arancelario de { $subject }, a seis dígitos o más?
fact-hs_rule = Los códigos cambiaron desde que se redactaron las reglas: ¿cuál de los códigos anteriores (2012) comprendía { $subject }?
fact-hs_edition = ¿De qué edición del Sistema Armonizado (2012, 2017 o 2022) es el código de { $subject }?
fact-hs_tariff = ¿De la tarifa de qué país son los dígitos de { $subject } después del sexto?
answer-none-of-items = ninguna de las fracciones nombradas ({ $code })
fact-heavy_truck_parts_reading = Las secciones 15(2) y 15(3) no dicen si una parte para camiones pesados como { $subject } que hace el cambio debe alcanzar además el valor de contenido regional: ¿qué lectura sigue? (La aduana pide el valor de contenido: resolución HQ H313365.)
fact-other_vehicle_parts_reading = Las secciones 20(2)(h) y 20(3)(b) no dicen si un motor o una caja de cambio para otros vehículos como { $subject } que hace el cambio debe alcanzar además el valor de contenido regional: ¿qué lectura sigue?
fact-in_table_f = ¿Figura { $subject } en la tabla F de las Reglamentaciones Uniformes (partes para otros vehículos)?
answer-yes = sí
answer-no = no
answer-content_required = valor de contenido regional además del cambio
answer-change_alone = basta el cambio
fact-provides_for_good_and_parts = ¿La partida (sin subdivisiones) o la subpartida de { $subject } comprende tanto la mercancía misma como sus partes?
fact-unassembled = ¿Se importa { $subject } sin ensamblar o desensamblada, y se clasifica como la mercancía ensamblada conforme a la Regla General 2(a)?

## Where, what and how much

fact-set_by_rule_3 = ¿Se clasificó { $subject } como juego o surtido según la Regla 3 de las Reglas Generales de Interpretación, y no por el texto de su partida?
fact-self_produced = ¿El productor de la mercancía fabrica { $subject } él mismo? (Si la compra: no)
fact-produced_in = ¿En qué país se produce { $subject }?
fact-destination = ¿A qué país se destina { $subject }?
fact-transaction_value = ¿Cuál es el valor de transacción de { $subject }, ajustado para excluir el envío internacional?
fact-net_cost = ¿Cuál es el costo neto de { $subject }?
fact-value_content_base = ¿Cuál es el valor de transacción o el costo neto de { $subject }? El valor de contenido regional requiere uno de ellos.
fact-weight = ¿Cuál es el peso de { $subject }, en kilogramos?
fact-component = ¿Forma parte { $subject } del componente que determina la clasificación arancelaria de la mercancía?
fact-elastomeric = ¿Es elastomérico { $subject } (hilado o fibra elástica)?
fact-milk_solids_over_10_percent = ¿Contiene { $subject } más del 10 por ciento de sólidos lácteos, en peso seco?
fact-butterfat_over_25_percent = ¿Contiene { $subject } más del 25 por ciento de grasa butírica, en peso seco?

## Origin as a whole

fact-wholly_obtained = ¿Se obtuvo o produjo { $subject } totalmente en el territorio de una o más de las Partes?
fact-produced_entirely_in_territory = ¿Se produce { $subject } enteramente en el territorio de una o más de las Partes?
fact-obtained_from_party = ¿Se importa { $subject } desde el territorio de otra Parte?
fact-remanufactured = ¿Está { $subject } remanufacturada a partir de materiales recuperados?
fact-sources_kept_apart = ¿Se mantienen físicamente separadas las unidades originarias de { $subject } de las que no lo son (8(20))? Si se mezclan, indique los movimientos y un método en las hojas movimientos e inventarios (8(18)).
fact-inventory_method = ¿Con qué método de manejo de inventarios se determina el origen de { $subject }, cuyas unidades se mezclan (8(18))? Indíquelo en la hoja inventarios, y los movimientos en la hoja movimientos.
fact-importing_country_list_relied_on = La lista de los Estados Unidos nombra bienes de { $subject } (HQ H312426); el anexo 2 de las reglamentaciones, no: ¿se apoya en la lista del país importador?
fact-produced_beyond_packing = ¿Se hizo a { $subject } en el territorio de las Partes algo más que empacar, reempacar, acondicionar para la venta o fraccionar?
fact-produced_beyond_taking_apart = ¿Se hizo a { $subject } en el territorio de las Partes algo más que desmontarla de mercancías usadas o terminadas, limpiarla y probarla?

## Vehicles

fact-core_parts_met = ¿Cumplen su requisito las partes esenciales de { $subject }?
fact-steel_purchases_met = ¿Las compras de acero del productor de { $subject } alcanzan la proporción originaria requerida?
fact-aluminum_purchases_met = ¿Las compras de aluminio del productor de { $subject } alcanzan la proporción originaria requerida?
fact-labor_value_content_met = ¿Cumple { $subject } el valor de contenido laboral requerido?
fact-off_road = ¿Se destina { $subject } única o principalmente a usarse fuera de carretera?
fact-compression_ignition = ¿Tiene { $subject } un motor diésel?
fact-electric_motor = ¿Impulsa a { $subject } un motor eléctrico, solo o junto con otro motor?
fact-persons = ¿Cuántas personas transporta { $subject }?
fact-special = ¿Es { $subject } una motocicleta, casa rodante, ambulancia, carroza fúnebre o vehículo celular, o un vehículo ordinario?
fact-chassis_for = ¿Para qué vehículo es el chasis { $subject }?
fact-value_content_met = ¿Alcanza { $subject } el valor de contenido regional requerido, según los promedios, las partes esenciales y los créditos?

## Notes of chapters and sections

fact-fresh_produce_wholly_obtained = ¿Se obtuvieron o produjeron totalmente en el territorio de las Partes todas las frutas, nueces u hortalizas frescas de { $subject }?
fact-prepared_beyond_freezing_packing_or_roasting = ¿La preparación de { $subject } va más allá de congelar, tostar o envasar (o enlatar) en agua, salmuera o jugo natural?
fact-peaches_pears_apricots_wholly_obtained = ¿Se obtuvieron o produjeron totalmente en el territorio de las Partes todos los duraznos, peras y chabacanos de { $subject }?
fact-contains_no_peaches_pears_or_apricots = ¿Está { $subject } libre de duraznos, peras y chabacanos?
fact-sewing_thread_formed_and_finished = ¿Se formó y acabó en el territorio de las Partes todo el hilo de coser de { $subject } (5204, 5401, 5508, o hilado de 5402 usado como hilo de coser)?
fact-pocket_bag_fabric_formed_and_finished = Si { $subject } tiene bolsillos, ¿la tela de bolsillo se formó y acabó en el territorio de las Partes, con hilado totalmente formado ahí? Responda sí cuando no tenga bolsillos.
fact-narrow_elastics_formed_and_finished = ¿Se formaron a partir de hilado y se acabaron en el territorio de las Partes todas las telas elásticas angostas de { $subject } (5806.20 o 6002)? Responda sí cuando no las tenga.
fact-coated_fabric_formed_and_finished = Si { $subject } contiene tela recubierta de 5903, ¿todas las telas utilizadas para hacerla se formaron y acabaron en el territorio de las Partes? Responda sí cuando no la contenga.
fact-not_surgical_drape_or_national_flag = ¿Es { $subject } algo distinto de un campo quirúrgico o una bandera nacional?
fact-of_blue_denim = ¿Es { $subject } de mezclilla (denim) azul de 5209.42, 5211.42, 5212.24 o 5514.30?
fact-not_of_blue_denim = ¿Es { $subject } de una tela distinta de la mezclilla (denim) azul de 5209.42, 5211.42, 5212.24 o 5514.30?
fact-no_separation_from_mixture = ¿Es cierto que { $subject } no resulta de separar materiales de una mezcla artificial, o que el material aislado pasó por una reacción química en el territorio de las Partes?

## Conditions of the tables

fact-all_pcas_originating_if_fewer_than_three = Si { $subject } tiene menos de tres ensambles de circuitos modulares de { $provisions }, ¿son todos originarios? Responda sí cuando tenga tres o más.
fact-biotechnological_process = ¿Resulta { $subject } de un proceso biotecnológico (cultivo, hibridación, modificación genética, fermentación y similares) en el territorio de las Partes?
fact-change_in_particle_size = ¿Resulta { $subject } de un cambio deliberado y controlado en el tamaño de partícula (no una simple trituración o prensado) en el territorio de las Partes?
fact-change_not_by_listed_processes = ¿Los materiales de { $provisions } en { $subject } pasaron por algo más que estos procesos: { $words }?
fact-chemical_reaction = ¿Resulta { $subject } de una reacción química (una nueva estructura molecular) en el territorio de las Partes?
fact-cross_section_reduced_if_bar_or_rod_used = Si se utilizan barras para producir { $subject }, ¿se reduce el área de su sección transversal en al menos { $percent }? Responda sí cuando no se utilicen.
fact-cut_and_assembled = ¿Se corta y ensambla { $subject } en el territorio de las Partes?
fact-cut_and_sewn = ¿Se corta y se cose o de otra manera ensambla { $subject } en el territorio de las Partes?
fact-cut_or_knit_to_shape = ¿Se corta o teje a forma { $subject } en el territorio de las Partes?
fact-cut_or_knit_to_shape_and_sewn = ¿Se corta o teje a forma, y se cose o de otra manera ensambla, { $subject } en el territorio de las Partes?
fact-direct_blending = ¿Resulta { $subject } de la mezcla directa de corrientes en un producto terminado en el territorio de las Partes?
fact-electrolytic_thermal_or_chemical_separation_or_alloying = ¿Todos los materiales no originarios de { $subject } se someten a separación electrolítica, térmica o química o a aleación en el territorio de las Partes?
fact-for_vehicle_of = ¿Es { $subject } para un vehículo automotor de { $provisions }?
fact-good_wholly_of_named_fabric_excluding = ¿Es { $subject } totalmente de la tela que indica la regla, sin tomar en cuenta: { $words }?
fact-isomer_separation = ¿Es { $subject } un isómero aislado o separado de una mezcla de isómeros en el territorio de las Partes?
fact-max_one_nonoriginating_pca_per_nine_or_part_thereof = De cada nueve ensambles de circuitos modulares de { $provisions } en { $subject }, o fracción de nueve, ¿es no originario uno como máximo?
fact-mixing_and_blending = ¿Resulta { $subject } de una mezcla o combinación deliberada y controlada conforme a especificaciones determinadas en el territorio de las Partes?
fact-no_nonoriginating_component_of = ¿Está { $subject } libre de componentes no originarios de { $provisions }?
fact-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = ¿El alcohol no originario no excede de { $percent } del contenido alcohólico de { $subject } por volumen?
fact-nonoriginating_feedstock_max_volume = ¿La materia prima no originaria de { $provisions } no excede de { $percent } del volumen de { $subject }?
fact-nonoriginating_max_share_by_weight_of_cocoa_powder = ¿Es no originario a lo más { $percent } del peso del cacao en polvo de { $subject } ({ $provisions })?
fact-nonoriginating_max_share_by_weight_of_good = ¿Es no originario ({ $provisions }) a lo más { $percent } del peso de { $subject }?
fact-nonoriginating_max_share_by_weight_of_sugar = ¿Es no originario a lo más { $percent } del peso del azúcar de { $subject } ({ $provisions })?
fact-nonoriginating_max_volume = ¿El material no originario no excede de { $percent } del volumen de { $subject }?
fact-nonoriginating_only_of = ¿Es de { $provisions } todo el material no originario de { $subject }?
fact-not_for_vehicle_of = ¿Es { $subject } para algo distinto de un vehículo automotor de { $provisions }?
fact-not_if_used_to_make = ¿Es cierto que { $subject } no se utiliza para producir una mercancía de { $provisions }?
fact-originating_active_ingredient_by_weight = ¿Es originario al menos { $percent } en peso del total de los ingredientes activos de { $subject }?
fact-originating_by_weight = ¿Es originario al menos { $percent } en peso de los materiales de { $provisions } de { $subject }?
fact-originating_polymer_by_weight = ¿Es polímero originario de { $provisions } al menos { $percent } en peso del contenido total de polímero de { $subject }?
fact-outer_shell_plain_weave = ¿Es de ligamento tafetán la tela exterior de { $subject }?
fact-outer_shell_wholly_of = Sin contar las partes que la regla no toma en cuenta, ¿es la tela exterior de { $subject } totalmente de { $provisions }?
fact-purification = ¿Resulta { $subject } de una purificación (al menos 80 por ciento de las impurezas eliminado, o apta para un uso listado) en el territorio de las Partes?
fact-refinery_process_any_of = ¿Resulta { $subject } de uno de estos procesos en el territorio de las Partes: { $words }?
fact-sewn_or_assembled = ¿Se cose o de otra manera ensambla { $subject } en el territorio de las Partes?
fact-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = ¿Cada jugo, y el jugo de cada país que no sea Parte, no excede de { $percent } del volumen de { $subject } en forma natural (sin concentrar)?
fact-standards_material = ¿Es { $subject } un material estándar (de pureza o proporciones certificadas, para análisis, calibración o referencia) producido en el territorio de las Partes?
fact-trade_between = ¿Se comercia { $subject } entre { $countries }?
fact-trade_other_than = ¿Se comercia { $subject } de manera distinta que entre { $countries }?
answer-trade-between = entre { $countries }
answer-trade-other = no entre { $countries }
