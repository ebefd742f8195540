import type { Dimension, Element } from '#kernel/pack/governing.ts'

/** The four that every report names in this order; what a place adds to them is its own "N". */
export const dimensions: readonly Dimension[] = [
  { id: 'political', zh: '政治', en: 'Party leadership', fixed: true },
  { id: 'selfGovernance', zh: '自治', en: 'Self-governance', fixed: true },
  { id: 'ruleOfLaw', zh: '法治', en: 'Rule of law', fixed: true },
  { id: 'virtue', zh: '德治', en: 'Good conduct', fixed: true },
]

/** Everything that any region counts among the five; a region names its own set of them. */
export const elements: readonly Element[] = [
  { id: 'person', zh: '人', en: 'People', counts: ['persons', 'households'] },
  { id: 'place', zh: '地', en: 'Places', counts: ['groups', 'grids'] },
  { id: 'event', zh: '事', en: 'Matters', counts: ['requests', 'decisions'] },
  { id: 'thing', zh: '物', en: 'Things', counts: ['dwellings', 'facilities'] },
  { id: 'feeling', zh: '情', en: 'What people feel and need', counts: ['needs', 'ratings'] },
  { id: 'organisation', zh: '组织', en: 'Organisations', counts: ['bodies', 'seats'] },
]
