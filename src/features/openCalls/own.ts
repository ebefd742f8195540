import { refuse, type Work } from '#features/feature.ts'
import { findHouseholdOf, isChild, membersOf } from '#features/people/public.ts'
import { stageOn } from '#kernel/organisation/openCall.ts'
import type { In, Out } from '#wire/contract.ts'
import { rowOf } from './commands.ts'
import type { openCalls } from './contract.ts'
import { type Call, findCall, listCallsOf } from './queries.ts'
import { insertCandidate, insertVote, listCandidates, listVotes, withdrawCandidate } from './votingQueries.ts'

type Home = { personId: number; householdId: number; grownUp: boolean }

/** Who asks, in which household, and whether they are of age: children neither stand nor vote. */
async function homeOf({ tx, county, actor, today }: Work): Promise<Home | null> {
  if (actor.personId === null) return null
  const household = await findHouseholdOf(tx, county.id, actor.personId)
  if (!household) return null
  const me = (await membersOf(tx, county.id, household.id)).find((one) => one.id === actor.personId)
  return {
    personId: actor.personId,
    householdId: household.id,
    grownUp: me !== undefined && !isChild(me.birth_date, today),
  }
}

const dutiesOf = ({ packs }: Work, call: Call) => {
  const model = packs.at({ townshipId: call.township_id, villageId: call.village_id })
  const role = model.postTitles[call.title]?.role
  const level = model.gridLevels.find((one) => role !== undefined && one.chief.candidates.includes(role))
  return (level?.chief.duties ?? []).map(({ zh, en }) => ({ zh, en }))
}

export async function readMine(work: Work): Promise<Out<typeof openCalls.mine>> {
  const { tx, county, today } = work
  const home = await homeOf(work)
  if (!home) return { rows: [] }
  const calls = await listCallsOf(tx, county.id, home.householdId, today)
  const ids = calls.map((call) => call.id)
  const candidates = Map.groupBy(await listCandidates(tx, county.id, ids), (one) => one.call_id)
  const votes = new Map((await listVotes(tx, county.id, home.householdId, ids)).map((one) => [one.call_id, one]))
  return {
    rows: calls.map((call) => {
      const row = rowOf(work, call)
      const vote = votes.get(call.id)
      return {
        ...row,
        duties: dutiesOf(work, call),
        list: (candidates.get(call.id) ?? []).map(({ id, name, said, votes: n, person_id }) => ({
          ...{ id, name, said, votes: call.roll === null ? null : n, mine: person_id === home.personId },
        })),
        ...{ voted: vote !== undefined, votedFor: vote?.candidate_id ?? null },
        mayVote: home.grownUp && vote === undefined && call.state === 'open' && row.stage === 'votes',
      }
    }),
  }
}

/** A running call of the own household's grid at this stage, locked, with who asks. */
async function ownCall(work: Work, callId: number, stage: 'offers' | 'votes'): Promise<{ call: Call; home: Home }> {
  const { tx, county, today } = work
  const home = (await homeOf(work)) ?? refuse('openCalls.missing')
  const mine = await listCallsOf(tx, county.id, home.householdId, today)
  if (!mine.some((one) => one.id === callId)) refuse('openCalls.missing')
  if (!home.grownUp) refuse('openCalls.not_of_age')
  const call = (await findCall(tx, { ...work.scope, wholeCounty: true }, callId, true)) ?? refuse('openCalls.missing')
  const now = stageOn({ offersUntil: call.offers_until, votesUntil: call.votes_until }, today)
  if (call.state !== 'open' || now !== stage)
    refuse(stage === 'offers' ? 'openCalls.offers_over' : 'openCalls.no_votes_now')
  return { call, home }
}

export async function stand(
  work: Work,
  { callId, said }: In<typeof openCalls.stand>,
): Promise<Out<typeof openCalls.stand>> {
  const { tx, county, now } = work
  const { call, home } = await ownCall(work, callId, 'offers')
  const there = await listCandidates(tx, county.id, [call.id])
  if (there.some((one) => one.person_id === home.personId)) refuse('openCalls.stands_already')
  await insertCandidate(tx, county.id, { callId: call.id, personId: home.personId, said, at: now })
  work.record({ kind: 'openCall', id: call.id, detail: { stands: true } })
  return { id: call.id }
}

/** Taken back while names are still taken; a vote that has begun is about the names that stand. */
export async function standBack(
  work: Work,
  { callId }: In<typeof openCalls.standBack>,
): Promise<Out<typeof openCalls.standBack>> {
  const { tx, county, now } = work
  const { call, home } = await ownCall(work, callId, 'offers')
  const mine = (await listCandidates(tx, county.id, [call.id])).find((one) => one.person_id === home.personId)
  if (!mine) refuse('openCalls.no_candidate')
  await withdrawCandidate(tx, county.id, mine.id, now)
  work.record({ kind: 'openCall', id: call.id, detail: { stands: false } })
  return { id: call.id }
}

/** One vote for a household, whoever of its grown-ups casts it. The audit says that it voted, never for whom. */
export async function vote(
  work: Work,
  { callId, candidateId }: In<typeof openCalls.vote>,
): Promise<Out<typeof openCalls.vote>> {
  const { tx, county, today } = work
  const { call, home } = await ownCall(work, callId, 'votes')
  const candidates = await listCandidates(tx, county.id, [call.id])
  if (!candidates.some((one) => one.id === candidateId)) refuse('openCalls.no_candidate')
  const { householdId } = home
  const cast = { callId: call.id, householdId, candidateId, secret: call.secret, on: today }
  if (!(await insertVote(tx, county.id, cast))) refuse('openCalls.voted_already')
  work.record({ kind: 'openCall', id: call.id, detail: { voted: true } })
  return { id: call.id }
}
