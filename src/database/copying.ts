import { hash } from 'node:crypto'
import { once } from 'node:events'
import type { ClientBase } from 'pg'
import copyStreams from 'pg-copy-streams'

/** A table as it is copied: the columns somebody wrote. What the database computes itself it will compute again. */
export type TableShape = { name: string; columns: string[] }

/** The counter behind a column, as far as it had been drawn. */
export type Counter = { table: string; column: string; value: string; drawn: boolean }

/** Text of rows is cut here, always between two rows: large enough to compress well, small enough to hold. */
const partBytes = 4_000_000

/** The same value must be the same text wherever and whenever it is copied. */
export const plainSettings = `set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC';
  set extra_float_digits to 1; set bytea_output to 'hex'; set client_encoding to 'UTF8'; set synchronize_seqscans to off`

/** Every table of ours but the list of migrations, which a restore writes itself while it makes the schema. */
export async function listTables(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
  )
  return rows
}

/** Read after the snapshot began: every id in the snapshot had been drawn by then. */
export async function listCounters(client: ClientBase): Promise<Counter[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attidentity <> '' and not a.attisdropped order by 1, 2`,
  )
  const counters: Counter[] = []
  for (const { table, column, sequence } of rows) {
    const drawn = await client.query<{ value: string; drawn: boolean }>(
      `select last_value::text as value, is_called as drawn from ${sequence}`,
    )
    counters.push({ table, column, ...drawn.rows[0]! })
  }
  return counters
}

export async function setCounters(client: ClientBase, counters: readonly Counter[]): Promise<void> {
  for (const { table, column, value, drawn } of counters)
    await client.query('select setval(pg_get_serial_sequence(quote_ident($1), $2), $3, $4)', [
      table,
      column,
      value,
      drawn,
    ])
}

const named = ({ name, columns }: TableShape) => `"${name}" (${columns.map((one) => `"${one}"`).join(', ')})`

/** A table as text in whole rows, part by part; no more than one part and one row is held at a time. */
export async function* copyOut(client: ClientBase, table: TableShape): AsyncGenerator<Buffer> {
  const stream = client.query(copyStreams.to(`copy ${named(table)} to stdout`))
  let held: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const cut = bytes + chunk.length < partBytes ? -1 : chunk.lastIndexOf(0x0a)
    if (cut < 0) {
      held.push(chunk)
      bytes += chunk.length
      continue
    }
    yield Buffer.concat([...held, chunk.subarray(0, cut + 1)])
    held = [chunk.subarray(cut + 1)]
    bytes = chunk.length - cut - 1
  }
  if (bytes > 0) yield Buffer.concat(held)
}

/** One part of a table, back in. */
export async function copyIn(client: ClientBase, table: TableShape, rows: Uint8Array): Promise<void> {
  const stream = client.query(copyStreams.from(`copy ${named(table)} from stdin`))
  const done = once(stream, 'finish')
  stream.end(rows)
  await done
}

/**
 * Counts rows and adds up their hashes, so that the same rows in another order give the same digest: a table that was restored need
 * not lie on disk as it did.
 */
export class RowDigest {
  rows = 0
  readonly #sum = new Uint32Array(8)

  add(part: Buffer): this {
    for (let start = 0; start < part.length; ) {
      const found = part.indexOf(0x0a, start)
      const end = found < 0 ? part.length : found
      const one = hash('sha256', part.subarray(start, end), 'buffer')
      for (let lane = 0; lane < 8; lane += 1) this.#sum[lane] = this.#sum[lane]! + one.readUInt32LE(lane * 4)
      this.rows += 1
      start = end + 1
    }
    return this
  }

  text(): string {
    return Buffer.from(this.#sum.buffer).toString('hex')
  }
}
