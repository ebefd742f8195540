import type { CompiledQuery } from 'kysely'
import { type Db, sayCompiled } from './driver.ts'

/** Holds the place of a value that each call brings along. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const slots = <V extends object>() => new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as V

/**
 * A query that is built and compiled once, at its first call; after that only its values travel. For the statements of nearly every
 * call: to build one of fifty columns costs more than to send it. `build` never sees a value, so the text cannot depend on one.
 */
export function prepared<V extends object, R>(
  build: (db: Db, value: V) => { compile(db: Db): CompiledQuery<R> },
): (tx: Db, values: V) => Promise<R[]> {
  let once: CompiledQuery<R> | undefined
  return async (tx, values) => {
    once ??= build(tx, slots<V>()).compile(tx)
    const parameters = once.parameters.map((one) => (one instanceof Slot ? values[one.name as keyof V] : one))
    return sayCompiled(tx, { ...once, parameters })
  }
}
