import { type SealerKeys, sealerOf } from '#database/sealing.ts'
import { must } from '#features/feature.ts'
import type { Desk } from './desk.ts'
import { findTable, type Mapping, useMapping as withMapping } from './register/columns.ts'
import type { Circumstances } from './register/person.ts'
import { readFile } from './sealedFile.ts'
import { walk } from './survey.ts'
import { tallying } from './tally.ts'
import { returnWorkbook } from './workbook/returned.ts'
import { openTable } from './workbook/table.ts'

export type ReturnTask = { file: string; mapping: Mapping; where: Circumstances; keys: SealerKeys }
export type Returned = { bytes: Uint8Array; name: string; mediaType: string }

/** The kept file with one column more. The register is asked again, so what was put right meanwhile is no longer told. */
export async function giveBack({ file, mapping, where, keys }: ReturnTask, desk: Desk): Promise<Returned> {
  const sealer = sealerOf(keys)
  const bytes = await readFile(sealer, desk)
  const { table, header } = must(findTable(must(openTable(bytes, file))))
  const villages = await desk.villages()
  const used = withMapping(header, mapping)
  const tally = tallying(used.ok ? used.value : header, villages)
  if (used.ok) await walk({ table, header: used.value, villages, where, write: null, sealer, desk, tally })
  // Its author knows faults and hints; a question keeps a household out like a fault.
  const problems = tally.all().map(({ severity, ...one }) => {
    return { ...one, severity: severity === 'question' ? ('error' as const) : severity }
  })
  const back = must(returnWorkbook(bytes, file, used.ok ? used.value : header, problems))
  const kind = table.kind === 'xlsx' ? book : text
  return { bytes: back, name: nameOf(file, kind.ending), mediaType: kind.mediaType }
}

const book = { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const text = { ending: 'csv', mediaType: 'text/csv; charset=utf-8' }

/** 名册.xlsx comes back as 名册-问题.xlsx: beside the clerk's own, not over it. */
const nameOf = (file: string, ending: string) => `${file.replace(/\.[^.]*$/, '')}-问题.${ending}`
