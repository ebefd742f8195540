import { createHash } from 'node:crypto'
import { getVillage } from '#features/areas/public.ts'
import { must, refuse, type Setting, type Work } from '#features/feature.ts'
import { homesInGrids } from '#features/grids/public.ts'
import { insertPersons, personRow } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Decision } from '#kernel/shared/decision.ts'
import type { In, Out } from '#wire/contract.ts'
import type { imports } from './contract.ts'
import {
  closeImport,
  findImport,
  type ImportHead,
  insertHouseholds,
  insertImport,
  insertMemberships,
  listGroups,
  listImports,
  lockRegister,
  readKnown,
} from './queries.ts'
import { findHeader, type Header } from './register/columns.ts'
import { readRegister } from './register/households.ts'
import { hold, type Plan, planImport, type StagedHousehold } from './rules.ts'
import { countsOf, keepProblems, openStaged, sampleOf, sealStaged, shownProblem } from './staging.ts'
import { readSheets, type Sheet } from './workbook/sheet.ts'

type View = Out<typeof imports.read>
export type Workbook = { villageId: number; bytes: Uint8Array; name: string; by: number | null }

/** Reads a workbook, says what is wrong and what it would do, and keeps it sealed until somebody decides. Changes no register. */
export async function previewWorkbook(setting: Setting, scope: Scope, workbook: Workbook): Promise<View> {
  const { tx, county, sealer, now, today } = setting
  const village = await getVillage(tx, scope, workbook.villageId)
  const { sheet, header } = must(findRegister(must(readSheets(workbook.bytes))))
  const groups = await listGroups(tx, scope, village.id)
  const read = readRegister(sheet, header, groups, { demonstration: county.demonstration, today })
  if (read.rows === 0) refuse('import.no_people')
  const households = hold(read.households, read.problems)
  const plan = await planNow(setting, scope, village.id, households)
  const problems = [...read.problems, ...plan.problems]
  const { unassigned } = await placed(setting, scope, village, plan)
  const digest = createHash('sha256').update(workbook.bytes).digest('hex')
  const id = await insertImport(tx, scope, {
    village,
    fileName: workbook.name.slice(0, 200),
    digest,
    counts: countsOf({ rows: read.rows, households }, problems, plan, unassigned),
    problems: keepProblems(problems, header),
    staged: sealStaged(sealer, { header, households }),
    by: workbook.by,
    now,
  })
  setting.record({ kind: 'import', id, detail: { digest, rows: read.rows } })
  return readImport(setting, scope, id)
}

/** The first sheet with a row of headings. Where none has one, the refusal of the first sheet is the most useful. */
function findRegister(sheets: readonly Sheet[]): Decision<{ sheet: Sheet; header: Header }> {
  const tried = sheets.filter((sheet) => sheet.rows.length > 0).map((sheet) => ({ sheet, found: findHeader(sheet) }))
  for (const { sheet, found } of tried) if (found.ok) return { ok: true, value: { sheet, header: found.value } }
  const refusals = tried.flatMap(({ found }) => (found.ok ? [] : [found]))
  return (
    refusals.find(({ problem }) => problem.code === 'import.columns_missing') ?? refusals[0] ?? refuse('import.empty')
  )
}

/** The file against the register as it is at this moment. */
async function planNow(
  { tx, sealer }: Setting,
  scope: Scope,
  villageId: number,
  households: readonly StagedHousehold[],
): Promise<Plan> {
  const hashes = new Map<string, Buffer>()
  for (const { identity } of households.flatMap(({ persons }) => persons)) {
    if (identity) hashes.set(identity, sealer.hash(identity, 'identity'))
  }
  const codes = households.map(({ code }) => code)
  const known = await readKnown(tx, scope, villageId, codes, [...hashes.values()])
  return planImport(households, known, (identity) => hashes.get(identity)?.toString('hex') ?? '')
}

/** Where the new households will lie, and how many find no grid of their own. */
async function placed({ tx, today }: Setting, scope: Scope, village: { id: number; townshipId: number }, plan: Plan) {
  const homeOf = await homesInGrids(tx, scope, village, today)
  const homes = plan.added.map((household) => ({ household, ...homeOf(household.groupId) }))
  return { homes, unassigned: homes.filter((home) => home.unassigned).length }
}

/**
 * Takes what was previewed into the register, all of it or nothing. The plan is made again first: since the preview somebody may
 * have written the same people.
 */
export async function commitImport(setting: Setting, scope: Scope, importId: number): Promise<View> {
  const { tx, sealer, now } = setting
  await lockRegister(tx, scope)
  const found = (await findImport(tx, scope, importId, true)) ?? refuse('import.missing')
  const staged = found.head.state === 'preview' && found.staged ? found.staged : refuseClosed(found.head)
  const { header, households } = openStaged(sealer, staged)
  const village = { id: found.head.villageId, townshipId: found.head.townshipId }
  const plan = await planNow(setting, scope, village.id, households)
  if (plan.added.length === 0) refuse('import.nothing_to_add')
  const { homes, unassigned } = await placed(setting, scope, village, plan)
  await write(setting, scope, found.head, homes)
  const late = plan.problems.filter(
    ({ row, code }) => !found.problems.first.some((one) => one.row === row && one.code === code),
  )
  const problems = [...found.problems.first, ...keepProblems(late, header).first]
  const counts = {
    ...countsOf({ rows: found.head.counts.rows, households }, [], plan, unassigned),
    errors: found.head.counts.errors + late.length,
    warnings: found.head.counts.warnings,
  }
  const kept = { total: found.problems.total + late.length, first: problems }
  await closeImport(tx, scope, importId, { state: 'committed', counts, problems: kept, now })
  setting.record({ kind: 'import', id: importId, detail: { digest: found.head.fileDigest, ...counts } })
  return readImport(setting, scope, importId)
}

const refuseClosed = ({ state }: ImportHead): never =>
  refuse(state === 'committed' ? 'import.already_committed' : 'import.already_abandoned')

async function write(
  { tx, county, sealer, today }: Setting,
  scope: Scope,
  head: ImportHead,
  homes: readonly { household: StagedHousehold; gridId: number }[],
): Promise<void> {
  const origin = { importId: head.id, from: today }
  const rows = homes.map(({ household: { code, address, groupId }, gridId }) => ({ code, address, groupId, gridId }))
  const ids = await insertHouseholds(
    tx,
    scope,
    { ...origin, villageId: head.villageId, townshipId: head.townshipId },
    rows,
  )
  const people = homes.flatMap(({ household }) =>
    household.persons.map((person, sort) => ({ ...person, sort, code: household.code })),
  )
  const persons = people.map(({ name, sex, birthDate, identity, phone }) =>
    personRow(sealer, {
      name,
      sex,
      birthDate,
      identityNumber: identity,
      phone,
      source: 'import',
      importId: head.id,
      validFrom: today,
    }),
  )
  const personIds = await insertPersons(tx, county.id, persons)
  await insertMemberships(
    tx,
    scope,
    origin,
    people.map(({ code, relation, isHead, sort }, n) => ({
      personId: personIds[n]!,
      householdId: ids.get(code)!,
      relation: relation ?? '99',
      isHead,
      sort,
    })),
  )
}

/** Throws the staged rows away; nothing of the file is kept but its name and its counts. */
export async function abandonImport(setting: Setting, scope: Scope, importId: number): Promise<View> {
  const found = (await findImport(setting.tx, scope, importId, true)) ?? refuse('import.missing')
  if (found.head.state !== 'preview') refuseClosed(found.head)
  await closeImport(setting.tx, scope, importId, { state: 'abandoned', now: setting.now })
  setting.record({ kind: 'import', id: importId })
  return readImport(setting, scope, importId)
}

export async function readImport({ tx, sealer }: Setting, scope: Scope, importId: number): Promise<View> {
  const found = (await findImport(tx, scope, importId)) ?? refuse('import.missing')
  const open = found.head.state === 'preview'
  return {
    ...toRow(found.head),
    problems: found.problems.first.map(shownProblem),
    problemsTotal: found.problems.total,
    sample: found.staged ? sampleOf(openStaged(sealer, found.staged)) : [],
    may: { commit: open && found.head.counts.newHouseholds > 0, abandon: open },
  }
}

const toRow = ({ townshipId: _, fileDigest: __, ...row }: ImportHead) => row

export const preview = (work: Work, { villageId }: In<typeof imports.preview>): Promise<View> => {
  const file = work.file ?? refuse('import.no_file')
  return previewWorkbook(work, work.scope, { villageId, bytes: file.bytes, name: file.name, by: work.actor.accountId })
}

export const commit = (work: Work, { importId }: In<typeof imports.commit>): Promise<View> =>
  commitImport(work, work.scope, importId)
export const abandon = (work: Work, { importId }: In<typeof imports.abandon>): Promise<View> =>
  abandonImport(work, work.scope, importId)
export const read = (work: Work, { importId }: In<typeof imports.read>): Promise<View> =>
  readImport(work, work.scope, importId)

export async function list(work: Work, input: In<typeof imports.list>): Promise<Out<typeof imports.list>> {
  const found = await listImports(work.tx, work.scope, input)
  const rows = found.slice(0, input.limit)
  return { rows: rows.map(toRow), next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}
