### The names of facts, as lists and tables show them beside the code that a book states.

fact-named = { $name } ({ $fact })

## What is told of any good or material

fact-name-hs = tariff code
fact-name-hs_edition = edition of the code
fact-name-hs_rule = code in the numbers of the rules
fact-name-hs_tariff = country of the tariff item
fact-name-tariff_item = tariff item
fact-name-use = use
fact-name-kind = goods
fact-name-produced_in = country of production
fact-name-destination = trade and destination
fact-name-transaction_value = transaction value
fact-name-net_cost = net cost
fact-name-value_content_base = transaction value or net cost
fact-name-weight = weight
fact-name-component = part of the component that decides the classification
fact-name-bill_of_materials = bill of materials
fact-name-rule = rule of origin
fact-name-confirmed_rule = rule confirmed by the print
fact-name-undetermined_part = origin of a part of this book
fact-name-undetermined_part_above = origin of the part that it is in
fact-name-self_produced = made by the producer of the good
fact-name-sources_kept_apart = originating units kept apart
fact-name-inventory_method = inventory method
fact-name-set_by_rule_3 = set by General Rule 3
fact-name-provides_for_good_and_parts = provision covers the good and its parts
fact-name-unassembled = imported unassembled or disassembled
fact-name-remanufactured = remanufactured good
fact-name-elastomeric = elastomeric
fact-name-milk_solids_over_10_percent = more than 10 percent of milk solids
fact-name-butterfat_over_25_percent = more than 25 percent of butterfat

## Origin as a whole

fact-name-wholly_obtained = wholly obtained or produced
fact-name-produced_entirely_in_territory = produced entirely in the territory
fact-name-obtained_from_party = imported from another Party
fact-name-importing_country_list_relied_on = list of the importing country
fact-name-produced_beyond_packing = production beyond packing
fact-name-produced_beyond_taking_apart = production beyond taking apart
fact-name-transported_outside_territory = carried outside the territory
fact-name-remained_under_customs_control = stayed under customs control
fact-name-no_operation_outside_territory = no operation outside the territory
fact-name-same_classification_after_operation = same classification after the operation
fact-name-mere_dilution = mere dilution
fact-name-circumvention_practice = practice to get round the rules

## Vehicles and their parts

fact-name-core_parts_met = requirement of core parts
fact-name-steel_purchases_met = requirement of steel purchases
fact-name-aluminum_purchases_met = requirement of aluminum purchases
fact-name-labor_value_content_met = requirement of labor value content
fact-name-value_content_met = requirement of regional value content
fact-name-off_road = for off-road use
fact-name-compression_ignition = diesel engine
fact-name-electric_motor = electric motor
fact-name-persons = persons transported
fact-name-special = special or ordinary vehicle
fact-name-chassis_for = vehicle of the chassis
fact-name-in_table_f = in Table F
fact-name-heavy_truck_parts_reading = reading of section 15(2) and (3)
fact-name-other_vehicle_parts_reading = reading of section 20(2)(h) and (3)(b)

## Notes of chapters and sections

fact-name-fresh_produce_wholly_obtained = fresh produce wholly obtained
fact-name-prepared_beyond_freezing_packing_or_roasting = prepared beyond freezing, packing or roasting
fact-name-peaches_pears_apricots_wholly_obtained = peaches, pears and apricots wholly obtained
fact-name-contains_no_peaches_pears_or_apricots = no peaches, pears or apricots
fact-name-sewing_thread_formed_and_finished = sewing thread formed and finished
fact-name-pocket_bag_fabric_formed_and_finished = pocket bag fabric formed and finished
fact-name-narrow_elastics_formed_and_finished = narrow elastics formed and finished
fact-name-coated_fabric_formed_and_finished = coated fabric formed and finished
fact-name-not_surgical_drape_or_national_flag = no surgical drape or national flag
fact-name-of_blue_denim = of blue denim
fact-name-not_of_blue_denim = not of blue denim
fact-name-no_separation_from_mixture = no separation from a mixture

## Conditions of the tables

fact-name-all_pcas_originating_if_fewer_than_three = printed circuit assemblies originating if fewer than three
fact-name-max_one_nonoriginating_pca_per_nine_or_part_thereof = one non-originating printed circuit assembly of nine
fact-name-biotechnological_process = biotechnological process
fact-name-change_in_particle_size = change in particle size
fact-name-change_not_by_listed_processes = change beyond the listed processes
fact-name-chemical_reaction = chemical reaction
fact-name-cross_section_reduced_if_bar_or_rod_used = cross-section of the bar reduced
fact-name-cut_and_assembled = cut and assembled
fact-name-cut_and_sewn = cut and sewn
fact-name-cut_or_knit_to_shape = cut or knit to shape
fact-name-cut_or_knit_to_shape_and_sewn = cut or knit to shape and sewn
fact-name-direct_blending = direct blending
fact-name-electrolytic_thermal_or_chemical_separation_or_alloying = electrolytic, thermal or chemical separation or alloying
fact-name-for_vehicle_of = for a motor vehicle of these provisions
fact-name-not_for_vehicle_of = not for a motor vehicle of these provisions
fact-name-good_wholly_of_named_fabric_excluding = wholly of the named fabric
fact-name-isomer_separation = isomer separation
fact-name-mixing_and_blending = mixing and blending
fact-name-no_nonoriginating_component_of = no non-originating component
fact-name-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = most of the alcohol that may be non-originating
fact-name-nonoriginating_feedstock_max_volume = most of the feedstock that may be non-originating
fact-name-nonoriginating_max_share_by_weight_of_cocoa_powder = most of the cocoa powder that may be non-originating
fact-name-nonoriginating_max_share_by_weight_of_good = most of the weight that may be non-originating
fact-name-nonoriginating_max_share_by_weight_of_sugar = most of the sugar that may be non-originating
fact-name-nonoriginating_max_volume = most of the volume that may be non-originating
fact-name-nonoriginating_only_of = non-originating material of these provisions only
fact-name-not_if_used_to_make = not used to make goods of these provisions
fact-name-originating_active_ingredient_by_weight = originating active ingredients by weight
fact-name-originating_by_weight = originating materials by weight
fact-name-originating_polymer_by_weight = originating polymer by weight
fact-name-outer_shell_plain_weave = outer shell of plain weave
fact-name-outer_shell_wholly_of = outer shell wholly of these provisions
fact-name-purification = purification
fact-name-refinery_process_any_of = process of the refinery
fact-name-sewn_or_assembled = sewn or assembled
fact-name-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = most of a single juice by volume
fact-name-standards_material = standards material
fact-name-trade_between = traded between these countries
fact-name-trade_other_than = traded otherwise than between these countries
