import assert from 'node:assert'
import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { ClientBase } from 'pg'
import { type Said, say } from './statement.ts'
import type { DB } from './types.ts'

/** What a transaction is for: one call of an operation, a reaction, a job. It counts its statements. */
export type Purpose = { operation: string; request: string; statements: number }

/** Told of each statement that took at least `ms`: its text with placeholders, never a value. */
export type SlowWatch = { ms: number; tell(slow: SlowStatement): void }
export type SlowStatement = { operation: string; reqId: string; statement: string; text: string; ms: number }

/** What a connection works for at the moment; set by `transact()` with each transaction. `over`: COMMIT has been said. */
export type Watch = { purpose: Purpose | null; slow: SlowWatch | null; over: boolean }

/** Every query in this product goes through a Kysely that is bound to one open connection, never to a pool. */
export type Db = Kysely<DB>

const names = new Map<string, string>()

/** Repeated statements are planned once per connection; a name must stand for one text only, so it is the text's digest. */
function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  if (names.size < 2_000) names.set(text, name)
  return name
}

function watched({ purpose, slow }: Watch, statement: string, text: string, ms: number): void {
  if (purpose) purpose.statements += 1
  if (!slow || ms < slow.ms) return
  const { operation, request: reqId } = purpose ?? { operation: 'none', request: '' }
  slow.tell({ operation, reqId, statement, text, ms: Math.round(ms) })
}

class BoundConnection implements DatabaseConnection {
  readonly #client: ClientBase
  readonly #watch: Watch
  constructor(client: ClientBase, watch: Watch) {
    this.#client = client
    this.#watch = watch
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, count } = await this.say(query)
    return { rows: rows as R[], numAffectedRows: BigInt(count) }
  }

  async say({ sql, parameters }: CompiledQuery): Promise<Said> {
    assert(!this.#watch.over, 'nothing is said after COMMIT')
    const name = statementName(sql)
    const began = performance.now()
    try {
      return await say(this.#client, sql, parameters, name)
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error) // where it was asked, not where the answer was read
      throw error
    } finally {
      watched(this.#watch, name, sql, performance.now() - began)
    }
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not used')
  }
}

class BoundDriver implements Driver {
  readonly #connection: BoundConnection
  constructor(connection: BoundConnection) {
    this.#connection = connection
  }
  async init() {}
  async acquireConnection() {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    throw new Error('transactions are opened by transact() only')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

/** A Kysely over one client. Made once per client and kept with it: the query builder is cheap, the compiler is not. */
export function bind(client: ClientBase, watch: Watch = { purpose: null, slow: null, over: false }): Db {
  const connection = new BoundConnection(client, watch)
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new BoundDriver(connection),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  const db = new Kysely<DB>({ dialect })
  connections.set(db, connection)
  return db
}

const connections = new WeakMap<Db, BoundConnection>()

/** Says what is compiled already. */
export async function sayCompiled<R>(db: Db, query: CompiledQuery<R>): Promise<R[]> {
  const connection = connections.get(db)
  assert(connection, 'a database of ours')
  return (await connection.say(query)).rows as R[]
}

/** Says a query in this very moment, so that what is said after it, COMMIT too, travels behind it. Kysely's own way begins by waiting. */
export const sayNow = <R>(db: Db, query: { compile(): CompiledQuery<R> }): Promise<R[]> =>
  sayCompiled(db, query.compile())
