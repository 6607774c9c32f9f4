/** Places that no registry knows: what the words around a name must say, and what they must not. */
import { expect, test } from 'vitest'
import { placesTold } from '../../src/extract/places/index.js'
import { readSentences, readText } from '../../src/extract/read.js'
import { english } from './reading.js'

function places(text: string, pipeline?: string): string[] {
  const reading = readText(text, '2031-03-12', english(pipeline))
  return readSentences(reading).flatMap(({ items }) =>
    placesTold(reading, items)
      .filter((place) => !place.bare)
      .map(({ ref }) => `${ref.name} ${ref.precision}`),
  )
}

test.each([
  ['It happened in Ossa.', ['Ossa exact']],
  ['It happened near Ossa.', ['Ossa near']],
  ['It happened 20 km west of Ossa.', ['Ossa near']],
  ['It happened in the village of Ossa.', ['Ossa exact']],
  ['It happened in Ossa district.', ['Ossa adm2']],
  ['It happened in Ossa province.', ['Ossa adm1']],
  // Names that end as adjectives of peoples do.
  ['It happened in the Tarmeish area.', ['Tarmeish near']],
  ['It happened near the town of Tarvish.', ['Tarvish near']],
  ['It happened in Vorian district.', ['Vorian adm2']],
  ['It happened near Ossanese village.', ['Ossanese near']],
  ['It happened in the Tarvish valley.', ['Tarvish region']],
  ['It happened in a Tarvish village.', []],
  ['It happened in the Tarvish village.', []],
  ['It happened in Tarvish districts.', []],
  ['It happened in the Tarvish town of Ossa.', ['Ossa exact']],
  ['It happened in the Jewish district.', []],
  ['It happened on the Ossa road.', ['Ossa near']],
  ['It happened in northern Ossa.', ['Ossa region']],
  ['It happened in South Ossa.', ['South Ossa region']],
  // A name that an agreement of the lexicon has too.
  ['It was signed in Dayton.', ['Dayton exact']],
  ['It happened in Velon-velon.', ['Velon-velon exact']],
  ['It happened in Ossa del Sur.', ['Ossa del Sur exact']],
  ['It happened in Velm, Marn, Ossa del Sur.', ['Velm exact', 'Marn adm1', 'Ossa del Sur adm1']],
  ['It happened in the Velm sector of southernmost Ossa district.', ['Velm adm2', 'Ossa adm2']],
  ['It happened in Ossa LGA of Kano State.', ['Ossa adm2', 'Kano State adm1']],
  ['It happened on the Ossa - Deir Marn road.', ['Ossa near', 'Deir Marn near']],
  ['It happened at the entrance to Ossa.', ['Ossa exact']],
  ['It happened in the Ossa hromada.', ['Ossa adm2']],
  ['It happened in the direction of Ossa.', ['Ossa near']],
  ['It happened in Deir Marn.', ['Deir Marn exact']],
  ['It happened in Bab al-Marn.', ['Bab al-Marn exact']],
  ['It happened in Ossa, Marn and Velm.', ['Ossa exact', 'Marn exact', 'Velm exact']],
  ['It happened in Ossa, Marn province.', ['Ossa exact', 'Marn adm1']],
  ['It happened in Port Ossa.', ['Port Ossa exact']],
  ['Ossa was shelled overnight.', ['Ossa exact']],
  ['Ossa came under mortar fire.', ['Ossa exact']],
  ['It happened in France.', ['France country']],
  ['It happened in southern France.', ['southern France region']],
  ['It happened over France.', ['France country']],
  ['It happened in the French capital.', ['French capital exact']],
  ['It happened in the capital of France.', ['capital of France exact']],
  ['It happened along the entire front.', ['front region']],
  ['It happened in the eastern border zone.', ['eastern border zone region']],
  ['It happened on the border with Ossa.', ['border with Ossa region']],
  ['It happened at the border between France and Spain.', ['border between France and Spain region']],
  ['It happened on the road from Ossa to Marn.', ['road from Ossa to Marn near']],
  ['It happened in the Ossa, Marn and Velm districts.', ['Ossa adm2', 'Marn adm2', 'Velm adm2']],
  ['Farmers were evacuated from border villages.', ['border villages region']],
  ['It happened in the zone of conflict.', ['zone of conflict region']],
  ['It happened in the border villages of Ossa and Velm.', ['Ossa exact', 'Velm exact']],
  ['It happened in the Autonomous Region of Velm.', ['Velm region']],
  ['Rebels attacked France.', ['France country']],
  ['Rebels attacked and overran France.', ['France country']],
  ['Thousands fled France.', ['France country']],
  ['Thousands streamed out of France.', ['France country']],
  ['Thousands fled from France.', ['France country']],
  ['Five died in the France clashes.', ['France country']],
  ['The France-Spain clashes killed five.', []],
  ['Rebels attacked France’s army.', []],
  // A list under fire, or that ends its subject.
  ['Ossa, Marn and Velm were shelled.', ['Ossa exact', 'Marn exact', 'Velm exact']],
  ['The villages of Ossa, Marn and Velm were burned down.', ['Ossa exact', 'Marn exact', 'Velm exact']],
  ['Houses in Ossa and Marn were damaged.', ['Ossa exact', 'Marn exact']],
  ['Guns shelled Ossa (2 times), Marn (once) and Velm.', ['Ossa exact', 'Marn exact', 'Velm exact']],
  ['Guns shelled: Ossa – 3 times, Marn – twice.', ['Ossa exact', 'Marn exact']],
  ['Posts at Point 5140 were hit.', ['Point 5140 exact']],
  ['Guns shelled Ossa and Marn with rockets.', ['Ossa exact', 'Marn exact']],
  ['Planes carried out raids on Ossa and Marn.', ['Ossa exact', 'Marn exact']],
  ['Planes dropped guided bombs on Ossa and Marn.', ['Ossa exact', 'Marn exact']],
  // Names with a number, a water, two small words
  ['It happened on Hill 413.', ['Hill 413 exact']],
  ['It happened near height 265.4.', ['height 265.4 near']],
  ['It happened at Checkpoint 9.', ['Checkpoint 9 exact']],
  ['It happened in the Gulf of Ossa.', ['Gulf of Ossa near']],
  ['It happened in the Red Sea.', ['Red Sea near']],
  ['It happened on Mount Ossa.', ['Mount Ossa exact']],
  ['It happened in Velmo de la Ossa.', ['Velmo de la Ossa exact']],
  // Violence called by its place
  ['The Ossa bombing killed two.', ['Ossa exact']],
  ['The Ossa car bombing killed two.', ['Ossa exact']],
  ['Two killed in Ossa shootout', ['Ossa exact']],
  ['They moved on to nearby Ossa.', ['Ossa exact']],
  ['He travelled to Ossa.', ['Ossa exact']],
  [
    'MEN FROM THE ARMY WERE SHOT NEAR OSSAVAR TODAY WHILE THEY WERE ON THE WAY HOME AFTER A LONG WEEK OF WORK ON THE BRIDGE.',
    ['OSSAVAR near'],
  ],
])('%s', (text, expected) => {
  expect(places(text)).toEqual(expected)
})

test.each([
  ['Ossa said it was over.'],
  ['Talks between France and Germany went on.'],
  ['He was held in Ossian custody.'],
  ['It was in OXFA hands.'],
  ['The Jewish settlement was hit.'],
  ['They wait in March.'],
  ['Ossa was questioned overnight.'],
  ['In Brief, he left.'],
  ['The Ossa attack killed two.'],
  ['Two killed in Ossian raid'],
  ['They shot at 413 men.'],
  ['It fell out with the neighbouring Republic of Ossavia.'],
  ['Ossa, Marn and Velm met overnight.'],
])('no place: %s', (text) => {
  expect(places(text)).toEqual([])
})
