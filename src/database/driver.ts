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
import type { DB } from './types.ts'

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

class BoundConnection implements DatabaseConnection {
  readonly #client: ClientBase
  constructor(client: ClientBase) {
    this.#client = client
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const values = [...query.parameters]
    const result = await this.#client.query({ name: statementName(query.sql), text: query.sql, values })
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not used')
  }
}

class BoundDriver implements Driver {
  readonly #connection: BoundConnection
  constructor(client: ClientBase) {
    this.#connection = new BoundConnection(client)
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
export function bind(client: ClientBase): Db {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new BoundDriver(client),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  return new Kysely<DB>({ dialect })
}
