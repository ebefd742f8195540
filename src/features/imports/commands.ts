import { ensureGroups, getVillage } from '#features/areas/public.ts'
import { Bytes, refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import {
  circumstances,
  commitImport,
  deskFor,
  getOpen,
  lookAgain,
  previewUpload,
  refuseClosed,
  remapImport,
} from './bringIn.ts'
import { type imports, waitedRows } from './contract.ts'
import { findProgress } from './progress.ts'
import { deleteFile, findImport, listImports, updateImport } from './queries.ts'
import type { Mapping } from './register/columns.ts'
import type { Chosen } from './rules.ts'
import { inThread } from './thread/hire.ts'
import { undoImport } from './undo.ts'
import { readImport, toRow, type View } from './view.ts'

export const preview = (work: Work, { villageId }: In<typeof imports.preview>): Promise<View> => {
  const { bytes, name } = work.file ?? refuse('import.no_file')
  return previewUpload(work, work.scope, { villageId: villageId ?? null, bytes, name, by: work.actor.accountId })
}

export const remap = (work: Work, { importId, mapping }: In<typeof imports.remap>): Promise<View> =>
  remapImport(work, work.scope, { importId, mapping: mapping as Mapping, by: work.actor.accountId })

/** Groups are the village's own, so it takes the right to keep them beside the right to bring a file in. */
export async function addGroups(work: Work, input: In<typeof imports.addGroups>): Promise<View> {
  const { importId, groups } = input
  const keeping = work.scopeOf('area.group') ?? refuse('import.groups_of_others')
  const open = await getOpen(work, work.scope, importId)
  const wanted = (open.reading?.lacking ?? []).filter(({ id }) => groups.includes(id))
  if (wanted.length === 0) refuse('import.nothing_chosen')
  for (const [villageId, of] of Map.groupBy(wanted, (one) => one.villageId)) {
    const village = await getVillage(work.tx, keeping, villageId)
    await ensureGroups(
      work,
      village,
      of.map(({ name }) => name),
    )
  }
  await lookAgain(work, work.scope, open)
  work.record({ kind: 'import', id: importId, detail: { groups: wanted.length } })
  return readImport(work, work.scope, importId)
}

/** A short file comes in at once. A long one is only noted here: it comes in behind, whether or not the clerk's line holds. */
export async function commit(work: Work, input: In<typeof imports.commit>): Promise<View> {
  const { importId, groups, households } = input
  const chosen: Chosen | null = groups || households ? { groups, households } : null
  const seen = (await findImport(work.tx, work.scope, importId)) ?? refuse('import.missing')
  if (seen.head.state !== 'preview') refuseClosed(seen)
  if (seen.head.counts.rows <= waitedRows) return commitImport(work, work.scope, importId, chosen)
  const { head } = await getOpen(work, work.scope, importId)
  if (head.counts.newHouseholds === 0) refuse('import.nothing_to_add')
  await updateImport(work.tx, work.scope, importId, { state: 'committing', chosen, failure: null })
  work.emit('import.asked', { importId })
  work.record({ kind: 'import', id: importId, detail: { rows: head.counts.rows, asked: true } })
  return readImport(work, work.scope, importId)
}

export async function progress(
  { tx, scope }: Work,
  { importId }: In<typeof imports.progress>,
): Promise<Out<typeof imports.progress>> {
  const { head } = (await findImport(tx, scope, importId)) ?? refuse('import.missing')
  const total = head.counts.rows
  if (head.state !== 'committing') return { state: head.state, done: head.state === 'committed' ? total : 0, total }
  return { state: head.state, done: findProgress(scope.countyId, importId)?.done ?? 0, total }
}

/**
 * The clerk's own file with one column more: what is wrong in each row, and what to do about it. Its numbers are whole, so only who
 * sent it gets it back.
 */
export async function returned(work: Work, { importId }: In<typeof imports.returned>): Promise<Bytes> {
  const found = (await findImport(work.tx, work.scope, importId)) ?? refuse('import.missing')
  const { head, reading, hasFile, byAccountId } = found
  if (byAccountId !== work.actor.accountId) refuse('import.file_of_another')
  if (!hasFile || !reading) refuse('import.file_gone')
  const task = { file: head.fileName, mapping: reading.mapping, where: circumstances(work), keys: work.sealer.keys }
  const desk = deskFor(work, work.scope, head)
  const { bytes, mediaType, name } = await inThread('giveBack', task, desk)
  return new Bytes(bytes, mediaType, name)
}

export const undo = (work: Work, { importId }: In<typeof imports.undo>): Promise<View> =>
  undoImport(work, work.scope, importId)

/** Throws the file away; nothing of it is kept but its name and its counts. */
export async function abandon(work: Work, { importId }: In<typeof imports.abandon>): Promise<View> {
  await getOpen(work, work.scope, importId)
  await deleteFile(work.tx, work.scope, importId)
  await updateImport(work.tx, work.scope, importId, { state: 'abandoned', staged: null })
  work.record({ kind: 'import', id: importId })
  return readImport(work, work.scope, importId)
}

export const read = (work: Work, { importId }: In<typeof imports.read>): Promise<View> =>
  readImport(work, work.scope, importId)

export async function list(work: Work, input: In<typeof imports.list>): Promise<Out<typeof imports.list>> {
  const found = await listImports(work.tx, work.scope, input)
  const rows = found.slice(0, input.limit).map((head) => toRow(head, work.county.name))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}
