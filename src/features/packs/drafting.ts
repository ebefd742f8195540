import { must, refuse, type Work } from '#features/feature.ts'
import { applyEdits, type Edit, isMove } from '#kernel/pack/edit.ts'
import { type Fault, fault } from '#kernel/pack/fault.ts'
import { checkOutsidePack } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { no } from '#kernel/shared/decision.ts'
import type { In, Out } from '#wire/contract.ts'
import type { packs as operations } from './contract.ts'
import { endDraft, findDraft, listReleases, listVersions, saveDraft } from './queries.ts'
import { belowOf, draftFaults, firstId, newDraft, ownOf } from './rules.ts'

/** Who did it, as draft and decision keep it. */
export const by = ({ actor, now }: Work) => ({
  accountId: actor.accountId!,
  personId: actor.personId,
  title: actor.title,
  now,
})

/** The name that the county's own pack has, also while none of it holds: a second name would be a second pack. */
async function nameOf({ tx, scope, packs, county }: Work): Promise<{ id: string; given: boolean }> {
  const id = ownOf(packs.lists)?.id ?? (await listReleases(tx, scope)).at(-1)?.packId
  return { id: id ?? firstId(county), given: id !== undefined }
}

const refuseFaults = (faults: readonly Fault[]): void => {
  if (faults.length > 0) must(no('pack.faulty', { faults }))
}

/** A file passes the gate of every pack. Its number must be a new one: what was kept under a number never changes. */
export async function uploadDraft(
  work: Work,
  { seen }: In<typeof operations.upload>,
): Promise<Out<typeof operations.upload>> {
  const { tx, packs } = work
  const { core, shipped } = packs.lists
  const pack = must(checkOutsidePack(work.file!.bytes, core, { packs: belowOf(packs.lists), shipped }))
  const name = await nameOf(work)
  if (name.given && pack.id !== name.id) refuse('packs.other_name', { id: name.id, given: pack.id })
  const kept = await listVersions(tx, pack.id)
  if (kept.includes(pack.version)) refuse('packs.number_used', { version: pack.version })
  refuseFaults(draftFaults(pack, packs.lists))
  return keep(work, seen, pack, 'file')
}

/** Edits begin from the draft, or without one from the own pack in force. What has faults is not kept. */
export async function editDraft(
  work: Work,
  { seen, edits }: In<typeof operations.edit>,
): Promise<Out<typeof operations.edit>> {
  const { tx, scope, packs } = work
  const draft = await findDraft(tx, scope)
  if ((draft?.edition ?? 0) !== seen) refuse('packs.changed_meanwhile')
  const pack = draft?.pack ?? (await freshDraft(work))
  const below = belowOf(packs.lists)
  refuseFaults(edits.flatMap((edit) => unknownIn(edit, packs.model.procedures, packs.model.gridLevels)))
  const edited = applyEdits(pack, packs.lists.core, below, edits as Edit[])
  refuseFaults(draftFaults(edited, packs.lists))
  return keep(work, seen, edited, 'desk')
}

async function freshDraft(work: Work): Promise<Pack> {
  const { tx, packs, county } = work
  const { id } = await nameOf(work)
  return { ...newDraft(county, ownOf(packs.lists), await listVersions(tx, id)), id }
}

/** What an edit would pass over in silence, because there is nothing of the name. */
function unknownIn(
  edit: In<typeof operations.edit>['edits'][number],
  procedures: Readonly<Record<string, Procedure>>,
  levels: readonly { level: number }[],
): Fault[] {
  if (edit.kind === 'clock' && !Object.hasOwn(procedures[edit.procedure]?.states ?? {}, edit.state))
    return [fault('pack.unknown_state', `procedures.${edit.procedure}.states`, edit.state)]
  if (edit.kind === 'move' && !(procedures[edit.procedure]?.moves ?? []).some((move) => isMove(move, edit)))
    return [fault('pack.misshapen', `procedures.${edit.procedure}.moves.${edit.action}`)]
  if (edit.kind === 'gridLevel' && !levels.some(({ level }) => level === edit.level))
    return [fault('pack.misshapen', `gridLevels.${edit.level}`)]
  return []
}

async function keep(work: Work, seen: number, pack: Pack, madeFrom: 'file' | 'desk'): Promise<{ id: number }> {
  const { tx, scope } = work
  const id = (await saveDraft(tx, scope, { seen, pack, madeFrom }, by(work))) ?? refuse('packs.changed_meanwhile')
  work.record({ kind: 'packDraft', id, detail: { edition: seen + 1, madeFrom, version: pack.version } })
  return { id }
}

export async function giveUpDraft(
  work: Work,
  { seen }: In<typeof operations.giveUp>,
): Promise<Out<typeof operations.giveUp>> {
  const { tx, scope, now } = work
  const ended = (await endDraft(tx, scope, seen, now)) ?? refuse('packs.changed_meanwhile')
  work.record({ kind: 'packDraft', id: ended.id, detail: { givenUp: true } })
  return { id: ended.id }
}
