import { must, refuse, type Work } from '#features/feature.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { nextVersion, pendingOf, versionBefore } from '#kernel/pack/versions.ts'
import { no } from '#kernel/shared/decision.ts'
import type { In, Out } from '#wire/contract.ts'
import { checkNoAreaWaits, stepBackArea, withdrawAreaDate } from './areaModels.ts'
import type { packs as operations } from './contract.ts'
import { by } from './drafting.ts'
import {
  beginVersion,
  type Decided,
  endDraft,
  endVersions,
  findVersion,
  insertRelease,
  keepVersion,
  listReleases,
  listVersions,
  saveDraft,
  takeBackVersion,
} from './queries.ts'
import { draftFaults, ownOf } from './rules.ts'

/** The draft becomes a version with a date. One date waits at a time: two would need an order that nobody sees on a page. */
export async function scheduleDraft(
  work: Work,
  { seen, decided, from }: In<typeof operations.schedule>,
): Promise<Out<typeof operations.schedule>> {
  const { tx, scope, packs, today, now } = work
  if (from < today) refuse('packs.past_day', { today })
  if (pendingOf(await listReleases(tx, scope), today)) refuse('packs.one_waits')
  await checkNoAreaWaits(work)
  const { pack } = (await endDraft(tx, scope, seen, now)) ?? refuse('packs.changed_meanwhile')
  checkAgain(work, pack)
  if (!(await keepVersion(tx, pack))) refuse('packs.number_used', { version: pack.version })
  const former = ownOf(packs.lists)
  const id = await decide(work, decided, {
    kind: 'dated',
    packId: pack.id,
    version: pack.version,
    formerVersion: former?.version ?? null,
    effectiveFrom: from,
    withdraws: null,
  })
  if (from === today) await endVersions(tx, scope, pack.id, today)
  await beginVersion(tx, scope, pack, from, placesOf(work, pack.id))
  return { id }
}

/** One click: what held before the version now in force holds again, from now on, as a decision of its own. */
export async function stepBack(
  work: Work,
  { decided, areaId }: In<typeof operations.stepBack>,
): Promise<Out<typeof operations.stepBack>> {
  if (areaId !== undefined) return stepBackArea(work, areaId, decided)
  await checkNoAreaWaits(work)
  const { tx, scope, packs, today } = work
  const own = ownOf(packs.lists)
  const releases = await listReleases(tx, scope)
  const version = versionBefore(releases, own?.version ?? null, today)
  if (version === undefined) refuse('packs.nothing_before')
  const packId = own?.id ?? releases.at(-1)!.packId
  const pack = version === null ? null : ((await findVersion(tx, packId, version)) ?? refuse('packs.nothing_before'))
  if (pack) checkAgain(work, pack)
  const places = placesOf(work, packId)
  const id = await decide(work, decided, {
    kind: 'stepBack',
    packId,
    version,
    formerVersion: own?.version ?? null,
    effectiveFrom: today,
    withdraws: null,
  })
  await endVersions(tx, scope, packId, today)
  if (pack) await beginVersion(tx, scope, pack, today, places)
  if (own) await asDraftAgain(work, { packId, version: own.version }) // one click back, and a way forward again
  return { id }
}

/** Takes back a date that has not come; what holds today goes on. */
export async function withdrawDate(
  work: Work,
  { releaseId, decided }: In<typeof operations.withdraw>,
): Promise<Out<typeof operations.withdraw>> {
  const { tx, scope, packs, today } = work
  const pending = pendingOf(await listReleases(tx, scope), today)
  if (pending?.id !== releaseId) return withdrawAreaDate(work, releaseId, decided)
  const dated = (await listReleases(tx, scope)).find(({ id }) => id === releaseId)!
  const id = await decide(work, decided, {
    kind: 'withdrawn',
    packId: dated.packId,
    version: dated.version,
    formerVersion: ownOf(packs.lists)?.version ?? null,
    effectiveFrom: today,
    withdraws: releaseId,
  })
  await takeBackVersion(tx, scope, dated.packId, dated.effectiveFrom)
  await asDraftAgain(work, dated)
  return { id }
}

/** What was dated, or held until now, is a draft again under its next number, unless somebody has begun another. */
async function asDraftAgain(work: Work, { packId, version }: Pick<Decided, 'packId' | 'version'>): Promise<void> {
  const { tx, scope } = work
  const pack = version === null ? undefined : await findVersion(tx, packId, version)
  if (!pack) return
  const fresh = { ...pack, version: nextVersion(await listVersions(tx, packId)) }
  await saveDraft(tx, scope, { seen: 0, pack: fresh, madeFrom: 'desk' }, by(work))
}

/** The gate once more: the models below may have changed since. */
function checkAgain({ packs }: Work, pack: Pack): void {
  const faults = draftFaults(pack, packs.lists)
  if (faults.length > 0) must(no('pack.faulty', { faults }))
}

async function decide(work: Work, follows: number, one: Omit<Decided, 'id' | 'byTitle' | 'at'>): Promise<number> {
  const { tx, scope } = work
  const inserted = await insertRelease(tx, scope, { ...one, follows }, by(work))
  if (!inserted) return refuse('packs.changed_meanwhile')
  const { kind, version, effectiveFrom } = one
  work.record({ kind: 'packRelease', id: inserted.id, detail: { kind, version, from: effectiveFrom } })
  return inserted.id
}

/** Where the own pack stands: in the county's list, last where it is new, and in each area's list that names it. */
function placesOf({ packs }: Work, packId: string): { areaId: number | null; sort: number }[] {
  const { county, areas } = packs.lists
  const at = (list: readonly Pack[]) => list.findIndex(({ id }) => id === packId)
  const inAreas = [...areas].flatMap(([areaId, list]) => (at(list) < 0 ? [] : [{ areaId, sort: at(list) }]))
  return [{ areaId: null, sort: at(county) < 0 ? county.length : at(county) }, ...inAreas]
}
