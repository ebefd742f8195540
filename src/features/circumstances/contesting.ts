import { refuse, type Work } from '#features/feature.ts'
import { isChild, membersOf } from '#features/people/public.ts'
import type { CircumstanceField } from '#kernel/circumstance/field.ts'
import type { In } from '#wire/contract.ts'
import { getInScope } from './commands.ts'
import type { circumstances } from './contract.ts'
import {
  closeFact,
  emptyFormer,
  findOfHousehold,
  type NewObjection,
  type Of,
  type Row,
  saveObjection,
} from './queries.ts'
import { getHome, getOwnHome } from './reading.ts'
import { isMinorAmong, speaksFor } from './rules.ts'

type Written = { id: number }
type Contested = { homeId: number; fact: Row; field: CircumstanceField }

/** A fact of the own household or of whoever speaks. */
async function getOwn(work: Work, circumstanceId: number): Promise<Contested> {
  const home = await getOwnHome(work)
  const ids = home.members.map(({ id }) => id)
  const fact = await findOfHousehold(work.tx, work.county.id, circumstanceId, home.id, ids)
  const field = fact && home.model.circumstances[fact.field]
  const at = { members: home.members, today: work.today }
  const self = work.actor.personId ?? 0
  if (isMinorAmong(at, self)) refuse('circumstances.guardian_says')
  const others = fact && fact.personId !== null && !speaksFor(at, self, fact.personId)
  return fact && field && !others ? { homeId: home.id, fact, field } : refuse('circumstances.missing')
}

/** A fact of a household of the scope, for an office that writes down what the household said. */
async function getHeard(work: Work, circumstanceId: number): Promise<Contested> {
  const fact = await getInScope(work, circumstanceId)
  const { model } = await getHome(work, fact.homeId)
  return { homeId: fact.homeId, fact, field: model.circumstances[fact.field] ?? refuse('circumstances.missing') }
}

/** Taken back as easily as it was said: the value is gone that moment, whoever had written it down. */
export const withdraw = async (work: Work, input: In<typeof circumstances.withdraw>): Promise<Written> =>
  takeBack(work, await getOwn(work, input.circumstanceId), {})

/** The same at the office: whoever has no phone takes it back by a word. */
export async function noteWithdrawal(work: Work, input: In<typeof circumstances.noteWithdrawal>): Promise<Written> {
  const contested = await getHeard(work, input.circumstanceId)
  const written = await takeBack(work, contested, { heard: input.heard })
  work.emit('circumstance.withdrawalNoted', await toldOf(work, contested))
  return written
}

async function takeBack(work: Work, { homeId, fact, field }: Contested, detail: { heard?: string }): Promise<Written> {
  const { tx, county, now } = work
  if (field.basis !== 'consent') refuse('circumstances.not_by_consent')
  const of: Of = fact.personId === null ? { householdId: homeId } : { personId: fact.personId }
  await closeFact(tx, county.id, fact.id, 'withdrawn', now)
  await emptyFormer(tx, county.id, of, fact.field, fact.year)
  work.emit('circumstances.changed', { householdIds: [homeId] })
  work.record({ kind: 'circumstance', id: fact.id, detail: { field: fact.field, withdrawn: true, ...detail } })
  return { id: fact.id }
}

/** What stands by law or a public list cannot be taken back; contested, it counts as unknown until somebody has answered. */
export const object = async (work: Work, { circumstanceId, objection }: In<typeof circumstances.object>) =>
  contest(work, await getOwn(work, circumstanceId), { objection, at: work.now, noted: null })

export async function noteObjection(work: Work, input: In<typeof circumstances.noteObjection>): Promise<Written> {
  const contested = await getHeard(work, input.circumstanceId)
  const noted = { heard: input.heard, personId: work.actor.personId! }
  const written = await contest(work, contested, { objection: input.objection, at: work.now, noted })
  work.emit('circumstance.objectionNoted', await toldOf(work, contested))
  return written
}

async function contest(work: Work, { homeId, fact, field }: Contested, said: NewObjection): Promise<Written> {
  if (field.basis === 'consent') refuse('circumstances.by_consent')
  if (fact.objectedAt !== null && fact.answeredAt === null) refuse('circumstances.objected_already')
  await saveObjection(work.tx, work.county.id, fact.id, said)
  work.emit('circumstances.changed', { householdIds: [homeId] })
  const detail = { field: fact.field, objection: said.objection, heard: said.noted?.heard ?? null }
  work.record({ kind: 'circumstance', id: fact.id, detail })
  return { id: fact.id }
}

/** Whoever it is about is told what the office wrote down in their name; of a household or a child, the grown people who live there. */
async function toldOf(work: Work, { homeId, fact }: Contested) {
  const members = await membersOf(work.tx, work.county.id, homeId)
  const grown = members.filter((one) => !isChild(one.birth_date, work.today)).map(({ id }) => id)
  const personIds = fact.personId !== null && grown.includes(fact.personId) ? [fact.personId] : grown
  return { personIds, by: work.actor.accountId }
}
