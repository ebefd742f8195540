import type { Db } from '#database/driver.ts'
import type { Sealer } from '#database/sealing.ts'
import type { TraceValues } from '#database/tracing.ts'
import type { Post } from '#kernel/authority/post.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Decision, Problem } from '#kernel/shared/decision.ts'
import type { Calendar } from '#kernel/shared/workingTime.ts'
import type { Contract, In, Out } from '#wire/contract.ts'

/** The county a call runs in. `id` is our own; `code` is the statistical code that stands in the address. */
export type County = { id: number; code: string; name: string; demonstration: boolean }

/** Who calls. A visitor is `nobody`; an account speaks for one person at a time and carries that person's posts. */
export type Actor =
  | {
      kind: 'nobody'
      accountId: null
      personId: null
      personName: null
      posts: readonly []
      title: string
      phoneHash: null
    }
  | {
      kind: 'staff' | 'resident'
      accountId: number
      personId: number | null
      /** As the register calls this person. */
      personName: string | null
      posts: readonly Post[]
      title: string
      /** Of the phone that the account has proved to hold. */
      phoneHash: Buffer | null
    }

/**
 * The models a county runs: its own list, and whole lists of townships or villages that run others. What is decided for a place is
 * decided by `at`. A running request keeps the procedure of the pack version it began with.
 */
export type Packs = {
  /** Of the county itself. Roles and permissions come from core and are the same in every list. */
  model: Model
  /** In force for a place: the nearest area with a list of its own, else the county. */
  at(place: { townshipId: number | null; villageId: number | null }): Model
  /** All lists together, only to name what stands in a list that crosses townships; it never decides. */
  everywhere: Model
  procedureOf(row: { packId: string; packVersion: string; procedureId: string }): Procedure
  versions: readonly Pack[]
  lists: PackLists
}

/** The lists themselves, each in its order: what a model was joined from. `shipped` are the models of the product. */
export type PackLists = {
  core: Pack
  county: readonly Pack[]
  areas: ReadonlyMap<number, readonly Pack[]>
  shipped: readonly string[]
  /** Those models themselves, in their newest version: what an area may be given by name. */
  ships: readonly Pack[]
}

/** The row a write is about, for its audit line. No personal data in `detail`: ids, states, counts only. */
export type Target = { kind: string; id: number; detail?: Record<string, unknown> }

/**
 * Bytes that the product keeps outside the database, under their own digest. `append` adds a line to a named list unless the list
 * ends with it already: what is written there can be compared with the database later.
 */
export type FileStore = {
  put(bytes: Uint8Array): Promise<string>
  get(digest: string): Promise<Uint8Array>
  append(name: string, line: string): Promise<void>
  lastLine(name: string): Promise<string | null>
}

/** What every piece of work has: one transaction, one county, one moment. There is no other database in reach. */
export type Setting = {
  tx: Db
  county: County
  packs: Packs
  calendar: Calendar
  now: Instant
  today: Day
  sealer: Sealer
  files: FileStore
  /** Address of map tiles that the operator chose, with {z}, {x} and {y}; absent: nothing is asked of a stranger's server. */
  mapTiles?: string
  /** Writes the event to the outbox in this transaction; reactions run after it is committed. */
  emit(event: string, payload: Record<string, unknown>): void
  /** Names what this write was about; exactly one audit row follows. */
  record(target: Target): void
}

/** The trace of this call, for a statement that says it with what it writes; nothing of it is said again. */
export type Beside = { trace(): TraceValues }

/** A caller's piece of work. `scope` is this operation's permission turned into areas; every query asks for it. */
export type Work = Setting & {
  scope: Scope
  actor: Actor
  /** When the person said it, by the phone's clock; it never starts a legal clock. */
  saidAt: Instant
  /** The caller's network address, hashed with a daily key: for limits only. */
  addressKey: string
  /** What the caller's browser calls itself, for the list of the own sessions. */
  device: string
  session: { open(token: string, longLived: boolean): void; close(): void; token: string | null }
  file: { name: string; bytes: Uint8Array } | null
  /**
   * The last thing that a call says: what it wrote down with `record` and `emit`, and COMMIT, travel with it in one turn. What is
   * saved must fail in the database where it must not stand; nothing is asked afterwards. So also with the only question of a list that
   * writes nothing, not even who looked. A statement that takes the trace (`beside`) says it itself. Who calls is said before what is read and with what is written, and undoes it where it is somebody else.
   */
  last<T>(saving: (beside?: Beside) => Promise<T>): Promise<T>
  /** False where this call was undone before: then the database is asked for everything. */
  first: boolean
  scopeOf(permission: string): Scope | null
}

/** An answer that is a file. The contract's output is `wire/binary.ts`. */
export class Bytes {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string | null
  constructor(bytes: Uint8Array, mediaType: string, fileName: string | null = null) {
    this.bytes = bytes
    this.mediaType = mediaType
    this.fileName = fileName
  }
}

/**
 * The one thing a command throws for what a person can do wrong. `keep` saves what was written before it: a wrong password must be
 * counted although the sign-in is refused.
 */
export class Refused extends Error {
  readonly problem: Problem
  readonly keep: boolean
  constructor(problem: Problem, keep = false) {
    super(problem.code)
    this.problem = problem
    this.keep = keep
  }
}

/** Thrown where somebody else wrote in between what this call has read: it is done again from its beginning, a few times. */
export class Overtaken extends Error {}

/** Unwraps a decision of the kernel, or refuses with its reason. */
export function must<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new Refused(decision.problem)
}

/** Refuses with a code of the feature's problems.ts. */
export function refuse(code: string, facts: Record<string, unknown> = {}, keep = false): never {
  throw new Refused({ code, facts }, keep)
}

/** An operation joined to its function. `again` answers a repeated write from the id it had; without it the answer is `{ id }`. */
export type Route = {
  contract: Contract
  run(work: Work, input: never): Promise<unknown>
  again?: (work: Work, id: number) => Promise<unknown>
  /** What the county runs is read anew when this has been committed. */
  changesPacks?: true
  /**
   * Begun before the database has said who calls, for whoever the token spoke for the last time; where that holds no longer, all of it
   * is undone and done again. Only for what touches nothing but the database: see docs/decisions/0033.
   */
  ahead?: true
  /** Its statements are the same plan whatever their values; see `plansOnce` of `#database/pool.ts`. */
  plansOnce?: true
}

/** Ties contract and function by type, so that neither can drift from the other. */
export function route<C extends Contract>(
  contract: C,
  run: (work: Work, input: In<C>) => Promise<Out<C> | Bytes>,
  again?: (work: Work, id: number) => Promise<Out<C>>,
): Route {
  return { contract, run: run as Route['run'], ...(again ? { again } : {}) }
}

/** The same, begun ahead: for what is called all day long. */
export const routeAhead: typeof route = (contract, run, again) => ({ ...route(contract, run, again), ahead: true })

/** The same, its statements planned once for each connection: where to weigh a plan anew costs more than to carry it out. */
export const plannedOnce = (one: Route): Route => ({ ...one, plansOnce: true })

/** An event as it is delivered. `id` is the same each time. */
export type Happened = { id: number; event: string; payload: Record<string, unknown> }

/**
 * What a feature does when an event of another feature has been committed. It runs at least once, so it must bear a repeat. `run` has
 * a transaction for each event, for what reaches outside or takes long; `runTogether` takes all that wait at once, for what only
 * writes rows. Where that fails, each event comes again alone.
 */
export type Reaction = { event: string } & (
  | { run(setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> }
  | { runTogether(setting: Setting, happened: readonly Happened[]): Promise<void> }
)

/**
 * Timed work, run once per county in its own scope. `every` is a cron line in UTC. Long work that writes nothing but rows of its county may
 * have two counties under way at a time.
 */
export type Job = { name: string; every: string; sideBySide?: boolean; run(setting: Setting): Promise<void> }
