import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Counted } from './totals.ts'

const unfinished = (dataFolder: string) => join(dataFolder, 'city-unfinished')
const finished = (dataFolder: string) => join(dataFolder, 'city.json')

/** What a filled folder is filled with. */
export type Filled = { prefecture: string; seed: string; scale: number; seconds: number; counted: Counted }

/** While it is filled, a database has neither its indexes nor its foreign keys: nobody may serve or fill it if that was cut off. */
export function beginFilling(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(unfinished(dataFolder), '')
}

export const isHalfFilled = (dataFolder: string): boolean => existsSync(unfinished(dataFolder))

export function endFilling(dataFolder: string, filled: Filled): void {
  writeFileSync(finished(dataFolder), `${JSON.stringify(filled)}\n`)
  rmSync(unfinished(dataFolder))
}

export const readFilled = (dataFolder: string): Filled | null =>
  existsSync(finished(dataFolder)) ? (JSON.parse(readFileSync(finished(dataFolder), 'utf8')) as Filled) : null
