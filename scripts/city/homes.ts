import { reserveIds } from '#database/bulk.ts'
import { roomsOf, sortKey } from '#features/dwellings/rules.ts'
import type { DemoHousehold } from '#features/people/demonstration/shape.ts'
import { addDays } from '#kernel/shared/day.ts'
import { type Plot, type VillageGround, writeRows } from '#server/demonstration/villages.ts'
import type { VillageShare } from './plan.ts'

type Row = Record<string, unknown>
type Village = { ground: VillageGround; share: VillageShare }
type Moved = { dwellingId: number; tenure: 'own' | 'rent' }

/** Two buildings of a resettlement community, all rooms lived in but the last ones. */
const building = { units: 2, floors: 6, roomsPerFloor: 2 }
const buildings = 2
const empty = 5
const places = ['陇南市武都区', '天水市秦安县', '兰州市七里河区', '白银市会宁县']

/** Who lives where: rooms of resettlement communities, and what is let. Made before the households, which are written with it. */
export type Homes = {
  /** Writes households like `writeRows`, with where they live. */
  write: NonNullable<Plot['write']>
  /** Afterwards, when households and persons have their ids: dwellings, tenancies, and who is registered elsewhere. */
  settle(idOf: (key: string) => number | undefined): Promise<void>
}

export async function planHomes(plot: Plot, villages: readonly Village[]): Promise<Homes> {
  const moved = new Map<string, Moved>()
  const ids = new Map<string, number>()
  const keyOf = (villageId: number, code: string) => `${villageId}/${code}`
  const made: { dwelling: Row; home: DemoHousehold | null; owner: DemoHousehold | null; villageId: number }[] = []
  const newcomers: string[] = []
  for (const { ground, share } of villages) {
    const { resettled, tenants, owners } = dealOut(ground, share)
    const rooms = share.resettles ? roomsIn(ground) : []
    const let_ = tenants.map((_, i) => houseOf(ground, owners[i % owners.length]!))
    const dwellings = await reserveIds(plot.owner, 'dwelling', rooms.length + let_.length)
    for (const [i, row] of [...rooms, ...let_].entries()) {
      const tenant = i >= rooms.length ? tenants[i - rooms.length]! : null
      const home = tenant ?? resettled[i] ?? null
      const owner = tenant ? owners[(i - rooms.length) % owners.length]! : null
      const { villageId } = ground.place
      made.push({ dwelling: { county_id: plot.countyId, id: dwellings[i], ...row }, home, owner, villageId })
      if (home) moved.set(keyOf(villageId, home.code), { dwellingId: dwellings[i]!, tenure: tenant ? 'rent' : 'own' })
    }
    newcomers.push(...newcomersOf(ground, share, tenants))
  }
  const write: Homes['write'] = (owner, table, rows) => {
    if (table !== 'household') return plot.write!(owner, table, rows)
    const lived = rows.map((row) => {
      const key = keyOf(row.village_id as number, row.code as string)
      ids.set(key, row.id as number)
      const { dwellingId = null, tenure = null } = moved.get(key) ?? {}
      return { ...row, dwelling_id: dwellingId, tenure }
    })
    return plot.write!(owner, table, lived)
  }
  const settle: Homes['settle'] = async (idOf) => {
    const idAt = (villageId: number, home: DemoHousehold | null) =>
      home ? (ids.get(keyOf(villageId, home.code)) ?? null) : null
    const rows = made.map((one) => ({
      ...one.dwelling,
      ...{ owner_household_id: idAt(one.villageId, one.owner), owner_name: one.owner?.persons[0]?.name ?? '' },
    }))
    await writeRows(plot, 'dwelling', rows)
    const tenancies = made.filter(({ owner }) => owner)
    await writeRows(
      plot,
      'tenancy',
      tenancies.map((one, i) => tenancyOf(plot, one.dwelling.id as number, idAt(one.villageId, one.home)!, i)),
    )
    await writeRows(plot, 'whereabouts', elsewhere(plot, newcomers, idOf))
  }
  return { write, settle }
}

/** Nobody with a post rents: whoever serves a village is from there. */
function dealOut({ village }: VillageGround, { rentals, resettles }: VillageShare) {
  const busy = new Set(village.posts.map(({ personKey }) => personKey))
  const free = village.households.filter(({ persons }) => !persons.some(({ key }) => busy.has(key)))
  const tenants = rentals > 0 ? free.slice(-rentals) : []
  const rooms = resettles ? buildings * roomsOf(building).length - empty : 0
  return {
    tenants,
    resettled: free.slice(0, Math.min(rooms, free.length - rentals * 2)),
    owners: free.slice(-2 * rentals, -rentals),
  }
}

/** The people of whoever rents, as many as are registered elsewhere; where they are too few, those of the next houses too. */
function newcomersOf(
  { village }: VillageGround,
  { newcomers }: VillageShare,
  tenants: readonly DemoHousehold[],
): string[] {
  const more = village.households.filter((one) => !tenants.includes(one))
  return [...tenants, ...more].flatMap(({ persons }) => persons.map(({ key }) => key)).slice(0, newcomers)
}

const common = { valid_to: null, source: 'demonstration' }
const noRoom = { community: '', building: '', unit: '', room: '' }

function roomsIn({ village, place }: VillageGround): Row[] {
  const { townshipId, villageId } = place
  const community = `${village.name.replace(/(村民|居民)?委员会$/, '')}安置点`
  return Array.from({ length: buildings }, (_, n) => `${n + 1}号楼`).flatMap((name) =>
    roomsOf(building).map((room) => {
      const at = { community, building: name, ...room, address: '' }
      const row = { township_id: townshipId, village_id: villageId, group_id: null, kind: 'flat', ...at }
      return { ...row, sort_key: sortKey(at), is_let: false, valid_from: place.from, ...common }
    }),
  )
}

function houseOf({ place, groupIds }: VillageGround, { address, groupIndex }: DemoHousehold): Row {
  const at = { ...noRoom, address: `${address}厢房` }
  const row = { township_id: place.townshipId, village_id: place.villageId, group_id: groupIds[groupIndex] ?? null }
  return { ...row, kind: 'house', ...at, sort_key: sortKey(at), is_let: true, valid_from: place.from, ...common }
}

/** Nine contracts of ten are filed; at one in seven something was found in the room. */
const tenancyOf = ({ countyId, from }: Plot, dwellingId: number, householdId: number, n: number): Row => ({
  ...{ county_id: countyId, dwelling_id: dwellingId, household_id: householdId, source: 'demonstration' },
  ...{ filed_on: n % 10 === 3 ? null : addDays(from, 3), checked_on: n % 4 === 1 ? null : addDays(from, 20) },
  ...{ findings: n % 7 === 2 && n % 4 !== 1 ? ['wiring'] : [], valid_from: from, valid_to: null },
})

const elsewhere = (
  { countyId, from }: Plot,
  keys: readonly string[],
  idOf: (key: string) => number | undefined,
): Row[] =>
  keys.flatMap((key, n) => {
    const personId = idOf(key)
    const fact = { county_id: countyId, person_id: personId, kind: 'registeredElsewhere', reason: 'movedHere' }
    return personId ? [{ ...fact, place: places[n % places.length], source: 'demonstration', valid_from: from }] : []
  })
