import type { Band } from '../area/grids.ts'
import type { Ground, Measure, PlannedHousehold } from './shapes.ts'

export const measures = ['households', 'persons', 'partyMembers'] as const satisfies readonly Measure[]

/** A household in numbers: which group, how much of each measure, and where in metres from the middle of the village. */
export type Item = {
  id: number
  group: number
  groupId: number | null
  order: number
  sizes: readonly [households: number, persons: number, partyMembers: number]
  x: number
  y: number
}

/** The band as plain numbers by measure; what is not asked reaches from nought to without end. */
export type Limits = { from: readonly number[]; to: readonly number[]; unit: readonly number[] }

/** `unit` is what a distance from the band is measured in: the band's middle, or its beginning where it has no end. */
export function limitsOf(band: Band): Limits {
  const from = measures.map((measure) => band[measure]?.from ?? 0)
  const to = measures.map((measure) => band[measure]?.to ?? Number.POSITIVE_INFINITY)
  return { from, to, unit: from.map((least, m) => Math.max(1, Number.isFinite(to[m]) ? (least + to[m]!) / 2 : least)) }
}

/** The middle that a grid should come near: of a measure with no end, or none asked, nothing is wanted. */
export const middleOf = ({ to, unit }: Limits, measure: number): number | null =>
  Number.isFinite(to[measure]) ? unit[measure]! : null

const metresPerDegree = 111_320

/**
 * Households as items in the order of their ids, so that the same village gives the same plan however it was read. A household without
 * a place stands where its group stands; where fewer than half have one, places say too little and all stand in a line.
 */
export function itemsOf({ households, groupIds }: Ground): { items: Item[]; placed: boolean } {
  const sorted = [...households].sort((a, b) => a.id - b.id)
  const ranks = new Map(groupIds.map((id, rank) => [id, rank]))
  const unknown = [...new Set(sorted.map((one) => one.groupId))].filter((id) => id !== null && !ranks.has(id))
  for (const id of unknown.toSorted((a, b) => Number(a) - Number(b))) ranks.set(id as number, ranks.size)
  const known = sorted.filter((one) => one.place !== null)
  const placed = known.length > 0 && known.length * 2 >= sorted.length
  const metres = metresFrom(known)
  const means = placed ? groupMeans(known, metres) : new Map<number | null, Point>()
  const items = sorted.map((one) => {
    const at = placed ? (one.place ? metres(one) : (means.get(one.groupId) ?? { x: 0, y: 0 })) : { x: 0, y: 0 }
    const group = one.groupId === null ? ranks.size : ranks.get(one.groupId)!
    const sizes = [1, one.persons, one.partyMembers] as const
    return { id: one.id, group, groupId: one.groupId, order: one.order, sizes, ...at }
  })
  return { items, placed }
}

type Point = { x: number; y: number }

/** A flat picture round the middle: over one village the earth is flat to a hand's breadth. */
function metresFrom(known: readonly PlannedHousehold[]) {
  const lng = known.reduce((sum, one) => sum + one.place!.lng, 0) / (known.length || 1)
  const lat = known.reduce((sum, one) => sum + one.place!.lat, 0) / (known.length || 1)
  const narrowing = Math.cos((lat * Math.PI) / 180)
  return ({ place }: PlannedHousehold): Point => ({
    x: ((place?.lng ?? lng) - lng) * metresPerDegree * narrowing,
    y: ((place?.lat ?? lat) - lat) * metresPerDegree,
  })
}

function groupMeans(known: readonly PlannedHousehold[], metres: (one: PlannedHousehold) => Point) {
  const byGroup = Map.groupBy(known, (one) => one.groupId)
  return new Map(
    [...byGroup].map(([groupId, members]) => {
      const points = members.map(metres)
      const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
      return [groupId, { x: mean((point) => point.x), y: mean((point) => point.y) }]
    }),
  )
}

/** How far the sizes of one grid lie outside the band, in thousandths of the band's middle, so that measures can be added. */
export function outside(limits: Limits, sizes: readonly number[]): number {
  let sum = 0
  for (let m = 0; m < measures.length; m++) sum += outsideOne(limits, m, sizes[m]!)
  return sum
}

/** The same for one measure. */
export function outsideOne({ from, to, unit }: Limits, m: number, count: number): number {
  const distance = count < from[m]! ? from[m]! - count : count > to[m]! ? count - to[m]! : 0
  return distance > 0 ? Math.ceil((1000 * distance) / unit[m]!) : 0
}

export function totalOf(items: readonly Item[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  for (const { sizes } of items) for (let measure = 0; measure < 3; measure++) sum[measure]! += sizes[measure]!
  return sum
}
