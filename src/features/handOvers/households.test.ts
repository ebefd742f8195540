import { beforeEach, expect, test } from 'vitest'
import { contacts } from '#features/contacts/contract.ts'
import { visits } from '#features/visits/contract.ts'
import { deliver } from '#server/relay.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { handOvers } from './contract.ts'

let village: Village
let villageId: number
beforeEach(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

type Head = Somebody & { postId: number }

/** A cluster head of the first grid with an account. */
async function aHead(name: string): Promise<Head> {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  const postId = await village.addPost(personId, { role: 'clusterHead', title: 'clusterHead', at: 'grid' })
  return { ...(await village.signIn(personId, phone, 'staff')), postId }
}

/** A household whom somebody looks after in a line; its tier promises it a contact and a plan. */
async function aHome(head: Somebody, line = 'headLine', level = 'head'): Promise<number> {
  const { householdId } = await village.addPerson('田家户主')
  await village.officer.call(contacts.assign, {
    villageId,
    line,
    level,
    personId: head.personId,
    to: { householdIds: [householdId] },
  })
  await village.site.owner.query(
    `insert into household_tier (county_id, household_id, tier, rule, rule_from, pack_id, pack_version, since, checked_on, review_on)
     values ($1, $2, 'concern', 'household-tiers', '2018-01-01', 'hanyin', '1.1.0', '2026-01-01', '2026-01-01', '2027-01-01')`,
    [village.county.id, householdId],
  )
  return householdId
}

const plan = (head: Somebody, householdId: number) =>
  head.call(visits.plan, { householdId, need: '想学养蜂', measure: '请镇农技站来教', dueOn: '2099-05-01' })
const homesOf = async (who: Somebody) => (await who.call(visits.toVisit, {})).rows.map((row) => row.householdId)
const ownersOf = async () => {
  const { rows } = await village.site.owner.query(
    `select p.name from care_plan c join person p on p.county_id = c.county_id and p.id = c.owner_person_id
     where c.county_id = $1 order by c.id`,
    [village.county.id],
  )
  return rows.map((row) => row.name)
}
const lastAudit = async () => {
  const { rows } = await village.site.owner.query(
    "select detail from audit where county_id = $1 and operation = 'handOvers.make' order by id",
    [village.county.id],
  )
  return rows.map((row) => row.detail)
}

test('what somebody looks after is counted by line with its plans, and goes to the successor in one step with one audit row', async () => {
  const [old, next] = [await aHead('老户长'), await aHead('新户长')]
  const homes = [await aHome(old), await aHome(old)]
  const { id } = await plan(old, homes[0]!)
  const seen = await village.administrator.call(handOvers.read, { postId: old.postId })
  expect(seen).toMatchObject({
    requests: [],
    plans: 1,
    lines: [{ line: 'headLine', n: 2, words: { zh: '中心户长联系村民' } }],
  })
  expect(seen.successors.find((one) => one.postId === next.postId)!.mayTake).toEqual(['headLine'])
  expect(JSON.stringify(seen), 'no household is named').not.toContain('田家')
  const over = { postId: old.postId, toPostId: next.postId, lines: ['headLine'] }
  await village.administrator.call(handOvers.make, over)
  expect(await homesOf(old)).toEqual([])
  expect((await homesOf(next)).toSorted((a, b) => a - b)).toEqual(homes)
  expect(await ownersOf()).toEqual(['新户长'])
  expect(await lastAudit()).toEqual([
    { toPostId: next.postId, requests: [], lines: ['headLine'], contacts: 2, plans: [id] },
  ])
  expect(await village.administrator.call(handOvers.read, { postId: old.postId })).toMatchObject({
    lines: [],
    plans: 0,
  })
  expect(await refusal(village.administrator.call(handOvers.make, over))).toBe('handOvers.stale')
})

test('all or nothing: a line that the successor may not stand in keeps every other line and plan where they were', async () => {
  const [old, next] = [await aHead('老户长'), await aHead('新户长')]
  await village.officer.call(contacts.say, { villageId, personId: old.personId, kind: 'partyMember', holds: true })
  const home = await aHome(old)
  const partyHome = await aHome(old, 'partyLine', 'member')
  await plan(old, home)
  const seen = await village.administrator.call(handOvers.read, { postId: old.postId })
  expect(seen.lines?.map(({ line, n }) => [line, n])).toEqual([
    ['headLine', 1],
    ['partyLine', 1],
  ])
  expect(seen.successors.find((one) => one.postId === next.postId)!.mayTake).toEqual(['headLine'])
  const give = (...lines: string[]) =>
    refusal(village.administrator.call(handOvers.make, { postId: old.postId, toPostId: next.postId, lines }))
  expect(await give('headLine', 'partyLine')).toBe('contacts.not_eligible')
  expect((await homesOf(old)).toSorted((a, b) => a - b)).toEqual([home, partyHome])
  expect([await homesOf(next), await ownersOf(), await lastAudit()]).toEqual([[], ['老户长'], []])
  expect(await give('headLine')).toBe('no refusal')
  expect([await homesOf(old), await homesOf(next)]).toEqual([[partyHome], [home]])
})

test('a plan whose household the successor does not serve stays with its owner', async () => {
  const [old, next] = [await aHead('老户长'), await aHead('新户长')]
  await village.officer.call(contacts.say, { villageId, personId: old.personId, kind: 'partyMember', holds: true })
  const [home, other] = [await aHome(old), await aHome(old)]
  await plan(old, home)
  await plan(old, other)
  await village.site.owner.query(
    "update contact set line = 'partyLine', level = 'member' where county_id = $1 and household_id = $2",
    [village.county.id, other],
  )
  await village.administrator.call(handOvers.make, { postId: old.postId, toPostId: next.postId, lines: ['headLine'] })
  expect(await ownersOf()).toEqual(['新户长', '老户长'])
})

test('whoever manages no contacts is shown none and gives none', async () => {
  const [old, next] = [await aHead('老户长'), await aHead('新户长')]
  const home = await aHome(old)
  const phone = inventedPhone()
  const { personId } = await village.addPerson('管系统', { phone })
  await village.addPost(personId, { role: 'systemAdministrator', title: 'systemAdministrator', at: 'county' })
  const system = await village.signIn(personId, phone, 'staff')
  await plan(old, home)
  expect(await system.call(handOvers.read, { postId: old.postId })).toMatchObject({ lines: null, plans: 0 })
  const over = { postId: old.postId, toPostId: next.postId, lines: ['headLine'] }
  expect(await refusal(system.call(handOvers.make, over))).toBe('handOvers.no_contacts')
  expect([await homesOf(old), await homesOf(next)]).toEqual([[home], []])
})

test('where the village hands a line over, the plans of its households follow', async () => {
  const [old, next] = [await aHead('老户长'), await aHead('新户长')]
  await plan(old, await aHome(old))
  await village.officer.call(contacts.handOver, {
    fromPersonId: old.personId,
    toPersonId: next.personId,
    line: 'headLine',
  })
  while ((await deliver(village.site.ground, village.county)) > 0);
  expect(await ownersOf()).toEqual(['新户长'])
})
