import { getArea } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { pendingOf } from '#kernel/pack/versions.ts'
import type { In, Out } from '#wire/contract.ts'
import {
  type AreaDecided,
  beginList,
  getLastDecided,
  insertAreaRelease,
  listAreaReleases,
  takeBackList,
} from './areaQueries.ts'
import { listBefore, listOf, namesOf, waitingAt } from './areaRules.ts'
import type { packs as operations } from './contract.ts'
import { by } from './drafting.ts'
import { keepVersion, listReleases } from './queries.ts'
import { ownOf } from './rules.ts'

/** One township or village runs this whole list from a day on. One date waits at a time in each place. */
export async function decideArea(
  work: Work,
  { areaId, models, from, decided }: In<typeof operations.decideArea>,
): Promise<Out<typeof operations.decideArea>> {
  const { tx, scope, packs, today } = work
  if (from < today) refuse('packs.past_day', { today })
  const { level } = await getArea(tx, scope, areaId)
  if (level !== 'township' && level !== 'village') refuse('packs.no_place')
  const list = must(listOf(models, packs.lists))
  return begin(work, { kind: 'dated', areaId, list, from, decided })
}

/** One click: what stood in the area before stands there again, at once. */
export async function stepBackArea(work: Work, areaId: number, decided: number): Promise<{ id: number }> {
  const { tx, scope, packs, today } = work
  const inForce = namesOf(packs.lists.areas.get(areaId))
  const before = listBefore(await listAreaReleases(tx, scope), areaId, inForce, today)
  if (!before) return refuse('packs.nothing_before')
  const list = must(listOf(before, packs.lists))
  return begin(work, { kind: 'stepBack', areaId, list, from: today, decided })
}

/** Takes back a list whose day has not come; what stands there today goes on. */
export async function withdrawAreaDate(work: Work, releaseId: number, decided: number): Promise<{ id: number }> {
  const { tx, scope, packs, today } = work
  const releases = await listAreaReleases(tx, scope)
  const dated = releases.find(({ id }) => id === releaseId)
  if (!dated || waitingAt(releases, dated.areaId, today)?.id !== releaseId) return refuse('packs.no_date')
  const { areaId, models } = dated
  const formerModels = namesOf(packs.lists.areas.get(areaId))
  const said = { kind: 'withdrawn' as const, areaId, models, formerModels, effectiveFrom: today, withdraws: releaseId }
  const id = await decide(work, decided, said)
  await takeBackList(tx, scope, areaId, dated.effectiveFrom)
  return { id }
}

/** The own pack's versions and an area's list may not wait for each other's days: which version the list gets would be nobody's decision. */
export async function checkNoAreaWaits({ tx, scope, packs, today }: Work): Promise<void> {
  const releases = await listAreaReleases(tx, scope)
  const { shipped } = packs.lists
  const waiting = [...new Set(releases.map(({ areaId }) => areaId))].flatMap(
    (id) => waitingAt(releases, id, today) ?? [],
  )
  if (waiting.some((one) => [...one.models, ...one.formerModels].some((name) => !shipped.includes(name))))
    refuse('packs.area_waits')
}

type Beginning = { kind: 'dated' | 'stepBack'; areaId: number; list: readonly Pack[]; from: string; decided: number }

async function begin(work: Work, { kind, areaId, list, from, decided }: Beginning): Promise<{ id: number }> {
  const { tx, scope, packs, today } = work
  if (waitingAt(await listAreaReleases(tx, scope), areaId, today)) refuse('packs.area_waits')
  const former = packs.lists.areas.get(areaId) ?? []
  const own = ownOf(packs.lists)?.id
  const namesOwn = [...former, ...list].some(({ id }) => id === own)
  if (namesOwn && pendingOf(await listReleases(tx, scope), today)) refuse('packs.one_waits')
  for (const pack of list)
    if (!(await keepVersion(tx, pack))) refuse('packs.number_used', { version: `${pack.id} ${pack.version}` })
  const said = {
    kind,
    areaId,
    models: namesOf(list),
    formerModels: namesOf(former),
    effectiveFrom: from,
    withdraws: null,
  }
  const id = await decide(work, decided, said)
  await beginList(tx, scope, areaId, list, from)
  return { id }
}

async function decide(work: Work, follows: number, one: Omit<AreaDecided, 'id' | 'byTitle' | 'at'>): Promise<number> {
  const { tx, scope } = work
  if (follows !== (await getLastDecided(tx, scope))) refuse('packs.changed_meanwhile')
  const inserted = await insertAreaRelease(tx, scope, { ...one, follows }, by(work))
  if (!inserted) return refuse('packs.changed_meanwhile')
  const { kind, areaId, models, effectiveFrom } = one
  work.record({ kind: 'packRelease', id: inserted.id, detail: { kind, areaId, models, from: effectiveFrom } })
  return inserted.id
}
