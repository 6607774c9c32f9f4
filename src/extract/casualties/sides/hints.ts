/** The side that the victims' own words tell: of their modifiers, their phrase, or the name of a known person. */
import type { Group, SideHint } from '../../chunks/people/group.js'
import type { Item } from '../../item.js'

/** The side of the first victims, or null. */
export const hintOf = (item: Item | undefined): SideHint | null =>
  item?.group?.joint ? jointSide(item.group) : (item?.group?.side ?? personSide(item))

/** “Ostrian and Westrian soldiers”: of two sides, so of neither. */
const jointSide = ({ side, joint }: Group): SideHint => ({
  code: null,
  text: `${side?.text} and ${joint?.text}`,
  actor: null,
  basis: 'modifier',
})

function personSide(item: Item | undefined): SideHint | null {
  const person = item?.names?.people[0]
  return person?.side ? { code: person.side, text: person.name, actor: null, basis: 'modifier' } : null
}
