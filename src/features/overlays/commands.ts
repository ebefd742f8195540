import { getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { findGrid, hasGrids } from '#features/grids/public.ts'
import { getPerson } from '#features/people/public.ts'
import { covers } from '#kernel/authority/scope.ts'
import type { In, Out } from '#wire/contract.ts'
import type { overlays } from './contract.ts'
import { endOverlay, findOverlayForUpdate, insertOverlay, isHeld, listOverlays } from './queries.ts'
import { memberOf } from './roster.ts'

/** The networks of the place with everybody on their lists, on a day. */
export async function readVillageOverlays(
  work: Work,
  input: In<typeof overlays.ofVillage>,
): Promise<Out<typeof overlays.ofVillage>> {
  const { tx, scope, packs, county, today } = work
  const village = await getVillage(tx, work.scopeOf('area.read') ?? scope, input.villageId)
  if (!(await hasGrids(tx, scope, village.id))) refuse('overlay.no_grid')
  const place = { townshipId: village.townshipId, villageId: village.id }
  const model = packs.at(place)
  const rows = await listOverlays(tx, scope, village.id, input.on ?? today)
  const manages = work.scopeOf('grid.manage')
  const whole = { countyId: county.id, ...place, groupId: null, gridIds: [] }
  return {
    networks: Object.values(model.networks).map(({ id, zh, en, interpreted, levels, members }) => ({
      id,
      zh,
      en,
      interpreted: interpreted === true,
      levels: levels ? [...levels] : null,
      members: members.map(memberOf),
    })),
    rows,
    may: { manage: manages !== null && covers(manages, whole) },
  }
}

/** Puts somebody on a list of a grid. It grants nothing: what the person may do follows from posts alone. */
export async function assignOverlay(
  work: Work,
  input: In<typeof overlays.assign>,
): Promise<Out<typeof overlays.assign>> {
  const { tx, scope, packs, today, now, actor } = work
  const found = (await findGrid(tx, scope, input.gridId)) ?? refuse('overlay.no_grid')
  if (found.isUnassigned) refuse('overlay.no_grid')
  const grid = { ...found, villageId: found.villageId ?? refuse('overlay.no_grid') }
  const network = packs.at(grid).networks[input.network]
  if (!network?.members.some(({ id }) => id === input.member)) refuse('overlay.unknown_member')
  if (network.levels && !network.levels.includes(grid.level))
    refuse('overlay.wrong_level', { network: network.zh, networkEn: network.en })
  const person = await getPerson(tx, work.scopeOf('person.list') ?? scope, input.personId)
  const termFrom = input.termFrom ?? today
  const termTo = input.termTo ?? null
  if (termTo !== null && termTo < termFrom) refuse('overlay.term_upside_down')
  const { member, duty } = input
  const one = { network: network.id, member, personId: person.id, duty, termFrom, termTo }
  const whole = { ...one, accountId: actor.accountId, at: now }
  if (await isHeld(tx, scope, grid, whole)) refuse('overlay.already_held')
  const id = await insertOverlay(tx, scope, grid, whole)
  work.record({ kind: 'overlay', id, detail: { gridId: grid.id, network: network.id, member } })
  return { id }
}

/** The last day of an assignment; the line stays, because somebody may ask who it was. */
export async function endAssignment(work: Work, input: In<typeof overlays.end>): Promise<Out<typeof overlays.end>> {
  const { tx, scope } = work
  const one = (await findOverlayForUpdate(tx, scope, input.overlayId)) ?? refuse('overlay.missing')
  if (input.on < one.termFrom) refuse('overlay.term_upside_down')
  if (one.termTo !== null && one.termTo <= input.on) refuse('overlay.ended')
  await endOverlay(tx, scope, one.id, input.on)
  work.record({ kind: 'overlay', id: one.id, detail: { gridId: one.gridId, on: input.on } })
  return { id: one.id }
}
