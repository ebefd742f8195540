import type { z } from 'zod'

/**
 * What one operation is, for server and web alike. `permission` is granted by roles of the packs; its grant for `anyone` opens the
 * operation without signing in. Path parameters and query (GET) or body (POST) are one input object; `:county` is filled from it.
 */
export type Contract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  id: string
  method: 'GET' | 'POST'
  /** Below `/api`. A path that begins with `/c/:county` belongs to a county and runs in its scope; others are about signing in. */
  path: `/${string}`
  permission: string
  input: I
  output: O
  /** A POST that carries a file says so; it is read as `multipart/form-data` with the input in the field `input`. */
  file?: { maxBytes: number }
  /** Opens rows that are kept apart (`database/migrations/0022`), after the permission was granted and for this call only. */
  compartment?: 'aftercare' | 'childreport'
  /** A repeated call simply happens again (signing in, asking for a code): no idempotency key is kept. */
  repeatable?: true
  /** Works without a network: what is read stays on the phone, what is written waits there. See `postbag/README.md`. */
  offline?: true
}

/** A form that waits on the phone takes only such an operation: the compiler asks for the line in the contract. */
export type Offline<C> = C & { offline: true }

type Define = {
  <const I extends z.ZodType, const O extends z.ZodType>(c: Offline<Contract<I, O>>): Offline<Contract<I, O>>
  <const I extends z.ZodType, const O extends z.ZodType>(c: Contract<I, O>): Contract<I, O>
}

export const defineContract: Define = (c: Contract) => c as never

export type In<C> = C extends Contract<infer I, z.ZodType> ? z.output<I> : never
export type Out<C> = C extends Contract<z.ZodType, infer O> ? z.output<O> : never
/** What a caller gives: before defaults are filled in. */
export type Given<C> = C extends Contract<infer I, z.ZodType> ? z.input<I> : never

/** The address of a call: parameters go into the path, the rest is what remains for query or body. */
export function addressOf(
  contract: Contract,
  given: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...given }
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: `/api${path}`, rest }
}
