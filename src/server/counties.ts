import type pg from 'pg'
import type { County } from '#features/feature.ts'

/** The counties of this installation; they change only at a start, so they are read once. */
export async function readCounties(owner: pg.Client): Promise<County[]> {
  const { rows } = await owner.query<County>('select id, code, name, demonstration from county order by id')
  return rows
}
