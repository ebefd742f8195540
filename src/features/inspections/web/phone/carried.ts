import type { Carried } from '#wire/vault/carried.ts'
import { inspections } from '../../contract.ts'

const MOST_DRAWS = 10

/** What chance has named, with the draws it belongs to. Matters are looked at on the spot: no photos come along. */
export const inspectionsCarried: Carried = {
  permission: 'request.inspect',
  async pack({ read, readOne }) {
    const { rows } = await read(inspections.toCheck, {})
    const draws = new Set(rows.map((row) => row.inspectionId))
    for (const inspectionId of [...draws].slice(0, MOST_DRAWS)) await readOne(inspections.read, { inspectionId })
    return []
  },
}
