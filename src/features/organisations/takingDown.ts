import { refuse, type Work } from '#features/feature.ts'
import { keptBackBy, type TakenDown } from '#kernel/organisation/takenDown.ts'
import type { In, Out } from '#wire/contract.ts'
import { getBody } from './commands.ts'
import type { organisations } from './contract.ts'
import type { Body } from './queries.ts'
import { findReception, type Reception } from './recordQueries.ts'
import { clearAnswer, insertTakenDown } from './takenDownQueries.ts'

/** The office takes down what stands published in its body, also what a deputy answered. */
export async function takeDownForBody(
  work: Work,
  { bodyId, receptionId, why, reason }: In<typeof organisations.takeDown>,
): Promise<Out<typeof organisations.takeDown>> {
  const body = await getBody(work, bodyId)
  const said = await findReception(work.tx, work.county.id, body.id, receptionId)
  if (!said) refuse('organisations.no_reception')
  await takeDownAnswer(work, body, said, { why, reason })
  work.record({ kind: 'body', id: body.id, detail: { reception: said.id, takenDown: why } })
  return { id: body.id }
}

/** Takes a published answer down, without its audit line. What stood there is kept with its reason, and the matter may be answered anew. */
export async function takeDownAnswer(
  { tx, county, actor, today }: Work,
  body: Body,
  said: Reception,
  { why, reason }: { why: TakenDown; reason: string },
): Promise<void> {
  const { answer, answered_on: answeredOn } = said
  if (answer === null || answeredOn === null || said.kept_back !== null) return refuse('organisations.not_published')
  await insertTakenDown(tx, county.id, {
    ...{ bodyId: body.id, receptionId: said.id, answer, answeredOn, answeredById: said.answered_by_id },
    ...{ why, reason, on: today, personId: actor.personId!, accountId: actor.accountId! },
  })
  await clearAnswer(tx, county.id, said.id, keptBackBy(why))
}
