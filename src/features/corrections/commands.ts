import { attachToCorrection } from '#features/attachments/public.ts'
import { Bytes, must, refuse, type Work } from '#features/feature.ts'
import { happen, readEvent, readHome } from '#features/lifeEvents/public.ts'
import { findHouseholdOf, maskIdentity, maskPhone, membersOf } from '#features/people/public.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { In, Out } from '#wire/contract.ts'
import type { corrections } from './contract.ts'
import {
  type Ask,
  findForDecision,
  findOwn,
  findPhoto,
  insertAsk,
  listInArea,
  listOwn,
  saveDecision,
} from './queries.ts'
import { checkDecision, checkWhose, readSaid } from './rules.ts'

type Row = Out<typeof corrections.list>['rows'][number]

/** What is said to be right is opened for the family and the office; a whole number is masked for both, as everywhere. */
function toRow({ sealer }: Work, ask: Ask): Row {
  const { identity, phone, said: sealed, address, sex, birthDate, relation, registeredAt, tenure, away, ...rest } = ask
  const said = sealer.open(sealed, 'correction')
  const now: Record<Row['field'], string | null> = {
    name: ask.personName,
    sex,
    birthDate,
    relation: relation && wordOfCode(relationCodes, relation, 'zh'),
    identityNumber: identity && maskIdentity(sealer.open(identity, 'identity')),
    phone: phone && maskPhone(sealer.open(phone, 'phone')),
    address,
    registeredAt,
    tenure,
    away,
    other: null,
  }
  const shown = {
    identityNumber: maskIdentity,
    phone: maskPhone,
    relation: (code: string) => wordOfCode(relationCodes, code, 'zh'),
  }
  const show = shown[ask.field as keyof typeof shown]
  return { ...rest, now: now[ask.field], said: show ? show(said) : said }
}

const paged = (rows: readonly Row[], limit: number) => {
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

const ownHousehold = async ({ tx, county, actor }: Work) =>
  actor.personId === null ? undefined : findHouseholdOf(tx, county.id, actor.personId)

/** A family says what is wrong. Nothing in the register changes by it. */
export async function askCorrection(
  work: Work,
  input: In<typeof corrections.ask>,
): Promise<Out<typeof corrections.ask>> {
  const { tx, county, actor, sealer, now, today } = work
  const household = (await ownHousehold(work)) ?? refuse('corrections.no_household')
  if (actor.accountId === null || actor.personId === null) refuse('corrections.no_household')
  const members = await membersOf(tx, county.id, household.id)
  must(
    checkWhose(
      input.field,
      input.personId,
      members.map((one) => one.id),
    ),
  )
  const said = must(readSaid(input.field, input.said, today))
  const id = await insertAsk(tx, county.id, {
    ...{ householdId: household.id, personId: input.personId, field: input.field, note: input.note, at: now },
    ...{ said: sealer.seal(said, 'correction'), keyId: sealer.keyId },
    ...{ accountId: actor.accountId, byPersonId: actor.personId },
  })
  if (id === null) refuse('corrections.asked_already')
  await attachToCorrection(work, id, input.attachmentIds)
  work.record({ kind: 'correction', id, detail: { field: input.field } })
  return { id }
}

export async function listMine(work: Work, input: In<typeof corrections.mine>): Promise<Out<typeof corrections.mine>> {
  const household = await ownHousehold(work)
  if (!household) return { rows: [], next: null }
  const found = await listOwn(work.tx, work.county.id, household.id, input)
  return paged(
    found.map((ask) => toRow(work, ask)),
    input.limit,
  )
}

export async function withdrawAsk(
  work: Work,
  { askId }: In<typeof corrections.withdraw>,
): Promise<Out<typeof corrections.withdraw>> {
  const { tx, county, actor, now } = work
  const household = await ownHousehold(work)
  const ask = household && (await findOwn(tx, county.id, household.id, askId))
  if (!ask) refuse('corrections.missing')
  if (ask.state !== 'waiting') refuse('corrections.decided_already')
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  await saveDecision(tx, county.id, ask.id, { state: 'withdrawn', answer: '', eventId: null, ...by })
  work.record({ kind: 'correction', id: ask.id, detail: { state: 'withdrawn' } })
  return { id: ask.id }
}

export async function listAsks(work: Work, input: In<typeof corrections.list>): Promise<Out<typeof corrections.list>> {
  const found = await listInArea(work.tx, work.scope, input)
  return paged(
    found.map((ask) => toRow(work, ask)),
    input.limit,
  )
}

/** Accepting makes an event of it, by the same rules as any other; refusing says why. The family is told either way. */
export async function decideAsk(
  work: Work,
  input: In<typeof corrections.decide>,
): Promise<Out<typeof corrections.decide>> {
  const { tx, county, actor, scope, now } = work
  const ask = (await findForDecision(tx, scope, input.askId)) ?? refuse('corrections.missing')
  must(checkDecision(ask, input))
  // Nobody puts the own data right alone.
  if (ask.byPersonId === actor.personId) refuse('corrections.own')
  const eventId = input.accept && ask.field !== 'other' ? await accept(work, ask) : null
  const state = input.accept ? 'accepted' : 'refused'
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  await saveDecision(tx, county.id, ask.id, { state, answer: input.answer, eventId, ...by })
  work.emit('correction.decided', { askId: ask.id, state, accountId: ask.byAccountId, personId: ask.byPersonId })
  work.record({ kind: 'correction', id: ask.id, detail: { state, eventId } })
  return { id: ask.id }
}

type Waiting = NonNullable<Awaited<ReturnType<typeof findForDecision>>>

async function accept(work: Work, { field, said: sealed, householdId, personId }: Waiting): Promise<number> {
  const said = work.sealer.open(sealed, 'correction')
  const told = { day: work.today, source: 'ask' as const, sourceNote: '', householdId, seen: null }
  if (field === 'registeredAt' && personId !== null)
    return happen(work, { ...told, event: { kind: 'registration', personId, registeredAt: said } })
  if (field === 'tenure') {
    const { address, dwellingId } = await readHome(work.tx, work.county.id, householdId, [])
    return happen(work, { ...told, event: readEvent({ kind: 'dwelling', dwellingId, address, tenure: said }) })
  }
  if (field === 'away') {
    const event = said === 'back' ? { kind: 'back', personId } : { kind: 'away', personId, reason: said }
    return happen(work, { ...told, event: readEvent(event) })
  }
  return happen(work, { ...told, event: readEvent({ kind: 'correction', personId, fields: { [field]: said } }) })
}

export async function readPhoto(work: Work, { askId, photoId }: In<typeof corrections.photo>): Promise<Bytes> {
  const household = await ownHousehold(work)
  const photo = await findPhoto(work.tx, work.scope, household?.id ?? null, askId, photoId)
  if (!photo) refuse('attachments.missing')
  return new Bytes(await work.files.get(photo.digest), 'image/jpeg')
}
