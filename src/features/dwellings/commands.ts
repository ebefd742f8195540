import type { Sealer } from '#database/sealing.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import { noteDailyLooks } from '#features/records/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { dwellings } from './contract.ts'
import {
  findDwelling,
  findTenancy,
  findVillage,
  hasHousehold,
  insertDwellings,
  listDwellings,
  listLiving,
  listTenants,
  type Owner,
  saveOwner,
  saveTenancy,
} from './queries.ts'
import { checkDwelling, checkTenancy, nameOf, roomsOf, sortKey } from './rules.ts'

type Row = Out<typeof dwellings.list>['rows'][number]
type Found = NonNullable<Awaited<ReturnType<typeof findDwelling>>>
type Living = Awaited<ReturnType<typeof listLiving>>

const view = (sealer: Sealer, found: Found, living: Living): Row => ({
  ...{ id: found.id, kind: found.kind as Row['kind'], name: nameOf(found), villageId: found.villageId },
  groupId: found.groupId,
  ...{
    community: found.community,
    building: found.building,
    unit: found.unit,
    room: found.room,
    address: found.address,
  },
  ...{ ownerName: found.ownerName, ownerHouseholdId: found.ownerHouseholdId, isLet: found.isLet },
  ownerPhone: found.ownerPhone && maskPhone(sealer.open(found.ownerPhone, 'phone')),
  households: living.flatMap(({ id, code, headName, dwellingId }) =>
    dwellingId === found.id ? [{ id, code, headName }] : [],
  ),
})

/** Who lives in a room, rents it or owns it is shown by name: they read that, once a day and reader. */
const noteNamed = (
  work: Work,
  rows: readonly Row[],
  tenants: readonly { householdId: number }[] = [],
): Promise<void> => {
  const owners = rows.flatMap((row) => row.ownerHouseholdId ?? [])
  const living = rows.flatMap((row) => row.households.map((one) => one.id))
  return noteDailyLooks(work, [...owners, ...living, ...tenants.map((one) => one.householdId)], 'dwelling.list')
}

export async function listVillageDwellings(
  work: Work,
  input: In<typeof dwellings.list>,
): Promise<Out<typeof dwellings.list>> {
  const { tx, scope, sealer } = work
  const found = await listDwellings(tx, scope, input)
  const shown = found.slice(0, input.limit)
  const ids = shown.map((row) => row.id)
  const living = await listLiving(tx, scope, ids)
  const rows = shown.map((row) => view(sealer, row, living))
  await noteNamed(work, rows)
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

export async function readDwelling(
  work: Work,
  { dwellingId }: In<typeof dwellings.read>,
): Promise<Out<typeof dwellings.read>> {
  const { tx, scope, sealer } = work
  const found = (await findDwelling(tx, scope, dwellingId)) ?? refuse('dwellings.missing')
  const living = await listLiving(tx, scope, [found.id])
  const row = view(sealer, found, living)
  const tenants = await listTenants(tx, scope, found.id)
  await noteNamed(work, [row], tenants)
  return { ...row, tenants }
}

export async function addDwelling(work: Work, input: In<typeof dwellings.add>): Promise<Out<typeof dwellings.add>> {
  const { tx, county, scope, sealer, today } = work
  const village = (await findVillage(tx, scope, input.villageId)) ?? refuse('area.missing')
  must(checkDwelling(input))
  await mustKnowOwner(work, input)
  const { groupId, kind, community, building, unit, room, address } = input
  const row = {
    ...{
      villageId: village.id,
      townshipId: village.townshipId ?? 0,
      groupId,
      kind,
      community,
      building,
      unit,
      room,
      address,
    },
    ...{ sortKey: sortKey(input), from: today },
  }
  const [id] = await insertDwellings(tx, county.id, [row], ownerColumns(sealer, input))
  if (id === undefined) refuse('dwellings.there_already')
  work.record({ kind: 'dwelling', id, detail: { villageId: village.id } })
  return { id }
}

/** Rooms that are there already stay, so that a second building plan adds only what is missing. */
export async function addBuilding(
  work: Work,
  input: In<typeof dwellings.addBuilding>,
): Promise<Out<typeof dwellings.addBuilding>> {
  const { tx, county, scope, today } = work
  const village = (await findVillage(tx, scope, input.villageId)) ?? refuse('area.missing')
  const { community, building, groupId } = input
  const rooms = roomsOf(input)
  if (rooms.length > mostRooms) refuse('dwellings.too_many', { most: mostRooms })
  const place = {
    villageId: village.id,
    townshipId: village.townshipId ?? 0,
    groupId,
    kind: 'flat',
    community,
    building,
  }
  const rows = rooms.map((room) => {
    const whole = { ...place, ...room, address: '' }
    return { ...whole, sortKey: sortKey(whole), from: today }
  })
  const ids = await insertDwellings(tx, county.id, rows)
  if (ids.length === 0) refuse('dwellings.there_already')
  work.record({ kind: 'dwelling', id: ids[0]!, detail: { villageId: village.id, rooms: ids.length } })
  return { id: ids[0]!, rooms: ids.length }
}
const mostRooms = 1_000

export const buildingAgain = async (_: Work, id: number): Promise<Out<typeof dwellings.addBuilding>> => ({
  id,
  rooms: 0,
})

export async function keepOwner(
  work: Work,
  input: In<typeof dwellings.keepOwner>,
): Promise<Out<typeof dwellings.keepOwner>> {
  const { tx, county, scope, sealer } = work
  const found = (await findDwelling(tx, scope, input.dwellingId)) ?? refuse('dwellings.missing')
  must(checkDwelling({ ...found, isLet: input.isLet }))
  await mustKnowOwner(work, input)
  const { owner_household_id, owner_name, is_let, ...phone } = ownerColumns(sealer, input)
  // The page shows the number masked, so an empty field says nothing about it.
  const columns = { owner_household_id, owner_name, is_let, ...(input.ownerPhone ? phone : {}) }
  await saveOwner(tx, county.id, found.id, columns)
  work.record({ kind: 'dwelling', id: found.id, detail: { isLet: input.isLet } })
  return { id: found.id }
}

/** Contract filed, room looked at: help for owner and tenant, and nothing about who they are. */
export async function keepTenancy(
  work: Work,
  input: In<typeof dwellings.keepTenancy>,
): Promise<Out<typeof dwellings.keepTenancy>> {
  const { tx, county, scope, today } = work
  const tenancy = (await findTenancy(tx, scope, input.tenancyId)) ?? refuse('dwellings.missing')
  must(checkTenancy(input, tenancy.from, today))
  await saveTenancy(tx, county.id, tenancy.id, input)
  work.record({
    kind: 'tenancy',
    id: tenancy.id,
    detail: { filed: input.filedOn !== null, checked: input.checkedOn !== null, findings: input.findings.length },
  })
  return { id: tenancy.id }
}

type OwnerSaid = { ownerHouseholdId: number | null; ownerName: string; ownerPhone: string | null; isLet: boolean }

async function mustKnowOwner({ tx, county }: Work, { ownerHouseholdId }: Pick<OwnerSaid, 'ownerHouseholdId'>) {
  if (ownerHouseholdId !== null && !(await hasHousehold(tx, county.id, ownerHouseholdId))) refuse('dwellings.no_owner')
}

/** The owner as columns, the number sealed. */
export function ownerColumns(sealer: Sealer, { ownerHouseholdId, ownerName, ownerPhone, isLet }: OwnerSaid): Owner {
  return {
    owner_household_id: ownerHouseholdId,
    owner_name: ownerName,
    owner_phone_sealed: ownerPhone ? sealer.seal(ownerPhone, 'phone') : null,
    owner_phone_hash: ownerPhone ? sealer.hash(ownerPhone, 'phone') : null,
    key_id: ownerPhone ? sealer.keyId : null,
    is_let: isLet,
  }
}
