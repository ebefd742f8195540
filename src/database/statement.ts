import type { Duplex } from 'node:stream'
import pg from 'pg'
import { types } from './columns.ts'

type Row = Record<string, unknown>
type Value = string | Buffer | null
type Values = readonly unknown[]
type Field = { name: string; dataTypeID: number }

/** What a statement was answered: its rows, and how many rows it wrote or read. */
export type Said = { rows: Row[]; count: number }

/** How the rows of a prepared statement are read. The database tells it once for each connection; asking anew costs more than the rows. */
type Shape = { empty: Row; names: string[]; parsers: ((text: string) => unknown)[] }

/** As much of a connection of `pg` as a statement is sent through. */
type Connection = {
  stream: Duplex
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
  query(text: string): void
  parse(statement: { text: string; name: string }): void
  bind(portal: { statement: string; values: Values; valueMapper: (value: unknown) => Value }): void
  describe(portal: { type: 'P'; name: '' }): void
  execute(portal: { portal: '' }): void
  sync(): void
}

const shapes = new WeakMap<Connection, Map<string, Shape>>()
const noRows: Shape = { empty: {}, names: [], parsers: [] }

function shapesOf(connection: Connection): Map<string, Shape> {
  const known = shapes.get(connection)
  if (known) return known
  const made = new Map<string, Shape>()
  shapes.set(connection, made)
  return made
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): Value } }).utils
const wireValue = (value: unknown): Value =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : prepareValue(value)

const waiting = new WeakSet<Duplex>()

/**
 * What is said before the answer to any of it is waited for travels in one write: to write wakes the database, which costs more than
 * most statements. It leaves when all that follows from the present moment has had its turn.
 */
function gather(stream: Duplex): void {
  if (waiting.has(stream)) return
  waiting.add(stream)
  stream.cork()
  queueMicrotask(() =>
    process.nextTick(() => {
      waiting.delete(stream)
      stream.uncork()
    }),
  )
}

/**
 * A statement on its way through `pg`. It does what the library's own does for a named statement, but knows the shape of the rows from
 * the time before and is written together with its neighbours.
 */
class Statement {
  readonly text: string
  readonly name: string
  readonly values: Values
  readonly callback: (error: Error | null, said?: Said) => void
  #shape: Shape = noRows
  #shapes: Map<string, Shape> | null = null
  #failed: Error | null = null
  readonly #said: Said = { rows: [], count: 0 }

  constructor(name: string, text: string, values: Values, callback: Statement['callback']) {
    this.name = name
    this.text = text
    this.values = values
    this.callback = callback
  }

  submit(connection: Connection): null {
    gather(connection.stream)
    if (this.name === '') {
      connection.query(this.text)
      return null
    }
    const { name, text } = this
    this.#shapes = shapesOf(connection)
    const shape = this.#shapes.get(name)
    if (!(name in connection.parsedStatements || name in connection.submittedNamedStatements)) {
      connection.parse({ text, name })
      connection.submittedNamedStatements[name] = text
    }
    connection.bind({ statement: name, values: this.values, valueMapper: wireValue })
    if (shape) this.#shape = shape
    else connection.describe({ type: 'P', name: '' })
    connection.execute({ portal: '' })
    connection.sync()
    return null
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    const names = fields.map((field) => field.name)
    const parsers = fields.map(
      (field) => types.getTypeParser(field.dataTypeID, 'text') as unknown as (text: string) => unknown,
    )
    this.#shape = { empty: Object.fromEntries(names.map((name) => [name, null])), names, parsers }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#failed) return
    const { empty, names, parsers } = this.#shape
    const row = { ...empty }
    try {
      for (let at = 0; at < fields.length; at += 1) {
        const text = fields[at]
        if (text !== null) row[names[at]!] = parsers[at]!(text!)
      }
      this.#said.rows.push(row)
    } catch (error) {
      this.#failed = error as Error
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#said.count = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0
    this.#shapes?.set(this.name, this.#shape)
  }

  handleReadyForQuery(): void {
    this.callback(this.#failed, this.#said)
  }

  handleError(error: Error): void {
    this.callback(error)
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

// the library pipelines what it takes for its own queries only; a statement keeps no portal open, which is what it guards against
Object.setPrototypeOf(Statement.prototype, pg.Query.prototype)

/** Says one statement; without a name it is plain text, of several commands perhaps. */
export const say = (client: pg.ClientBase, text: string, values: Values = [], name = ''): Promise<Said> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, said?: Said) => (said && !error ? resolve(said) : reject(error))
    client.query(new Statement(name, text, values, done) as unknown as pg.Submittable)
  })
