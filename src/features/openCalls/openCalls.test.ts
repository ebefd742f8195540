import { beforeAll, expect, test } from 'vitest'
import { posts } from '#features/posts/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { openCalls } from './contract.ts'

type Somebody = Village['resident']
let village: Village
let today: string
let gridId: number
const home: { first: Somebody; second: Somebody; third: Somebody; wife: Somebody; child: Somebody } = {} as never

const person = async (name: string, more: { householdId?: number; birthDate?: string } = {}) => {
  const phone = inventedPhone()
  const added = await village.addPerson(name, { phone, ...more })
  return { ...added, who: await village.signIn(added.personId, phone) }
}

beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
  gridId = village.villages[0].groups[1]!.gridId
  const [first, second, third] = [await person('韦想干'), await person('罗也想'), await person('杨投票')]
  const wife = await person('杨家人', { householdId: third.householdId })
  const child = await person('杨小孩', { householdId: third.householdId, birthDate: addDays(today, -4000) })
  Object.assign(home, { first: first.who, second: second.who, third: third.who, wife: wife.who, child: child.who })
  await village.site.owner.query('update household set grid_id = $2 where county_id = $1 and id = any($3::bigint[])', [
    village.county.id,
    gridId,
    [first, second, third].map((one) => one.householdId),
  ])
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
/** The days of a call go by without anybody's session ending. */
const go = (callId: number, offersUntil: string, votesUntil: string) =>
  village.site.owner.query(
    'update open_call set offers_until = $3, votes_until = $4 where county_id = $1 and id = $2',
    [village.county.id, callId, offersUntil, votesUntil],
  )
const own = async (who: Somebody, callId: number) =>
  (await who.call(openCalls.mine, {})).rows.find((row) => row.id === callId)!

test('[X-29] an open call: neighbours stand, each household has one secret vote, and whoever was chosen holds the post', async () => {
  const { id: callId } = await village.officer.call(openCalls.open, { gridId, said: '原联户长到外地打工' })
  expect(await refusal(village.officer.call(openCalls.open, { gridId }))).toBe('openCalls.runs_already')
  expect(await own(home.first, callId)).toMatchObject({ title: { zh: '联户长' }, stage: 'offers', secret: true })
  await home.first.call(openCalls.stand, { callId, said: '我家在路口，谁来都方便' })
  await home.second.call(openCalls.stand, { callId })
  expect(await refusal(home.child.call(openCalls.stand, { callId }))).toBe('openCalls.not_of_age')
  expect(await refusal(village.resident.call(openCalls.stand, { callId }))).toBe('openCalls.missing')
  const candidateId = (await own(home.third, callId)).list[0]!.id
  expect(await refusal(home.third.call(openCalls.vote, { callId, candidateId }))).toBe('openCalls.no_votes_now')
  await go(callId, addDays(today, -1), addDays(today, 3))
  await home.third.call(openCalls.vote, { callId, candidateId })
  expect(await refusal(home.wife.call(openCalls.vote, { callId, candidateId }))).toBe('openCalls.voted_already')
  await home.first.call(openCalls.vote, { callId, candidateId })
  expect(await own(home.third, callId)).toMatchObject({ voted: true, votedFor: null, present: 2, roll: 3 })
  for (const { list } of [await own(home.third, callId), await village.officer.call(openCalls.read, { callId })])
    expect(list.map((one) => one.votes)).toEqual([null, null])
  const { rows } = await village.site.owner.query(
    `select count(candidate_id)::int as named, (select count(*)::int from audit where county_id = $1 and operation = 'openCalls.vote'
       and detail::text like '%candidate%') as audited, (select count(*)::int from idempotency where operation = 'openCalls.vote') as kept
     from open_call_vote where county_id = $1`,
    [village.county.id],
  )
  expect(rows[0]).toEqual({ named: 0, audited: 0, kept: 0 })
  expect(await refusal(village.officer.call(openCalls.count, { callId }))).toBe('openCalls.still_runs')
  await go(callId, addDays(today, -5), addDays(today, -1))
  await village.officer.call(openCalls.count, { callId })
  const counted = await village.officer.call(openCalls.read, { callId })
  expect(counted).toMatchObject({ state: 'chosen', chosen: '韦想干', roll: 3, present: 2, may: { appoint: false } })
  expect(counted.list.map((one) => one.votes)).toEqual([2, 0])
  expect(await refusal(village.officer.call(openCalls.appoint, { callId }))).toBe('authority.not_granted')
  await village.administrator.call(openCalls.appoint, { callId })
  const held = await village.administrator.call(posts.list, { personId: home.first.personId })
  expect(held.rows).toMatchObject([
    { role: 'clusterHead', title: { zh: '联户长' }, gridId, termFrom: today, inTerm: true },
  ])
})

test('[X-29] an open vote names its candidate; two who are level are not decided by the office', async () => {
  const { id: callId } = await village.officer.call(openCalls.open, { gridId, title: 'clusterHead' })
  await home.first.call(openCalls.stand, { callId })
  await home.second.call(openCalls.stand, { callId })
  await go(callId, addDays(today, -1), addDays(today, 3))
  const { list } = await own(home.first, callId)
  await home.first.call(openCalls.vote, { callId, candidateId: list[0]!.id })
  await home.second.call(openCalls.vote, { callId, candidateId: list[1]!.id })
  expect(await own(home.second, callId)).toMatchObject({ votedFor: list[1]!.id })
  await go(callId, addDays(today, -5), addDays(today, -1))
  await village.administrator.call(openCalls.count, { callId })
  expect(await own(home.second, callId)).toMatchObject({ state: 'without', why: 'tie', chosen: null })
})

test('[X-29] a household without an account stands and votes on paper: one vote whichever way came first, as secret as on a phone', async () => {
  const groupGrid = village.villages[0].groups[0]!.gridId
  const paper = await village.addPerson('不用手机的覃大爷')
  const child = await village.addPerson('覃小孩', { householdId: paper.householdId, birthDate: addDays(today, -4000) })
  const phone = await person('用手机的覃家', { householdId: paper.householdId })
  const [other, far] = [await person('覃邻居'), await village.addPerson('别村的人', { village: 2 })]
  const households = [paper.householdId, other.householdId]
  await village.site.owner.query('update household set grid_id = $2 where county_id = $1 and id = any($3::bigint[])', [
    ...[village.county.id, groupGrid, households],
  ])
  const { id: callId } = await village.officer.call(openCalls.open, { gridId: groupGrid })
  const heard = 'counter' as const
  const stands = { callId, personId: paper.personId, said: '我天天在家', heard }
  expect(await refusal(village.gridWorker.call(openCalls.noteStanding, stands))).toBe('authority.not_granted')
  expect(await refusal(village.outsideOfficer.call(openCalls.noteStanding, stands))).toBe('openCalls.missing')
  const asChild = { ...stands, personId: child.personId }
  expect(await refusal(village.officer.call(openCalls.noteStanding, asChild))).toBe('openCalls.not_of_age')
  const fromFar = { ...stands, personId: far.personId }
  expect(await refusal(village.officer.call(openCalls.noteStanding, fromFar))).toBe('openCalls.not_of_grid')
  await village.officer.call(openCalls.noteStanding, stands)
  expect(await refusal(village.officer.call(openCalls.noteStanding, stands))).toBe('openCalls.person_stands')
  const noted = { heard, name: village.officer.name }
  const { list } = await village.officer.call(openCalls.read, { callId })
  expect(list).toMatchObject([{ name: '不用手机的覃大爷', said: '我天天在家', noted }])
  await go(callId, addDays(today, -1), addDays(today, 3))
  const vote = { callId, personId: paper.personId, candidateId: list[0]!.id, heard }
  await village.officer.call(openCalls.noteVote, vote)
  expect(await refusal(village.officer.call(openCalls.noteVote, vote))).toBe('openCalls.household_voted')
  expect(await refusal(phone.who.call(openCalls.vote, { callId, candidateId: list[0]!.id }))).toBe(
    'openCalls.voted_already',
  )
  expect(await own(phone.who, callId)).toMatchObject({ voted: true, votedFor: null, noted })
  await other.who.call(openCalls.vote, { callId, candidateId: list[0]!.id })
  expect(await own(other.who, callId)).toMatchObject({ voted: true, noted: null })
  const late = { ...vote, personId: other.personId }
  expect(await refusal(village.officer.call(openCalls.noteVote, late))).toBe('openCalls.household_voted')
  const { rows } = await village.site.owner.query(
    `select count(candidate_id)::int as named, (select count(*)::int from audit where county_id = $1 and operation = 'openCalls.noteVote'
       and detail::text like '%candidate%') as audited, (select count(*)::int from idempotency where operation = 'openCalls.noteVote') as kept
     from open_call_vote where county_id = $1 and call_id = $2`,
    [village.county.id, callId],
  )
  expect(rows[0]).toEqual({ named: 0, audited: 0, kept: 0 })
  await go(callId, addDays(today, -5), addDays(today, -1))
  await village.officer.call(openCalls.count, { callId })
  expect((await village.officer.call(openCalls.read, { callId })).list[0]).toMatchObject({ votes: 2 })
})

test('[X-29] what the office wrote down wrongly is taken back with a reason while the call runs, a secret vote by its slip alone, and never afterwards', async () => {
  const ground = village.villages[0].groups[0]!.gridId
  await village.site.owner.query("update open_call set state = 'without' where county_id = $1", [village.county.id])
  await village.site.owner.query(
    'update household set grid_id = $2 where county_id = $1 and grid_id = $3', // only those of this test lie there
    [village.county.id, gridId, ground],
  )
  const [wrong, right] = [await person('记错的人'), await person('要报名的人')]
  const households = [wrong.householdId, right.householdId]
  await village.site.owner.query('update household set grid_id = $2 where county_id = $1 and id = any($3::bigint[])', [
    ...[village.county.id, ground, households],
  ])
  const { officer, outsideOfficer, gridWorker } = village
  const { id: callId } = await officer.call(openCalls.open, { gridId: ground })
  const heard = 'letter' as const
  const list = async () => (await officer.call(openCalls.read, { callId })).list
  await officer.call(openCalls.noteStanding, { callId, personId: wrong.personId, heard })
  const nameBack = { callId, candidateId: (await list())[0]!.id, why: '同名，记成了别家' }
  expect(await refusal(gridWorker.call(openCalls.takeBackName, nameBack))).toBe('authority.not_granted')
  expect(await refusal(outsideOfficer.call(openCalls.takeBackName, nameBack))).toBe('openCalls.missing')
  expect(await refusal(officer.call(openCalls.takeBackName, { ...nameBack, why: '' }))).toBe('call.invalid')
  await officer.call(openCalls.takeBackName, nameBack)
  expect(await refusal(officer.call(openCalls.takeBackName, nameBack))).toBe('openCalls.no_candidate')
  const told = { why: nameBack.why, name: officer.name }
  expect(await own(wrong.who, callId)).toMatchObject({ list: [], nameTakenBack: told, voteTakenBack: null })
  await officer.call(openCalls.noteStanding, { callId, personId: right.personId, heard })
  await wrong.who.call(openCalls.stand, { callId })
  const [candidate, onPhone] = await list()
  const theirs = { ...nameBack, candidateId: onPhone!.id }
  expect(await refusal(officer.call(openCalls.takeBackName, theirs))).toBe('openCalls.said_on_phone')

  await go(callId, addDays(today, -1), addDays(today, 3))
  const vote = { callId, personId: wrong.personId, candidateId: candidate!.id, heard }
  const { slip } = await officer.call(openCalls.noteVote, vote)
  const nameLate = { ...nameBack, candidateId: candidate!.id }
  expect(await refusal(officer.call(openCalls.takeBackName, nameLate))).toBe('openCalls.votes_begun')
  const { notedVotes } = await officer.call(openCalls.read, { callId })
  expect(notedVotes).toMatchObject([{ householdId: wrong.householdId, noted: { heard, name: officer.name } }])
  expect(JSON.stringify(notedVotes)).not.toMatch(/candidate|要报名的人/)
  expect((await village.administrator.call(openCalls.read, { callId })).notedVotes).toHaveLength(1)
  const { outsideDispatcher: reader } = village
  await village.addPost(reader.personId, {
    role: 'villageOfficer',
    title: 'villageDirector',
    at: 'village',
    village: 1,
  })
  await village.addPost(reader.personId, { role: 'dispatcher', title: 'dispatcher', at: 'village' })
  const read = await reader.call(openCalls.read, { callId })
  expect(read).toMatchObject({ id: callId, notedVotes: [], may: { note: false, count: false } })
  const back = { callId, householdId: wrong.householdId, why: '抄成了别家的票', slip: slip! }
  expect(await refusal(outsideOfficer.call(openCalls.takeBackVote, back))).toBe('openCalls.missing')
  expect(await refusal(officer.call(openCalls.takeBackVote, { ...back, slip: 'aaaa-aaaa-aaaa' }))).toBe(
    'openCalls.wrong_slip',
  )
  await right.who.call(openCalls.vote, { callId, candidateId: onPhone!.id })
  const phones = { ...back, householdId: right.householdId }
  expect(await refusal(officer.call(openCalls.takeBackVote, phones))).toBe('openCalls.no_noted_vote')
  expect(await officer.call(openCalls.takeBackVote, { ...back, slip: ` ${slip!.toUpperCase()}` })).toEqual({
    id: callId,
  })
  expect(await refusal(officer.call(openCalls.takeBackVote, back))).toBe('openCalls.no_noted_vote')
  const takenBack = { why: back.why, name: officer.name }
  expect(await own(wrong.who, callId)).toMatchObject({
    voted: false,
    mayVote: true,
    voteTakenBack: takenBack,
    present: 1,
  })
  const again = await officer.call(openCalls.noteVote, { ...vote, candidateId: onPhone!.id })
  expect(await own(wrong.who, callId)).toMatchObject({ voted: true, voteTakenBack: takenBack, present: 2 })

  await go(callId, addDays(today, -5), addDays(today, -1))
  const late = { ...back, slip: again.slip! }
  expect(await refusal(officer.call(openCalls.takeBackVote, late))).toBe('openCalls.over_for_notes')
  await officer.call(openCalls.count, { callId })
  expect(await refusal(officer.call(openCalls.takeBackVote, late))).toBe('openCalls.over_for_notes')
  expect(await list()).toMatchObject([{ votes: 0 }, { votes: 2 }])
  const { rows } = await village.site.owner.query(
    `select count(*)::int as all, count(candidate_id)::int as named, count(slip_hash)::int as slips,
       (select count(*)::int from audit where county_id = $1 and operation like 'openCalls.takeBack%' and detail::text ~ 'candidate|为|别家') as told
     from open_call_vote where county_id = $1 and call_id = $2`,
    [village.county.id, callId],
  )
  expect(rows[0]).toEqual({ all: 3, named: 0, slips: 0, told: 0 })
})
