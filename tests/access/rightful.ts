import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Somebody } from '../village/people.ts'
import type { Village } from '../village.ts'
import { kinds } from './kinds.ts'
import { type Answers, readTable } from './table.ts'

const folder = join(import.meta.dirname, 'expected')

/** The committed files as they lie there, and the table that they spell. */
export const committed: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)
export const expected: Readonly<Record<string, Answers>> = Object.assign({}, ...Object.values(committed).map(readTable))

/** People of the test village by their label in the table, the least powerful first. */
const cast = {
  resident: 'owner',
  dispatcher: 'dispatcher@village inside',
  officer: 'villageOfficer@village inside',
  townshipOfficer: 'townshipOfficer@township inside',
  administrator: 'countyAdministrator@county inside',
  supervisor: 'supervisor@county inside',
  auditor: 'auditor@county inside',
  aftercareWorker: 'aftercareWorker@township inside',
  childDirector: 'childDirector@village inside',
  childSupervisor: 'minorsOfficer@township inside',
} as const

/** Somebody who may do this: the first of the cast whom the table says so of. */
export function rightful(village: Village, operation: string): Somebody {
  const { by, says } = kinds[operation] ?? {}
  if (by) return village[by]
  const names = Object.keys(cast) as (keyof typeof cast)[]
  const found = names.find((name) => expected[operation]?.[cast[name]] === (says?.status ?? 200))
  if (!found) throw new Error(`nobody of the cast may do ${operation}`)
  return village[found]
}
