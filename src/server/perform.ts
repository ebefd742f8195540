import assert from 'node:assert'
import { randomBytes } from 'node:crypto'
import type { Db } from '#database/driver.ts'
import { isNoLonger } from '#database/insisting.ts'
import { atLast, commitNow, openCompartment, transact } from '#database/pool.ts'
import { PassedOver } from '#database/statement.ts'
import {
  type County,
  must,
  Overtaken,
  type Packs,
  Refused,
  type Route,
  refuse,
  type Target,
  type Work,
} from '#features/feature.ts'
import { ANYONE, grants } from '#kernel/authority/post.ts'
import { type Asking, scopeFor } from '#kernel/authority/scope.ts'
import { dayOf, type Instant } from '#kernel/shared/day.ts'
import type { Ground } from './ground.ts'
import { type Attempt, earlier, hashOf } from './idempotency.ts'
import {
  confirm,
  digestOf,
  type Expected,
  expected,
  guess,
  type Identity,
  look,
  orOvertaken,
  remember,
} from './identify.ts'
import { type Event, record, type Trace, valuesOf } from './record.ts'

/** A call as it arrived: parsed, but nothing of it believed. */
export type Call = {
  route: Route
  county: County
  input: unknown
  file: { name: string; bytes: Uint8Array } | null
  token: string | null
  key: string | null
  saidAt: string | null
  /** Who wrote it, as `account.person`: a letter that waited on a shared phone must not go under another's name. */
  author: string | null
  addressKey: string
  device: string
  incident: string
}

export type Cookie = { token: string; longLived: boolean } | 'close' | null
export type Answer = { body: unknown; cookie: Cookie }

/** What stays open to somebody who must first change a password: changing it, and what is open to everybody. */
const changePassword = 'accounts.changePassword'
/** And to somebody who must first give or set up the second factor. */
const secondStep = ['read', 'begin', 'confirm', 'pass'].map((one) => `secondFactors.${one}`)
const openToAll = ({ model }: Packs, permission: string) => grants(model.roles, ANYONE, permission)

/** One call, one transaction: who, may they, was it done already, do it, write it down. */
export async function perform(ground: Ground, call: Call): Promise<Answer> {
  const purpose = { operation: call.route.contract.id, request: call.incident, statements: 0 }
  const doing = (tries: number) => {
    const now = ground.clock()
    const { plansOnce = false } = call.route
    const reach = { counties: [call.county.id], purpose, day: dayOf(now), plansOnce }
    return transact(ground.pool, reach, (tx) => attempt(ground, call, tx, now, tries === 1))
  }
  const result = await untilAlone(doing).finally(() => ground.measures?.worked(purpose))
  if (result.refused) throw result.refused
  if (call.route.changesPacks) await ground.rereadPacks(call.county)
  if (result.told) ground.stir?.(call.county)
  if (result.seenLongAgo) await touch(ground, call)
  return result
}

/** How often somebody else may come in between until the caller is asked to try again. */
const mostTries = 5

/** The same key came twice at once, or another write came between reading and writing: what they left is seen at the next try. */
async function untilAlone<T>(doing: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; tries < mostTries; tries += 1)
    try {
      return await doing(tries)
    } catch (error) {
      const isInsisted = tries === 1 && isNoLonger(error) // nothing is insisted on later
      if (!isDoubleKey(error) && !isInsisted && !(error instanceof Overtaken)) throw error
    }
  return doing(mostTries).catch((error) => {
    throw error instanceof Overtaken ? new Refused({ code: 'call.busy', facts: {} }) : error
  })
}

const isDoubleKey = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey'

/** `told`: it has left events behind. `seenLongAgo`: the session's last use is to be written. */
type Attempted = Answer & { refused?: Refused; told?: boolean; seenLongAgo?: boolean }

/**
 * What is begun ahead says who is taken to call: what reads says it first, what writes says it with its trace, and what is refused says it
 * last. Where somebody else calls, the database undoes all of it, and it is done again. Nothing leaves before its answer has come.
 */
async function attempt(ground: Ground, call: Call, tx: Db, now: Instant, first: boolean): Promise<Attempted> {
  const { county, route } = call
  const digest = digestOf(call.token)
  const mayGuess = route.ahead && !route.contract.compartment && first
  const guessed = mayGuess ? guess(county, digest, now) : null
  if (!digest || !guessed) {
    const identity = await look(tx, county, digest, now)
    return act(ground, call, tx, now, identity, { ahead: null, first })
  }
  const ahead = expected(county, digest, now)
  const reads = route.contract.method === 'GET'
  const confirming = reads && confirm(tx, ahead)
  // both to their end: what still speaks to the database must not meet it undone
  const [done, known] = await Promise.allSettled([act(ground, call, tx, now, guessed, { ahead, first }), confirming])
  if (done.status === 'fulfilled' && known.status === 'fulfilled') return done.value
  const failure = done.status === 'rejected' ? done.reason : null
  if (failure instanceof Refused && !reads) await confirm(tx, ahead).catch(against)
  if (known.status === 'rejected' && (!isFault(failure) || known.reason instanceof Overtaken)) throw known.reason
  // what does not fit the rows may not fit because somebody else calls
  throw isMisfit(failure) ? new Overtaken() : failure
}

const against = () => {
  throw new Overtaken()
}
const isFault = (failure: unknown) => failure !== null && !(failure instanceof Refused)
function isMisfit(failure: unknown): boolean {
  const reason = failure instanceof PassedOver ? failure.cause : failure
  return reason instanceof Error && 'code' in reason && /^2[23]/.test(String(reason.code)) && !isDoubleKey(reason)
}

/** A session's last use is written once a minute at most: the idle clock of staff does not need more, and residents have none. */
const restMs = { staff: 60_000, resident: 600_000, nobody: Number.POSITIVE_INFINITY } as const
const isLongAgo = ({ actor, seenAt }: Identity, now: Instant) =>
  seenAt !== null && Date.parse(now) - Date.parse(seenAt) >= restMs[actor.kind]

/**
 * When all else is committed: whoever held the session through a call would keep waiting whoever changes its account, and be kept waiting by
 * them. Where it fails, the next call writes it.
 */
async function touch({ pool, clock }: Ground, { county, token }: Call): Promise<void> {
  const digest = digestOf(token)
  if (!digest) return
  const now = clock()
  const seen = (tx: Db) =>
    tx
      .updateTable('session')
      .set({ seen_at: now })
      .where('token_hash', '=', digest)
      .where('ended_at', 'is', null)
      .execute()
  const reach = { counties: [county.id] }
  await transact(pool, reach, seen).then(
    () => remember(county, digest, now),
    () => {},
  )
}

/**
 * Where it is begun ahead, it is not asked whether it was done before: the key, written twice, has it undone and tried again.
 */
async function act(
  ground: Ground,
  call: Call,
  tx: Db,
  now: Instant,
  identity: Identity,
  { ahead, first }: { ahead: Expected | null; first: boolean },
): Promise<Attempted> {
  const { contract } = call.route
  if (first) ground.gate?.byAccount(identity.actor.accountId)
  const packs = ground.packsOf(call.county)
  const open = contract.id === changePassword || openToAll(packs, contract.permission)
  if (identity.mustChangePassword && !open) refuse('accounts.password_first')
  if (identity.secondFirst && !open && !secondStep.includes(contract.id)) refuse('second.first')
  if (call.author && call.author !== nameOf(identity)) refuse('call.other_author')
  const trace: { target: Target | null; events: Event[]; cookie: Cookie } = { target: null, events: [], cookie: null }
  const writes = contract.method === 'POST'
  const tried = writes && !contract.repeatable ? triedBy(call, identity) : null
  let written = !writes
  const told = () => {
    assert(!written, 'a trace is left once')
    written = true
    return traceOf(call, identity, now, trace, tried)
  }
  const write = () => void (written || atLast(tx, traced(tx, told(), ahead)))
  const last: Work['last'] = async (saving) => {
    const saved = orOvertaken(ahead, saving({ trace: () => valuesOf(told(), ahead?.insisted ?? null) }))
    saved.catch(() => {})
    write()
    commitNow(tx)
    return saved
  }
  const work = workFor(ground, call, { tx, packs, last, first }, identity, now, trace)
  if (contract.compartment) await openCompartment(tx, contract.compartment)
  const before = tried && !ahead ? await earlier(tx, tried) : undefined
  if (before) return { body: await repeat(call, work, before.id), cookie: null }
  try {
    const body = await call.route.run(work, call.input as never)
    write()
    return { body, cookie: trace.cookie, told: trace.events.length > 0, seenLongAgo: isLongAgo(identity, now) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (tried && (await earlier(tx, tried))) throw new Overtaken()
    if (!error.keep) throw error
    const kept = { ...trace, target: refusedTarget(error, trace.target), events: [] }
    await traced(tx, traceOf(call, identity, now, kept, null), ahead)
    return { body: null, cookie: null, refused: error }
  }
}

const traced = (tx: Db, trace: Trace, ahead: Expected | null): Promise<void> =>
  orOvertaken(ahead, record(tx, trace, ahead?.insisted))

const refusedTarget = (refused: Refused, target: Target | null): Target => ({
  kind: target?.kind ?? 'refusal',
  id: target?.id ?? 0,
  detail: { ...target?.detail, refused: refused.problem.code },
})

const repeat = async (call: Call, work: Work, id: number | null) =>
  call.route.again && id !== null ? call.route.again(work, id) : { id: id ?? 0 }

const traceOf = (
  call: Call,
  { actor }: Identity,
  now: Instant,
  { target, events }: { target: Target | null; events: Event[] },
  tried: Attempt | null,
) => ({
  countyId: call.county.id,
  now,
  operation: call.route.contract.id,
  accountId: actor.accountId,
  personId: actor.personId,
  target,
  events,
  attempt: tried,
  incident: call.incident,
})

function triedBy(call: Call, { actor }: Identity): Attempt {
  if (!call.key || call.key.length < 8 || call.key.length > 80) refuse('call.no_key')
  return {
    countyId: call.county.id,
    actor: actor.accountId === null ? `visitor:${call.addressKey}` : `account:${actor.accountId}`,
    key: call.key,
    operation: call.route.contract.id,
    hash: hashOf(call.route.contract.id, call.input, call.file?.bytes ?? null),
  }
}

const nameOf = ({ actor }: Identity): string => `${actor.accountId ?? ''}.${actor.personId ?? ''}`

function workFor(
  ground: Ground,
  call: Call,
  { tx, packs, last, first }: Pick<Work, 'tx' | 'packs' | 'last' | 'first'>,
  { actor }: Identity,
  now: Instant,
  trace: { target: Target | null; events: Event[]; cookie: Cookie },
): Work {
  const account = actor.accountId === null ? null : { accountId: actor.accountId, personId: actor.personId }
  const today = dayOf(now)
  const asking = (permission: string): Asking => ({
    countyId: call.county.id,
    permission,
    account,
    posts: actor.posts,
    roles: packs.model.roles,
    today,
  })
  return {
    tx,
    county: call.county,
    packs,
    calendar: ground.calendar,
    now,
    today,
    sealer: ground.sealer,
    files: ground.files,
    ...(ground.mapTiles ? { mapTiles: ground.mapTiles } : {}),
    scope: must(scopeFor(asking(call.route.contract.permission))),
    actor,
    saidAt: saidAtOf(call.saidAt, now),
    addressKey: call.addressKey,
    device: call.device,
    file: call.file,
    emit: (event, payload) => void trace.events.push({ event, payload }),
    record(target) {
      trace.target = target
    },
    last,
    first,
    scopeOf(permission) {
      const decision = scopeFor(asking(permission))
      return decision.ok ? decision.value : null
    },
    session: {
      token: call.token,
      open(token, longLived) {
        trace.cookie = { token, longLived }
      },
      close() {
        trace.cookie = 'close'
      },
    },
  }
}

/** The phone's own time is believed for the last 90 days; a clock that is ahead says nothing, so ours stands for it. */
function saidAtOf(given: string | null, now: Instant): Instant {
  const time = given ? Date.parse(given) : Number.NaN
  const age = Date.parse(now) - time
  return Number.isNaN(time) || age < 0 || age > 90 * 86_400_000 ? now : new Date(time).toISOString()
}

/** Random bytes are drawn for many incidents at once: each draw asks the system. */
const incidentBytes = 6
let drawn = Buffer.alloc(0)

export function newIncident(): string {
  if (drawn.length < incidentBytes) drawn = randomBytes(incidentBytes * 512)
  const incident = drawn.toString('hex', 0, incidentBytes)
  drawn = drawn.subarray(incidentBytes)
  return incident
}
