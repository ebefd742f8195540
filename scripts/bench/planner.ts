import { isDeepStrictEqual } from 'node:util'
import { proposeGrids } from '#kernel/planner/propose.ts'
import type { Ground, PlannedHousehold, Proposal } from '#kernel/planner/shapes.ts'
import { tell } from './line.ts'

/** 零陵: so many households, in villages of the usual size; three in four have places, the others group and house order only. */
const households = 111_120
const perVillage = 333
const band = { households: { from: 20, to: 30 }, persons: { from: 70, to: 120 } }
/** Lingling's own: up to 120 households, at least 15 Party members. */
const linglingBand = { households: { from: 1, to: 120 }, partyMembers: { from: 15, to: 100 } }

/**
 * Divides a whole county, village by village, on one core. The floor in the same run: households dealt out in the order of the register,
 * 25 to a grid, in one pass, without a look at persons, groups or places. It shows what the planner's time buys: how many villages
 * lie wholly within the band, how many groups are cut, and how far a household lies from the middle of its grid.
 */
export async function benchPlanner(): Promise<void> {
  const villages = county(false)
  const begun = performance.now()
  const dealt = villages.map((ground) => inOrder(ground, 25))
  const floor = (performance.now() - begun) / 1000
  const planned = timed('planner', villages, floor)
  sameAgain('planner', villages, planned)
  told('planner.villages_in_band', planned, villages)
  tell('planner.villages_in_band.floor', villages.filter((ground, i) => within(ground, dealt[i]!)).length, 'villages')
  tell(
    'planner.groups_cut',
    cuts(
      villages,
      planned.map(({ grids }) => grids),
    ),
    'groups',
    cuts(villages, dealt),
  )
  const mean = metres(
    villages,
    planned.map(({ grids }) => grids),
  )
  tell('planner.metres_to_middle', mean, 'm', metres(villages, dealt))
  const large = county(true)
  const plannedLarge = timed('planner.lingling', large, floor)
  sameAgain('planner.lingling', large, plannedLarge)
  told('planner.lingling_in_band', plannedLarge, large)
}

/** Whoever asks twice gets one answer, for each band: a village whose second plan is another one is an error. */
function sameAgain(name: string, villages: readonly Ground[], planned: readonly Proposal[]): void {
  const same = villages.filter((ground, i) => isDeepStrictEqual(proposeGrids(ground), planned[i]))
  tell(`${name}.same_again`, same.length, 'villages', villages.length)
  if (same.length < villages.length) throw new Error(`${name}: a second run divides otherwise`)
}

function timed(name: string, villages: readonly Ground[], floor: number): Proposal[] {
  const begun = performance.now()
  const planned = villages.map((ground) => proposeGrids(ground))
  tell(name, (performance.now() - begun) / 1000, 's', floor)
  return planned
}

/** Every village is within its band or told why it cannot be; one that is left undecided is an error. */
function told(name: string, planned: readonly Proposal[], villages: readonly Ground[]): void {
  const codes = planned.flatMap(({ reasons }) => reasons.map(({ code }) => code))
  tell(name, planned.filter(({ met }) => met).length, 'villages', villages.length)
  tell(`${name}.impossible`, planned.filter(({ met }) => !met).length - undecided(codes), 'villages')
  tell(`${name}.undecided`, undecided(codes), 'villages')
  if (undecided(codes) > 0) throw new Error(`${name}: villages are left undecided`)
}

const undecided = (codes: readonly string[]): number => codes.filter((code) => code === 'undecided').length

function county(lingling: boolean): Ground[] {
  const count = Math.round(households / perVillage)
  const dice = generator(20_260_301)
  let id = 0
  let left = households
  return Array.from({ length: count }, (_, village): Ground => {
    const size = village === count - 1 ? left : Math.min(left, Math.round(perVillage * (0.4 + 1.2 * dice())))
    left -= size
    const groups = Math.max(3, Math.round(size / 30))
    const shares = Array.from({ length: groups }, () => 0.5 + dice())
    const whole = shares.reduce((sum, share) => sum + share, 0)
    const ends = shares.map((_, group) => shares.slice(0, group + 1).reduce((sum, share) => sum + share, 0) / whole)
    const hearts = Array.from({ length: groups }, () => ({ lng: 111.6 + dice() * 0.03, lat: 26.2 + dice() * 0.03 }))
    const placed = village % 4 > 0
    const rows = Array.from({ length: size }, (_, n): PlannedHousehold => {
      const group = Math.max(
        0,
        ends.findIndex((end) => n < end * size),
      )
      id += 1
      return {
        id,
        groupId: group + 1,
        order: n,
        persons: 1 + Math.floor(dice() * 4) + Math.floor(dice() * 3),
        partyMembers: dice() < 0.15 ? 1 : 0,
        place: placed ? near(hearts[group]!, dice) : null,
      }
    })
    const groupIds = hearts.map((_, group) => group + 1)
    return { households: rows, groupIds, band: lingling ? linglingBand : band, joinGroups: true }
  })
}

const near = (heart: { lng: number; lat: number }, dice: () => number) => ({
  lng: heart.lng + (dice() - 0.5) * 0.004,
  lat: heart.lat + (dice() - 0.5) * 0.004,
})

/** The same county every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function inOrder(ground: Ground, size: number): number[][] {
  const grids: number[][] = []
  for (const [n, { id }] of ground.households.entries()) {
    if (n % size === 0) grids.push([])
    grids.at(-1)!.push(id)
  }
  return grids
}

function within(ground: Ground, grids: readonly (readonly number[])[]): boolean {
  const persons = new Map(ground.households.map((one) => [one.id, one.persons]))
  return grids.every((ids) => {
    const sum = ids.reduce((all, one) => all + (persons.get(one) ?? 0), 0)
    return ids.length >= 20 && ids.length <= 30 && sum >= 70 && sum <= 120
  })
}

type Divisions = readonly (readonly (readonly number[])[])[]

function cuts(villages: readonly Ground[], divisions: Divisions): number {
  return villages.reduce((sum, ground, i) => {
    const group = new Map(ground.households.map((one) => [one.id, one.groupId]))
    const pieces = divisions[i]!.flatMap((ids) => [...new Set(ids.map((one) => group.get(one)))])
    return sum + [...Map.groupBy(pieces, (one) => one).values()].filter((list) => list.length > 1).length
  }, 0)
}

function metres(villages: readonly Ground[], divisions: Divisions): number {
  let sum = 0
  let count = 0
  for (const [i, ground] of villages.entries()) {
    const places = new Map(ground.households.flatMap((one) => (one.place ? [[one.id, one.place] as const] : [])))
    for (const ids of divisions[i]!) {
      const here = ids.flatMap((one) => places.get(one) ?? [])
      const lng = here.reduce((all, one) => all + one.lng, 0) / (here.length || 1)
      const lat = here.reduce((all, one) => all + one.lat, 0) / (here.length || 1)
      for (const one of here) sum += Math.hypot((one.lng - lng) * 99_800, (one.lat - lat) * 111_320)
      count += here.length
    }
  }
  return sum / (count || 1)
}
