import type { Decision } from '../shared/decision.ts'
import { no, yes } from '../shared/decision.ts'
import type { ContactLevel, ContactLine, Load } from './line.ts'

/** What somebody is, as far as lines ask: roles of posts now in term, kinds, bodies they sit in. */
export type WhoOne = { roles: readonly string[]; kinds: readonly string[]; bodies: readonly string[] }

/** Whether somebody may stand at a level by what they are today. Being on a list of contacts is never a right of its own. */
export function standsAt(level: ContactLevel, one: WhoOne): boolean {
  const { roles = [], kinds = [], bodies = [] } = level.who
  return (
    one.roles.some((role) => roles.includes(role)) ||
    one.kinds.some((kind) => kinds.some(({ id }) => id === kind)) ||
    one.bodies.some((body) => bodies.includes(body))
  )
}

/** Nobody, too few or too many: a remark for the page, which never blocks. */
export function loadNote(load: Load | undefined, n: number): 'few' | 'many' | null {
  if (!load) return null
  if (n < load.from) return 'few'
  return n > (load.to ?? load.most ?? Infinity) ? 'many' : null
}

/** Whether somebody who looks after `has` may be given `more`: only `most` refuses. */
export const mayTake = (load: Load | undefined, has: number, more: number): Decision<null> =>
  load?.most !== undefined && has + more > load.most ? no('contact.full', { has, most: load.most }) : yes(null)

/** The level that knows households, and the level under a level; null below the last. */
export const lastLevel = (line: ContactLine): ContactLevel => line.levels.at(-1)!
export const levelOf = (line: ContactLine, id: string): ContactLevel | undefined =>
  line.levels.find((level) => level.id === id)
export const levelBelow = (line: ContactLine, id: string): ContactLevel | null =>
  line.levels[line.levels.findIndex((level) => level.id === id) + 1] ?? null
