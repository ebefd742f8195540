import type { Element, ElementFact, ElementSet } from '#kernel/pack/governing.ts'
import type { Model } from '#kernel/pack/model.ts'

/** Where no model names a set, everything that core knows is one. */
const whole = { id: 'all', zh: '人、地、事、物、情、组织', en: 'All six elements' }

/** The sets of a place, and the elements that any of them names, in core's order. A set that names what nobody defines passes over it. */
export function elementsOf(model: Model): { sets: ElementSet[]; elements: Element[] } {
  const all = Object.values(model.elements)
  const named = Object.values(model.elementSets)
  const sets = named.length > 0 ? named : [{ ...whole, elements: all.map(({ id }) => id) }]
  const asked = new Set(sets.flatMap((set) => set.elements))
  return { sets, elements: all.filter(({ id }) => asked.has(id)) }
}

export const factsOf = (elements: readonly Element[]): ElementFact[] => [
  ...new Set(elements.flatMap(({ counts }) => counts)),
]
