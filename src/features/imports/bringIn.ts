import { getVillage } from '#features/areas/public.ts'
import { must, Refused, refuse, type Setting } from '#features/feature.ts'
import { homesInGrids } from '#features/grids/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Desk } from './desk.ts'
import { forget, progressOf } from './progress.ts'
import {
  type FoundImport,
  findImport,
  findMapping,
  findPart,
  insertImport,
  insertPart,
  saveMapping,
  updateImport,
} from './queries.ts'
import { checkMapping, type Mapping } from './register/columns.ts'
import {
  backToPoint,
  insertRegister,
  listVillages,
  listVillagesOf,
  lockRegister,
  readKnown,
  setPoint,
  takeStock,
} from './registerQueries.ts'
import type { Chosen } from './rules.ts'
import type { Survey, SurveyTask } from './survey.ts'
import { inThread } from './thread/hire.ts'
import { readImport, type View } from './view.ts'

export type Upload = { villageId: number | null; bytes: Uint8Array; name: string; by: number | null }

/** Reads a file, says what is wrong and what it would do, and keeps it sealed until somebody decides. Changes no register. */
export async function previewUpload(setting: Setting, scope: Scope, upload: Upload): Promise<View> {
  const { tx, now } = setting
  const place = await placeOf(setting, scope, upload.villageId)
  const fileName = upload.name.slice(0, 200)
  const id = await insertImport(tx, scope, { place, fileName, by: upload.by, now })
  const file = { bytes: upload.bytes, name: fileName }
  const found = await look(setting, scope, { about: { id, ...place }, file, mapping: null })
  setting.record({ kind: 'import', id, detail: { digest: found.digest, rows: found.counts.rows } })
  return readImport(setting, scope, id)
}

/** The kept upload read again as the clerk says; the next file with the same headings is read so by itself. */
export async function remapImport(
  setting: Setting,
  scope: Scope,
  { importId, mapping, by }: { importId: number; mapping: Mapping; by: number | null },
): Promise<View> {
  const { tx, now } = setting
  must(checkMapping(mapping))
  const { head } = await getOpen(setting, scope, importId)
  const file = { bytes: null, name: head.fileName }
  const { shape } = await look(setting, scope, { about: head, file, mapping })
  await saveMapping(tx, scope, { shape, mapping, by, now })
  setting.record({ kind: 'import', id: head.id, detail: { shape, mapping } })
  return readImport(setting, scope, importId)
}

/** The kept upload compared with the village as it is now. */
export const lookAgain = (setting: Setting, scope: Scope, { head, reading }: FoundImport) =>
  look(setting, scope, {
    about: head,
    file: { bytes: null, name: head.fileName },
    mapping: reading?.mapping ?? refuse('import.file_gone'),
  })

/** An import that still waits for a decision, held for this transaction. */
export async function getOpen(setting: Setting, scope: Scope, importId: number): Promise<FoundImport> {
  const found = (await findImport(setting.tx, scope, importId, true)) ?? refuse('import.missing')
  return found.head.state === 'preview' ? found : refuseClosed(found)
}

export function refuseClosed({ head: { state } }: FoundImport): never {
  if (state === 'committing') refuse('import.underway')
  if (state === 'committed') refuse('import.already_committed')
  if (state === 'undone') refuse('import.already_undone')
  refuse('import.already_abandoned')
}

/** One village; or without one the caller's own township or county, whose villages the file names. */
async function placeOf({ tx }: Setting, scope: Scope, villageId: number | null) {
  if (villageId !== null) {
    const village = await getVillage(tx, scope, villageId)
    return { villageId: village.id, townshipId: village.townshipId }
  }
  if (scope.wholeCounty) return { villageId: null, townshipId: null }
  const [township, other] = scope.townships
  return township === undefined || other !== undefined
    ? refuse('import.village_missing')
    : { villageId: null, townshipId: township }
}

type Looking = { about: About; file: SurveyTask['file']; mapping: Mapping | null }

async function look(setting: Setting, scope: Scope, { about, file, mapping }: Looking): Promise<Survey> {
  const { tx, sealer } = setting
  const task = { file, mapping, where: circumstances(setting), keys: sealer.keys, write: null }
  const found = await inThread('survey', task, deskFor(setting, scope, about))
  const { digest, shape, counts, problems, reading } = found
  const staged = sealer.seal(JSON.stringify(found.sample), 'import.staged')
  await updateImport(tx, scope, about.id, {
    digest,
    shape,
    counts,
    problems,
    reading,
    staged,
    failure: reading.problem,
  })
  return found
}

export const circumstances = ({ county, today }: Setting) => ({ demonstration: county.demonstration, today })

/**
 * Takes what was previewed into the register, all of it or nothing. The file is read and compared again: since the preview somebody
 * may have written the same people.
 */
export async function commitImport(setting: Setting, scope: Scope, importId: number, chosen: Chosen | null = null) {
  await lockRegister(setting.tx, scope)
  return takeIn(setting, scope, await getOpen(setting, scope, importId), chosen)
}

async function takeIn(setting: Setting, scope: Scope, found: FoundImport, chosen: Chosen | null): Promise<View> {
  const { tx, sealer, now, today } = setting
  const { id, villageId, townshipId, fileName, counts: seen } = found.head
  const mapping = found.reading?.mapping ?? refuse('import.file_gone')
  const write = { importId: id, from: today, chosen }
  const task: SurveyTask = {
    ...{ file: { bytes: null, name: fileName }, mapping, where: circumstances(setting) },
    ...{ keys: sealer.keys, write },
  }
  const { counts, problems, digest } = await inThread(
    'survey',
    task,
    deskFor(setting, scope, { id, villageId, townshipId, rows: seen.rows }),
  ).finally(() => forget(scope.countyId, id))
  if (counts.newHouseholds === 0) refuse(chosen ? 'import.nothing_chosen' : 'import.nothing_to_add')
  const end = { state: 'committed', staged: null, failure: null, chosen, committedAt: now } as const
  await updateImport(tx, scope, id, { ...end, counts, problems })
  await tellVillages(setting, scope, id)
  setting.record({ kind: 'import', id, detail: { digest, ...counts } })
  return readImport(setting, scope, id)
}

/** Whatever follows from a register is made anew village by village: an import may hold a whole prefecture. */
export async function tellVillages({ tx, emit }: Setting, scope: Scope, importId: number): Promise<void> {
  for (const villageId of await listVillagesOf(tx, scope, importId))
    emit('import.changedVillage', { importId, villageId })
}

/**
 * Takes in a long import that was asked for before. It runs again when the server was killed meanwhile; where it cannot be done,
 * nothing of it stays and the preview is open again with the reason.
 */
export async function takeUp(setting: Setting, scope: Scope, importId: number): Promise<void> {
  const { tx } = setting
  await lockRegister(tx, scope)
  const found = await findImport(tx, scope, importId, true)
  if (found?.head.state !== 'committing') return
  await setPoint(tx)
  try {
    await takeIn(setting, scope, found, found.chosen)
  } catch (error) {
    if (mayPass(error)) throw error
    await backToPoint(tx)
    const failure = error instanceof Refused ? error.problem : { code: 'import.interrupted', facts: {} }
    await updateImport(tx, scope, importId, { state: 'preview', failure, chosen: null })
    setting.record({ kind: 'import', id: importId, detail: { failure: failure.code, cause: causeOf(error) } })
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : null)

/** The name of a fault without its text, which may quote a row. */
const causeOf = (error: unknown) => codeOf(error) ?? (error instanceof Error ? error.name : null)

/** Two writes in each other's way, or a database that went away: the same work may succeed the next time. */
const mayPass = (error: unknown) => /^(40001|40P01|55P03|57P|08|ECONN)/.test(codeOf(error) ?? '')

/** After so many batches the database looks again at what it holds: a register grows a hundredfold within its own transaction. */
const stockAfter = [1, 8, 64]

type About = { id: number; villageId: number | null; townshipId: number | null; rows?: number }

/** The transaction as the reading thread may use it. */
export function deskFor(setting: Setting, scope: Scope, about: About): Desk {
  const { tx, today } = setting
  let found: ReturnType<typeof listVillages> | null = null
  const villages = () => (found ??= listVillages(tx, scope, about))
  let batches = 0
  return inTurn({
    remembered: (shape) => findMapping(tx, scope, shape),
    villages: async () => withCodes(await villages()),
    async homes(villageId, groupIds) {
      const townshipId = (await villages()).find(({ id }) => id === villageId)!.townshipId
      const homeOf = await homesInGrids(tx, scope, { id: villageId, townshipId }, today)
      return groupIds.map((groupId) => ({ groupId, ...homeOf(groupId) }))
    },
    known: (question) => readKnown(tx, scope, question),
    async write(homes, folk) {
      if (stockAfter.includes(batches)) await takeStock(tx)
      await insertRegister(tx, scope, { importId: about.id, from: today }, bufferOf(homes), bufferOf(folk))
      batches += 1
    },
    keepPart: (part, sealed) => insertPart(tx, scope, about.id, part, bufferOf(sealed)),
    part: (part) => findPart(tx, scope, about.id, part),
    async report(rows) {
      if (about.rows) progressOf(scope.countyId, about.id, { done: rows, total: about.rows })
    },
  })
}

/** One connection answers one question at a time, in the order in which they came. */
function inTurn(desk: Desk): Desk {
  let last: Promise<unknown> = Promise.resolve()
  const queued = Object.entries(desk).map(([name, ask]) => {
    const wait = (...args: unknown[]) => {
      const answer = last.then(() => (ask as (...args: unknown[]) => Promise<unknown>)(...args))
      last = answer.catch(() => {})
      return answer
    }
    return [name, wait]
  })
  return Object.fromEntries(queued)
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A list may name its villages by their codes too; the name comes last, because that is the one people read. */
const withCodes = (villages: Awaited<ReturnType<typeof listVillages>>) =>
  villages.length === 1 ? villages : [...villages.map((one) => ({ ...one, name: one.code })), ...villages]
