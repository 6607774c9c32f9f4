/** Names of the word lists that rules ask for. What is in each, and why, stands in the files of the languages. */

// biome-ignore format: a table
export const WORD_LISTS = [
  // agreements
  'to_be_done', 'between', 'by_whom', 'from_then_on', 'ends_with', 'fighting_ended', 'stopped_war', 'breach_nouns', 'had', 'where',
  'of_them', 'under', 'courts', 'court_orders', 'offers', 'truce_holds', 'parties_agree', 'prolongs', 'asks_by_text', 'talking', 'refuses', 'called_for', 'accepts', 'comes_to_terms', 'ratifies', 'asks_to', 'aims', 'awaits', 'to_conclude', 'yet', 'mediation_nouns', 'brokers', 'anybody', 'led_by', 'circumstances', 'purposes', 'scopes', 'equals', 'bodies_of_accord', 'former', 'earlier', 'takes_place', 'deeds_of_accord', 'title_leads', 'title_joints', 'agreement_forms', 'peace', 'signs', 'parties', 'several_chairs', 'made_by', 'leaders', 'breaks_off', 'end_leads', 'aim_leads', 'due', 'mediated_by', 'known_before', 'one_of_several', 'no_agreement', 'told_again', 'exchanges', 'statements_or_vows', 'statements_or_papers', 'statements', 'the_parties', 'bare_parties', 'opens_clause', 'party_leads', 'calm_as_such', 'counts_breaches', 'titled_statements', 'of_accord', 'topic_of', 'numbered', 'no_name_words', 'describes_accord', 'when', 'other_times', 'stops_fire', 'demands_that', 'spoken_today', 'lays_down', 'where_said', 'fails_to', 'denies_doing', 'none_in_particular', 'what_it_holds', 'parts_of_accord',
  // attribution
  'stresses_verb', 'news', 'in_telling', 'earlier_ones', 'sets_in_row', 'years_earlier', 'reports_from', 'reports', 'officer_roles', 'of_many', 'how_often', 'described_bodies', 'refers', 'speaking_bodies', 'single_voices', 'tellers', 'text_genres', 'describes_papers', 'in_consequence', 'named_media', 'spoken_at', 'one_official', 'pages', 'official', 'ruling_papers', 'of_person', 'before_report', 'needs_object', 'labels', 'ends_speaker', 'reduced', 'sent_out', 'adds_on', 'adds_more', 'also', 'speaking', 'opens_aside', 'quotes', 'takes_blame', 'adds_clause', 'close_to', 'parts_of_land', 'closing_voices', 'estimates', 'shows', 'counts_of', 'told_before', 'rebels', 'watchdogs', 'sent_bodies', 'hospitals', 'judged', 'press_names', 'passed_on_by', 'indefinite', 'state_offices', 'state_roles', 'civil_bodies', 'owned', 'force_words', 'rights_bodies', 'for_rights', 'own_pronouns', 'pronouns_of_others', 'put_in_place', 'kinds_of_body', 'nouns_of_saying', 'any_source', 'unsure', 'group_words', 'looks_back', 'up_to_now', 'long_units', 'long_spans', 'gives_out', 'hands_on', 'sets_free', 'issued_papers', 'answers', 'returned_fire', 'reports_now', 'merely', 'hearsay', 'learns', 'were_told', 'blame', 'details', 'names_them', 'seen_by', 'in_presence', 'its_or_their', 'serves_somebody', 'further_ones', 'more_than', 'more_of_them', 'own_staff', 'withheld', 'stretches', 'tells_of_harm', 'sides_told', 'anyone_of', 'fights', 'first_told', 'gets_through', 'ought', 'role_words',
  // chunks
  'eves', 'leads_to_hour', 'given_names', 'no_ranks', 'finite_naming', 'several_named', 'patronymics', 'name_suffixes', 'houses', 'name_syllables', 'branches', 'kin', 'leads_to_persons', 'of_parent', 'child_of', 'unknown_man', 'honorifics', 'comes', 'came', 'name_particles', 'place_openings', 'police_ranks', 'the_rest', 'one_another', 'rank_classes',
  // furniture
  'page_words', 'page_days', 'page_links', 'page_labels',
  // home
  'group_nouns', 'claims_responsibility', 'rebel_names',
  // introduced
  'force_heads', 'force_causes', 'movement_heads', 'body_nouns', 'armed_names', 'civil_names', 'state_forces', 'freedom_names', 'fighters', 'armed_kinds', 'armed_groups', 'gangs', 'leads_to_group', 'blamed_groups', 'leads_name', 'group_deeds', 'before_deed', 'leads_to_foe', 'leads_to_rival', 'rivals', 'group_people', 'hits_groups', 'fights_for', 'state_foes', 'joins_two', 'no_groups', 'group_openings',
  // places
  'place_particles', 'numbered_places', 'how_many_times', 'beside', 'named_by_place', 'towards', 'belts', 'kinds_of_land', 'land_nouns', 'region_nouns', 'quarters', 'portions', 'counted_places', 'bare_lines', 'whole', 'line_ends', 'short_openings', 'within', 'visits', 'leaves_place', 'views', 'near_words', 'joins_ends', 'communities', 'strike_leads', 'assaults', 'peoples', 'town_parts', 'leads_to_place', 'premises', 'besets', 'ways_to', 'sends', 'states_called', 'opens_no_place', 'makes', 'dateline_nouns', 'opens_remarks', 'press_persons', 'houses_of_state', 'befalls', 'befallen', 'scenes', 'sites', 'folk', 'sees', 'how_violent', 'called_towns', 'edges_of_towns', 'close_by', 'arrives', 'narrow_nouns', 'crosses', 'landmarks', 'regimes', 'buries', 'place_verbs', 'hit_verbs', 'passive_leads', 'rains', 'falls_to', 'inner_parts', 'describes_places', 'no_lands', 'hosts', 'shares_of_folk', 'plain_towns', 'control', 'shared_lines', 'neighbours', 'facility_modifiers',
  // item
  'locative', 'degrees',
  // casualties/claims
  'comrades', 'his_or_her', 'denies', 'deaths',
  // casualties/index
  'townsfolk',
  // casualties/matches
  'distances', 'pursues_deed', 'puts_off', 'falls_through', 'for_checks',
  // casualties/meant
  'bodies_found', 'members_of', 'peacekeeper_words', 'police_words', 'family_words', 'army_words', 'loss_nouns', 'civilian_losses', 'militant_losses', 'police_losses', 'military_losses', 'leaders_of_fighters',
  // casualties/scope
  'adds_up', 'shots', 'occasions', 'lag_units', 'lag_ends', 'lag_after', 'war_began', 'during', 'puts_at', 'formerly', 'still', 'in_hands', 'holds_now', 'was', 'in_total', 'span_units', 'back_then', 'span_nouns', 'records', 'counts', 'across', 'of', 'reports_loss', 'goes_on', 'point_in_time', 'leads_span', 'brings_to', 'wars', 'goings_on', 'has_done', 'of_years', 'harms_alone', 'falls', 'war_ends', 'other_wars', 'present', 'by_now', 'raises_to', 'up_to_present', 'put_at', 'summed_up', 'claims_persons', 'age_extremes', 'hours_of_time', 'parts_of_day', 'minutes_of_time', 'overnight', 'quarters_of_time', 'halves_of_time', 'last_parts',
  // casualties/sides
  'common_losers', 'members', 'people_nouns', 'crews', 'drivers', 'vehicles', 'on_board', 'downed', 'bare_forces', 'plain_soldiers', 'craft', 'craft_types', 'hostile_words', 'bare_groups', 'costs', 'rebel_persons', 'leaves', 'abandons', 'behind', 'flees', 'attacker_words', 'all_of_them', 'own_fighters', 'occupation', 'strays', 'nationals', 'populations', 'belongs_to', 'as_its_own', 'state_persons', 'goes_back', 'of_both_sides', 'foreigners', 'force_targets', 'blows', 'firing', 'patrols', 'hunts', 'no_party_words', 'blue_helmets', 'mission_words', 'staff_words', 'companions', 'own_ground', 'brings_home', 'leads_forces', 'in_land', 'both_of', 'tells_figures', 'in_its_ranks', 'side_words', 'word_of', 'press_speakers', 'unit_words', 'units', 'inside_unit', 'firms', 'very_own', 'on_each_side', 'each_side', 'had_also', 'each_lost', 'each_has', 'each_alone', 'each_of', 'on_own_side', 'its_losses', 'own_losses', 'admits', 'admits_to',
  // events/index
  'crewed_craft', 'enemy_names',
  // events/parties
  'mediates', 'leads_body', 'too_bare', 'topic_leads', 'against_whom', 'upon_whom', 'where_leads',
  // events/status
  'shown', 'names_so', 'disavowed_deeds', 'disavowers', 'what_was_said', 'did_not', 'none_of_ours', 'not_one', 'by_ours', 'this_is', 'never_did', 'opens_fact',
  // events/triggers
  'is_met', 'met_with', 'once', 'it_happened', 'turn_leads', 'one_more', 'incidents', 'tells_of_doing', 'came_after', 'habitual', 'reacts_to', 'tells_when', 'rubble', 'opens_later', 'once_more', 'were_held', 'now_be', 'lie_there', 'pending', 'needed', 'sets_off', 'blasted', 'wanted_for', 'past_things', 'no_fight_with', 'lasts', 'until', 'leads_to_noun', 'keeps', 'papers', 'scenes_of', 'brings_out', 'is_over', 'invites', 'did_it', 'made_do', 'bare_deeds', 'told_to_be', 'only_feared', 'one_of_a_row', 'not_before', 'present_be', 'internal_meetings', 'takes_ground', 'takes_way', 'takes_flight', 'takes_persons', 'matters_of_words', 'released_otherwise', 'natural_forces', 'suicide_bombers', 'protesters', 'barricades', 'rounds_of', 'envoys', 'breaks_truce', 'other_violations', 'not_fired', 'own_modifiers', 'own_people', 'names_talks', 'met_instead', 'runs_into', 'meets_whom', 'with_whom', 'happens', 'numbers_of', 'the_numbers_of', 'first_of_row', 'second_of_row', 'twofold', 'apart', 'was_struck', 'over_the_phone', 'shots_of_both', 'breaks_out', 'signings', 'down', 'left_behind', 'brings_down', 'sets_about', 'force_nouns', 'war_material', 'arms', 'officials', 'buildings', 'lines_and_skies', 'ways_and_supplies', 'ships', 'targets', 'posts', 'strongholds', 'holds_talks', 'swaps', 'whoever', 'attempts', 'hostile_fire',
  'noticed', 'depots', 'fighting_bodies',
  'by_means_of', 'settles', 'stays', 'stations', 'combat_nouns', 'battling', 'uses', 'opens_anew', 'ends_up',
  // events/when
  'held_since', 'ahead_of', 'land_taken', 'long_past', 'previous', 'healers', 'owns_up', 'points_of_time', 'meanwhile',
  // events/where
  'matters', 'fought', 'wide_nouns', 'subject_again', 'called',
  'whole_lands',
  'streets',
  'fire_leads',
  'under_fire',
  'newest',
  'name_openings',
  'points_back', 'here', 'there', 'same', 'this', 'says_where', 'lies', 'whole_incidents', 'detail_labels', 'incident_scenes', 'local_folk', 'local_chiefs', 'names_as', 'it_again', 'gives_name', 'tells_state', 'bound_for', 'goes_away', 'follows_up', 'ousts', 'spots_called', 'leads_away', 'describes_wars', 'inner_wars',
  // events/read
  'mass_nouns',
  // persons
  'murders', 'begun',
] as const
export type WordListName = (typeof WORD_LISTS)[number]
