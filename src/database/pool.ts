import { sql } from 'kysely'
import pg from 'pg'
import { bind, type Db, type Purpose, type SlowWatch, type Watch } from './driver.ts'

/** Dates stay strings, counts stay numbers: ids are far below 2^53 and a day is never a `Date` (docs/data-decisions.md, 11). */
export const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
types.setTypeParser(1016 as never, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number)))

/** `slow` is set by whoever has a log. */
export type Pool = {
  readonly pool: pg.Pool
  slow?: SlowWatch
  close(): Promise<void>
  /** Told of each transaction that has a purpose, when it has ended: for traces, where somebody asks for them. */
  worked?: (worked: Worked) => void
}

export type Worked = { purpose: Purpose; began: number; ended: number; failed: boolean }

/** A pool under one role. `role` is for outside servers whose single login must step down to the app's rights. */
export function openPool(url: string, options: { max?: number; role?: string } = {}): Pool {
  const stepDown = options.role ? { options: `-c role=${options.role}` } : {}
  const max = options.max ?? 12
  // statements sent together travel together; each is still answered in its turn
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'shanzhi',
    pipeline: true,
    ...stepDown,
  })
  pool.on('error', () => {}) // an idle connection that dies is replaced at the next use; the user of it sees its own error
  pool.on('connect', (client) => client.on('error', () => {})) // so does one in use that dies between two statements
  return { pool, close: () => pool.end() }
}

type Bound = { db: Db; watch: Watch }
const bound = new WeakMap<pg.PoolClient, Bound>()
function boundTo(client: pg.PoolClient): Bound {
  const known = bound.get(client)
  if (known) return known
  const watch: Watch = { purpose: null, slow: null }
  const made = { db: bind(client, watch), watch }
  bound.set(client, made)
  return made
}

/** Which counties and which compartments a transaction may see. Checked numbers only: they go into the statement's text. */
export type Reach = {
  counties: readonly number[]
  compartments?: readonly string[]
  purpose?: Purpose
  /** The day by our clock: rows that the database dates by itself (migration 0032) get it. */
  day?: string
}

function begin(reach: Reach): string {
  for (const id of reach.counties) if (!Number.isSafeInteger(id)) throw new TypeError('a county id must be an integer')
  const day = reach.day && /^\d{4}-\d{2}-\d{2}$/.test(reach.day) ? `; set local app.day = '${reach.day}'` : ''
  return `begin; set local app.counties = '{${reach.counties.join(',')}}'; ${compartments(reach.compartments ?? [])}${day}`
}

/** Closed unless named; names of ours only, because they go into the statement's text. */
function compartments(names: readonly string[]): string {
  for (const name of names) if (!/^[a-z]+$/.test(name)) throw new TypeError('a compartment is a plain word')
  return `set local app.compartments = '{${names.join(',')}}'`
}

/** Opens a compartment for what is left of this transaction, once a permission was found for it. */
export const openCompartment = (tx: Db, name: string) => sql.raw(compartments([name])).execute(tx)

/**
 * All or nothing, within the counties named and nowhere else. The wall's setting travels with BEGIN in one trip, and the first
 * statement of the work follows without waiting for an answer: where BEGIN fails, the connection is gone for all of them.
 */
export async function transact<T>(
  { pool, slow, worked }: Pool,
  reach: Reach,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const { db, watch } = boundTo(client)
  watch.purpose = reach.purpose ?? null
  watch.slow = slow ?? null
  const began = worked ? Date.now() : 0
  let failed = false
  let broken: Error | undefined
  try {
    const begun = client.query(begin(reach))
    begun.catch(() => {}) // told by the first statement of the work, and once more below
    const result = await work(db)
    await begun
    await client.query('commit')
    return result
  } catch (error) {
    failed = true
    await client.query('rollback').catch((failure: Error) => {
      broken = failure // the connection is gone: throw it away instead of giving it to the next one
    })
    throw error
  } finally {
    client.release(broken)
    if (reach.purpose) worked?.({ purpose: reach.purpose, began, ended: Date.now(), failed })
  }
}
