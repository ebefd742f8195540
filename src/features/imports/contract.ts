import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, page, paging, rowId } from '#wire/shapes.ts'

/** The largest workbook that is taken; a village's register of 5,000 people has about 300 KB. */
export const workbookMaxBytes = 10 * 1024 * 1024

/** What is wrong with one cell or row, as the clerk's own program counts rows and letters columns. */
export const importProblem = z.object({
  row: z.number(),
  column: z.string().nullable(),
  /** The column's heading as the product calls it: 公民身份号码. */
  heading: z.string().nullable(),
  /** An error keeps the whole household out; a warning lets it in. */
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  next: z.object({ zh: z.string(), en: z.string() }).nullable(),
  facts: z.record(z.string(), z.unknown()),
})

/** In the file; then what would come in (or came in), what is in the register already, and what stays out. */
export const importCounts = z.object({
  rows: z.number(),
  households: z.number(),
  persons: z.number(),
  errors: z.number(),
  warnings: z.number(),
  newHouseholds: z.number(),
  newPersons: z.number(),
  unchangedHouseholds: z.number(),
  heldBackHouseholds: z.number(),
  /** Households that go to 未划入, because their group has no grid or more than one leaf. */
  unassignedHouseholds: z.number(),
})

/** A person as the preview shows it: numbers masked. */
const sampleRow = z.object({
  row: z.number(),
  group: z.string().nullable(),
  household: z.string(),
  name: z.string(),
  relation: z.string(),
  sex: z.string(),
  birthDate: z.string().nullable(),
  identity: z.string().nullable(),
  phone: z.string().nullable(),
  ok: z.boolean(),
})

const state = z.enum(['preview', 'committed', 'abandoned'])

export const importRow = z.object({
  id: z.number(),
  villageId: z.number(),
  villageName: z.string(),
  fileName: z.string(),
  state,
  counts: importCounts,
  createdAt: z.string(),
  committedAt: z.string().nullable(),
})

export const importView = importRow.extend({
  /** The first two hundred, errors and warnings in the order of their rows. */
  problems: z.array(importProblem),
  problemsTotal: z.number(),
  /** The first twenty rows; empty once the import is committed or abandoned, because then nothing of the file is kept. */
  sample: z.array(sampleRow),
  may: z.object({ commit: z.boolean(), abandon: z.boolean() }),
})

/** A workbook comes in by two steps: look at what it would do, then do it. */
export const imports = {
  preview: defineContract({
    id: 'imports.preview',
    method: 'POST',
    path: '/c/:county/imports',
    permission: 'import.run',
    input: z.object({ county: countyCode, villageId: rowId }),
    output: importView,
    file: { maxBytes: workbookMaxBytes },
  }),
  commit: defineContract({
    id: 'imports.commit',
    method: 'POST',
    path: '/c/:county/imports/:importId/commit',
    permission: 'import.run',
    input: z.object({ county: countyCode, importId: rowId }),
    output: importView,
  }),
  abandon: defineContract({
    id: 'imports.abandon',
    method: 'POST',
    path: '/c/:county/imports/:importId/abandon',
    permission: 'import.run',
    input: z.object({ county: countyCode, importId: rowId }),
    output: importView,
  }),
  list: defineContract({
    id: 'imports.list',
    method: 'GET',
    path: '/c/:county/imports',
    permission: 'import.run',
    /** Newest first; `after` is the last id seen. */
    input: z.object({ county: countyCode, villageId: rowId.optional(), ...paging }),
    output: page(importRow),
  }),
  read: defineContract({
    id: 'imports.read',
    method: 'GET',
    path: '/c/:county/imports/:importId',
    permission: 'import.run',
    input: z.object({ county: countyCode, importId: rowId }),
    output: importView,
  }),
}
