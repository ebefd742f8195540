import type { Words } from '../shared/words.ts'

/**
 * One of the ways in which a place is governed (政治, 自治, 法治, 德治 and its own "N"). Categories of matters and kinds of bodies name
 * theirs. `fixed` are core's four: a region adds to them and takes none away.
 */
export type Dimension = Words & { id: string; fixed?: true }

/** What the register can count without anybody filling in a form: each is left by a service, never asked for by itself. */
export const elementFacts = [
  ...(['persons', 'households'] as const),
  ...(['groups', 'grids'] as const),
  ...(['requests', 'decisions'] as const),
  ...(['dwellings', 'facilities'] as const),
  ...(['needs', 'ratings'] as const),
  ...(['bodies', 'seats'] as const),
]
export type ElementFact = (typeof elementFacts)[number]

/** One element of a place (人, 地, 事, 物, 情, 组织) and the facts of the register that it is made of. */
export type Element = Words & { id: string; counts: readonly ElementFact[] }

/** The elements that one region names: five of them, and not everywhere the same five. */
export type ElementSet = Words & { id: string; elements: readonly string[] }

/** One module of a desk's first page: what stands under it are pages of the product, by their path. `leadsTo` is what it is for (五新). */
export type Module = Words & { id: string; leadsTo?: Words; pages: readonly string[] }

/** How one region groups the pages over one set of data. `areaTag`: the kind of place that it is meant for. */
export type ModuleSet = Words & { id: string; areaTag?: string; modules: readonly Module[] }

/** What a report counts, to be held against what stands: 926 grids. It is a reference, never a target. */
export type ScaleFigure = Words & {
  id: string
  of: 'grids'
  figure: number
  /** The level of grids that it counts; without it all of them. */
  level?: number
  places?: { townships?: number; villages?: number }
}
