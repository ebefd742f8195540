import type { Duplex } from 'node:stream'
import pg from 'pg'
import { serialize } from 'pg-protocol'
import { types } from './columns.ts'

type Row = Record<string, unknown>
type Value = string | Buffer | null
type Values = readonly unknown[]
type Field = { name: string; dataTypeID: number }

/** What a statement was answered: its rows, and how many rows it wrote or read. */
export type Said = { rows: Row[]; count: number }

/** How the rows of a prepared statement are read. The database tells it once for each connection; asking anew costs more than the rows. */
type Shape = { empty: Row; names: string[]; parsers: ((text: string) => unknown)[] }

/** As much of a connection of `pg` as a turn is sent through. The two tables are the library's own: what it has parsed, and what is on its way. */
type Connection = {
  stream: Duplex
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
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

/** One statement of a turn, and the shape of its rows as the time before told it. */
class Statement {
  readonly text: string
  readonly name: string
  readonly values: Values
  readonly callback: (error: Error | null, said?: Said) => void
  shape: Shape = noRows
  #failed: Error | null = null
  readonly #said: Said = { rows: [], count: 0 }

  constructor(name: string, text: string, values: Values, callback: Statement['callback']) {
    this.name = name
    this.text = text
    this.values = values
    this.callback = callback
  }

  described(fields: readonly Field[]): void {
    const names = fields.map((field) => field.name)
    const parsers = fields.map(
      (field) => types.getTypeParser(field.dataTypeID, 'text') as unknown as (text: string) => unknown,
    )
    const empty = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) // laid out whole, so copied at once
    this.shape = { empty, names, parsers }
  }

  takeRow(fields: readonly (string | null)[]): void {
    if (this.#failed) return
    const { empty, names, parsers } = this.shape
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

  complete(tag: string): void {
    if (tag === 'ROLLBACK' && this.text === COMMIT)
      this.#failed = new Error('what failed before COMMIT was passed over in silence')
    this.#said.count = Number(tag.slice(tag.lastIndexOf(' ') + 1)) || 0
    this.callback(this.#failed, this.#said)
  }
}

/** As the database itself says it of a statement in a transaction that has failed already; the cause is why. */
export class PassedOver extends Error {
  readonly code = '25P02'
  constructor(cause: Error) {
    super('a statement before this one failed', { cause })
  }
}

/** Where something has failed, the database answers it with ROLLBACK, and calls that no error. We do. */
export const COMMIT = 'commit'

const EXECUTE = serialize.execute({})
const SYNC = serialize.sync()
const DESCRIBE = serialize.describe({ type: 'P' })

const bindOf = ({ name, values }: Statement): Buffer =>
  serialize.bind({ statement: name, values: values as unknown[], valueMapper: wireValue })

/** What a statement without values is called by where it is known already: the same bytes each time. */
const called = new Map<string, Buffer>()

function callOf(statement: Statement): readonly Buffer[] {
  if (statement.values.length > 0) return [bindOf(statement), EXECUTE]
  const known = called.get(statement.name)
  if (known) return [known]
  const made = Buffer.concat([bindOf(statement), EXECUTE])
  if (called.size < 500) called.set(statement.name, made)
  return [made]
}

/**
 * All statements that are said before the answer to any of them is waited for: one write, one point of synchronisation, and so one
 * wake-up of the database and one of ours. To wake somebody costs more than most statements. Where one fails, the database passes over
 * those behind it; they fail with it.
 */
class Turn {
  readonly statements: Statement[] = []
  #at = 0
  #shapes = new Map<string, Shape>()
  callback = () => {} // the library, and who counts, look for one

  /** `pg` keeps its list of parsed statements by the name and text of what it is answered about. */
  get name(): string {
    return this.statements[this.#at]?.name ?? ''
  }

  get text(): string {
    return this.statements[this.#at]?.text ?? ''
  }

  /** An error is one of ours: a value that has no form on the wire. Then nothing has been sent. */
  submit(connection: Connection): Error | null {
    this.#shapes = shapesOf(connection)
    try {
      const messages: Buffer[] = []
      for (const statement of this.statements) messages.push(...this.#messagesOf(statement, connection))
      messages.push(SYNC)
      connection.stream.write(Buffer.concat(messages))
      return null
    } catch (error) {
      return error as Error
    }
  }

  /** Whose rows have been described was parsed before. */
  #messagesOf(statement: Statement, connection: Connection): readonly Buffer[] {
    const { name, text } = statement
    const shape = this.#shapes.get(name)
    if (shape) {
      statement.shape = shape
      return callOf(statement)
    }
    const bind = bindOf(statement)
    const known = name !== '' && (name in connection.parsedStatements || name in connection.submittedNamedStatements)
    const parse = known ? [] : [serialize.parse({ name, text })]
    if (!known && name !== '') connection.submittedNamedStatements[name] = text
    return [...parse, bind, DESCRIBE, EXECUTE]
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.statements[this.#at]!.described(fields)
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.statements[this.#at]!.takeRow(fields)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const statement = this.statements[this.#at]!
    const { name, shape } = statement
    if (name !== '' && !this.#shapes.has(name)) this.#shapes.set(name, shape)
    this.#at += 1
    statement.complete(text)
  }

  handleReadyForQuery(): void {
    this.callback()
  }

  handleError(error: Error, { submittedNamedStatements }: Connection): void {
    for (const [nth, { name, callback }] of this.statements.splice(this.#at).entries()) {
      delete submittedNamedStatements[name] // what was passed over is not known to the database
      callback(nth === 0 ? error : new PassedOver(error))
    }
    this.callback()
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

// the library pipelines what it takes for its own queries only; a turn keeps no portal open, which is what it guards against
Object.setPrototypeOf(Turn.prototype, pg.Query.prototype)

const open = new WeakMap<pg.ClientBase, Turn>()

/** The turn leaves when all that follows from the present moment has had its say. */
function turnOf(client: pg.ClientBase): Turn {
  const known = open.get(client)
  if (known) return known
  const turn = new Turn()
  open.set(client, turn)
  queueMicrotask(() =>
    process.nextTick(() => {
      open.delete(client)
      client.query(turn as unknown as pg.Submittable)
    }),
  )
  return turn
}

/** Says one statement. One with a name is parsed once for each connection; a name stands for one text only. */
export const say = (client: pg.ClientBase, text: string, values: Values = [], name = ''): Promise<Said> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, said?: Said) => (said && !error ? resolve(said) : reject(error))
    turnOf(client).statements.push(new Statement(name, text, values, done))
  })
