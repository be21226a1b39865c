### The names of facts, as lists and tables show them beside the code that a book states.

fact-named = { $name } ({ $fact })

## What is told of any good or material

fact-name-hs = code tarifaire
fact-name-hs_edition = édition du code
fact-name-hs_rule = code dans les numéros des règles
fact-name-hs_tariff = pays du numéro tarifaire
fact-name-tariff_item = numéro tarifaire
fact-name-use = usage
fact-name-kind = produits
fact-name-produced_in = pays de production
fact-name-destination = commerce et destination
fact-name-transaction_value = valeur transactionnelle
fact-name-net_cost = coût net
fact-name-value_content_base = valeur transactionnelle ou coût net
fact-name-weight = poids
fact-name-component = partie de la composante qui détermine le classement
fact-name-bill_of_materials = liste de matières
fact-name-rule = règle d'origine
fact-name-confirmed_rule = règle confirmée par le texte imprimé
fact-name-undetermined_part = origine d'une pièce de ce livre
fact-name-undetermined_part_above = origine de la pièce qui la contient
fact-name-self_produced = fabriquée par le producteur du produit
fact-name-sources_kept_apart = unités originaires séparées
fact-name-inventory_method = méthode de gestion des stocks
fact-name-set_by_rule_3 = assortiment selon la Règle générale 3
fact-name-provides_for_good_and_parts = la disposition vise le produit et ses parties
fact-name-unassembled = importé non monté ou démonté
fact-name-remanufactured = produit remanufacturé
fact-name-elastomeric = élastomère
fact-name-milk_solids_over_10_percent = plus de 10 pour cent de solides du lait
fact-name-butterfat_over_25_percent = plus de 25 pour cent de matières grasses du beurre

## Origin as a whole

fact-name-wholly_obtained = entièrement obtenu ou produit
fact-name-produced_entirely_in_territory = produit entièrement sur le territoire
fact-name-obtained_from_party = importé d'une autre Partie
fact-name-importing_country_list_relied_on = liste du pays importateur
fact-name-produced_beyond_packing = production au-delà de l'emballage
fact-name-produced_beyond_taking_apart = production au-delà du démontage
fact-name-transported_outside_territory = transport hors du territoire
fact-name-remained_under_customs_control = maintien sous contrôle douanier
fact-name-no_operation_outside_territory = aucune opération hors du territoire
fact-name-same_classification_after_operation = même classement après l'opération
fact-name-mere_dilution = simple dilution
fact-name-circumvention_practice = pratique visant à contourner les règles

## Vehicles and their parts

fact-name-core_parts_met = exigence relative aux pièces essentielles
fact-name-steel_purchases_met = exigence d'achats d'acier
fact-name-aluminum_purchases_met = exigence d'achats d'aluminium
fact-name-labor_value_content_met = exigence de teneur en valeur-travail
fact-name-value_content_met = exigence de teneur en valeur régionale
fact-name-off_road = pour usage hors route
fact-name-compression_ignition = moteur diesel
fact-name-electric_motor = moteur électrique
fact-name-persons = personnes transportées
fact-name-special = véhicule spécial ou ordinaire
fact-name-chassis_for = véhicule du châssis
fact-name-in_table_f = au tableau F
fact-name-heavy_truck_parts_reading = lecture de l’article 15(2) et (3)
fact-name-other_vehicle_parts_reading = lecture de l’article 20(2)h) et (3)b)

## Notes of chapters and sections

fact-name-fresh_produce_wholly_obtained = fruits et légumes frais entièrement obtenus
fact-name-prepared_beyond_freezing_packing_or_roasting = préparation au-delà de la congélation, de l'emballage ou du grillage
fact-name-peaches_pears_apricots_wholly_obtained = pêches, poires et abricots entièrement obtenus
fact-name-contains_no_peaches_pears_or_apricots = sans pêches, poires ni abricots
fact-name-sewing_thread_formed_and_finished = fil à coudre formé et fini
fact-name-pocket_bag_fabric_formed_and_finished = tissu intérieur de poche formé et fini
fact-name-narrow_elastics_formed_and_finished = bandes élastiques étroites formées et finies
fact-name-coated_fabric_formed_and_finished = tissu enduit formé et fini
fact-name-not_surgical_drape_or_national_flag = ni champ opératoire ni drapeau national
fact-name-of_blue_denim = en denim bleu
fact-name-not_of_blue_denim = pas en denim bleu
fact-name-no_separation_from_mixture = sans séparation d'un mélange

## Conditions of the tables

fact-name-all_pcas_originating_if_fewer_than_three = circuits imprimés originaires s'il y en a moins de trois
fact-name-max_one_nonoriginating_pca_per_nine_or_part_thereof = un circuit imprimé non originaire sur neuf
fact-name-biotechnological_process = procédé biotechnologique
fact-name-change_in_particle_size = modification de la taille des particules
fact-name-change_not_by_listed_processes = changement au-delà des procédés énumérés
fact-name-chemical_reaction = réaction chimique
fact-name-cross_section_reduced_if_bar_or_rod_used = section de la barre réduite
fact-name-cut_and_assembled = coupe et assemblage
fact-name-cut_and_sewn = coupe et couture
fact-name-cut_or_knit_to_shape = coupe ou façonnage
fact-name-cut_or_knit_to_shape_and_sewn = coupe ou façonnage et couture
fact-name-direct_blending = mélange direct
fact-name-electrolytic_thermal_or_chemical_separation_or_alloying = séparation électrolytique, thermique ou chimique ou alliage
fact-name-for_vehicle_of = pour un véhicule automobile de ces dispositions
fact-name-not_for_vehicle_of = pas pour un véhicule automobile de ces dispositions
fact-name-good_wholly_of_named_fabric_excluding = entièrement du tissu désigné
fact-name-isomer_separation = séparation d'isomères
fact-name-mixing_and_blending = mélange contrôlé
fact-name-no_nonoriginating_component_of = sans composant non originaire
fact-name-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = part maximale d'alcool non originaire
fact-name-nonoriginating_feedstock_max_volume = part maximale de charge non originaire
fact-name-nonoriginating_max_share_by_weight_of_cocoa_powder = part maximale de poudre de cacao non originaire
fact-name-nonoriginating_max_share_by_weight_of_good = part maximale du poids non originaire
fact-name-nonoriginating_max_share_by_weight_of_sugar = part maximale de sucre non originaire
fact-name-nonoriginating_max_volume = part maximale du volume non originaire
fact-name-nonoriginating_only_of = matière non originaire de ces dispositions seulement
fact-name-not_if_used_to_make = non utilisé pour produire des produits de ces dispositions
fact-name-originating_active_ingredient_by_weight = ingrédients actifs originaires en poids
fact-name-originating_by_weight = matières originaires en poids
fact-name-originating_polymer_by_weight = polymère originaire en poids
fact-name-outer_shell_plain_weave = étoffe extérieure à armure toile
fact-name-outer_shell_wholly_of = étoffe extérieure entièrement de ces dispositions
fact-name-purification = purification
fact-name-refinery_process_any_of = procédé de raffinage
fact-name-sewn_or_assembled = couture ou assemblage
fact-name-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = part maximale d'un seul jus en volume
fact-name-standards_material = matériau de référence
fact-name-trade_between = commerce entre ces pays
fact-name-trade_other_than = commerce autre qu'entre ces pays
