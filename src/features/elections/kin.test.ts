import { beforeAll, expect, test } from 'vitest'
import { organisations } from '#features/organisations/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { elections } from './contract.ts'

let village: Village
let today: string
let areaId: number
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
  areaId = village.villages[2].villageId
})

const person = async (name: string) => (await village.addPerson(name, { village: 2 })).personId
const found = async (kind: string, at = areaId) =>
  (await village.administrator.call(organisations.found, { kind, areaId: at, name: `高坪${kind}` })).id
/** The refusal with what is read to the person, or that there was none. */
const told = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? `${error.body.code} ${error.body.title}` : String(error)),
  )

type Chosen = { personId: number; role: string; kin?: { has: boolean; relativeIds?: number[] } }
const elected = (bodyId: number, seats: Chosen[], how: 'election' | 'registration' | 'joining' = 'election') =>
  told(
    village.administrator.call(elections.hold, {
      ...{ bodyId, how, on: today, termFrom: today },
      ...(how === 'election' ? { roll: 500, present: 400 } : {}),
      seats: seats.map((seat) => ({ ...seat, ...(how === 'election' ? { votes: 300 } : {}) })),
    }),
  )
const rolesOf = async (bodyId: number) =>
  Object.fromEntries(
    (await village.administrator.call(organisations.read, { bodyId })).roles.map((role) => [role.id, role.asksKin]),
  )

test('[A-03] whoever is elected is asked for near relatives where the law keeps these apart; who was declared counts, and the article is named', async () => {
  const [committee, supervision] = [await found('villagersCommittee'), await found('supervisionCommittee')]
  expect(await rolesOf(committee)).toEqual({ director: true, member: true })
  const [uncle, nephew, cousin] = [await person('甘伯'), await person('甘侄'), await person('甘表弟')]
  expect(await elected(committee, [{ personId: uncle, role: 'director', kin: { has: false } }])).toBe('no refusal')
  const asUncle = { has: true, relativeIds: [uncle] }
  expect(await elected(committee, [{ personId: nephew, role: 'member', kin: asUncle }])).toMatch(
    /^authority.relative_in_body.*村民委员会组织法\(2025年修订\)第八条/,
  )
  expect(await elected(supervision, [{ personId: nephew, role: 'member', kin: asUncle }])).toMatch(
    /^authority.relative_in_body.*第三十七条/,
  )
  const contradicting = { has: false, relativeIds: [uncle] }
  expect(await elected(supervision, [{ personId: cousin, role: 'member', kin: contradicting }])).toMatch(
    /^posts.kin_contradicts/,
  )
  expect(await elected(supervision, [{ personId: cousin, role: 'member', kin: { has: false } }])).toBe('no refusal')
  const { rows } = await village.site.owner.query(
    'select kin_declared from post where county_id = $1 and person_id = any($2) order by person_id',
    [village.county.id, [uncle, cousin]],
  )
  expect(rows).toEqual([{ kin_declared: 'none' }, { kin_declared: 'none' }])
})

test('[A-03] two who declare each other are not elected by one meeting, and nobody of it is seated', async () => {
  const bodyId = await found('collectiveEconomicOrg')
  expect(await rolesOf(bodyId)).toMatchObject({ head: true, supervisor: true, finance: true, member: false })
  const [head, sister, keeper] = [await person('乔理事长'), await person('乔姐'), await person('乔会计')]
  const both = [
    { personId: head, role: 'head', kin: { has: true, relativeIds: [sister] } },
    { personId: sister, role: 'councillor', kin: { has: false } },
  ]
  expect(await elected(bodyId, both, 'registration')).toMatch(
    /^organisation.relatives_apart.*农村集体经济组织法第二十九条/,
  )
  expect((await village.administrator.call(organisations.read, { bodyId })).seats).toEqual([])
  expect(await elected(bodyId, [both[0]!], 'registration')).toBe('no refusal')
  const asHead = { has: true, relativeIds: [head] }
  expect(await elected(bodyId, [{ personId: keeper, role: 'supervisor', kin: asHead }], 'registration')).toMatch(
    /^organisation.relatives_apart.*第三十四条/,
  )
  expect(await elected(bodyId, [{ personId: keeper, role: 'finance', kin: { has: false } }], 'registration')).toBe(
    'no refusal',
  )
  const { rows } = await village.site.owner.query(
    'select kin_declared from body_member where county_id = $1 and body_id = $2 order by id',
    [village.county.id, bodyId],
  )
  expect(rows).toEqual([{ kin_declared: 'some' }, { kin_declared: 'none' }])
})

test('[A-03] a seat without a post keeps relatives apart like one with it, whichever way they come in', async () => {
  const at = village.villages[1].villageId
  const [committee, supervision] = [await found('villagersCommittee', at), await found('supervisionCommittee', at)]
  const { personId, householdId } = await village.addPerson('覃委员', { village: 1 })
  const wife = (await village.addPerson('覃嫂', { village: 1, householdId })).personId
  await village.site.owner.query(
    `insert into body_member (county_id, body_id, person_id, role, leads, term_from) values ($1, $2, $3, 'member', false, '2026-01-01')`,
    [village.county.id, committee, personId],
  )
  expect(await elected(supervision, [{ personId: wife, role: 'member' }])).toMatch(/^authority.relative_in_body/)
  expect(await elected(supervision, [{ personId, role: 'member' }])).toMatch(/^authority.bodies_exclude.*第三十七条/)
  const supervisor = { role: 'villageSupervisor', title: 'supervisionMember', level: 'village', areaId: at } as const
  const appointed = village.administrator.call(posts.appoint, { ...supervisor, personId: wife, termFrom: today })
  expect(await told(appointed)).toMatch(/^authority.relative_in_body/)
})

test('[R-05] where the law keeps nobody apart, nobody’s relatives are written down', async () => {
  const bodyId = await found('volunteerTeam')
  expect(Object.values(await rolesOf(bodyId))).not.toContain(true)
  const personId = await person('志愿者甲')
  const seat = { personId, role: 'member', kin: { has: false } }
  expect(await elected(bodyId, [seat], 'joining')).toMatch(/^elections.kin_not_asked/)
})

test('[R-11] nobody under eighteen is elected or appointed to an office', async () => {
  const bodyId = await found('villagersCommittee', village.villages[0].villageId)
  const birthDate = `${Number(today.slice(0, 4)) - 17}-12-31`
  const { personId } = await village.addPerson('十七岁', { village: 2, birthDate })
  expect(await elected(bodyId, [{ personId, role: 'director', kin: { has: false } }])).toMatch(
    /^elections.minor 十七岁/,
  )
  const chief = { role: 'gridChief', title: 'villageGridChief', level: 'village', areaId } as const
  const appointed = village.administrator.call(posts.appoint, { ...chief, personId, termFrom: today })
  expect(await told(appointed)).toMatch(/^posts.minor 十七岁/)
})
