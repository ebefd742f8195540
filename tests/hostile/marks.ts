import { CFB } from '@e965/xlsx'
import { distribution } from '#database/distribution.ts'
import type { Village } from '../village.ts'

/** Everything that is written in the other county bears this mark; it must never be seen from here. */
export const foreign = '外县之物'

/** What stands in a compartment of this county bears this one: whoever does not work there never sees it. */
export const apart = '帮扶隔离之物'

const tables = Object.entries(distribution).flatMap(([name, place]) => (place === 'county' ? [name] : []))

/**
 * Every Chinese word in whatever the county keeps becomes the mark, in each column that the catalogue knows. Codes, in which nobody
 * writes Chinese, stay what they are. Tells which columns could not bear it.
 */
export async function mark({ site, county }: Village): Promise<string[]> {
  const { rows } = await site.owner.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, case udt_name when '_text' then 'text[]' else udt_name end as type
     from information_schema.columns where table_schema = 'public' and table_name = any($1)
       and udt_name in ('text', 'jsonb', '_text') and is_generated = 'NEVER' order by 1, 2`,
    [tables],
  )
  const unmarked: string[] = []
  for (const { table, column, type } of rows) {
    const marked = `regexp_replace("${column}"::text, '[\\u4e00-\\u9fff]+', $1, 'g')::${type}`
    const where = `county_id = $2 and "${column}"::text ~ '[\\u4e00-\\u9fff]'`
    await site.owner
      .query(`update "${table}" set "${column}" = ${marked} where ${where}`, [foreign, county.id])
      .catch(() => unmarked.push(`${table}.${column}`))
  }
  return unmarked
}

/** All that an answer says: of a workbook, which is packed, each part of it. */
export function saidIn(type: string, body: Buffer): string {
  if (!type.includes('spreadsheet')) return body.toString()
  const { FileIndex } = CFB.read(body, { type: 'buffer' }) as { FileIndex: { content?: Uint8Array }[] }
  return FileIndex.map(({ content }) => Buffer.from(content ?? []).toString()).join('\n')
}
