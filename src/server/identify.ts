import type { Db } from '#database/driver.ts'
import { isNoLonger } from '#database/insisting.ts'
import type { Insisted } from '#database/tracing.ts'
import { asksSecond, tokenHash } from '#features/accounts/public.ts'
import { type Actor, type County, Overtaken } from '#features/feature.ts'
import { inTerm, type Post, type PostLevel } from '#kernel/authority/post.ts'
import { unpooled } from '#kernel/shared/bytes.ts'
import { type Day, dayOf, type Instant, instantAt, timeOf } from '#kernel/shared/day.ts'
import { type Caller, findCaller, findPresent, insist, type Present } from './callerRow.ts'

const unknown = { accountId: null, personId: null, personName: null, phoneHash: null } as const
export const nobody: Actor = { kind: 'nobody', ...unknown, posts: [], title: '' }

/** `secondFirst`: the first step of signing in is taken, the second not yet; until then nobody acts by a post. */
export type Identity = {
  actor: Actor
  mustChangePassword: boolean
  secondFirst: boolean
  seenAt: Instant | null
}

const none: Identity = { actor: nobody, mustChangePassword: false, secondFirst: false, seenAt: null }

/** Who a session token speaks for in this county, with all posts of that person; a forged or expired one is nobody. */
export const identify = (tx: Db, county: County, token: string | null, now: Instant): Promise<Identity> =>
  look(tx, county, digestOf(token), now)

/** By what a session is found. Ours are short; a long one is none of them. */
export const digestOf = (token: string | null): Buffer | null =>
  token && token.length <= 100 ? tokenHash(token) : null

/** For whom each session spoke when it was asked the last time, and who that is on a day in a county as it is run. */
type Remembered = { row: Present & Caller; day: Day; demonstration: boolean; identity: Identity; askedAt: number }
const lastTime = new Map<string, Remembered>()
const mostRemembered = 5_000

/** Two changes at once may miss each other's rows, and one of them the account: nobody is remembered longer than this. */
const longestMs = 10 * 60_000

function lastOf(name: string, now: Instant): Remembered | undefined {
  const known = lastTime.get(name)
  return known && timeOf(now) - known.askedAt < longestMs ? known : undefined
}

/** Who the token spoke for the last time. Nobody is let in by it: whoever acts on it waits for `confirm`. */
export function guess(county: County, digest: Buffer | null, now: Instant): Identity | null {
  const known = digest ? lastOf(nameOf(county, digest), now) : undefined
  return known ? { ...identityOn(dayOf(now), known, county), seenAt: known.row.seen_at } : null
}

const nameOf = (county: County, digest: Buffer) => `${county.id} ${digest.toString('latin1')}`

/** What must hold for whoever was guessed to be the caller indeed. */
export type Expected = { insisted: Insisted; name: string }

export function expected(county: County, digest: Buffer, now: Instant): Expected {
  const name = nameOf(county, digest)
  const row = lastTime.get(name)?.row
  if (!row) throw new Overtaken()
  const idleSince = row.kind === 'staff' ? instantAt(timeOf(now) - staffIdleMs) : null
  return { insisted: { tokenHash: digest, now, version: row.version, idleSince }, name }
}

/** Has the database undo the transaction unless whoever was guessed calls indeed; then this is `Overtaken`. */
export const confirm = (tx: Db, { insisted, name }: Expected): Promise<unknown> =>
  orOvertaken({ name }, insist(tx, insisted))

/** The same of a statement that says it with what it writes, where somebody was guessed at all. */
export const orOvertaken = <T>(guessed: Pick<Expected, 'name'> | null, saying: Promise<T>): Promise<T> =>
  saying.catch((error) => {
    if (!guessed || !isNoLonger(error)) throw error
    lastTime.delete(guessed.name)
    throw new Overtaken()
  })

/** Staff leave their desks: after half an hour without a click the session ends. A resident's phone stays signed in. */
const staffIdleMs = 30 * 60_000

const isIdle = ({ kind }: Caller, { seen_at }: Present, now: Instant) =>
  kind === 'staff' && timeOf(now) - timeOf(seen_at) >= staffIdleMs

/** Who calls. */
export async function look(tx: Db, county: County, digest: Buffer | null, now: Instant): Promise<Identity> {
  if (!digest) return none
  const name = nameOf(county, digest)
  const day = dayOf(now)
  const known = lastOf(name, now)
  const [present] = known ? await findPresent(tx, { tokenHash: digest, now }) : []
  if (known && present?.version === known.row.version && !isIdle(known.row, present, now)) {
    known.row.seen_at = present.seen_at
    return { ...identityOn(day, known, county), seenAt: present.seen_at }
  }
  lastTime.delete(name)
  const { id: countyId, code: countyCode, demonstration } = county
  const [row] = await findCaller(tx, { countyId, countyCode, tokenHash: digest, now })
  if (!row || isIdle(row, row, now)) return none
  row.phone_hash = unpooled(row.phone_hash)
  const identity = identityOf(row, county, day)
  lastTime.set(name, { row, day, demonstration, identity, askedAt: timeOf(now) })
  if (lastTime.size > mostRemembered) lastTime.delete(lastTime.keys().next().value!)
  return identity
}

/** The session was seen just now. */
export function remember(county: County, digest: Buffer, seenAt: Instant): void {
  const known = lastTime.get(nameOf(county, digest))
  if (known) known.row.seen_at = seenAt
}

/** Terms begin and end with a day. */
function identityOn(day: Day, known: Remembered, county: County): Identity {
  const { demonstration } = county
  if (known.day !== day || known.demonstration !== demonstration)
    Object.assign(known, { day, demonstration, identity: identityOf(known.row, county, day) })
  return known.identity
}

function identityOf(row: Present & Caller, county: County, day: Day): Identity {
  const posts: Post[] = [
    ...row.posts.map(({ gridId, areaId, ...post }) => ({
      ...post,
      areaId: placeOf(post.level, areaId, gridId, county),
    })),
    ...row.upper.map((post) => ({
      ...post,
      personId: row.person_id ?? 0,
      level: 'county' as const,
      areaId: county.id,
    })),
  ]
  const roles = posts.filter((post) => inTerm(post, day)).map((post) => post.role)
  const asked = asksSecond({ demonstration: county.demonstration, roles, hasFactor: row.has_factor })
  const secondFirst = row.kind === 'staff' && asked && !row.second_passed
  const actor: Actor = {
    kind: row.kind,
    accountId: row.account_id,
    personId: row.person_id,
    personName: row.person_name,
    posts: secondFirst ? [] : posts,
    title: posts.map((post) => post.title).join('、'),
    phoneHash: row.phone_hash,
  }
  const { must_change_password: mustChangePassword, seen_at: seenAt } = row
  return { actor, mustChangePassword, secondFirst, seenAt }
}

const placeOf = (level: PostLevel, areaId: number | null, gridId: number | null, county: County): number =>
  (level === 'county' ? county.id : level === 'grid' ? gridId : areaId) ?? 0
