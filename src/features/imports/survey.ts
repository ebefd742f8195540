import { createHash } from 'node:crypto'
import { type Sealer, type SealerKeys, sealerOf } from '#database/sealing.ts'
import { must, Refused, refuse } from '#features/feature.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import type { Desk } from './desk.ts'
import {
  findTable,
  type Header,
  type Mapping,
  shapeKey,
  suggestMapping,
  useMapping as withMapping,
} from './register/columns.ts'
import { readHouseholds } from './register/households.ts'
import type { Circumstances } from './register/person.ts'
import { checkUnkept } from './register/unkept.ts'
import { type Chosen, type Found, planImport, type StagedHousehold } from './rules.ts'
import { keepFile, readFile } from './sealedFile.ts'
import { type Counts, type KeptProblems, type Reading, readingOf, type Sample, tallying } from './tally.ts'
import type { Table } from './workbook/cell.ts'
import { openTable } from './workbook/table.ts'
import { questionOf, toKnown, withMemory, writing } from './writing.ts'

/** A file to be read: `bytes` as it arrives, or null where its sealed parts are asked for again. */
export type SurveyTask = {
  file: { bytes: Uint8Array | null; name: string }
  /** The clerk's own mapping; null takes the remembered one, else what the headings say. */
  mapping: Mapping | null
  where: Circumstances
  keys: SealerKeys
  write: { importId: number; from: Day; chosen: Chosen | null } | null
}

export type Survey = {
  digest: string
  shape: string
  mapping: Mapping
  reading: Reading
  counts: Counts
  problems: KeptProblems
  sample: Sample[]
}

/** So many people are compared and written in one step. */
const batchPersons = 1_000

/**
 * Reads a file from its first row to its last, compares it with the register as it is now and, when told so, writes what may come
 * in. Looking and taking are the same walk, so a preview cannot promise what the commit does not do.
 */
export async function survey(task: SurveyTask, desk: Desk): Promise<Survey> {
  const sealer = sealerOf(task.keys)
  const bytes = task.file.bytes ?? (await readFile(sealer, desk))
  const { table, header } = must(findTable(must(openTable(bytes, task.file.name))))
  must(checkUnkept(table, header))
  const shape = shapeKey(header)
  const remembered = task.mapping ? null : await desk.remembered(shape)
  const mapping = task.mapping ?? suggestMapping(header, remembered ?? undefined)
  if (task.file.bytes) await keepFile(sealer, desk, bytes)
  const used = withMapping(header, mapping)
  const villages = await desk.villages()
  const problem = used.ok ? needsVillage(used.value, villages.length) : used.problem
  const tally = tallying(used.ok ? used.value : header, villages)
  if (!used.ok && !hasRowsBelow(table, header)) throw new Refused(used.problem)
  if (used.ok && !problem) {
    await walk({ table, header: used.value, villages, where: task.where, write: task.write, sealer, desk, tally })
    if (tally.counts.rows === 0) refuse('import.no_people')
  }
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    shape,
    mapping,
    reading: readingOf({
      header,
      mapping,
      remembered: remembered !== null,
      groups: tally.groups(),
      lacking: tally.lacking(),
      problem,
    }),
    counts: tally.counts,
    problems: tally.problems(),
    sample: tally.sample(),
  }
}

/** Headings that lack a column are shown to the clerk, who may know it by another name; headings without people are no list. */
function hasRowsBelow(table: Table, header: Header): boolean {
  let at = 0
  for (const row of table.rows) if (at++ > header.row && row.some((cell) => cell !== null)) return true
  return false
}

/** A list for several villages names the village of each household. */
const needsVillage = (header: Header, villages: number): Problem | null =>
  villages === 1 || header.columns.village !== undefined ? null : { code: 'import.village_missing', facts: {} }

type Walk = {
  table: Table
  header: Header
  villages: Awaited<ReturnType<Desk['villages']>>
  where: Circumstances
  write: SurveyTask['write']
  sealer: Sealer
  desk: Desk
  tally: ReturnType<typeof tallying>
}

/**
 * Three things go on at once: this thread reads and seals, the database compares the next people, and it writes the ones before.
 * Comparing ahead of writing is safe, because within a file the reader has found every double itself.
 */
export async function walk({ table, header, villages, where, write, sealer: given, desk, tally }: Walk): Promise<void> {
  const sealer = withMemory(given)
  const writer = write ? writing(write, villages, sealer, desk) : null
  let batch: StagedHousehold[] = []
  let persons = 0
  let before: (() => Promise<void>) | null = null
  const compare = (households: StagedHousehold[]) => {
    const { question, hash } = questionOf(households, sealer)
    const asked = desk.known(question)
    return async () => {
      const plan = planImport(households, toKnown(await asked), hash)
      const taken = await tally.take(plan, write?.chosen ?? null, desk)
      await writer?.add(taken)
      void desk.report(tally.counts.rows)
    }
  }
  for (const { household, rows, problems } of readHouseholds(table, header, { ...where, villages })) {
    tally.read(household, rows, problems)
    if (!household) continue
    batch.push({ ...household, held: problems.some(isError) })
    persons += household.persons.length
    if (persons < batchPersons) continue
    const next = compare(batch)
    await before?.()
    before = next
    batch = []
    persons = 0
  }
  const last = compare(batch)
  await before?.()
  await last()
  await writer?.end()
}

const isError = ({ severity }: Found) => severity === 'error'
