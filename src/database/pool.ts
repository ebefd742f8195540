import { sql } from 'kysely'
import pg from 'pg'
import { types } from './columns.ts'
import { bind, type Db, type Purpose, type SlowWatch, type Watch } from './driver.ts'
import { COMMIT, PassedOver, say } from './statement.ts'

/** `slow` is set by whoever has a log. */
export type Pool = {
  readonly pool: pg.Pool
  slow?: SlowWatch
  close(): Promise<void>
  /** Told of each transaction that has a purpose, when it has ended: for traces, where somebody asks for them. */
  worked?: (worked: Worked) => void
}

export type Worked = { purpose: Purpose; began: number; ended: number; failed: boolean }

/**
 * A connection knows its statements and their plans; a new one learns them all again, at several times the cost of a call. The library
 * gives up what was not used for ten seconds, which in a village is every call's connection.
 */
const longestIdleMs = 15 * 60_000

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
    idleTimeoutMillis: longestIdleMs,
    ...stepDown,
  })
  pool.on('error', () => {}) // an idle connection that dies is replaced at the next use; the user of it sees its own error
  pool.on('connect', (client) => client.on('error', () => {})) // so does one in use that dies between two statements
  return { pool, close: () => pool.end() }
}

/** Settings of a connection as its last transaction left them; `null` where they are not known. The wall is never one of them. */
type Kept = Record<'app.day' | 'plan_cache_mode', string | null>
const unknown: Kept = { 'app.day': null, plan_cache_mode: null }

/** A connection as it is used; `last` is what was said to travel with COMMIT. */
type Bound = { db: Db; client: pg.PoolClient; watch: Watch; last: Promise<unknown>[]; kept: Kept }
const bound = new WeakMap<pg.PoolClient, Bound>()
const boundOf = new WeakMap<Db, Bound>()
function boundTo(client: pg.PoolClient): Bound {
  const known = bound.get(client)
  if (known) return known
  const watch: Watch = { purpose: null, slow: null, over: false }
  const made = { db: bind(client, watch), client, watch, last: [], kept: { ...unknown } }
  bound.set(client, made)
  boundOf.set(made.db, made)
  return made
}

/** Which counties and which compartments a transaction may see. Checked numbers only: they go into the statement's text. */
export type Reach = {
  counties: readonly number[]
  compartments?: readonly string[]
  purpose?: Purpose
  /**
   * Statements are planned once for each connection, whatever their values: where the plan is the same for all, and costs more to make
   * than to carry out. A search by the beginning of a text is none of them.
   */
  plansOnce?: boolean
  /** The day by our clock: rows that the database dates by itself (migration 0032) get it. */
  day?: string
}

/** Parsed once for each connection. Where several counties are meant, there would be a statement for each set of them. */
const saying = (client: pg.PoolClient, text: string, often = true) =>
  say(client, text, [], often && text.length < 60 ? text : '')

/**
 * The day and how statements are planned stay with the connection, and are said where the next transaction wants another one. A
 * transaction that is undone takes back what it said: then nothing is known, and all of it is said again.
 */
function settle({ client, kept }: Bound, name: keyof Kept, value: string, often = true): Promise<unknown>[] {
  if (kept[name] === value) return []
  kept[name] = value
  return [saying(client, `set ${name} = '${value}'`, often)]
}

/** BEGIN, the wall's setting and what is not settled yet; they travel with the first statement of the work. */
function begin(own: Bound, { counties, compartments: opened, day, plansOnce }: Reach): Promise<unknown>[] {
  for (const id of counties) if (!Number.isSafeInteger(id)) throw new TypeError('a county id must be an integer')
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)
  return [
    saying(own.client, 'begin'),
    saying(own.client, `set local app.counties = '{${counties.join(',')}}'`, counties.length === 1),
    ...settle(own, 'plan_cache_mode', plansOnce ? planning.once : planning.asNeeded),
    ...(isDay ? settle(own, 'app.day', day, false) : []),
    ...(opened?.length ? [saying(own.client, compartments(opened))] : []),
  ]
}

const planning = { once: 'force_generic_plan', asNeeded: 'auto' }

/** Closed unless named; names of ours only, because they go into the statement's text. */
function compartments(names: readonly string[]): string {
  for (const name of names) if (!/^[a-z]+$/.test(name)) throw new TypeError('a compartment is a plain word')
  return `set local app.compartments = '{${names.join(',')}}'`
}

/** Opens a compartment for what is left of this transaction, once a permission was found for it. */
export const openCompartment = (tx: Db, name: string) => sql.raw(compartments([name])).execute(tx)

/** What follows in this transaction is planned once for each connection (`Reach.plansOnce`). */
export function planOnce(tx: Db): void {
  const own = boundOf.get(tx)
  if (own) for (const one of settle(own, 'plan_cache_mode', planning.once)) atLast(tx, one)
}

/**
 * The last thing that a transaction writes: nothing waits for its answer before COMMIT is said, for where it fails the database takes
 * COMMIT for ROLLBACK, and `transact` throws what it threw.
 */
export function atLast(tx: Db, doing: Promise<unknown>): void {
  doing.catch(() => {})
  boundOf.get(tx)?.last.push(doing)
}

/**
 * Says COMMIT in one turn with what has just been said: only where all of it fails in the database itself when it must not stand, and
 * where nothing is asked afterwards.
 */
export function commitNow(tx: Db): void {
  const own = boundOf.get(tx)
  if (!own) return
  own.watch.over = true
  atLast(tx, saying(own.client, COMMIT))
}

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
  const own = boundTo(client)
  const { db, watch } = own
  own.last = []
  watch.over = false
  watch.purpose = reach.purpose ?? null
  watch.slow = slow ?? null
  const began = worked ? Date.now() : 0
  let failed = false
  let broken: Error | undefined
  try {
    const begun = begin(own, reach)
    for (const one of begun) one.catch(() => {}) // told by the first statement of the work, and once more below
    const result = await work(db)
    if (!watch.over) commitNow(db)
    await Promise.all([...begun, ...own.last])
    return result
  } catch (thrown) {
    failed = true
    own.kept = { ...unknown }
    const error = thrown instanceof PassedOver ? thrown.cause : thrown // what failed may be heard of after what it took along
    const undo = () => saying(client, 'rollback')
    const again = (failure: Error) => (failure instanceof PassedOver ? undo() : Promise.reject(failure)) // said in the turn that failed
    await undo()
      .catch(again)
      .catch((failure: Error) => {
        broken = failure // the connection is gone: throw it away instead of giving it to the next one
      })
    throw error
  } finally {
    client.release(broken)
    if (reach.purpose) worked?.({ purpose: reach.purpose, began, ended: Date.now(), failed })
  }
}
