import type { CompiledQuery } from 'kysely'
import { type Db, sayCompiled } from './driver.ts'

/** Holds the place of a value that each call brings along; `only`: of the one that is in its list. */
class Slot {
  readonly name: string
  readonly only: boolean
  constructor(name: string, only = false) {
    this.name = name
    this.only = only
  }
}

/** Holds the place of a list: as long as "several" for whoever builds the text. */
class Several extends Slot {
  readonly length = 2
}

const slots = <V extends object>() => new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as V

type Build<V extends object, R> = (db: Db, value: V) => { compile(db: Db): CompiledQuery<R> }

const filled = <V extends object>(once: readonly unknown[], values: V) =>
  once.map((one) => {
    if (Array.isArray(one) && one[0] instanceof Slot) return values[one[0].name as keyof V]
    if (!(one instanceof Slot)) return one
    const value = values[one.name as keyof V]
    return one.only ? (value as readonly unknown[])[0] : value
  })

const nameOf = (one: unknown): string | null => {
  if (Array.isArray(one)) return one[0] instanceof Slot ? `${one[0].name} all` : null
  if (!(one instanceof Slot)) return null
  return one.only ? `${one.name} only` : one.name
}

/** A value that a statement names several times, and each time as the same type, travels once and is read once. */
function eachOnce<R>({ sql, parameters, ...query }: CompiledQuery<R>): CompiledQuery<R> {
  const places = new Map<string, number>()
  const kept: unknown[] = []
  const text = sql.replace(/\$(\d+)(::\w+(?:\[\])?)?/g, (_, nth: string, type = '') => {
    const one = parameters[Number(nth) - 1]
    const name = nameOf(one)
    const known = name === null ? undefined : places.get(name + type)
    const place = known ?? kept.push(one)
    if (name !== null) places.set(name + type, place)
    return `$${place}${type}`
  })
  return { ...query, sql: text, parameters: kept }
}

/**
 * A query that is built and compiled once, at its first call; after that only its values travel. For the statements of nearly every
 * call: to build one of fifty columns costs more than to send it. `build` never sees a value, so the text cannot depend on one.
 */
export function prepared<V extends object, R>(build: Build<V, R>): (tx: Db, values: V) => Promise<R[]> {
  let once: CompiledQuery<R> | undefined
  return async (tx, values) => {
    once ??= eachOnce(build(tx, slots<V>()).compile(tx))
    return sayCompiled(tx, { ...once, parameters: filled(once.parameters, values) })
  }
}

/** The same for a statement that writes so many rows: compiled once for each number of them, so for few rows only. */
export function preparedFor<V extends object, R>(
  build: (db: Db, rows: number, value: V) => { compile(db: Db): CompiledQuery<R> },
): (rows: number) => (tx: Db, values: V) => Promise<R[]> {
  const made: ((tx: Db, values: V) => Promise<R[]>)[] = []
  return (rows) => (made[rows] ??= prepared((db: Db, value: V) => build(db, rows, value)))
}

/** The shapes of one list are few; whoever asks for more of them has it built at each call. */
const mostForms = 200

/**
 * The same for a list whose text depends on what is asked: on `form`, and on which values are there, each list of them being empty, of one, or
 * of several. Compiled once for each of these; said in this very moment, so that what is said after it travels behind it.
 */
export function preparedByForm<F extends object, V extends object, R>(
  build: (db: Db, form: F, value: V) => { compile(): CompiledQuery<R> },
): (tx: Db, form: F, values: V) => Promise<R[]> {
  const forms = new Map<string, CompiledQuery<R>>()
  return (tx, form, values) => {
    const name = JSON.stringify(form) + Object.entries(values).map(presenceOf).join('')
    const once = forms.get(name) ?? eachOnce(build(tx, form, slotted(values)).compile())
    if (forms.size < mostForms) forms.set(name, once)
    return sayCompiled(tx, { ...once, parameters: filled(once.parameters, values) })
  }
}

const presenceOf = ([name, value]: [string, unknown]) =>
  value === undefined || value === null ? '' : ` ${name}${Array.isArray(value) ? Math.min(value.length, 2) : ''}`

function slotted<V extends object>(values: V): V {
  const slotOf = ([name, value]: [string, unknown]) => {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [name, value]
    if (!Array.isArray(value)) return [name, new Slot(name)]
    return [name, value.length === 1 ? [new Slot(name, true)] : new Several(name)]
  }
  return Object.fromEntries(Object.entries(values).map(slotOf)) as V
}
