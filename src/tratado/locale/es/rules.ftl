### Rules of origin, uses and terms in words.

## Lists

rule-list-or = { $head } o { $last }
rule-list-or-before-o = { $head } u { $last }
rule-list-and = { $head } y { $last }

## Provisions

rule-chapter = el capítulo { $chapters }
rule-chapters = los capítulos { $chapters }
rule-part = { $part } de { $provisions }
rule-attributes = tela de { $provisions } ({ $attributes })
rule-untranslated = «{ $phrase }»
rule-good-for-use = { $good }, para { $use },

## The change in tariff classification

rule-change = un cambio a { $good } desde { $source }
rule-change-of-goods = un cambio a { $good } desde { $source }
rule-no-change = no se requiere un cambio de clasificación arancelaria para { $good }
rule-no-change-of-goods = no se requiere un cambio de clasificación arancelaria para { $good }
rule-wholly-obtained = { $good }: totalmente obtenida o producida en el territorio de una o más de las Partes
rule-class-CC = cualquier otro capítulo
rule-class-CTH = cualquier otra partida
rule-class-CTSH = cualquier otra subpartida
rule-class-CTI = cualquier otra fracción arancelaria
rule-from-or-class = { $named } o desde { $other }
rule-inside-heading = { $source }, incluso desde otra partida dentro del grupo,
rule-inside-subheading = { $source }, incluso desde otra subpartida dentro del grupo,
rule-outside = { $source } fuera del grupo
rule-except = { $source }, excepto desde { $exceptions }
rule-except-more-than-one = { $source }, excepto desde más de uno de estos grupos: { $groups }
rule-from-more-than-one = más de uno de estos grupos: { $groups }
rule-also = { $change }, habiendo o no también un cambio desde { $also }

## Value content, days and the joining of conditions

rule-and-also = { $sentence }; y { $last }
rule-value-both = valor de contenido regional de al menos { $tv } (valor de transacción) o { $nc } (costo neto)
rule-value-tv = valor de contenido regional de al menos { $tv } (valor de transacción)
rule-value-nc = valor de contenido regional de al menos { $nc } (costo neto)
rule-from-day = { $sentence } (a partir del { $first })
rule-until-day = { $sentence } (hasta el { $last })
rule-between-days = { $sentence } (del { $first } al { $last })

## Countries

rule-country-CA = Canadá
rule-country-MX = México
rule-country-US = Estados Unidos

## Conditions, one for each tag of the tables

rule-tag-all_pcas_originating_if_fewer_than_three = si la mercancía tiene menos de tres ensambles de circuitos modulares de { $provisions }, todos ellos son originarios
rule-tag-biotechnological_process = la mercancía resulta de un proceso biotecnológico en el territorio de las Partes
rule-tag-change_in_particle_size = la mercancía resulta de un cambio controlado en el tamaño de partícula en el territorio de las Partes
rule-tag-change_not_by_listed_processes = el cambio desde { $provisions } no resulta únicamente de estos procesos: { $words }
rule-tag-chemical_reaction = la mercancía resulta de una reacción química en el territorio de las Partes
rule-tag-cross_section_reduced_if_bar_or_rod_used = si se utilizan barras, el área de su sección transversal se reduce en al menos { $percent }
rule-tag-cut_and_assembled = la mercancía está cortada y ensamblada en el territorio de las Partes
rule-tag-cut_and_sewn = la mercancía está cortada y cosida o de otra manera ensamblada en el territorio de las Partes
rule-tag-cut_or_knit_to_shape = la mercancía está cortada o tejida a forma en el territorio de las Partes
rule-tag-cut_or_knit_to_shape_and_sewn = la mercancía está cortada o tejida a forma, y cosida o de otra manera ensamblada, en el territorio de las Partes
rule-tag-direct_blending = la mercancía resulta de una mezcla directa en el territorio de las Partes
rule-tag-disregard_materials_of = no se toman en cuenta los materiales no originarios de { $provisions }
rule-tag-electrolytic_thermal_or_chemical_separation_or_alloying = los materiales no originarios se someten a separación electrolítica, térmica o química o a aleación en el territorio de las Partes
rule-tag-exempt_from_chapter_rules = las reglas de capítulo { $rules } no se aplican a la mercancía
rule-tag-for_vehicle_of = la mercancía es para un vehículo automotor de { $provisions }
rule-tag-further_production_outside_territory_ok_if_same_group = la producción posterior fuera del territorio de las Partes no quita el carácter originario si no resulta en un cambio a una subpartida fuera del grupo { $provisions }
rule-tag-further_production_outside_territory_ok_if_same_subheading = la producción posterior fuera del territorio de las Partes no quita el carácter originario si la subpartida no cambia
rule-tag-good_wholly_of_named_fabric_excluding = la mercancía es totalmente de la tela indicada, sin tomar en cuenta: { $words }
rule-tag-isomer_separation = los isómeros se aíslan o separan de una mezcla de isómeros en el territorio de las Partes
rule-tag-listed_fabrics_combinable = la tela exterior puede combinar las telas que listan las alternativas de esta regla
rule-tag-max_one_nonoriginating_pca_per_nine_or_part_thereof = por cada nueve ensambles de circuitos modulares de { $provisions } en la mercancía, o fracción de nueve, no más de uno es no originario
rule-tag-mixing_and_blending = la mercancía resulta de una mezcla o combinación controlada en el territorio de las Partes
rule-tag-no_nonoriginating_component_of = ningún componente de { $provisions } es no originario
rule-tag-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = el alcohol no originario no excede de { $percent } del contenido alcohólico por volumen
rule-tag-nonoriginating_feedstock_max_volume = la materia prima no originaria de { $provisions } no excede de { $percent } del volumen de la mercancía
rule-tag-nonoriginating_max_share_by_weight_of_cocoa_powder = no más de { $percent } del peso del cacao en polvo es no originario ({ $provisions })
rule-tag-nonoriginating_max_share_by_weight_of_good = no más de { $percent } del peso de la mercancía es no originario ({ $provisions })
rule-tag-nonoriginating_max_share_by_weight_of_sugar = no más de { $percent } del peso del azúcar es no originario ({ $provisions })
rule-tag-nonoriginating_max_volume = el material no originario no excede de { $percent } del volumen de la mercancía
rule-tag-nonoriginating_only_of = todo el material no originario es de { $provisions }
rule-tag-not_for_vehicle_of = la mercancía no es para un vehículo automotor de { $provisions }
rule-tag-not_if_used_to_make = la mercancía no se utiliza para producir una mercancía de { $provisions }
rule-tag-originating_active_ingredient_by_weight = al menos { $percent } en peso del total de los ingredientes activos es originario
rule-tag-originating_by_weight = al menos { $percent } en peso de los materiales de { $provisions } es originario
rule-tag-originating_polymer_by_weight = al menos { $percent } en peso del contenido total de polímero es polímero originario de { $provisions }
rule-tag-outer_shell_excludes = no se toman en cuenta para la tela exterior: { $words }
rule-tag-outer_shell_plain_weave = la tela exterior es de ligamento tafetán
rule-tag-outer_shell_wholly_of = la tela exterior es totalmente de { $provisions }
rule-tag-purification = la mercancía resulta de una purificación en el territorio de las Partes
rule-tag-refinery_process_any_of = la mercancía resulta de uno de estos procesos en el territorio de las Partes: { $words }
rule-tag-separation_prohibition = el cambio no resulta de la separación de materiales de una mezcla artificial, salvo que el material aislado haya pasado por una reacción química en el territorio de las Partes
rule-tag-sewn_or_assembled = la mercancía está cosida o de otra manera ensamblada en el territorio de las Partes
rule-tag-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = ningún ingrediente de un solo jugo, ni los ingredientes de jugo de un solo país que no sea Parte, exceden de { $percent } del volumen de la mercancía en forma natural (sin concentrar)
rule-tag-standards_material = la mercancía es un material estándar producido en el territorio de las Partes
rule-tag-trade_between = solo para el comercio entre { $countries }
rule-tag-trade_other_than = solo para el comercio que no sea entre { $countries }

## What a good is for

use-passenger_vehicle = vehículos de pasajeros
use-light_truck = camiones ligeros
use-heavy_truck = camiones pesados
use-other_vehicle = otros vehículos
use-other_vehicle_lighter = vehículos de la sección 20(2) (otros vehículos más ligeros)
use-other_vehicle_heavier = vehículos de la sección 20(3) (otros vehículos más pesados)
use-off_road = uso fuera de carretera
use-listed_motor_vehicle = los vehículos automotores listados
use-aftermarket = el mercado de repuestos
use-any_other_use = cualquier otro uso

## Terms

term-none = sin valor
term-yes = sí
term-no = no
unit-points =
    { $count ->
        [one] { $number } punto
       *[other] { $number } puntos
    }
unit-days =
    { $count ->
        [one] { $number } día
       *[other] { $number } días
    }
unit-business_days =
    { $count ->
        [one] { $number } día hábil
       *[other] { $number } días hábiles
    }
unit-months =
    { $count ->
        [one] { $number } mes
       *[other] { $number } meses
    }
unit-years =
    { $count ->
        [one] { $number } año
       *[other] { $number } años
    }
unit-hours =
    { $count ->
        [one] { $number } hora
       *[other] { $number } horas
    }
unit-count = { $number }
unit-units_per_year =
    { $count ->
        [one] { $number } unidad por año
       *[other] { $number } unidades por año
    }
unit-kilometres = { $number } km
unit-basis_points =
    { $count ->
        [one] { $number } punto base
       *[other] { $number } puntos base
    }
unit-tonnes = { $number } t
unit-per-hour = { $amount } por hora
unit-cubic_metres = { $number } m³
unit-cubic_feet = { $number } pies cúbicos

## Why no rule reaches a provision

note-gap-not_in_tables = las tablas de reglas aún no contienen la regla de estas mercancías
note-gap-unit_by_unit = cada unidad del sistema se juzga por su propia regla, como si se presentara sola
note-gap-between_rules = una regla impresa para estas mercancías termina antes de que empiece la siguiente
note-gap-reserved = el Sistema Armonizado reserva este capítulo para uso futuro; ninguna mercancía se clasifica en él
note-gap-national_use = cada país destina este capítulo a sus propios usos; las reglas nombran el capítulo en que se clasifica la mercancía misma
note-gap-unexplained = ninguna regla alcanza estas mercancías, y no consta la razón
