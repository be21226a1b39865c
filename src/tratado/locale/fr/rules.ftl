### Rules of origin, uses and terms in words.

## Lists

rule-list-or = { $head } ou { $last }
rule-list-or-before-o = { $head } ou { $last }
rule-list-and = { $head } et { $last }

## Provisions

rule-chapter = le chapitre { $chapters }
rule-chapters = les chapitres { $chapters }
rule-part = { $part } de { $provisions }
rule-attributes = tissu de { $provisions } ({ $attributes })
rule-untranslated = « { $phrase } »
rule-good-for-use = { $good }, pour { $use },

## The change in tariff classification

rule-change = un changement à { $good } de { $source }
rule-change-of-goods = { $good } : un changement de { $source }
rule-no-change = aucun changement de classification tarifaire n'est exigé pour { $good }
rule-no-change-of-goods = { $good } : aucun changement de classification tarifaire n'est exigé
rule-wholly-obtained = { $good } : entièrement obtenu ou produit sur le territoire d'une ou de plusieurs Parties
rule-class-CC = tout autre chapitre
rule-class-CTH = toute autre position
rule-class-CTSH = toute autre sous-position
rule-class-CTI = tout autre numéro tarifaire
rule-from-or-class = { $named } ou de { $other }
rule-inside-heading = { $source }, y compris d'une autre position à l'intérieur du groupe,
rule-inside-subheading = { $source }, y compris d'une autre sous-position à l'intérieur du groupe,
rule-outside = { $source } à l'extérieur du groupe
rule-except = { $source }, à l'exception de { $exceptions }
rule-except-more-than-one = { $source }, à l'exception de plus d'un de ces groupes : { $groups }
rule-from-more-than-one = plus d'un de ces groupes : { $groups }
rule-also = { $change }, qu'il y ait ou non également un changement de { $also }

## Value content, days and the joining of conditions

rule-and-also = { $sentence }; et { $last }
rule-value-both = teneur en valeur régionale d'au moins { $tv } (valeur transactionnelle) ou { $nc } (coût net)
rule-value-tv = teneur en valeur régionale d'au moins { $tv } (valeur transactionnelle)
rule-value-nc = teneur en valeur régionale d'au moins { $nc } (coût net)
rule-from-day = { $sentence } (à compter du { $first })
rule-until-day = { $sentence } (jusqu'au { $last })
rule-between-days = { $sentence } (du { $first } au { $last })

## Countries

rule-country-CA = le Canada
rule-country-MX = le Mexique
rule-country-US = les États-Unis

## Conditions, one for each tag of the tables

rule-tag-all_pcas_originating_if_fewer_than_three = si le produit comporte moins de trois assemblages de circuits imprimés de { $provisions }, ils sont tous originaires
rule-tag-biotechnological_process = le produit résulte d'un procédé biotechnologique sur le territoire des Parties
rule-tag-change_in_particle_size = le produit résulte d'une modification contrôlée de la taille des particules sur le territoire des Parties
rule-tag-change_not_by_listed_processes = le changement de { $provisions } ne résulte pas uniquement des procédés suivants : { $words }
rule-tag-chemical_reaction = le produit résulte d'une réaction chimique sur le territoire des Parties
rule-tag-cross_section_reduced_if_bar_or_rod_used = si des barres sont utilisées, l'aire de leur section transversale est réduite d'au moins { $percent }
rule-tag-cut_and_assembled = le produit est coupé et assemblé sur le territoire des Parties
rule-tag-cut_and_sewn = le produit est coupé et cousu ou autrement assemblé sur le territoire des Parties
rule-tag-cut_or_knit_to_shape = le produit est coupé ou façonné sur le territoire des Parties
rule-tag-cut_or_knit_to_shape_and_sewn = le produit est coupé ou façonné, et cousu ou autrement assemblé, sur le territoire des Parties
rule-tag-direct_blending = le produit résulte d'un mélange direct sur le territoire des Parties
rule-tag-disregard_materials_of = il n'est pas tenu compte des matières non originaires de { $provisions }
rule-tag-electrolytic_thermal_or_chemical_separation_or_alloying = les matières non originaires subissent une séparation électrolytique, thermique ou chimique ou un alliage sur le territoire des Parties
rule-tag-exempt_from_chapter_rules = les notes de chapitre { $rules } ne s'appliquent pas au produit
rule-tag-for_vehicle_of = le produit est destiné à un véhicule automobile de { $provisions }
rule-tag-further_production_outside_territory_ok_if_same_group = une production ultérieure hors du territoire des Parties n'enlève pas le caractère originaire si elle n'entraîne pas de changement à une sous-position à l'extérieur du groupe { $provisions }
rule-tag-further_production_outside_territory_ok_if_same_subheading = une production ultérieure hors du territoire des Parties n'enlève pas le caractère originaire si la sous-position reste la même
rule-tag-good_wholly_of_named_fabric_excluding = le produit est fait entièrement de l'étoffe indiquée, sans tenir compte des éléments suivants : { $words }
rule-tag-isomer_separation = des isomères sont isolés ou séparés d'un mélange d'isomères sur le territoire des Parties
rule-tag-listed_fabrics_combinable = l'étoffe extérieure peut combiner les étoffes énumérées dans les options de la présente règle
rule-tag-max_one_nonoriginating_pca_per_nine_or_part_thereof = pour chaque groupe de neuf assemblages de circuits imprimés de { $provisions } dans le produit, ou fraction de neuf, au plus un est non originaire
rule-tag-mixing_and_blending = le produit résulte d'un mélange contrôlé sur le territoire des Parties
rule-tag-no_nonoriginating_component_of = aucune composante de { $provisions } n'est non originaire
rule-tag-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = l'alcool non originaire représente au plus { $percent } de la teneur en alcool en volume
rule-tag-nonoriginating_feedstock_max_volume = la charge d'alimentation non originaire de { $provisions } représente au plus { $percent } du volume du produit
rule-tag-nonoriginating_max_share_by_weight_of_cocoa_powder = au plus { $percent } du poids de la poudre de cacao est non originaire ({ $provisions })
rule-tag-nonoriginating_max_share_by_weight_of_good = au plus { $percent } du poids du produit est non originaire ({ $provisions })
rule-tag-nonoriginating_max_share_by_weight_of_sugar = au plus { $percent } du poids du sucre est non originaire ({ $provisions })
rule-tag-nonoriginating_max_volume = les matières non originaires représentent au plus { $percent } du volume du produit
rule-tag-nonoriginating_only_of = toutes les matières non originaires relèvent de { $provisions }
rule-tag-not_for_vehicle_of = le produit n'est pas destiné à un véhicule automobile de { $provisions }
rule-tag-not_if_used_to_make = le produit n'est pas utilisé pour produire un produit de { $provisions }
rule-tag-originating_active_ingredient_by_weight = au moins { $percent } en poids de l'ensemble des ingrédients actifs est originaire
rule-tag-originating_by_weight = au moins { $percent } en poids des matières de { $provisions } est originaire
rule-tag-originating_polymer_by_weight = au moins { $percent } en poids de la teneur totale en polymères est constitué de polymères originaires de { $provisions }
rule-tag-outer_shell_excludes = il n'est pas tenu compte, pour l'étoffe extérieure, des éléments suivants : { $words }
rule-tag-outer_shell_plain_weave = l'étoffe extérieure est à armure toile
rule-tag-outer_shell_wholly_of = l'étoffe extérieure est faite entièrement de { $provisions }
rule-tag-purification = le produit résulte d'une purification sur le territoire des Parties
rule-tag-refinery_process_any_of = le produit résulte de l'un des procédés suivants sur le territoire des Parties : { $words }
rule-tag-separation_prohibition = le changement ne résulte pas de la séparation de matières d'un mélange artificiel, à moins que la matière isolée n'ait subi une réaction chimique sur le territoire des Parties
rule-tag-sewn_or_assembled = le produit est cousu ou autrement assemblé sur le territoire des Parties
rule-tag-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = aucun ingrédient constitué d'un seul jus, ni les ingrédients de jus d'un seul pays non Partie, ne représentent plus de { $percent } du volume du produit sous forme non concentrée
rule-tag-standards_material = le produit est un matériau de référence produit sur le territoire des Parties
rule-tag-trade_between = uniquement pour le commerce entre { $countries }
rule-tag-trade_other_than = uniquement pour le commerce autre qu'entre { $countries }

## What a good is for

use-passenger_vehicle = véhicules de promenade
use-light_truck = véhicules utilitaires légers
use-heavy_truck = camions lourds
use-other_vehicle = autres véhicules
use-other_vehicle_lighter = véhicules du paragraphe 20(2) (autres véhicules plus légers)
use-other_vehicle_heavier = véhicules du paragraphe 20(3) (autres véhicules plus lourds)
use-off_road = usage hors route
use-listed_motor_vehicle = les véhicules automobiles énumérés
use-aftermarket = le marché du service après-vente
use-any_other_use = tout autre usage

## Terms

term-none = aucune valeur
term-yes = oui
term-no = non
unit-points =
    { $count ->
        [one] { $number } point
       *[other] { $number } points
    }
unit-days =
    { $count ->
        [one] { $number } jour
       *[other] { $number } jours
    }
unit-business_days =
    { $count ->
        [one] { $number } jour ouvrable
       *[other] { $number } jours ouvrables
    }
unit-months =
    { $count ->
        [one] { $number } mois
       *[other] { $number } mois
    }
unit-years =
    { $count ->
        [one] { $number } an
       *[other] { $number } ans
    }
unit-hours =
    { $count ->
        [one] { $number } heure
       *[other] { $number } heures
    }
unit-count = { $number }
unit-units_per_year =
    { $count ->
        [one] { $number } unité par an
       *[other] { $number } unités par an
    }
unit-kilometres = { $number } km
unit-basis_points =
    { $count ->
        [one] { $number } point de base
       *[other] { $number } points de base
    }
unit-tonnes = { $number } t
unit-per-hour = { $amount } par heure
unit-cubic_metres = { $number } m³
unit-cubic_feet = { $number } pieds cubes

## Why no rule reaches a provision

note-gap-not_in_tables = les tableaux de règles n'ont pas encore la règle de ces produits
note-gap-unit_by_unit = chaque unité du système est jugée selon sa propre règle, comme si elle était présentée seule
note-gap-between_rules = une règle imprimée pour ces produits prend fin avant que la suivante ne commence
note-gap-reserved = le Système harmonisé réserve ce chapitre pour un usage futur; aucun produit n'y est classé
note-gap-national_use = chaque pays réserve ce chapitre à ses propres usages; les règles nomment le chapitre dans lequel le produit lui-même est classé
note-gap-unexplained = aucune règle ne vise ces produits, et aucune raison n'est consignée
