/** Names of the word lists that rules ask for. What is in each, and why, stands in the files of the languages. */

// biome-ignore format: a table
export const WORD_LISTS = [
  // agreements
  'offers', 'truce_holds', 'parties_agree', 'prolongs', 'refuses', 'called_for', 'accepts', 'comes_to_terms', 'ratifies', 'asks_to', 'aims', 'awaits', 'to_conclude', 'yet', 'mediation_nouns', 'brokers', 'anybody', 'led_by', 'circumstances', 'purposes', 'scopes', 'equals', 'bodies_of_accord', 'former', 'earlier', 'takes_place', 'title_leads', 'title_joints', 'agreement_forms', 'peace', 'signs', 'parties', 'leaders',
  // attribution
  'officer_roles', 'described_bodies', 'text_genres', 'of_person', 'before_report', 'needs_object', 'labels', 'ends_speaker', 'reduced', 'speaking', 'opens_aside', 'quotes', 'rebels', 'watchdogs', 'hospitals', 'judged', 'press_names', 'state_offices', 'state_roles', 'civil_bodies', 'owned', 'force_words', 'rights_bodies', 'for_rights', 'own_pronouns', 'put_in_place', 'kinds_of_body', 'nouns_of_saying', 'gives_out', 'learns',
  // chunks
  'patronymics', 'name_suffixes', 'houses', 'name_syllables', 'branches', 'kin', 'leads_to_persons', 'of_parent', 'comes', 'came', 'name_particles', 'place_openings',
  // home
  'group_nouns', 'claims_responsibility',
  // introduced
  'armed_names', 'civil_names', 'state_forces', 'freedom_names',
  // places
  'place_particles',
  // item
  'locative',
] as const
export type WordListName = (typeof WORD_LISTS)[number]
