import { refuse, type Work } from '#features/feature.ts'
import { findGrid } from '#features/grids/public.ts'
import { givePost, titleWords } from '#features/posts/public.ts'
import { covers, type Scope } from '#kernel/authority/scope.ts'
import { daysOf, outcomeOf, stageOn } from '#kernel/organisation/openCall.ts'
import { lastDayOf } from '#kernel/organisation/seating.ts'
import type { In, Out } from '#wire/contract.ts'
import type { openCalls } from './contract.ts'
import { type Call, findCall, findRunning, insertCall, listCalls, saveCall } from './queries.ts'
import { forgetSlips, listNotedVotes } from './takingBackQueries.ts'
import { listCandidates } from './votingQueries.ts'

type Row = Out<typeof openCalls.list>['rows'][number]

/** A call as everybody who may see it reads it; while it runs, roll and votes are those of this moment. */
export const rowOf = ({ packs, today }: Pick<Work, 'packs' | 'today'>, call: Call): Row => ({
  ...{ id: call.id, gridId: call.grid_id, gridName: call.grid_name, villageName: call.village_name },
  title: titleWords(packs, { townshipId: call.township_id, villageId: call.village_id }, call.title),
  ...{ state: call.state, secret: call.secret, said: call.said },
  stage: stageOn({ offersUntil: call.offers_until, votesUntil: call.votes_until }, today),
  ...{ offersUntil: call.offers_until, votesUntil: call.votes_until, candidates: call.candidates },
  ...{ roll: call.roll ?? call.homes, present: call.present ?? call.voted, chosen: call.chosen, why: call.why },
})

export async function readCalls(
  work: Work,
  { areaId, after, limit }: In<typeof openCalls.list>,
): Promise<Out<typeof openCalls.list>> {
  const found = await listCalls(work.tx, work.scope, { areaId: areaId ?? null, after: after ?? null, limit })
  const rows = found.slice(0, limit).map((call) => rowOf(work, call))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

export async function readCall(work: Work, { callId }: In<typeof openCalls.read>): Promise<Out<typeof openCalls.read>> {
  const { tx, county, scope } = work
  const call = (await findCall(tx, scope, callId)) ?? refuse('openCalls.missing')
  const list = await listCandidates(tx, county.id, [call.id])
  const manages = work.scopeOf('body.manage')
  const note = call.state === 'open' && manages !== null && reaches(manages, county.id, call)
  const written = note ? await listNotedVotes(tx, county.id, call.id) : []
  return {
    ...rowOf(work, call),
    list: list.map(({ id, name, said, noted, votes }) => ({
      ...{ id, name, said, noted, votes: call.roll === null ? null : votes },
    })),
    may: {
      count: note,
      appoint: call.state === 'chosen' && work.scopeOf('post.manage') !== null,
      note,
    },
    notedVotes: written.map(({ householdId, code, headName, on, heard, name }) => ({
      ...{ householdId, code, headName, on, noted: { heard, name } },
    })),
  }
}

/** Calls a post of a grid out. Which post, how long, how secret and with what quorum is the model's. */
export async function openCall(
  work: Work,
  { gridId, title: wanted, said }: In<typeof openCalls.open>,
): Promise<Out<typeof openCalls.open>> {
  const { tx, county, scope, packs, actor, now, today } = work
  const found = (await findGrid(tx, scope, gridId)) ?? refuse('openCalls.no_grid')
  if (found.isUnassigned) refuse('openCalls.no_grid')
  const grid = { ...found, villageId: found.villageId ?? refuse('openCalls.no_grid') }
  const titles = Object.values(packs.at(grid).postTitles).filter((one) => one.call && one.level === 'grid')
  const title = wanted === undefined ? titles.at(-1) : titles.find((one) => one.id === wanted)
  if (!title?.call) refuse('openCalls.no_title')
  if (await findRunning(tx, county.id, grid.id, title.id)) refuse('openCalls.runs_already')
  const id = await insertCall(tx, county.id, grid, {
    ...{ title: title.id, rule: title.call, said, ...daysOf(title.call, today) },
    ...{ accountId: actor.accountId!, at: now },
  })
  work.record({ kind: 'openCall', id, detail: { gridId: grid.id, title: title.id } })
  return { id }
}

export async function withdrawCall(
  work: Work,
  { callId, why }: In<typeof openCalls.withdraw>,
): Promise<Out<typeof openCalls.withdraw>> {
  const { tx, county, scope } = work
  const call = (await findCall(tx, scope, callId, true)) ?? refuse('openCalls.missing')
  if (call.state !== 'open') refuse('openCalls.counted_already')
  await saveCall(tx, county.id, call.id, { state: 'withdrawn', why })
  await forgetSlips(tx, county.id, call.id)
  work.record({ kind: 'openCall', id: call.id, detail: { withdrawn: true } })
  return { id: call.id }
}

/** Adds up when the last day is over, or when there is no household left to wait for. */
export async function countCall(
  work: Work,
  { callId }: In<typeof openCalls.count>,
): Promise<Out<typeof openCalls.count>> {
  const { tx, county, scope, now, today } = work
  const call = (await findCall(tx, scope, callId, true)) ?? refuse('openCalls.missing')
  if (call.state !== 'open') refuse('openCalls.counted_already')
  const over = today > call.votes_until || (today > call.offers_until && call.voted >= call.homes)
  if (!over) refuse('openCalls.still_runs', { on: call.votes_until })
  const candidates = await listCandidates(tx, county.id, [call.id])
  const outcome = outcomeOf(call.rule, call.homes, candidates)
  const chosen = 'chosen' in outcome ? candidates.find((one) => one.id === outcome.chosen)! : null
  await saveCall(tx, county.id, call.id, {
    ...{ state: chosen ? 'chosen' : 'without', roll: call.homes, present: call.voted, counted_at: now },
    ...{ chosen_person_id: chosen?.person_id ?? null, why: 'without' in outcome ? outcome.without : null },
  })
  await forgetSlips(tx, county.id, call.id)
  const wider = work.scopeOf('post.manage')
  if (chosen && wider && reaches(wider, county.id, call)) await give({ ...work, scope: wider }, call, chosen.person_id)
  work.record({
    kind: 'openCall',
    id: call.id,
    detail: { roll: call.homes, present: call.voted, chosen: chosen !== null },
  })
  return { id: call.id }
}

const reaches = (scope: Scope, countyId: number, call: Call): boolean =>
  covers(scope, {
    countyId,
    townshipId: call.township_id,
    villageId: call.village_id,
    groupId: null,
    gridIds: [call.grid_id],
  })

/** The households have chosen; law and model are asked as for any other post. */
async function give(work: Work, call: Call, personId: number): Promise<void> {
  const { tx, county, packs, today } = work
  const title = packs.at({ townshipId: call.township_id, villageId: call.village_id }).postTitles[call.title]
  if (!title) refuse('openCalls.no_title')
  const termTo = lastDayOf(call.rule, today)
  const post = {
    personId,
    role: title.role,
    title: title.id,
    level: title.level,
    gridId: call.grid_id,
    termFrom: today,
  }
  const id = await givePost(work, { ...post, ...(termTo === null ? {} : { termTo }) })
  await saveCall(tx, county.id, call.id, { state: 'appointed', post_id: id })
}

export async function appointChosen(
  work: Work,
  { callId }: In<typeof openCalls.appoint>,
): Promise<Out<typeof openCalls.appoint>> {
  const call = (await findCall(work.tx, work.scope, callId, true)) ?? refuse('openCalls.missing')
  if (call.state !== 'chosen' || call.chosen_person_id === null) refuse('openCalls.nobody_chosen')
  await give(work, call, call.chosen_person_id)
  work.record({ kind: 'openCall', id: call.id, detail: { appointed: true } })
  return { id: call.id }
}
