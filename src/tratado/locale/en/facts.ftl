### The questions asked for facts that a rule turns on.

## How questions are put together

fact-the-good = the good
fact-the-material = the material
fact-options = { $question } Choose one: { $options }.
fact-options-many = There are { $count } codes to choose from, among them { $codes }.
fact-outcome-originating = Originating with { $codes }.
fact-outcome-originating-more = Originating with { $count } of them ({ $codes }, …).
fact-outcome-not_originating = Not originating with { $codes }.
fact-outcome-not_originating-more = Not originating with { $count } of them ({ $codes }, …).
fact-outcome-undetermined = Still undetermined with { $codes }.
fact-outcome-undetermined-more = Still undetermined with { $count } of them ({ $codes }, …).
fact-transported_outside_territory = Does { $subject } travel outside the territory of the Parties on its way?
fact-remained_under_customs_control = Did { $subject } stay under customs control while it was outside the territory?
fact-no_operation_outside_territory = Was nothing done to { $subject } outside the territory but to unload, reload, keep, label or move it?
fact-same_classification_after_operation = Does { $subject } keep its classification through all that is done to it outside the territory?
fact-mere_dilution = Is { $subject } the result of mere dilution that does not alter it materially?
fact-circumvention_practice = Was { $subject } made or priced in order to get round the rules?
fact-rule = What is the rule of origin of { $subject }? The tables of this agreement have none for it
fact-bill_of_materials = Which materials is { $subject } made of?
fact-confirmed_rule = Does the print confirm the rule for { $subject }, which the tables mark as doubtful? Give your source as evidence of the fact.
fact-undetermined_part = Does { $subject }, itself a good of this book and undetermined, originate?
fact-undetermined_part_above = Does the part that { $subject } is in, itself a good of this book and undetermined, originate?
fact-part = Is { $subject } { $goods }?
fact-unknown = Does this hold for { $subject }: { $words }?

## Classification and use

fact-use = What is { $subject } for?
fact-kind = Which goods of its provision is { $subject }?
fact-tariff_item = Which eight-digit tariff item of the United States tariff covers { $subject }?
fact-hs = What is the tariff code of { $subject }, to six digits or more?
fact-hs_rule = The numbers changed since the rules were written: which of the old (2012) codes covered { $subject }?
fact-hs_edition = In which edition of the Harmonized System (2012, 2017 or 2022) is the code of { $subject } written?
fact-hs_tariff = Of which country's tariff are the digits after the sixth of { $subject }?
answer-none-of-items = none of the items named ({ $code })
fact-heavy_truck_parts_reading = Sections 15(2) and 15(3) do not say whether a part for heavy trucks like { $subject } that makes the change must reach value content too: which reading do you follow? (Customs asks for the content: ruling HQ H313365.)
fact-other_vehicle_parts_reading = Sections 20(2)(h) and 20(3)(b) do not say whether an engine or gear box for other vehicles like { $subject } that makes the change must reach value content too: which reading do you follow?
fact-in_table_f = Does table F of the Uniform Regulations (parts for other vehicles) list { $subject }?
answer-yes = yes
answer-no = no
answer-content_required = value content asked beside the change
answer-change_alone = the change alone is enough
fact-provides_for_good_and_parts = Does the heading (undivided) or subheading of { $subject } cover both the good itself and its parts?
fact-unassembled = Is { $subject } imported unassembled or disassembled, and classified as the assembled good under General Interpretative Rule 2(a)?

## Where, what and how much

fact-set_by_rule_3 = Was { $subject } classified as a set by Rule 3 of the General Rules of Interpretation, and not by the words of its heading?
fact-self_produced = Does the producer of the good make { $subject } itself? (It buys it: no)
fact-produced_in = In which country is { $subject } produced?
fact-destination = To which country is { $subject } sold?
fact-transaction_value = What is the transaction value of { $subject }, adjusted to leave out international shipping?
fact-net_cost = What is the net cost of { $subject }?
fact-value_content_base = What is the transaction value or the net cost of { $subject }? Regional value content needs one of them.
fact-weight = What is the weight of { $subject }, in kilograms?
fact-component = Is { $subject } part of the component that decides the tariff classification of the good?
fact-elastomeric = Is { $subject } elastomeric (elastic yarn or fiber)?
fact-milk_solids_over_10_percent = Does { $subject } contain more than 10 percent of milk solids by dry weight?
fact-butterfat_over_25_percent = Does { $subject } contain more than 25 percent of butterfat by dry weight?

## Origin as a whole

fact-wholly_obtained = Is { $subject } wholly obtained or produced in the territory of one or more of the Parties?
fact-produced_entirely_in_territory = Is { $subject } produced entirely in the territory of one or more of the Parties?
fact-obtained_from_party = Is { $subject } imported from the territory of another Party?
fact-remanufactured = Is { $subject } remanufactured from recovered materials?
fact-sources_kept_apart = Are the units of { $subject } that originate kept physically apart from those that do not (8(20))? If they are mixed, give movements and a method in the sheets movements and inventories (8(18)).
fact-inventory_method = By which inventory method is the origin of { $subject } told, whose units are mixed (8(18))? Give it in the sheet inventories, and the movements in the sheet movements.
fact-importing_country_list_relied_on = The list of the United States names goods of { $subject } (HQ H312426), Schedule 2 of the regulations does not: do you rely on the list of the importing country?
fact-produced_beyond_packing = Was more done to { $subject } in the territory of the Parties than packing, repacking, putting up for sale or breaking bulk?
fact-produced_beyond_taking_apart = Was more done to { $subject } in the territory of the Parties than taking it out of used or finished goods, cleaning and testing it?

## Vehicles

fact-core_parts_met = Do the core parts of { $subject } meet their requirement?
fact-steel_purchases_met = Do the steel purchases of the producer of { $subject } meet the required originating share?
fact-aluminum_purchases_met = Do the aluminum purchases of the producer of { $subject } meet the required originating share?
fact-labor_value_content_met = Does { $subject } meet the required labor value content?
fact-off_road = Is { $subject } solely or principally for off-road use?
fact-compression_ignition = Does { $subject } have a diesel engine?
fact-electric_motor = Does an electric motor drive { $subject }, alone or beside an engine?
fact-persons = How many persons does { $subject } transport?
fact-special = Is { $subject } a motorcycle, motorhome, ambulance, hearse or prison van, or an ordinary vehicle?
fact-chassis_for = For which vehicle is the chassis { $subject }?
fact-value_content_met = Does { $subject } reach its required value content, as averages, core parts and credits make it?

## Notes of chapters and sections

fact-fresh_produce_wholly_obtained = Is all fresh fruit, nut or vegetable in { $subject } wholly obtained or produced in the territory of the Parties?
fact-prepared_beyond_freezing_packing_or_roasting = Is { $subject } prepared by more than freezing, roasting, or packing (or canning) in water, brine or natural juice?
fact-peaches_pears_apricots_wholly_obtained = Are all peaches, pears and apricots in { $subject } wholly obtained or produced in the territory of the Parties?
fact-contains_no_peaches_pears_or_apricots = Is { $subject } free of peaches, pears and apricots?
fact-sewing_thread_formed_and_finished = Is all sewing thread in { $subject } (5204, 5401, 5508, or yarn of 5402 used as sewing thread) formed and finished in the territory of the Parties?
fact-pocket_bag_fabric_formed_and_finished = If { $subject } has pockets, is the pocket bag fabric formed and finished in the territory of the Parties, from yarn wholly formed there? Answer yes if it has none.
fact-narrow_elastics_formed_and_finished = Is all narrow elastic fabric in { $subject } (5806.20 or 6002) formed from yarn and finished in the territory of the Parties? Answer yes if it has none.
fact-coated_fabric_formed_and_finished = If { $subject } contains coated fabric of 5903, are all fabrics used to make it formed and finished in the territory of the Parties? Answer yes if it contains none.
fact-not_surgical_drape_or_national_flag = Is { $subject } something other than a surgical drape or a national flag?
fact-of_blue_denim = Is { $subject } of blue denim of 5209.42, 5211.42, 5212.24 or 5514.30?
fact-not_of_blue_denim = Is { $subject } of a fabric other than blue denim of 5209.42, 5211.42, 5212.24 or 5514.30?
fact-no_separation_from_mixture = Is it so that { $subject } does not come about by separating materials out of a man-made mixture, or that the isolated material went through a chemical reaction in the territory of the Parties?

## Conditions of the tables

fact-all_pcas_originating_if_fewer_than_three = If { $subject } has fewer than three printed circuit assemblies of { $provisions }, are all of them originating? Answer yes if it has three or more.
fact-biotechnological_process = Does { $subject } result from a biotechnological process (culturing, hybridization, genetic modification, fermentation and the like) in the territory of the Parties?
fact-change_in_particle_size = Does { $subject } result from a deliberate and controlled change in particle size (not mere crushing or pressing) in the territory of the Parties?
fact-change_not_by_listed_processes = Did the materials of { $provisions } in { $subject } undergo more than these processes: { $words }?
fact-chemical_reaction = Does { $subject } result from a chemical reaction (a new molecular structure) in the territory of the Parties?
fact-cross_section_reduced_if_bar_or_rod_used = If bar or rod is used to make { $subject }, is its cross-sectional area reduced by at least { $percent }? Answer yes if none is used.
fact-cut_and_assembled = Is { $subject } cut and assembled in the territory of the Parties?
fact-cut_and_sewn = Is { $subject } cut and sewn or otherwise assembled in the territory of the Parties?
fact-cut_or_knit_to_shape = Is { $subject } cut or knit to shape in the territory of the Parties?
fact-cut_or_knit_to_shape_and_sewn = Is { $subject } cut or knit to shape, and sewn or otherwise assembled, in the territory of the Parties?
fact-direct_blending = Does { $subject } result from direct blending of streams into a finished product in the territory of the Parties?
fact-electrolytic_thermal_or_chemical_separation_or_alloying = Do all non-originating materials of { $subject } undergo electrolytic, thermal or chemical separation or alloying in the territory of the Parties?
fact-for_vehicle_of = Is { $subject } for a motor vehicle of { $provisions }?
fact-good_wholly_of_named_fabric_excluding = Is { $subject } wholly of the fabric that the rule names, leaving out of account: { $words }?
fact-isomer_separation = Is { $subject } an isomer isolated or separated from a mixture of isomers in the territory of the Parties?
fact-max_one_nonoriginating_pca_per_nine_or_part_thereof = Of each nine printed circuit assemblies of { $provisions } in { $subject }, or part of nine, is at most one non-originating?
fact-mixing_and_blending = Does { $subject } result from deliberate and controlled mixing or blending to a set specification in the territory of the Parties?
fact-no_nonoriginating_component_of = Is { $subject } free of non-originating components of { $provisions }?
fact-nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume = Does non-originating alcohol make up at most { $percent } of the alcoholic content of { $subject } by volume?
fact-nonoriginating_feedstock_max_volume = Does non-originating feedstock of { $provisions } make up at most { $percent } of { $subject } by volume?
fact-nonoriginating_max_share_by_weight_of_cocoa_powder = Is at most { $percent } by weight of the cocoa powder in { $subject } non-originating ({ $provisions })?
fact-nonoriginating_max_share_by_weight_of_good = Is at most { $percent } of the weight of { $subject } non-originating { $provisions }?
fact-nonoriginating_max_share_by_weight_of_sugar = Is at most { $percent } by weight of the sugar in { $subject } non-originating ({ $provisions })?
fact-nonoriginating_max_volume = Does non-originating material make up at most { $percent } of { $subject } by volume?
fact-nonoriginating_only_of = Is all non-originating material in { $subject } of { $provisions }?
fact-not_for_vehicle_of = Is { $subject } for something other than a motor vehicle of { $provisions }?
fact-not_if_used_to_make = Is it so that { $subject } is not used to produce a good of { $provisions }?
fact-originating_active_ingredient_by_weight = Is at least { $percent } by weight of all active ingredients of { $subject } originating?
fact-originating_by_weight = Is at least { $percent } by weight of the materials of { $provisions } in { $subject } originating?
fact-originating_polymer_by_weight = Is at least { $percent } by weight of the total polymer content of { $subject } originating polymer of { $provisions }?
fact-outer_shell_plain_weave = Is the outer shell of { $subject } of plain weave?
fact-outer_shell_wholly_of = Leaving aside the parts that the rule leaves out of account, is the outer shell of { $subject } wholly of { $provisions }?
fact-purification = Does { $subject } result from purification (at least 80 percent of the impurities removed, or made fit for a listed use) in the territory of the Parties?
fact-refinery_process_any_of = Does { $subject } result from one of these processes in the territory of the Parties: { $words }?
fact-sewn_or_assembled = Is { $subject } sewn or otherwise assembled in the territory of the Parties?
fact-single_juice_or_single_nonparty_country_juice_max_volume_single_strength = Is every single juice, and the juice of every single country outside the Parties, at most { $percent } of { $subject } by volume in single strength form?
fact-standards_material = Is { $subject } a standards material (of certified purity or proportions, for analysis, calibration or reference) produced in the territory of the Parties?
fact-trade_between = Is { $subject } traded between { $countries }?
fact-trade_other_than = Is { $subject } traded otherwise than between { $countries }?
answer-trade-between = between { $countries }
answer-trade-other = not between { $countries }
