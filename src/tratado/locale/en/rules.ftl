### Rules of origin, uses and terms in words.

## Lists

rule-list-or = { $head } or { $last }
rule-list-or-before-o = { $head } or { $last }
rule-list-and = { $head } and { $last }

## Provisions

rule-chapter = chapter { $chapters }
rule-chapters = chapters { $chapters }
rule-part = { $part } of { $provisions }
rule-attributes = fabric of { $provisions } ({ $attributes })
rule-untranslated = { $phrase }
rule-good-for-use = { $good }, for { $use },

## The change in tariff classification

rule-change = a change to { $good } from { $source }
rule-change-of-goods = a change to { $good } from { $source }
rule-no-change = no change in tariff classification is required for { $good }
rule-no-change-of-goods = no change in tariff classification is required for { $good }
rule-wholly-obtained = { $good }: wholly obtained or produced in the territory of one or more of the Parties
rule-class-CC = any other chapter
rule-class-CTH = any other heading
rule-class-CTSH = any other subheading
rule-class-CTI = any other tariff item
rule-from-or-class = { $named } or from { $other }
rule-inside-heading = { $source }, including another heading within that group,
rule-inside-subheading = { $source }, including another subheading within that group,
rule-outside = { $source } outside that group
rule-except = { $source }, except from { $exceptions }
rule-except-more-than-one = { $source }, except from more than one of these groups: { $groups }
rule-from-more-than-one = more than one of these groups: { $groups }
rule-also = { $change }, whether or not there is also a change from { $also }

## Value content, days and the joining of conditions

rule-and-also = { $sentence }; and { $last }
rule-value-both = regional value content of at least { $tv } (transaction value) or { $nc } (net cost)
rule-value-tv = regional value content of at least { $tv } (transaction value)
rule-value-nc = regional value content of at least { $nc } (net cost)
rule-from-day = { $sentence } (from { $first })
rule-until-day = { $sentence } (until { $last })
rule-between-days = { $sentence } (from { $first } until { $last })

## Countries

rule-country-CA = Canada
rule-country-MX = Mexico
rule-country-US = the United States

## Conditions, one for each tag of the tables

rule-tag-all_pcas_originating_if_fewer_than_three = if the good has fewer than three printed circuit assemblies of { $provisions }, all of them are originating
rule-tag-biotechnological_process = the good results from a biotechnological process in the territory of the Parties
rule-tag-change_in_particle_size = the good results from a controlled change in particle size in the territory of the Parties
rule-tag-change_not_by_listed_processes = the change from { $provisions } does not result only from these processes: { $words }
rule-tag-chemical_reaction = the good results from a chemical reaction in the territory of the Parties
rule-tag-cross_section_reduced_if_bar_or_rod_used = if bar or rod is used, its cross-sectional area is reduced by at least { $percent }
rule-tag-cut_and_assembled = the good is cut and assembled in the territory of the Parties
rule-tag-cut_and_sewn = the good is cut and sewn or otherwise assembled in the territory of the Parties
rule-tag-cut_or_knit_to_shape = the good is cut or knit to shape in the territory of the Parties
rule-tag-cut_or_knit_to_shape_and_sewn = the good is cut or knit to shape, and sewn or otherwise assembled, in the territory of the Parties
rule-tag-direct_blending = the good results from direct blending in the territory of the Parties
rule-tag-disregard_materials_of = non-originating materials of { $provisions } are left out of account
rule-tag-electrolytic_thermal_or_chemical_separation_or_alloying = the non-originating materials undergo electrolytic, thermal or chemical separation or alloying in the territory of the Parties
rule-tag-exempt_from_chapter_rules = chapter rules { $rules } do not apply to the good
rule-tag-for_vehicle_of = the good is for a motor vehicle of { $provisions }
rule-tag-further_production_outside_territory_ok_if_same_group = further production outside the territory of the Parties does not take origin away if it makes no change to a subheading outside the group { $provisions }
rule-tag-further_production_outside_territory_ok_if_same_subheading = further production outside the territory of the Parties does not take origin away if the subheading stays the same
rule-tag-good_wholly_of_named_fabric_excluding = the good is wholly of the named fabric, leaving out of account: { $words }
rule-tag-isomer_separation = isomers are isolated or separated from a mixture of isomers in the territory of the Parties
rule-tag-listed_fabrics_combinable = the outer shell may combine the fabrics that the alternatives of this rule list
rule-tag-max_one_nonoriginating_pca_per_nine_or_part_thereof = for each nine printed circuit assemblies of { $provisions } in the good, or part of nine, at most one is non-originating
rule-tag-mixing_and_blending = the good results from controlled mixing or blending in the territory of the Parties
rule-tag-no_nonoriginating_component_of = no component of { $provisions } is non-originating
rule-tag-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = non-originating alcohol makes up at most { $percent } of the alcoholic content by volume
rule-tag-nonoriginating_feedstock_max_volume = non-originating feedstock of { $provisions } makes up at most { $percent } of the good by volume
rule-tag-nonoriginating_max_share_by_weight_of_cocoa_powder = non-originating { $provisions } makes up at most { $percent } of the cocoa powder by weight
rule-tag-nonoriginating_max_share_by_weight_of_good = non-originating { $provisions } makes up at most { $percent } of the good by weight
rule-tag-nonoriginating_max_share_by_weight_of_sugar = non-originating { $provisions } makes up at most { $percent } of the sugar by weight
rule-tag-nonoriginating_max_volume = non-originating material makes up at most { $percent } of the good by volume
rule-tag-nonoriginating_only_of = all non-originating material is of { $provisions }
rule-tag-not_for_vehicle_of = the good is not for a motor vehicle of { $provisions }
rule-tag-not_if_used_to_make = the good is not used to produce a good of { $provisions }
rule-tag-originating_active_ingredient_by_weight = at least { $percent } by weight of all active ingredients is originating
rule-tag-originating_by_weight = at least { $percent } by weight of the materials of { $provisions } is originating
rule-tag-originating_polymer_by_weight = at least { $percent } by weight of the total polymer content is originating polymer of { $provisions }
rule-tag-outer_shell_excludes = these are left out of account in judging the outer shell: { $words }
rule-tag-outer_shell_plain_weave = the outer shell is of plain weave
rule-tag-outer_shell_wholly_of = the outer shell is wholly of { $provisions }
rule-tag-purification = the good results from purification in the territory of the Parties
rule-tag-refinery_process_any_of = the good results from one of these processes in the territory of the Parties: { $words }
rule-tag-separation_prohibition = the change does not result from separating materials out of a man-made mixture, unless the isolated material went through a chemical reaction in the territory of the Parties
rule-tag-sewn_or_assembled = the good is sewn or otherwise assembled in the territory of the Parties
rule-tag-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = no single juice ingredient, nor juice ingredients from a single country outside the Parties, make up more than { $percent } of the good by volume in single strength form
rule-tag-standards_material = the good is a standards material produced in the territory of the Parties
rule-tag-trade_between = only for trade between { $countries }
rule-tag-trade_other_than = only for trade other than between { $countries }

## What a good is for

use-passenger_vehicle = passenger vehicles
use-light_truck = light trucks
use-heavy_truck = heavy trucks
use-other_vehicle = other vehicles
use-other_vehicle_lighter = vehicles of section 20(2) (lighter other vehicles)
use-other_vehicle_heavier = vehicles of section 20(3) (heavier other vehicles)
use-off_road = off-road use
use-listed_motor_vehicle = the listed motor vehicles
use-aftermarket = the aftermarket
use-any_other_use = any other use

## Terms

term-none = no value
term-yes = yes
term-no = no
unit-points =
    { $count ->
        [one] { $number } point
       *[other] { $number } points
    }
unit-days =
    { $count ->
        [one] { $number } day
       *[other] { $number } days
    }
unit-business_days =
    { $count ->
        [one] { $number } business day
       *[other] { $number } business days
    }
unit-months =
    { $count ->
        [one] { $number } month
       *[other] { $number } months
    }
unit-years =
    { $count ->
        [one] { $number } year
       *[other] { $number } years
    }
unit-hours =
    { $count ->
        [one] { $number } hour
       *[other] { $number } hours
    }
unit-count = { $number }
unit-units_per_year =
    { $count ->
        [one] { $number } unit per year
       *[other] { $number } units per year
    }
unit-kilometres = { $number } km
unit-basis_points =
    { $count ->
        [one] { $number } basis point
       *[other] { $number } basis points
    }
unit-tonnes = { $number } t
unit-per-hour = { $amount } per hour
unit-cubic_metres = { $number } m³
unit-cubic_feet = { $number } cubic feet

## Why no rule reaches a provision

note-gap-not_in_tables = the rule tables do not have the rule of these goods yet
note-gap-unit_by_unit = each unit of the system is judged by its own rule, as if presented alone
note-gap-between_rules = one printed rule for these goods ends before the next one starts
note-gap-reserved = the Harmonized System keeps this chapter for later use; no good is classified in it
note-gap-national_use = each country fills this chapter for its own uses; the rules name the chapter in which the good itself is classified
note-gap-unexplained = no rule reaches these goods, and no reason is recorded
