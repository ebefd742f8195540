import { dice } from '#features/people/demonstration/dice.ts'
import type { VillagePlace } from '#features/people/demonstration/village.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import {
  type AidKind,
  aidKinds,
  type CountedKind,
  type Counts,
  countedKinds,
  type Figures,
  scaled,
  shareOut,
} from './figures.ts'

/** What one village gets of the prefecture's figures. */
export type VillageShare = {
  place: VillagePlace
  persons: number
  groups: number
  aid: Record<AidKind, { groups: number; members: number }>
  leaders: number
  cadresAmongLeaders: number
  bodies: Record<CountedKind, Counts>
  helped: number
  rentals: number
  newcomers: number
  /** Whether a resettlement community stands here: some villages have one. */
  resettles: boolean
}

/** One village in so many has a resettlement community. */
const resettlesEvery = 66

export type CountyShare = { code: string; villages: VillageShare[] }

/**
 * Shares the prefecture's figures out to its villages, some twice as large as others; every sum is met exactly. With a scale below one
 * only so many villages of each county are lived in, spread over its townships.
 */
export function planPrefecture(
  trees: readonly CountyTree[],
  whole: Figures,
  { seed, scale }: { seed: string; scale: number },
): CountyShare[] {
  const places = trees.flatMap((tree) => placesOf(tree, scale).map((place) => ({ county: tree.county.code, place })))
  const all = trees.reduce((sum, tree) => sum + placesOf(tree, 1).length, 0)
  const figures = scale < 1 ? scaled(whole, places.length / all) : whole
  const weights = places.map(({ place }) => 0.65 + 0.7 * dice(`${seed}/size/${place.code}`).next())
  const share = (total: number) => shareOut(total, weights)
  const persons = share(figures.persons)
  const groups = share(figures.groups)
  const leaders = share(figures.leaders)
  const cadres = share(figures.cadresAmongLeaders)
  const aid = aidKinds.map((kind) => {
    const { groups, members } = figures.aid[kind]
    const counts = share(groups)
    return { kind, groups: counts, members: shareOut(members, counts) }
  })
  const bodies = countedKinds.map((kind) => {
    const counts = share(figures.bodies[kind].bodies)
    return { kind, bodies: counts, people: shareOut(figures.bodies[kind].people, counts) }
  })
  const bodiesOf = (i: number) =>
    Object.fromEntries(
      bodies.map((one) => [one.kind, { bodies: one.bodies[i]!, people: one.people[i]! }]),
    ) as VillageShare['bodies']
  const helped = shareOut(figures.helped, bodies.find(({ kind }) => kind === 'careStation')!.bodies)
  const rentals = share(figures.rentals)
  const newcomers = shareOut(figures.newcomers, rentals)
  const villages = places.map(({ county, place }, i) => ({
    county,
    ...{ bodies: bodiesOf(i), helped: helped[i]!, rentals: rentals[i]!, newcomers: newcomers[i]! },
    resettles: i % resettlesEvery === 0,
    ...{ place, persons: persons[i]!, groups: groups[i]!, leaders: leaders[i]!, cadresAmongLeaders: cadres[i]! },
    aid: Object.fromEntries(
      aid.map((one) => [one.kind, { groups: one.groups[i]!, members: one.members[i]! }]),
    ) as VillageShare['aid'],
  }))
  const byCounty = Map.groupBy(villages, (one) => one.county)
  return trees.map(({ county }) => ({ code: county.code, villages: byCounty.get(county.code) ?? [] }))
}

function placesOf({ townships }: CountyTree, scale: number): VillagePlace[] {
  const places = townships.flatMap(({ code, name, villages }) =>
    villages.map((village) => ({ code: village.code, name: village.name, townshipCode: code, townshipName: name })),
  )
  const lived = Math.max(1, Math.ceil(places.length * scale))
  const upTo = (n: number) => Math.ceil((n * lived) / places.length)
  return places.filter((_, i) => upTo(i + 1) > upTo(i))
}

/** The sum of all villages: what the database must hold afterwards. */
export function sumsOf(counties: readonly CountyShare[]) {
  const villages = counties.flatMap((county) => county.villages)
  const sum = (of: (village: VillageShare) => number) => villages.reduce((all, village) => all + of(village), 0)
  const ofAid = (of: (aid: { groups: number; members: number }) => number) =>
    sum(({ aid }) => aidKinds.reduce((all, kind) => all + of(aid[kind]), 0))
  return {
    groups: sum((village) => village.groups),
    persons: sum((village) => village.persons),
    aidGroups: ofAid((aid) => aid.groups),
    memberships: ofAid((aid) => aid.members),
    leaders: sum((village) => village.leaders),
    counted: sum((village) => countedKinds.reduce((all, kind) => all + village.bodies[kind].bodies, 0)),
    countedPeople: sum((village) => countedKinds.reduce((all, kind) => all + village.bodies[kind].people, 0)),
    helped: sum((village) => village.helped),
    rentals: sum((village) => village.rentals),
    newcomers: sum((village) => village.newcomers),
  }
}

export type Sums = ReturnType<typeof sumsOf>
