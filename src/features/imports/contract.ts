import { z } from 'zod'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, page, paging, rowId } from '#wire/shapes.ts'
import {
  importCounts,
  importGroup,
  importProblem,
  keptHousehold,
  lackingGroup,
  readColumn,
  sampleRow,
} from './shapes.ts'

/** The largest file that is taken: a county's 200,000 people as CSV have about 25 MB. Larger ones are refused while they arrive. */
export const uploadMaxBytes = 40 * 1024 * 1024

/** Up to here a file comes in while the clerk waits; a longer one comes in behind, and its progress is asked for. */
export const waitedRows = 2_000

/** For so long an import can be undone whole, and its sealed file is kept. */
export const undoDays = 7

const state = z.enum(['preview', 'committing', 'committed', 'abandoned', 'undone'])

export const importRow = z.object({
  id: z.number(),
  /** Null where the file names the village of each household. */
  villageId: z.number().nullable(),
  villageName: z.string(),
  fileName: z.string(),
  state,
  counts: importCounts,
  createdAt: z.string(),
  committedAt: z.string().nullable(),
})

export const importView = importRow.extend({
  /** The first two hundred, errors, questions and warnings in the order of their rows. */
  problems: z.array(importProblem),
  problemsTotal: z.number(),
  /** The file's columns with the header's own words, and what each is read as; empty once nothing of the file is kept. */
  columns: z.array(readColumn),
  /** What a column may be read as. */
  fields: z.array(z.object({ key: z.string(), heading: z.string(), required: z.boolean() })),
  /** The mapping was a clerk's correction of an earlier file of this shape. */
  remembered: z.boolean(),
  /** What would come in, group by group: a commit may choose some. */
  groups: z.array(importGroup),
  /** Groups that the file names and their village lacks; they come into being only when somebody says so. */
  lackingGroups: z.array(lackingGroup),
  /** The first twenty rows; empty once nothing of the file is kept. */
  sample: z.array(sampleRow),
  /** Why the last attempt to take it in came back, in the words of the refusal's code. */
  failure: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
  undoneAt: z.string().nullable(),
  /** What an undo kept, and why. */
  kept: z.array(keptHousehold),
  may: z.object({
    commit: z.boolean(),
    abandon: z.boolean(),
    remap: z.boolean(),
    undo: z.boolean(),
    returned: z.boolean(),
  }),
})

const one = z.object({ county: countyCode, importId: rowId })

/** What each column is read as, by its number from 0; null or absent is a column that is not read. */
const mapping = z.record(z.string().regex(/^\d{1,2}$/), z.string().max(20).nullable())

/** A register comes in by two steps, look and take; either can be taken back. */
export const imports = {
  preview: defineContract({
    id: 'imports.preview',
    method: 'POST',
    path: '/c/:county/imports',
    permission: 'import.run',
    /** Without a village the file's own column names the village of each household. */
    input: z.object({ county: countyCode, villageId: rowId.optional() }),
    output: importView,
    file: { maxBytes: uploadMaxBytes },
  }),
  remap: defineContract({
    id: 'imports.remap',
    method: 'POST',
    path: '/c/:county/imports/:importId/mapping',
    permission: 'import.run',
    input: one.extend({ mapping }),
    output: importView,
  }),
  commit: defineContract({
    id: 'imports.commit',
    method: 'POST',
    path: '/c/:county/imports/:importId/commit',
    permission: 'import.run',
    /** All of it; or the groups named (their `id` in the view); or the households named by their codes. */
    input: one.extend({
      groups: z.array(z.string().max(60)).min(1).max(1_000).optional(),
      households: z.array(z.string().max(60)).min(1).max(1_000).optional(),
    }),
    output: importView,
  }),
  /** Makes groups that the file names, chosen one by one, and reads the file again. Whoever does it keeps the groups of that village. */
  addGroups: defineContract({
    id: 'imports.addGroups',
    method: 'POST',
    path: '/c/:county/imports/:importId/groups',
    permission: 'import.run',
    input: one.extend({ groups: z.array(z.string().max(60)).min(1).max(1_000) }),
    output: importView,
  }),
  progress: defineContract({
    id: 'imports.progress',
    method: 'GET',
    path: '/c/:county/imports/:importId/progress',
    permission: 'import.run',
    input: one,
    /** In rows of the file. */
    output: z.object({ state, done: z.number(), total: z.number() }),
  }),
  returned: defineContract({
    id: 'imports.returned',
    method: 'GET',
    path: '/c/:county/imports/:importId/returned',
    permission: 'import.run',
    input: one,
    output: binary,
  }),
  undo: defineContract({
    id: 'imports.undo',
    method: 'POST',
    path: '/c/:county/imports/:importId/undo',
    permission: 'import.run',
    input: one,
    output: importView,
  }),
  abandon: defineContract({
    id: 'imports.abandon',
    method: 'POST',
    path: '/c/:county/imports/:importId/abandon',
    permission: 'import.run',
    input: one,
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
    input: one,
    output: importView,
  }),
}
