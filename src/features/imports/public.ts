import type { Setting } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { commitImport as commitIn, previewWorkbook as previewIn } from './commands.ts'

/** The house itself imports for a whole county; a clerk's import has the scope of the clerk's post. */
export const wholeCounty = ({ county }: Setting): Scope => ({
  countyId: county.id,
  wholeCounty: true,
  townships: [],
  villages: [],
  groups: [],
  grids: [],
  self: null,
})

/** Looks at a workbook without HTTP: for the seed and for `npm run import`. */
export const previewWorkbook = (setting: Setting, workbook: { villageId: number; bytes: Uint8Array; name: string }) =>
  previewIn(setting, wholeCounty(setting), { ...workbook, by: null })

/** Takes a previewed workbook into the register; its transaction is the caller's. */
export const commitImport = (setting: Setting, importId: number) => commitIn(setting, wholeCounty(setting), importId)
