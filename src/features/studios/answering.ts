import { must, refuse, type Work } from '#features/feature.ts'
import { findReception, findSeat, type Reception, takeDownAnswer, writeAnswer } from '#features/organisations/public.ts'
import { publishable } from '#kernel/shared/numbersInText.ts'
import type { In, Out } from '#wire/contract.ts'
import { getOwn } from './commands.ts'
import type { studios } from './contract.ts'
import { isKeptFrom } from './rules.ts'

/** What was said in one's own studio, unless it is kept from the speaker. */
async function getSaid(work: Work, bodyId: number, receptionId: number) {
  const { tx, county, actor } = work
  const body = await getOwn(work, bodyId)
  const said = await findReception(tx, county.id, body.id, receptionId)
  if (!said || isKeptFrom(said, actor.personId)) return refuse('studios.no_reception')
  return { body, said }
}

/** A deputy answers what was said to them, as the office may; it is read by everybody, with the name, unless it is kept back. */
export async function answerOwn(
  work: Work,
  { bodyId, receptionId, answer, keepBack }: In<typeof studios.answer>,
): Promise<Out<typeof studios.answer>> {
  const { body, said } = await getSaid(work, bodyId, receptionId)
  if (said.answer !== null) refuse('studios.answered_already')
  await mustBeTheirs(work, said)
  const keptBack = said.kept_back ?? keepBack ?? null
  const text = `${said.topic}\n${answer}`
  if (keptBack === null) must(publishable(text))
  await writeAnswer(work, body, said, { answer, keptBack, answeredById: work.actor.personId })
  work.record({ kind: 'body', id: body.id, detail: { reception: said.id, keptBack } })
  return { id: body.id }
}

/** Only what one published oneself; what the office or another deputy answered the office takes down. */
export async function takeDownOwn(
  work: Work,
  { bodyId, receptionId, why, reason }: In<typeof studios.takeDown>,
): Promise<Out<typeof studios.takeDown>> {
  const { body, said } = await getSaid(work, bodyId, receptionId)
  if (said.answer !== null && said.answered_by_id !== work.actor.personId) refuse('studios.answer_of_other')
  await takeDownAnswer(work, body, said, { why, reason })
  work.record({ kind: 'body', id: body.id, detail: { reception: said.id, takenDown: why } })
  return { id: body.id }
}

/** Whoever heard it answers it, as long as they sit there; what the office wrote down is answered by any deputy of the studio. */
async function mustBeTheirs({ tx, county, actor }: Work, said: Reception): Promise<void> {
  const { heard_by_id: personId, heard_by: name, body_id: bodyId } = said
  if (personId === null || personId === actor.personId) return
  if (await findSeat(tx, county.id, { personId, bodyId })) refuse('studios.heard_by_other', { name: name ?? '' })
}
