import { planOnce } from '#database/pool.ts'
import { seekersOfWork } from '#features/circumstances/public.ts'
import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { type Concerned, listConcerned, phaseIn } from '#features/requests/public.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { tellBack, tellGone } from './gone.ts'
import { tellGridsEnded } from './gridsEnded.ts'
import type { NoticeKind } from './kinds.ts'
import { endDevice } from './outside/queries.ts'
import { tellAll } from './outside/telling.ts'
import { findAccountsOf, findDispatchers, findHandlers, findResidents, type Told } from './queries.ts'
import { type Happening, type Part, tellings } from './rules.ts'

const happeningOf = ({ packs }: Setting, { event, payload }: Happened, row: Concerned): Happening => {
  if (event !== 'request.advanced') return { event } as Happening
  const phase = (state: unknown) => phaseIn(packs, row, String(state))
  return { event, action: String(payload.action), from: phase(payload.from), to: phase(payload.to) }
}

/** One person's news before it is known in whose accounts they read it. */
type Due = { row: Concerned; part: Part; kind: NoticeKind; happened: Happened }

/** All that happened at once, in five questions, however much it was. */
async function tell(setting: Setting, all: readonly Happened[]): Promise<void> {
  const { tx, county, now } = setting
  planOnce(tx) // lists of whatever length, each joined by its keys
  const ids = all.map(({ payload }) => Number(payload.requestId))
  const rows = new Map(
    (await listConcerned(tx, { countyId: county.id, ids: [...new Set(ids)] })).map((row) => [row.id, row]),
  )
  const due: Due[] = all.flatMap((happened) => {
    const row = rows.get(Number(happened.payload.requestId))
    return row ? tellings(happeningOf(setting, happened, row)).map((one) => ({ ...one, row, happened })) : []
  })
  const accountsOf = await whoIsMeant(setting, due)
  const notices = due.flatMap(({ row, part, kind, happened }) => {
    const facts = { handlerPersonId: row.handlerPersonId, promisedOn: row.promisedOn, class: row.triageClass }
    const notice = { kind, cause: `event:${happened.id}`, requestId: row.id, facts, at: now }
    const accounts = accountsOf(part, row).filter(({ accountId }) => accountId !== happened.payload.by)
    return accounts.map(({ accountId, personId }) => ({ accountId, personId, ...notice }))
  })
  await tellAll(setting, notices)
}

/** The accounts of each part of each request, asked for all of them together. */
async function whoIsMeant({ tx, county, packs, today }: Setting, due: readonly Due[]) {
  const countyId = county.id
  const rowsOf = (part: Part) => [
    ...new Map(due.filter((one) => one.part === part).map(({ row }) => [row.id, row])).values(),
  ]
  const requestIds = rowsOf('resident').map((row) => row.id)
  const handled = rowsOf('handler').map((row) => row.handlerPersonId)
  const personIds = [...new Set(handled.filter((id) => id !== null))]
  const spots = placesOf(rowsOf('dispatcher'))
  const roles = rolesGranting(packs.model.roles, 'request.dispatch')
  const [residents, handlers, dispatchers] = await Promise.all([
    requestIds.length > 0 ? findResidents(tx, { countyId, requestIds }) : [],
    personIds.length > 0 ? findHandlers(tx, { countyId, personIds }) : [],
    spots.each.length > 0 ? findDispatchers(tx, { countyId, spots: spots.each, roles, today }) : [],
  ])
  const found = {
    resident: Map.groupBy(residents, (one) => one.of),
    handler: Map.groupBy(handlers, (one) => one.of),
    dispatcher: Map.groupBy(dispatchers, (one) => one.of),
  }
  const asked = { resident: idOf, handler: (row: Concerned) => row.handlerPersonId ?? 0, dispatcher: spots.at }
  return (part: Part, row: Concerned): readonly Told[] => found[part].get(asked[part](row)) ?? []
}

const idOf = (row: Concerned) => row.id

/** Each place once, however much is said there; `at` is the index of a request's own. */
function placesOf(rows: readonly Concerned[]) {
  const nameOf = ({ townshipId, villageId, groupId, gridIds, townshipOnly }: Concerned) =>
    JSON.stringify([townshipId, villageId, groupId, gridIds, townshipOnly])
  const places = new Map(rows.map((row) => [nameOf(row), row]))
  const indexes = new Map([...places.keys()].map((name, index) => [name, index]))
  return { each: [...places.values()], at: (row: Concerned) => indexes.get(nameOf(row)) ?? -1 }
}

/** Whoever asked for a correction is told what became of it; the page says what was answered. */
async function tellDecided(setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> {
  const kind = payload.state === 'accepted' ? 'corrected' : 'notCorrected'
  const told = { accountId: Number(payload.accountId), personId: Number(payload.personId) }
  const notice = { kind, cause: `event:${eventId}`, requestId: null, facts: {}, at: setting.now } as const
  await tellAll(setting, [{ ...told, ...notice, correctionId: Number(payload.askId) }])
}

/** Whoever objected to a tier is told that it was looked at; the page says what became of it. */
async function tellObjected(setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> {
  const kind = payload.state === 'accepted' ? 'tierCorrected' : 'tierKept'
  const personId = Number(payload.personId)
  const { tx, county, now } = setting
  const told =
    payload.accountId === null
      ? await findAccountsOf(tx, { countyId: county.id, personIds: [personId] })
      : [{ accountId: Number(payload.accountId), personId }]
  const notice = { kind, cause: `event:${eventId}`, requestId: null, facts: {}, at: now } as const
  await tellAll(
    setting,
    told.map(({ accountId }) => ({ accountId, personId, ...notice })),
  )
}

/** The leader is told that somebody asks to join; the page says who. Whoever leads it and asks reads nothing of the own doing. */
async function tellAsked(setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> {
  const { tx, county, now } = setting
  const personIds = payload.personIds as number[]
  const found = personIds.length > 0 ? await findAccountsOf(tx, { countyId: county.id, personIds }) : []
  const told = found.filter(({ accountId }) => accountId !== payload.by)
  const notice = { kind: 'aidAsked', cause: `event:${eventId}`, requestId: null, at: now } as const
  const facts = { bodyId: Number(payload.bodyId) }
  await tellAll(
    setting,
    told.map(({ accountId, personId }) => ({ accountId, personId, ...notice, facts })),
  )
}

/** Whoever asked to join is told the answer, whoever gave it. */
async function tellAidAnswered(setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> {
  const kind = payload.accepted === true ? 'aidAccepted' : 'aidDeclined'
  const told = { accountId: Number(payload.accountId), personId: Number(payload.personId) }
  const facts = { bodyId: Number(payload.bodyId) }
  await tellAll(setting, [{ ...told, kind, cause: `event:${eventId}`, requestId: null, facts, at: setting.now }])
}

/** What the office wrote down in a household's name is told to its people: a word put into their mouth would not stay unseen. */
const tellNoted =
  (kind: 'wishNoted' | 'tierNoted' | 'factNoted') =>
  async (setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> => {
    const { tx, county, now } = setting
    const personIds = payload.personIds as number[]
    const found = personIds.length > 0 ? await findAccountsOf(tx, { countyId: county.id, personIds }) : []
    const notice = { kind, cause: `event:${eventId}`, requestId: null, facts: {}, at: now } as const
    const told = found.filter(({ accountId }) => accountId !== payload.by)
    await tellAll(
      setting,
      told.map(({ accountId, personId }) => ({ accountId, personId, ...notice })),
    )
  }

/** Officers for minors are told that something waits; which child it is about stands on their page and nowhere else. */
const tellOfficers =
  (kind: 'lookAsked' | 'childReported') =>
  async (setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> => {
    const { tx, county, now } = setting
    const personIds = payload.personIds as number[]
    const found = personIds.length > 0 ? await findHandlers(tx, { countyId: county.id, personIds }) : []
    const notice = { kind, cause: `event:${eventId}`, requestId: null, facts: {}, at: now } as const
    await tellAll(
      setting,
      found.map(({ accountId, personId }) => ({ accountId, personId, ...notice })),
    )
  }

/** Whoever asked to see a child's number is told what the officer said; the page has the word. */
async function tellLookDecided(setting: Setting, payload: Record<string, unknown>, eventId: number): Promise<void> {
  const kind = payload.approved === true ? 'lookApproved' : 'lookRefused'
  const told = { accountId: Number(payload.accountId), personId: Number(payload.personId) }
  await tellAll(setting, [{ ...told, kind, cause: `event:${eventId}`, requestId: null, facts: {}, at: setting.now }])
}

/** So many people are asked for at once, within what one question about accounts answers. */
const seekersAtOnce = 40

/** Whoever said that they look for work is told that there is some in the township: once a day, however much is offered. */
async function tellSeekers(setting: Setting, payload: Record<string, unknown>): Promise<void> {
  const { tx, county, now, today } = setting
  const townshipId = Number(payload.townshipId)
  const notice = { kind: 'workOffered', cause: `work:${today}`, requestId: null, facts: {}, at: now } as const
  for (let after = 0; ; ) {
    const personIds = await seekersOfWork(setting, townshipId, { after, limit: seekersAtOnce })
    if (personIds.length === 0) return
    const told = await findAccountsOf(tx, { countyId: county.id, personIds })
    await tellAll(
      setting,
      told.map(({ accountId, personId }) => ({ accountId, personId, ...notice })),
    )
    after = personIds.at(-1)!
  }
}

const reaction = (event: string): Reaction => ({ event, runTogether: tell })

/** What happens to a request is told to whom it concerns. Delivered twice, it is told once: the event's id is part of the key. */
export const noticesReactions: Reaction[] = [
  reaction('request.placed'),
  reaction('request.advanced'),
  reaction('request.merged'),
  reaction('request.triaged'),
  reaction('request.objected'),
  { event: 'correction.decided', run: tellDecided },
  { event: 'tier.objectionDecided', run: tellObjected },
  { event: 'contact.wishNoted', run: tellNoted('wishNoted') },
  { event: 'tier.objectionNoted', run: tellNoted('tierNoted') },
  { event: 'circumstance.withdrawalNoted', run: tellNoted('factNoted') },
  { event: 'circumstance.objectionNoted', run: tellNoted('factNoted') },
  { event: 'jobOffer.made', run: tellSeekers },
  { event: 'mutualAid.asked', run: tellAsked },
  { event: 'mutualAid.answered', run: tellAidAnswered },
  { event: 'minorLook.asked', run: tellOfficers('lookAsked') },
  { event: 'minorLook.decided', run: tellLookDecided },
  { event: 'lifeEvent.recorded', runTogether: tellGone },
  { event: 'lifeEvent.recorded', runTogether: tellBack },
  { event: 'grid.ended', run: tellGridsEnded },
  { event: 'childReport.made', run: tellOfficers('childReported') },
  {
    event: 'sendings.gone',
    run: ({ tx, county, now }, { deviceId }) => endDevice(tx, county.id, Number(deviceId), now),
  },
]
