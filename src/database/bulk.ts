import type { ClientBase } from 'pg'
import type { DB } from './types.ts'

type Row = Record<string, unknown>
const batch = 2_000

/** Ids taken from a table's own counter before its rows exist, so that rows of many tables can name each other. */
export async function reserveIds(client: ClientBase, table: keyof DB, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `with counter as materialized (select pg_get_serial_sequence($1, 'id')::regclass as name)
     select nextval(counter.name) as id from counter, generate_series(1, $2)`,
    [table, count],
  )
  return rows.map((row) => Number(row.id))
}

/** Many rows in few statements. All rows have the columns of the first; bytes travel as hex. */
export async function insertRows(client: ClientBase, table: keyof DB, rows: readonly Row[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ')
  for (let start = 0; start < rows.length; start += batch) {
    const text = JSON.stringify(rows.slice(start, start + batch).map(withoutBytes))
    await client.query(
      `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
      [text],
    )
  }
}

/** JSON knows no bytes: they travel as the hexadecimal text that PostgreSQL reads. */
function withoutBytes(row: Row): Row {
  const plain: Row = {}
  for (const [name, value] of Object.entries(row))
    plain[name] = value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
  return plain
}
