### The questions asked for facts that a rule turns on.

## How questions are put together

fact-the-good = le produit
fact-the-material = la matière
fact-options = { $question } Choisissez : { $options }.
fact-options-many = Il y a { $count } codes au choix, dont { $codes }.
fact-outcome-originating = Originaire avec { $codes }.
fact-outcome-originating-more = Originaire avec { $count } d'entre eux ({ $codes }, …).
fact-outcome-not_originating = Non originaire avec { $codes }.
fact-outcome-not_originating-more = Non originaire avec { $count } d'entre eux ({ $codes }, …).
fact-outcome-undetermined = Encore indéterminé avec { $codes }.
fact-outcome-undetermined-more = Encore indéterminé avec { $count } d'entre eux ({ $codes }, …).
fact-transported_outside_territory = Est-ce que { $subject } voyage hors du territoire des Parties en chemin?
fact-remained_under_customs_control = Est-ce que { $subject } est resté sous contrôle douanier hors du territoire?
fact-no_operation_outside_territory = Est-ce que { $subject } n'a subi hors du territoire que déchargement, rechargement, conservation, étiquetage ou transport?
fact-same_classification_after_operation = Est-ce que { $subject } garde sa classification malgré tout ce qui lui est fait hors du territoire?
fact-mere_dilution = Est-ce que { $subject } résulte d'une simple dilution qui ne le modifie pas sensiblement?
fact-circumvention_practice = Est-ce que { $subject } a été produit ou évalué en vue de contourner les règles?
fact-rule = Quelle est la règle d'origine pour { $subject }? Les tableaux de cet accord n'en ont pas
fact-bill_of_materials = De quelles matières { $subject } est-il fait?
fact-confirmed_rule = Est-ce que le texte imprimé confirme la règle pour { $subject }, marquée douteuse dans les tableaux? Donnez votre source comme preuve du fait.
fact-undetermined_part = Est-ce que { $subject }, lui-même un produit indéterminé de ce livre, est originaire?
fact-undetermined_part_above = Est-ce que la pièce qui contient { $subject }, elle-même un produit indéterminé de ce livre, est originaire?
fact-part = Est-ce que { $subject } répond à cette description : { $goods }?
fact-unknown = Est-ce vrai pour { $subject } : { $words }?

## Classification and use

fact-use = À quel usage { $subject } est-il destiné?
fact-kind = Lequel des produits de sa position ou sous-position est { $subject }?
fact-tariff_item = Dans quel numéro tarifaire à huit chiffres du tarif des États-Unis { $subject } est-il classé?
fact-hs = Quel est le code tarifaire de { $subject }, à six chiffres ou plus?
fact-hs_rule = Les numéros ont changé depuis la rédaction des règles : lequel des anciens codes (2012) visait { $subject }?
fact-hs_edition = De quelle édition du Système harmonisé (2012, 2017 ou 2022) provient le code de { $subject }?
fact-hs_tariff = Du tarif de quel pays sont les chiffres de { $subject } après le sixième?
answer-none-of-items = aucun des numéros nommés ({ $code })
fact-heavy_truck_parts_reading = Les paragraphes 15(2) et 15(3) ne disent pas si une pièce pour camions lourds comme { $subject } qui subit le changement doit atteindre aussi la teneur en valeur: quelle lecture suivez-vous? (La douane exige la teneur: décision HQ H313365.)
fact-other_vehicle_parts_reading = Les alinéas 20(2)h) et 20(3)b) ne disent pas si un moteur ou une boîte de vitesses pour autres véhicules comme { $subject } qui subit le changement doit atteindre aussi la teneur en valeur: quelle lecture suivez-vous?
fact-in_table_f = Est-ce que { $subject } figure au tableau F de la Réglementation uniforme (pièces pour autres véhicules)?
answer-yes = oui
answer-no = non
answer-content_required = teneur en valeur exigée en plus du changement
answer-change_alone = le changement suffit
fact-provides_for_good_and_parts = La position (non subdivisée) ou la sous-position de { $subject } couvre-t-elle à la fois le produit et ses parties?
fact-unassembled = Est-ce que { $subject } est importé non assemblé ou démonté, et classé comme le produit assemblé en application de la Règle générale 2a)?

## Where, what and how much

fact-set_by_rule_3 = Est-ce que { $subject } est classé comme ensemble selon la Règle 3 des Règles générales pour l'interprétation, et non par le libellé de sa position?
fact-self_produced = Le producteur du produit fabrique-t-il lui-même { $subject }? (S'il l'achète: non)
fact-produced_in = Dans quel pays { $subject } est-il produit?
fact-destination = À quel pays { $subject } est-il destiné?
fact-transaction_value = Quelle est la valeur transactionnelle de { $subject }, ajustée pour exclure l'expédition internationale?
fact-net_cost = Quel est le coût net de { $subject }?
fact-value_content_base = Quelle est la valeur transactionnelle ou le coût net de { $subject }? La teneur en valeur régionale exige l'une de ces données.
fact-weight = Quel est le poids de { $subject }, en kilogrammes?
fact-component = Est-ce que { $subject } fait partie de la composante qui détermine la classification tarifaire du produit?
fact-elastomeric = Est-ce que { $subject } est élastomère (fil ou fibre élastique)?
fact-milk_solids_over_10_percent = Est-ce que { $subject } contient plus de 10 pour cent de solides du lait, en poids sec?
fact-butterfat_over_25_percent = Est-ce que { $subject } contient plus de 25 pour cent de matières grasses du beurre, en poids sec?

## Origin as a whole

fact-wholly_obtained = Est-ce que { $subject } est entièrement obtenu ou produit sur le territoire d'une ou de plusieurs Parties?
fact-produced_entirely_in_territory = Est-ce que { $subject } est produit entièrement sur le territoire d'une ou de plusieurs Parties?
fact-obtained_from_party = Est-ce que { $subject } est importé du territoire d'une autre Partie?
fact-remanufactured = Est-ce que { $subject } est remanufacturé à partir de matières récupérées?
fact-sources_kept_apart = Est-ce que les unités originaires de { $subject } sont physiquement séparées de celles qui ne le sont pas (8(20))? Si elles sont mélangées, donnez les mouvements et une méthode dans les feuilles mouvements et stocks (8(18)).
fact-inventory_method = Par quelle méthode de gestion des stocks détermine-t-on l'origine de { $subject }, dont les unités sont mélangées (8(18))? Donnez-la dans la feuille stocks, et les mouvements dans la feuille mouvements.
fact-importing_country_list_relied_on = La liste des États-Unis nomme des produits de { $subject } (HQ H312426), l'annexe 2 du règlement non: vous fondez-vous sur la liste du pays importateur?
fact-produced_beyond_packing = A-t-on fait à { $subject } sur le territoire des Parties plus qu'emballer, remballer, conditionner pour la vente ou fractionner?
fact-produced_beyond_taking_apart = A-t-on fait à { $subject } sur le territoire des Parties plus que de démonter le produit de produits usagés ou finis, de le nettoyer et de l'essayer?

## Vehicles

fact-core_parts_met = Les pièces essentielles de { $subject } satisfont-elles à leur exigence?
fact-steel_purchases_met = Les achats d'acier du producteur de { $subject } atteignent-ils la part originaire exigée?
fact-aluminum_purchases_met = Les achats d'aluminium du producteur de { $subject } atteignent-ils la part originaire exigée?
fact-labor_value_content_met = Est-ce que { $subject } atteint la teneur en valeur-travail exigée?
fact-off_road = { $subject } est-il destiné uniquement ou principalement à un usage hors route?
fact-compression_ignition = { $subject } a-t-il un moteur diesel?
fact-electric_motor = Un moteur électrique entraîne-t-il { $subject }, seul ou avec un autre moteur?
fact-persons = Combien de personnes { $subject } transporte-t-il?
fact-special = { $subject } est-il une motocyclette, une autocaravane, une ambulance, un corbillard ou un fourgon cellulaire, ou un véhicule ordinaire?
fact-chassis_for = À quel véhicule le châssis { $subject } est-il destiné?
fact-value_content_met = Est-ce que { $subject } atteint la teneur en valeur régionale exigée, compte tenu des moyennes, pièces essentielles et crédits?

## Notes of chapters and sections

fact-fresh_produce_wholly_obtained = Tous les fruits, noix ou légumes frais dans { $subject } sont-ils entièrement obtenus ou produits sur le territoire des Parties?
fact-prepared_beyond_freezing_packing_or_roasting = La préparation de { $subject } va-t-elle au-delà de la congélation, du grillage ou de l'emballage (ou de la mise en conserve) dans l'eau, la saumure ou le jus naturel?
fact-peaches_pears_apricots_wholly_obtained = Les pêches, poires et abricots dans { $subject } sont-ils tous entièrement obtenus ou produits sur le territoire des Parties?
fact-contains_no_peaches_pears_or_apricots = Est-ce que { $subject } est exempt de pêches, de poires et d'abricots?
fact-sewing_thread_formed_and_finished = Tout le fil à coudre dans { $subject } (5204, 5401, 5508, ou fil de 5402 utilisé comme fil à coudre) est-il formé et fini sur le territoire des Parties?
fact-pocket_bag_fabric_formed_and_finished = Si { $subject } a des poches, le tissu intérieur de poche est-il formé et fini sur le territoire des Parties, à partir de fils entièrement formés sur ce territoire? Répondez oui s'il n'en a pas.
fact-narrow_elastics_formed_and_finished = Toutes les bandes élastiques étroites dans { $subject } (5806.20 ou 6002) sont-elles formées à partir de fils et finies sur le territoire des Parties? Répondez oui s'il n'y en a pas.
fact-coated_fabric_formed_and_finished = Si { $subject } contient du tissu enduit de 5903, tous les tissus utilisés pour le fabriquer sont-ils formés et finis sur le territoire des Parties? Répondez oui s'il n'en contient pas.
fact-not_surgical_drape_or_national_flag = Est-ce que { $subject } est autre chose qu'un champ opératoire ou un drapeau national?
fact-of_blue_denim = Est-ce que { $subject } est en denim bleu de 5209.42, 5211.42, 5212.24 ou 5514.30?
fact-not_of_blue_denim = Est-ce que { $subject } est en une étoffe autre que le denim bleu de 5209.42, 5211.42, 5212.24 ou 5514.30?
fact-no_separation_from_mixture = Est-il exact que { $subject } ne résulte pas de la séparation de matières d'un mélange artificiel, ou que la matière isolée a subi une réaction chimique sur le territoire des Parties?

## Conditions of the tables

fact-all_pcas_originating_if_fewer_than_three = Si { $subject } comporte moins de trois assemblages de circuits imprimés de { $provisions }, sont-ils tous originaires? Répondez oui s'il en comporte trois ou plus.
fact-biotechnological_process = Est-ce que { $subject } résulte d'un procédé biotechnologique (culture, hybridation, modification génétique, fermentation et semblables) sur le territoire des Parties?
fact-change_in_particle_size = Est-ce que { $subject } résulte d'une modification délibérée et contrôlée de la taille des particules (autre qu'un simple broyage ou pressage) sur le territoire des Parties?
fact-change_not_by_listed_processes = Les matières de { $provisions } dans { $subject } ont-elles subi davantage que les procédés suivants : { $words }?
fact-chemical_reaction = Est-ce que { $subject } résulte d'une réaction chimique (une nouvelle structure moléculaire) sur le territoire des Parties?
fact-cross_section_reduced_if_bar_or_rod_used = Si des barres sont utilisées pour produire { $subject }, l'aire de leur section transversale est-elle réduite d'au moins { $percent }? Répondez oui si aucune n'est utilisée.
fact-cut_and_assembled = Est-ce que { $subject } est coupé et assemblé sur le territoire des Parties?
fact-cut_and_sewn = Est-ce que { $subject } est coupé et cousu ou autrement assemblé sur le territoire des Parties?
fact-cut_or_knit_to_shape = Est-ce que { $subject } est coupé ou façonné sur le territoire des Parties?
fact-cut_or_knit_to_shape_and_sewn = Est-ce que { $subject } est coupé ou façonné, et cousu ou autrement assemblé, sur le territoire des Parties?
fact-direct_blending = Est-ce que { $subject } résulte du mélange direct de flux en un produit fini sur le territoire des Parties?
fact-electrolytic_thermal_or_chemical_separation_or_alloying = Toutes les matières non originaires de { $subject } subissent-elles une séparation électrolytique, thermique ou chimique ou un alliage sur le territoire des Parties?
fact-for_vehicle_of = Est-ce que { $subject } est destiné à un véhicule automobile de { $provisions }?
fact-good_wholly_of_named_fabric_excluding = Est-ce que { $subject } est fait entièrement de l'étoffe indiquée dans la règle, sans tenir compte des éléments suivants : { $words }?
fact-isomer_separation = Est-ce que { $subject } est un isomère isolé ou séparé d'un mélange d'isomères sur le territoire des Parties?
fact-max_one_nonoriginating_pca_per_nine_or_part_thereof = Pour chaque groupe de neuf assemblages de circuits imprimés de { $provisions } dans { $subject }, ou fraction de neuf, y en a-t-il au plus un de non originaire?
fact-mixing_and_blending = Est-ce que { $subject } résulte d'un mélange délibéré et contrôlé selon des spécifications déterminées sur le territoire des Parties?
fact-no_nonoriginating_component_of = Est-ce que { $subject } est exempt de composantes non originaires de { $provisions }?
fact-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = L'alcool non originaire représente-t-il au plus { $percent } de la teneur en alcool de { $subject } en volume?
fact-nonoriginating_feedstock_max_volume = La charge d'alimentation non originaire de { $provisions } représente-t-elle au plus { $percent } du volume de { $subject }?
fact-nonoriginating_max_share_by_weight_of_cocoa_powder = Au plus { $percent } du poids de la poudre de cacao dans { $subject } est-il non originaire ({ $provisions })?
fact-nonoriginating_max_share_by_weight_of_good = Au plus { $percent } du poids de { $subject } est-il non originaire ({ $provisions })?
fact-nonoriginating_max_share_by_weight_of_sugar = Au plus { $percent } du poids du sucre dans { $subject } est-il non originaire ({ $provisions })?
fact-nonoriginating_max_volume = Les matières non originaires représentent-elles au plus { $percent } du volume de { $subject }?
fact-nonoriginating_only_of = Toutes les matières non originaires dans { $subject } relèvent-elles de { $provisions }?
fact-not_for_vehicle_of = Est-ce que { $subject } est destiné à autre chose qu'un véhicule automobile de { $provisions }?
fact-not_if_used_to_make = Est-il exact que { $subject } n'est pas utilisé pour produire un produit de { $provisions }?
fact-originating_active_ingredient_by_weight = Au moins { $percent } en poids de l'ensemble des ingrédients actifs de { $subject } est-il originaire?
fact-originating_by_weight = Au moins { $percent } en poids des matières de { $provisions } dans { $subject } est-il originaire?
fact-originating_polymer_by_weight = Au moins { $percent } en poids de la teneur totale en polymères de { $subject } est-il constitué de polymères originaires de { $provisions }?
fact-outer_shell_plain_weave = L'étoffe extérieure de { $subject } est-elle à armure toile?
fact-outer_shell_wholly_of = Hormis les parties dont la règle ne tient pas compte, l'étoffe extérieure de { $subject } est-elle faite entièrement de { $provisions }?
fact-purification = Est-ce que { $subject } résulte d'une purification (au moins 80 pour cent des impuretés éliminées, ou propre à un usage énuméré) sur le territoire des Parties?
fact-refinery_process_any_of = Est-ce que { $subject } résulte de l'un des procédés suivants sur le territoire des Parties : { $words }?
fact-sewn_or_assembled = Est-ce que { $subject } est cousu ou autrement assemblé sur le territoire des Parties?
fact-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = Chaque jus, et le jus de chaque pays non Partie, représente-t-il au plus { $percent } du volume de { $subject } sous forme non concentrée?
fact-standards_material = Est-ce que { $subject } est un matériau de référence (de pureté ou de proportions certifiées, pour l'analyse, l'étalonnage ou la référence) produit sur le territoire des Parties?
fact-trade_between = Est-ce que { $subject } fait l'objet d'un commerce entre { $countries }?
fact-trade_other_than = Est-ce que { $subject } fait l'objet d'un commerce autre qu'entre { $countries }?
answer-trade-between = entre { $countries }
answer-trade-other = autre qu'entre { $countries }
