import { refuse, type Setting } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { tellVillages } from './bringIn.ts'
import { deleteFile, findImport, updateImport } from './queries.ts'
import { lockRegister } from './registerQueries.ts'
import { closeRegister, listNamedSince } from './undoQueries.ts'
import { inTime, readImport, type View } from './view.ts'

/** Takes a whole import back: its rows are closed today. What somebody built upon stays, and is listed with the reason. */
export async function undoImport(setting: Setting, scope: Scope, importId: number): Promise<View> {
  const { tx, now, today } = setting
  await lockRegister(tx, scope)
  const { head } = (await findImport(tx, scope, importId, true)) ?? refuse('import.missing')
  if (head.state === 'undone') refuse('import.already_undone')
  if (head.state !== 'committed') refuse('import.not_committed')
  if (!inTime(head, now)) refuse('import.undo_late')
  const kept = await listNamedSince(tx, scope, importId)
  const but = kept.map(({ householdId }) => householdId)
  const closed = await closeRegister(tx, scope, { importId, on: today, but })
  await tellVillages(setting, scope, importId)
  await deleteFile(tx, scope, importId)
  await updateImport(tx, scope, importId, { state: 'undone', undoneAt: now, kept })
  setting.record({ kind: 'import', id: importId, detail: { ...closed, keptHouseholds: kept.length } })
  return readImport(setting, scope, importId)
}
