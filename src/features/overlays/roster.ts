import { getArea, getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Network, NetworkMember } from '#kernel/pack/pack.ts'
import type { In, Out } from '#wire/contract.ts'
import type { overlays } from './contract.ts'
import { listOverlays } from './queries.ts'
import { type Asked, countGrids, countPersons, listHeld, listLacking, listOnRoster } from './rosterQueries.ts'

const words = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

export const memberOf = ({ id, zh, en, services = [] }: NetworkMember) => ({
  ...{ id, zh, en },
  services: services.map(words),
})

/** The models and the ground of what is asked for: one area, or everything in the reader's reach. */
async function groundOf({ tx, scope, packs, scopeOf }: Work, areaId: number | undefined) {
  if (areaId === undefined) return { model: packs.everywhere, below: {} }
  const area = await getArea(tx, scopeOf('area.read') ?? scope, areaId)
  const townshipId = area.level === 'township' ? area.id : null
  const villageId = area.level === 'village' ? area.id : area.villageId
  const below = villageId ? { villageId } : townshipId ? { townshipId } : {}
  return { model: area.level === 'county' ? packs.everywhere : packs.at(area), below }
}

const networkOf = (model: Model, id: string): Network => model.networks[id] ?? refuse('overlay.no_network')

const askedOf = ({ id, levels }: Network, below: Asked['below'], on: string): Asked => ({
  ...{ network: id, levels: levels ?? null, below, on },
})

/** How a list stands over an area. Persons are counted once, whatever number of grids they look after. */
export async function readRoster(
  work: Work,
  { areaId, network: wanted }: In<typeof overlays.roster>,
): Promise<Out<typeof overlays.roster>> {
  const { tx, scope, today } = work
  const { model, below } = await groundOf(work, areaId)
  const all = Object.values(model.networks)
  const networks = all.map(({ id, zh, en, interpreted }) => ({ id, zh, en, interpreted: interpreted === true }))
  const first = wanted ?? all[0]?.id
  if (first === undefined) return { networks, network: null, persons: 0, grids: 0, members: [] }
  const network = networkOf(model, first)
  const asked = askedOf(network, below, today)
  const held = new Map((await listHeld(tx, scope, asked)).map((row) => [row.member, row]))
  return {
    ...{ networks, network: network.id },
    ...{ persons: await countPersons(tx, scope, asked), grids: await countGrids(tx, scope, asked) },
    members: network.members.map((member) => ({
      ...memberOf(member),
      ...{ persons: held.get(member.id)?.persons ?? 0, held: held.get(member.id)?.grids ?? 0 },
    })),
  }
}

export async function readOnRoster(
  work: Work,
  { areaId, network, member, after, limit }: In<typeof overlays.onRoster>,
): Promise<Out<typeof overlays.onRoster>> {
  const { model, below } = await groundOf(work, areaId)
  const asked = askedOf(networkOf(model, network), below, work.today)
  const found = await listOnRoster(work.tx, work.scope, { ...asked, member }, { after, limit })
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

export async function readLacking(
  work: Work,
  { areaId, network, member, after, limit }: In<typeof overlays.lacking>,
): Promise<Out<typeof overlays.lacking>> {
  const { model, below } = await groundOf(work, areaId)
  const asked = askedOf(networkOf(model, network), below, work.today)
  const found = await listLacking(work.tx, work.scope, { ...asked, member }, { after, limit })
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What everybody may read: who is there for which grid, and with what one may come. No telephone, nothing private. */
export async function readServing(
  { tx, scope, packs, today }: Work,
  { villageId }: In<typeof overlays.serving>,
): Promise<Out<typeof overlays.serving>> {
  const village = await getVillage(tx, scope, villageId)
  const open = Object.values(packs.at({ townshipId: village.townshipId, villageId }).networks).filter((one) => one.open)
  const rows = await listOverlays(tx, scope, village.id, today)
  return {
    networks: open.map(({ id, zh, en, members }) => ({
      ...{ id, zh, en },
      members: members.map((member) => ({
        ...memberOf(member),
        people: peopleOf(rows.filter((row) => row.network === id && row.member === member.id)),
      })),
    })),
  }
}

type Line = { personId: number; name: string; duty: string; gridName: string }

const peopleOf = (rows: readonly Line[]) =>
  [...Map.groupBy(rows, (row) => `${row.personId}/${row.duty}`).values()].map((lines) => ({
    ...{ name: lines[0]!.name, duty: lines[0]!.duty },
    grids: lines.map((line) => line.gridName),
  }))
