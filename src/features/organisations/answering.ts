import { must, refuse, type Work } from '#features/feature.ts'
import type { KeptBack } from '#kernel/organisation/keptBack.ts'
import { publishable } from '#kernel/shared/numbersInText.ts'
import type { In, Out } from '#wire/contract.ts'
import { getBody } from './commands.ts'
import type { organisations } from './contract.ts'
import type { Body } from './queries.ts'
import { findReception, insertReception, namesChild, type Reception, saveAnswer } from './recordQueries.ts'

export async function receive(
  work: Work,
  { bodyId, on, topic, keepBack }: In<typeof organisations.receive>,
): Promise<Out<typeof organisations.receive>> {
  const body = await getBody(work, bodyId)
  const id = await writeReception(work, body, { on, topic, keptBack: keepBack ?? null, heardById: null })
  work.record({ kind: 'body', id: body.id, detail: { reception: id } })
  return { id: body.id }
}

type Heard = { on: string; topic: string; keptBack: KeptBack | null; heardById: number | null }

/** What was said in a studio, without its audit line; `heardById` is the deputy to whom, where a deputy writes it down. */
export async function writeReception(work: Work, body: Pick<Body, 'id'>, heard: Heard): Promise<number> {
  if (heard.on > work.today) refuse('organisations.not_yet')
  return insertReception(work.tx, work.county.id, { bodyId: body.id, accountId: work.actor.accountId!, ...heard })
}

/** What was answered is read by everybody from then on, unless it is private or about a minor. */
export async function answerReception(
  work: Work,
  { bodyId, receptionId, answer, keepBack }: In<typeof organisations.answer>,
): Promise<Out<typeof organisations.answer>> {
  const body = await getBody(work, bodyId)
  const said = await findReception(work.tx, work.county.id, body.id, receptionId)
  if (!said || said.answer !== null) refuse('organisations.no_reception')
  const text = `${said.topic}\n${answer}`
  if (!said.kept_back && !keepBack) must(publishable(text))
  await writeAnswer(work, body, said, { answer, keptBack: keepBack ?? null, answeredById: null })
  work.record({ kind: 'body', id: body.id, detail: { reception: receptionId } })
  return { id: body.id }
}

type Answer = { answer: string; keptBack: KeptBack | null; answeredById: number | null }

/**
 * Saves an answer, without its audit line. What was kept back when it was written down stays so whatever the answer says, and what is to
 * be read by everybody names no child.
 */
export async function writeAnswer(work: Work, body: Body, said: Reception, given: Answer): Promise<void> {
  const { tx, county, today } = work
  const keptBack = said.kept_back ?? given.keptBack
  const text = `${said.topic}\n${given.answer}`
  const born = `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`
  if (keptBack === null && (await namesChild(tx, county.id, body, { text, born }))) refuse('organisations.names_child')
  await saveAnswer(tx, county.id, said.id, { ...given, keptBack, on: today })
}
