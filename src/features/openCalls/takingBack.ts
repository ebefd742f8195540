import { refuse, type Work } from '#features/feature.ts'
import { stageOn } from '#kernel/organisation/openCall.ts'
import type { In, Out } from '#wire/contract.ts'
import type { openCalls } from './contract.ts'
import { type Call, findCall } from './queries.ts'
import { slipHash } from './rules.ts'
import { findNotedVote, type NotedVote, takeBackCandidate, takeBackNotedVote } from './takingBackQueries.ts'
import { listCandidates } from './votingQueries.ts'

/** A call of the office that has not been counted yet, locked against a vote or a count at the same moment. */
async function runningCall(work: Work, callId: number): Promise<{ call: Call; stage: 'offers' | 'votes' | 'over' }> {
  const call = (await findCall(work.tx, work.scope, callId, true)) ?? refuse('openCalls.missing')
  if (call.state !== 'open') refuse('openCalls.over_for_notes')
  return { call, stage: stageOn({ offersUntil: call.offers_until, votesUntil: call.votes_until }, work.today) }
}

/** A name written down for the wrong person. Once households have voted the names stand: their votes were about them. */
export async function takeBackName(
  work: Work,
  { callId, candidateId, why }: In<typeof openCalls.takeBackName>,
): Promise<Out<typeof openCalls.takeBackName>> {
  const { tx, county, actor, now } = work
  const { call, stage } = await runningCall(work, callId)
  const one = (await listCandidates(tx, county.id, [call.id])).find(({ id }) => id === candidateId)
  if (!one) refuse('openCalls.no_candidate')
  if (one.noted === null) refuse('openCalls.said_on_phone')
  if (stage === 'over') refuse('openCalls.over_for_notes')
  if (call.voted > 0) refuse('openCalls.votes_begun')
  await takeBackCandidate(tx, county.id, one.id, { at: now, why, personId: actor.personId! })
  work.record({ kind: 'openCall', id: call.id, detail: { stands: false, takenBack: true, heard: one.noted.heard } })
  return { id: call.id }
}

/**
 * A vote written down for the wrong household or the wrong name; the household may vote again. Of a secret one the number on its paper finds
 * where it was added, so that nobody can take a vote from somebody else, and the answer does not say whose it was.
 */
export async function takeBackVote(
  work: Work,
  { callId, householdId, why, slip }: In<typeof openCalls.takeBackVote>,
): Promise<Out<typeof openCalls.takeBackVote>> {
  const { tx, county, actor, today } = work
  const { call, stage } = await runningCall(work, callId)
  const vote = (await findNotedVote(tx, county.id, call.id, householdId)) ?? refuse('openCalls.no_noted_vote')
  if (stage !== 'votes') refuse('openCalls.over_for_notes')
  const candidateId = vote.candidateId ?? (await bySlip(work, call, vote, slip))
  await takeBackNotedVote(
    tx,
    county.id,
    { callId: call.id, householdId, candidateId },
    {
      ...{ on: today, why, personId: actor.personId! },
    },
  )
  work.record({ kind: 'openCall', id: call.id, detail: { voted: false, takenBack: true, heard: vote.heard } })
  return { id: call.id }
}

async function bySlip({ tx, county }: Work, call: Call, vote: NotedVote, slip: string): Promise<number> {
  const written = vote.slipHash ?? refuse('openCalls.no_slip')
  const found = (await listCandidates(tx, county.id, [call.id])).find(({ id: candidateId }) =>
    slipHash(slip, { callId: call.id, householdId: vote.householdId, candidateId }).equals(written),
  )
  return found?.id ?? refuse('openCalls.wrong_slip')
}
