import { must, refuse, type Work } from '#features/feature.ts'
import { findHome } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import type { CircumstanceField, Source } from '#kernel/circumstance/field.ts'
import { readValue, readYear, termsOf } from '#kernel/circumstance/value.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { circumstances } from './contract.ts'
import { closeFact, findFact, type Of, saveAnswer, saveFacts, wasTakenBack } from './queries.ts'
import { getHome, getOwnHome, type Home, ownHome, sheetOf } from './reading.ts'
import { checkDeclared, checkRecorded, checkWhose, mayFollowWithdrawal, needsGuardian, speaksFor } from './rules.ts'

type Written = { id: number }

/** Everything of the own household, with why it is asked and what decides by it. */
export async function readOwn(work: Work): Promise<Out<typeof circumstances.readOwn>> {
  const home = await ownHome(work)
  const self = work.actor.personId
  if (!home || self === null) return { household: null }
  const sheet = await sheetOf(work, home)
  // What a grown person wishes for themselves is theirs to show, also at home; a child's is shown to whoever agreed to it.
  const at = { members: home.members, today: work.today }
  const facts = sheet.facts.filter(({ personId }) => personId === null || speaksFor(at, self, personId))
  return { household: { ...sheet, facts, self } }
}

/** Opening it is a look at everybody in the household, and each of them can read that. */
export async function readHousehold(
  work: Work,
  input: In<typeof circumstances.readHousehold>,
): Promise<Out<typeof circumstances.readHousehold>> {
  const home = await getHome(work, input.householdId)
  const ids = home.members.map(({ id }) => id)
  await noteLooks(work, ids, { field: 'circumstances', reason: 'circumstance.read' })
  return sheetOf(work, home)
}

type Said = {
  field: string
  personId?: number | undefined
  year?: number | undefined
  value: In<typeof circumstances.declare>['value']
}

/** Reads what is said against its field: who it is about, what it may be, for which year. */
function readSaid(home: Home, said: Said, today: Day) {
  const field = home.model.circumstances[said.field] ?? refuse('circumstances.unknown_field')
  must(checkWhose(field, { personId: said.personId, members: home.members, newcomers: home.newcomers, today }))
  const of: Of = said.personId === undefined ? { householdId: home.id } : { personId: said.personId }
  return { field, of, value: must(readValue(field, said.value)), year: must(readYear(field, said.year, today)) }
}

type Saying = { source: Source; saidOn: Day; byHousehold: boolean }

async function save(work: Work, home: Home, read: ReturnType<typeof readSaid>, saying: Saying): Promise<Written> {
  const { tx, county, actor, now } = work
  const { field, of, year, value } = read
  const terms = termsOf(field, saying.saidOn, year)
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  const [id] = await saveFacts(tx, county.id, [of], { field: field.id, year, value, ...saying, ...terms, ...by })
  work.emit('circumstances.changed', { householdIds: [home.id] })
  work.record({ kind: 'circumstance', id: id!, detail: { field: field.id, year } })
  return { id: id! }
}

/** A household says it itself: it holds at once, because nobody knows it better, and shows everywhere as its own word. */
export async function declare(work: Work, input: In<typeof circumstances.declare>): Promise<Written> {
  const home = await getOwnHome(work)
  const read = readSaid(home, input, work.today)
  const at = { members: home.members, today: work.today }
  must(checkDeclared(read.field, input.personId, work.actor.personId ?? 0, at))
  return save(work, home, read, { source: 'household', saidOn: work.today, byHousehold: true })
}

/** The office records what it learnt, where and when. Said again unchanged it is a review: the same value, new dates. */
export async function record(work: Work, input: In<typeof circumstances.record>): Promise<Written> {
  const home = await getHome(work, input.householdId)
  const read = readSaid(home, input, work.today)
  const saidOn = input.saidOn ?? work.today
  const at = { members: home.members, today: work.today }
  if (needsGuardian(read.field, input.personId, at)) refuse('circumstances.guardian_says')
  must(checkRecorded(read.field, { source: input.source, saidOn, today: work.today }))
  if (!mayFollowWithdrawal(input.source)) await checkNotTakenBack(work, read.of, read.field, read.year)
  return save(work, home, read, { source: input.source, saidOn, byHousehold: false })
}

async function checkNotTakenBack({ tx, county }: Work, of: Of, field: CircumstanceField, year: number): Promise<void> {
  if (await wasTakenBack(tx, county.id, of, field.id, year)) refuse('circumstances.taken_back')
}

/** A fact of a household in the scope. What is a village's is no household's, and changed by its own command. */
export async function getInScope({ tx, county, scope }: Work, circumstanceId: number) {
  const fact = (await findFact(tx, county.id, circumstanceId)) ?? refuse('circumstances.missing')
  const home = fact.homeId === null ? undefined : await findHome(tx, scope, fact.homeId)
  return home ? { ...fact, homeId: home.id } : refuse('circumstances.missing')
}

export async function strike(work: Work, input: In<typeof circumstances.strike>): Promise<Written> {
  const fact = await getInScope(work, input.circumstanceId)
  await closeFact(work.tx, work.county.id, fact.id, 'wrong', work.now)
  work.emit('circumstances.changed', { householdIds: [fact.homeId] })
  work.record({ kind: 'circumstance', id: fact.id, detail: { field: fact.field, struck: true } })
  return { id: fact.id }
}

/** Kept with what it rests on, or struck. Nobody answers for the own household. */
export async function answer(work: Work, input: In<typeof circumstances.answer>): Promise<Written> {
  const { tx, county, now, actor } = work
  const fact = await getInScope(work, input.circumstanceId)
  if (fact.objectedAt === null || fact.answeredAt !== null) refuse('circumstances.nothing_to_answer')
  if ((await ownHome(work))?.id === fact.homeId) refuse('circumstances.own')
  await saveAnswer(tx, county.id, fact.id, { answer: input.answer, at: now, accountId: actor.accountId })
  if (input.answer === 'corrected') await closeFact(tx, county.id, fact.id, 'wrong', now)
  work.emit('circumstances.changed', { householdIds: [fact.homeId] })
  work.record({ kind: 'circumstance', id: fact.id, detail: { field: fact.field, answer: input.answer } })
  return { id: fact.id }
}
