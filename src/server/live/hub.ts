import type { Db } from '#database/driver.ts'
import type { County } from '#features/feature.ts'
import { featuresToldBy } from '#features/notices/public.ts'
import { type Concerned, listConcerned } from '#features/requests/public.ts'
import type { Ground } from '../ground.ts'
import { inSetting } from '../settings.ts'
import { type Ears, earsOf, hears } from './listener.ts'
import { type Event, eventsAfter, most, newest, noticesAfter, Seen, writesAfter, writesMargin } from './news.ts'
import { featuresOf, operationsToldOf, toldAfterGap } from './toldOf.ts'

/**
 * What is told: which matters of yours changed, or that your notices did and the features of which they tell, or that all has to be read
 * anew; staff also hear in which features somebody wrote. Never what it says.
 */
type News =
  | { requests: number[] }
  | { notices: true; features?: readonly string[] }
  | { features: readonly string[] }
  | { all: true }

export type Listener = {
  county: County
  token: string
  ears: Ears
  heardAt: number
  send(news: News, id: number): void
  close(): void
}

type Watch = { listeners: Set<Listener>; events: Seen; notices: Seen; writes: Seen }

/** Requests of one look that are looked up one by one; of more, everybody reads anew. */
const mostRequests = 100
/** So long an answer about a session holds. */
const freshMs = 1_000

/**
 * One look at the outbox for all who listen in a county, and none where nobody does. It is looked at and not announced by NOTIFY:
 * that would take one lock for the whole database at every commit.
 */
export class Hub {
  readonly #ground: Ground
  readonly #watches = new Map<number, Watch>()
  readonly #operations: readonly string[]

  constructor(ground: Ground) {
    this.#ground = ground
    this.#operations = operationsToldOf(ground.house.routes)
  }

  async join(listener: Listener): Promise<void> {
    const { county } = listener
    const watch = this.#watches.get(county.id) ?? (await this.#begin(county))
    const there = this.#watches.get(county.id) ?? watch
    this.#watches.set(county.id, there)
    there.listeners.add(listener)
  }

  leave(listener: Listener): void {
    const watch = this.#watches.get(listener.county.id)
    watch?.listeners.delete(listener)
    if (watch?.listeners.size === 0) this.#watches.delete(listener.county.id)
  }

  closeAll(): void {
    for (const { listeners } of this.#watches.values()) for (const listener of [...listeners]) listener.close()
  }

  async look(): Promise<void> {
    for (const [countyId, watch] of this.#watches) {
      const county = this.#ground.counties().find(({ id }) => id === countyId)
      if (county) await this.#lookAt(county, watch)
    }
  }

  async #lookAt(county: County, watch: Watch): Promise<void> {
    const { events, rows, told, features } = await inSetting(this.#ground, county, 'live.look', async ({ tx }) => {
      const events = watch.events.fresh(await eventsAfter(tx, county.id, watch.events.at))
      const told = watch.notices.fresh(await noticesAfter(tx, county.id, watch.notices.at))
      const last = await newest(tx, county.id, 'audit')
      const writes = watch.writes.fresh(await writesAfter(tx, county.id, watch.writes.at, this.#operations))
      watch.writes.upTo(last) // most of what is written is none of these, and is not read again at each look
      return { events, told, rows: await rowsOf(tx, county.id, events), features: featuresOf(writes) }
    })
    const toldTo = Map.groupBy(told, ({ accountId }) => accountId)
    for (const listener of [...watch.listeners]) {
      const hearsWrites = features.length > 0 && listener.ears.isStaff
      const mine = toldTo.get(listener.ears.accountId)
      if (events.length === 0 && !mine && !hearsWrites) continue
      if (!(await this.stillThere(listener))) continue
      if (hearsWrites) listener.send({ features }, watch.events.at)
      if (events.length > 0) tell(listener, rows, watch.events.at)
      if (mine)
        listener.send({ notices: true, features: featuresToldBy(mine.map(({ kind }) => kind)) }, watch.events.at)
    }
  }

  /** Asks again who listens: whoever has signed out, or lost a post, hears nothing from then on. */
  async stillThere(listener: Listener): Promise<boolean> {
    const now = Date.now()
    if (now - listener.heardAt < freshMs) return true
    const ears = await earsOf(this.#ground, listener.county, listener.token)
    if (!ears) {
      listener.close()
      return false
    }
    Object.assign(listener, { ears, heardAt: now })
    return true
  }

  /** What somebody missed since an event; more than can be told, and it is: all. `isBack`: whose line was cut; another has just read its page. */
  async catchUp(listener: Listener, after: number, isBack: boolean): Promise<void> {
    const { county } = listener
    await inSetting(this.#ground, county, 'live.catchUp', async ({ tx }) => {
      const events = await eventsAfter(tx, county.id, after)
      const last = events.at(-1)?.id ?? after
      const toldAll = after > last || events.length > most
      const upTo = toldAll ? await newest(tx, county.id, 'outbox') : last
      if (toldAll) listener.send({ all: true }, upTo)
      else {
        tell(listener, await rowsOf(tx, county.id, events), upTo)
        listener.send({ notices: true }, upTo)
      }
      if (isBack) listener.send({ features: toldAfterGap(listener.ears.isStaff) }, upTo)
    })
  }

  async #begin(county: County): Promise<Watch> {
    return inSetting(this.#ground, county, 'live.begin', async ({ tx }) => {
      const [event, notice] = [await newest(tx, county.id, 'outbox'), await newest(tx, county.id, 'notice')]
      const write = await newest(tx, county.id, 'audit')
      const writes = await writesAfter(tx, county.id, write, this.#operations)
      const events = await eventsAfter(tx, county.id, event)
      const notices = await noticesAfter(tx, county.id, notice)
      const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)
      return {
        listeners: new Set(),
        events: new Seen(event, idsOf(events)),
        notices: new Seen(notice, idsOf(notices)),
        writes: new Seen(write, idsOf(writes), writesMargin),
      }
    })
  }
}

/** The requests of these events as they stand now; null when there are too many to look up. */
async function rowsOf(tx: Db, countyId: number, events: readonly Event[]) {
  const ids = [...new Set(events.flatMap(({ requestId }) => requestId ?? []))]
  if (ids.length > mostRequests) return null
  return ids.length === 0 ? [] : listConcerned(tx, { countyId, ids })
}

function tell(listener: Listener, rows: readonly Concerned[] | null, at: number): void {
  const requests = (rows ?? []).filter((row) => hears(listener.ears, row)).map(({ id }) => id)
  if (rows === null) listener.send({ all: true }, at)
  else if (requests.length > 0) listener.send({ requests }, at)
}
