import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { Tally } from './queries.ts'

const nothing = { bodies: 0, seats: 0, persons: 0, leader_seats: 0, leaders: 0 }

/** Where a kind should stand everywhere, and how many of those places have it. */
export type Cover = { places: ReadonlyMap<string, number>; covered: ReadonlyMap<string, number> }

/** How many work in the bodies of a kind. */
type Staff = ReadonlyMap<string, number>

/** One line for each kind that a model knows or that stands here already. */
export function kindRows(model: Model, tallies: readonly Tally[], { places, covered }: Cover, staff: Staff) {
  const counted = new Map(tallies.map((tally) => [tally.kind, tally]))
  const here = ({ id, where, levels }: BodyType) =>
    !where || counted.has(id) || levels.some((level) => places.get(`${level} ${where}`) !== 0)
  return Object.values(model.bodyTypes)
    .filter(here)
    .map((type) => {
      const tally = counted.get(type.id) ?? nothing
      const level = type.everywhere ? type.levels.at(-1) : undefined
      const key = type.where ? `${level} ${type.where}` : level
      const all = level === undefined ? null : (places.get(key ?? '') ?? 0)
      return {
        id: type.id,
        ...bodyWords(model, type.id),
        family: type.family,
        bodies: tally.bodies,
        seats: tally.seats,
        persons: tally.persons,
        leaderSeats: tally.leader_seats,
        leaders: tally.leaders,
        places: all,
        missing: all === null ? null : Math.max(0, all - (covered.get(`${type.id} ${level}`) ?? 0)),
        staff: type.staffed ? (staff.get(type.id) ?? 0) : null,
        principles: (type.principles ?? []).map(pair),
      }
    })
}

/** The law and article a kind of body rests on, in one line; null where no article speaks of it. */
export function lawOf(model: Model, statute: string | null | undefined): string | null {
  const found = statute ? model.statutes[statute] : undefined
  return found ? `${found.law}${found.article}` : null
}

/** Where a leader comes from, as the kind names it; a unit that sends somebody is its own name. */
export const originWords = (type: BodyType | undefined, origin: string | null): Words | null =>
  origin === null ? null : pair(type?.origins?.find((one) => one.id === origin) ?? { zh: origin, en: origin })

/** A role of a kind as it was called; one that a model no longer names keeps its id. */
export const roleWords = (type: BodyType | undefined, role: string): Words => {
  const known = type?.roles.find((one) => one.id === role)
  return { zh: known?.zh ?? role, en: known?.en ?? role }
}

export const pair = ({ zh, en }: Words): Words => ({ zh, en })
