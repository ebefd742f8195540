import type { Setting } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { commitImport as commitIn, previewUpload } from './bringIn.ts'

export { plainHeading } from './register/headings.ts'
export { readWrittenDay } from './register/writtenDay.ts'
/** Any table that a person sends, read by the one reader: its sheets, or its one list, as plain rows. */
export { readShortList } from './workbook/lines.ts'
export { openTable } from './workbook/table.ts'

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

/** Looks at a file without HTTP: for the seed and for `npm run import`. Without a village the file's own column names them. */
export const previewWorkbook = (
  setting: Setting,
  { villageId, ...file }: { villageId: number | null; bytes: Uint8Array; name: string },
) => previewUpload(setting, wholeCounty(setting), { villageId, ...file, by: null })

/** Takes a previewed file into the register; its transaction is the caller's. */
export const commitImport = (setting: Setting, importId: number) => commitIn(setting, wholeCounty(setting), importId)
