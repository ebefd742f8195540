import { refuse, type Work } from '#features/feature.ts'
import { findHouseholdOf, isMinor, membersOf } from '#features/people/public.ts'
import { stageOn } from '#kernel/organisation/openCall.ts'
import type { In, Out } from '#wire/contract.ts'
import { rowOf } from './commands.ts'
import type { openCalls } from './contract.ts'
import { type Call, findCall, listCallsOf } from './queries.ts'
import { newSlip, slipHash } from './rules.ts'
import { listTakenBack, type Taken } from './takingBackQueries.ts'
import { type By, insertCandidate, insertVote, listCandidates, listVotes, withdrawCandidate } from './votingQueries.ts'

type Home = { personId: number; householdId: number; grownUp: boolean }

/** Who asks, in which household, and whether they are of age: children neither stand nor vote. */
async function homeOf({ tx, county, sealer, today }: Work, personId: number | null): Promise<Home | null> {
  if (personId === null) return null
  const household = await findHouseholdOf(tx, county.id, personId)
  if (!household) return null
  const me = (await membersOf(tx, county.id, household.id)).find((one) => one.id === personId)
  return {
    personId,
    householdId: household.id,
    grownUp: me !== undefined && !isMinor(sealer, me, today),
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
  const home = await homeOf(work, work.actor.personId)
  if (!home) return { rows: [] }
  const calls = await listCallsOf(tx, county.id, home.householdId, today)
  const ids = calls.map((call) => call.id)
  const candidates = Map.groupBy(await listCandidates(tx, county.id, ids), (one) => one.call_id)
  const votes = new Map((await listVotes(tx, county.id, home.householdId, ids)).map((one) => [one.call_id, one]))
  const back = await listTakenBack(tx, county.id, home, ids)
  return {
    rows: calls.map((call) => {
      const row = rowOf(work, call)
      const vote = votes.get(call.id)
      return {
        ...row,
        duties: dutiesOf(work, call),
        list: (candidates.get(call.id) ?? []).map(({ id, name, said, noted, votes: n, person_id }) => ({
          ...{ id, name, said, noted, votes: call.roll === null ? null : n, mine: person_id === home.personId },
        })),
        ...{ voted: vote !== undefined, votedFor: vote?.candidate_id ?? null, noted: vote?.noted ?? null },
        ...{ nameTakenBack: shown(back, call.id, 'name'), voteTakenBack: shown(back, call.id, 'vote') },
        mayVote: home.grownUp && vote === undefined && call.state === 'open' && row.stage === 'votes',
      }
    }),
  }
}

/** What the office took back of what it had written down for this household, with its reason. */
function shown(back: readonly Taken[], callId: number, what: Taken['what']) {
  const one = back.find((taken) => taken.callId === callId && taken.what === what)
  return one ? { on: one.on, why: one.why, name: one.name } : null
}

type Ground = { call: Call; home: Home }

/** A running call of this person's grid at this stage, locked, with the household; the same for a phone and for the counter. */
async function groundOf(
  work: Work,
  callId: number,
  personId: number | null,
  stage: 'offers' | 'votes',
): Promise<Ground> {
  const { tx, county, today } = work
  const home = (await homeOf(work, personId)) ?? refuse('openCalls.missing')
  const mine = await listCallsOf(tx, county.id, home.householdId, today)
  if (!mine.some((one) => one.id === callId)) refuse('openCalls.missing')
  if (!home.grownUp) refuse('openCalls.not_of_age')
  const call = (await findCall(tx, { ...work.scope, wholeCounty: true }, callId, true)) ?? refuse('openCalls.missing')
  const now = stageOn({ offersUntil: call.offers_until, votesUntil: call.votes_until }, today)
  if (call.state !== 'open' || now !== stage)
    refuse(stage === 'offers' ? 'openCalls.offers_over' : 'openCalls.no_votes_now')
  return { call, home }
}

const ownCall = (work: Work, callId: number, stage: 'offers' | 'votes') =>
  groundOf(work, callId, work.actor.personId, stage)

/** The same ground for somebody who stands at the counter: the call is the office's, the person lives in its grid. */
async function notedCall(work: Work, callId: number, personId: number, stage: 'offers' | 'votes'): Promise<Ground> {
  if (!(await findCall(work.tx, work.scope, callId))) refuse('openCalls.missing')
  const home = await homeOf(work, personId)
  const theirs = home ? await listCallsOf(work.tx, work.county.id, home.householdId, work.today) : []
  if (!theirs.some((one) => one.id === callId)) refuse('openCalls.not_of_grid')
  return groundOf(work, callId, personId, stage)
}

export async function stand(
  work: Work,
  { callId, said }: In<typeof openCalls.stand>,
): Promise<Out<typeof openCalls.stand>> {
  return takeName(work, await ownCall(work, callId, 'offers'), said, null)
}

/** A name said at the counter stands beside those of the phones, with who wrote it down. */
export async function noteStanding(
  work: Work,
  { callId, personId, said, heard }: In<typeof openCalls.noteStanding>,
): Promise<Out<typeof openCalls.noteStanding>> {
  const ground = await notedCall(work, callId, personId, 'offers')
  return takeName(work, ground, said, { heard, personId: work.actor.personId! })
}

async function takeName(work: Work, { call, home }: Ground, said: string, by: By): Promise<{ id: number }> {
  const { tx, county, now } = work
  const there = await listCandidates(tx, county.id, [call.id])
  if (there.some((one) => one.person_id === home.personId))
    refuse(by ? 'openCalls.person_stands' : 'openCalls.stands_already')
  await insertCandidate(tx, county.id, { callId: call.id, personId: home.personId, said, at: now, by })
  work.record({ kind: 'openCall', id: call.id, detail: { stands: true, heard: by?.heard ?? null } })
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

export async function vote(
  work: Work,
  { callId, candidateId }: In<typeof openCalls.vote>,
): Promise<Out<typeof openCalls.vote>> {
  const { id } = await cast(work, await ownCall(work, callId, 'votes'), candidateId, null)
  return { id }
}

/** A vote on paper or said at the counter: the same row, so that whichever way came first is the one that counts. */
export async function noteVote(
  work: Work,
  { callId, personId, candidateId, heard }: In<typeof openCalls.noteVote>,
): Promise<Out<typeof openCalls.noteVote>> {
  const ground = await notedCall(work, callId, personId, 'votes')
  return cast(work, ground, candidateId, { heard, personId: work.actor.personId! })
}

type Cast = { id: number; slip: string | null }

/** One vote for a household, whoever of its grown-ups gives it and whichever way. The audit says that it voted, never for whom. */
async function cast(work: Work, { call, home }: Ground, candidateId: number, by: By): Promise<Cast> {
  const { tx, county, today } = work
  const candidates = await listCandidates(tx, county.id, [call.id])
  if (!candidates.some((one) => one.id === candidateId)) refuse('openCalls.no_candidate')
  const { householdId } = home
  const slip = by && call.secret ? newSlip() : null
  const hash = slip === null ? null : slipHash(slip, { callId: call.id, householdId, candidateId })
  const one = { callId: call.id, householdId, candidateId, secret: call.secret, on: today, by, slipHash: hash }
  if (!(await insertVote(tx, county.id, one))) refuse(by ? 'openCalls.household_voted' : 'openCalls.voted_already')
  work.record({ kind: 'openCall', id: call.id, detail: { voted: true, heard: by?.heard ?? null } })
  return { id: call.id, slip }
}
