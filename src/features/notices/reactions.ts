import type { Reaction, Setting } from '#features/feature.ts'
import { type Concerned, findConcerned, phaseIn } from '#features/requests/public.ts'
import { endDevice } from './outside/queries.ts'
import { tellAll } from './outside/telling.ts'
import { findDispatchers, findHandlers, findResidents, type Told } from './queries.ts'
import { type Happening, type Part, tellings } from './rules.ts'

type Payload = Record<string, unknown>

/** Who is meant by a part, for this request as it stands now. */
async function accountsIn(setting: Setting, part: Part, row: Concerned): Promise<Told[]> {
  const { tx, county, packs, today } = setting
  if (part === 'resident') return findResidents(tx, county.id, row)
  if (part === 'handler') return row.handlerPersonId === null ? [] : findHandlers(tx, county.id, row.handlerPersonId)
  const roles = Object.values(packs.model.roles).filter((role) => role.grants.includes('request.dispatch'))
  return findDispatchers(
    tx,
    county.id,
    row,
    roles.map((role) => role.id),
    today,
  )
}

const happeningOf = ({ packs }: Setting, event: string, payload: Payload, row: Concerned): Happening => {
  if (event !== 'request.advanced') return { event } as Happening
  const phase = (state: unknown) => phaseIn(packs, row, String(state))
  return { event, action: String(payload.action), from: phase(payload.from), to: phase(payload.to) }
}

async function tell(setting: Setting, event: string, payload: Payload, eventId: number): Promise<void> {
  const { tx, county, now } = setting
  const row = await findConcerned(tx, county.id, Number(payload.requestId))
  if (!row) return
  for (const { part, kind } of tellings(happeningOf(setting, event, payload, row))) {
    const accounts = (await accountsIn(setting, part, row)).filter(({ accountId }) => accountId !== payload.by)
    const facts = { handlerPersonId: row.handlerPersonId, promisedOn: row.promisedOn, class: row.triageClass }
    await tellAll(setting, accounts, { kind, cause: `event:${eventId}`, requestId: row.id, facts, at: now })
  }
}

/** Whoever asked for a correction is told what became of it; the page says what was answered. */
async function tellDecided(setting: Setting, payload: Payload, eventId: number): Promise<void> {
  const kind = payload.state === 'accepted' ? 'corrected' : 'notCorrected'
  const told = [{ accountId: Number(payload.accountId), personId: Number(payload.personId) }]
  const notice = { kind, cause: `event:${eventId}`, requestId: null, facts: {}, at: setting.now } as const
  await tellAll(setting, told, { ...notice, correctionId: Number(payload.askId) })
}

const reaction = (event: string): Reaction => ({
  event,
  run: (setting, payload, eventId) => tell(setting, event, payload, eventId),
})

/** What happens to a request is told to whom it concerns. Delivered twice, it is told once: the event's id is part of the key. */
export const noticesReactions: Reaction[] = [
  reaction('request.placed'),
  reaction('request.advanced'),
  reaction('request.merged'),
  reaction('request.triaged'),
  reaction('request.objected'),
  { event: 'correction.decided', run: tellDecided },
  {
    event: 'sendings.gone',
    run: ({ tx, county, now }, { deviceId }) => endDevice(tx, county.id, Number(deviceId), now),
  },
]
