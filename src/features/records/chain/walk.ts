import type { Db } from '#database/driver.ts'
import { listAllRows, listAllSeals } from '../queries.ts'
import { type Remembered, type Trouble, verifyChain } from './verify.ts'

export type Walked = { troubles: Trouble[]; seals: number; sealed: number; unsealed: number; remembered: number }

/** Walks the chain of one county as its tables stand, against what the file outside the database remembers. */
export async function walkChain(tx: Db, countyId: number, file: string): Promise<Walked> {
  const remembered = file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Remembered)
  const seals = await listAllSeals(tx, countyId)
  const rows = await listAllRows(tx, countyId)
  return { ...verifyChain(countyId, rows, seals, remembered), seals: seals.length, remembered: remembered.length }
}

/** What a trouble means, in both languages, with the row or seal named. */
export function sentenceOfTrouble(trouble: Trouble): string {
  const at = `${trouble.seal ?? '-'}`
  switch (trouble.kind) {
    case 'changed':
      return `记录 ${trouble.row} 被改动（封条 ${at}） · row ${trouble.row} was changed (seal ${at})`
    case 'removed':
      return `记录 ${trouble.row} 被删除（封条 ${at}） · row ${trouble.row} was removed (seal ${at})`
    case 'inserted':
      return `记录 ${trouble.row} 是事后插入的 · row ${trouble.row} was inserted afterwards`
    case 'sealBroken':
      return `封条 ${at} 与前一封条或其记录不符 · seal ${at} fits neither its rows nor the seal before it`
    case 'sealMissing':
      return `封条 ${at} 不见了 · seal ${at} is missing`
    case 'sealUnknown':
      return `封条 ${at} 与库外留存的不同 · seal ${at} differs from the one kept outside the database`
  }
}
