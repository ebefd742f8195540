import { z } from 'zod'

/** What is wrong with one cell or row, as the clerk's own program counts rows and letters columns. */
export const importProblem = z.object({
  row: z.number(),
  column: z.string().nullable(),
  /** The column's heading as the product calls it: 公民身份号码. */
  heading: z.string().nullable(),
  /** An error keeps the whole household out, and so does a question until somebody answers it; a warning lets it in. */
  severity: z.enum(['error', 'warning', 'question']),
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
  /** People of the file who are registered in another village: never merged by themselves. */
  questions: z.number().default(0),
  newHouseholds: z.number(),
  newPersons: z.number(),
  unchangedHouseholds: z.number(),
  heldBackHouseholds: z.number(),
  /** Could come in, but were not in the part that was chosen. */
  leftOutHouseholds: z.number().default(0),
  /** Households that go to 未划入, because their group has no grid or more than one leaf. */
  unassignedHouseholds: z.number(),
})

/** A column of the file: its letter, the header's own words, and the field it is read as. */
export const readColumn = z.object({
  column: z.number(),
  letter: z.string(),
  heading: z.string(),
  key: z.string().nullable(),
})

export const importGroup = z.object({
  id: z.string(),
  village: z.string(),
  group: z.string().nullable(),
  households: z.number(),
  persons: z.number(),
})

/** `id` names it to `imports.addGroups`; `households` are those that wait for it. */
export const lackingGroup = z.object({ id: z.string(), village: z.string(), name: z.string(), households: z.number() })

/** A household that stayed at an undo, because something later names it or one of its people. */
export const keptHousehold = z.object({
  household: z.string(),
  village: z.string(),
  reasons: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
})

/** A person as the preview shows it: numbers masked. */
export const sampleRow = z.object({
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
