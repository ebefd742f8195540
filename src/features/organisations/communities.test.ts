import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { isCommunity } from '#kernel/area/code.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { organisations } from './contract.ts'

// Villages and residents' communities have laws of their own: nobody is told to lack a body that the law of the place does not know.

let village: Village
const day = '2026-03-01'
const places = () => village.villages.map(({ villageId }) => villageId)
beforeAll(async () => {
  village = await aVillage()
  await village.site.owner.query("update area set tags = '{community}' where id = $1", [places()[1]])
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
const township = () => village.villages[0].townshipId
const found = (areaId: number, kind: string) =>
  village.townshipOfficer.call(organisations.found, { areaId, kind, name: `${kind}1` })
const missingIn = async (areaId: number) => {
  const { rows } = await village.townshipOfficer.call(organisations.ofArea, { areaId })
  return Object.fromEntries(rows.map(({ id, missing }) => [id, missing]))
}

test('a place is a community by its code, or because it was named one', () => {
  const at = (code: string, ...tags: string[]) => isCommunity({ code, tags })
  expect([at('610921100001'), at('610921100201'), at('610921100201', 'community'), at('610921100')]).toEqual([
    ...[true, false, true, false],
  ])
})

test('[A-03] a community lacks the bodies of its own law and none of the villages’; each is founded only where its law holds', async () => {
  const [bridge, willow] = places() as [number, number]
  expect(await missingIn(bridge)).toMatchObject({ villagersCommittee: 1, supervisionCommittee: 1 })
  expect(Object.keys(await missingIn(bridge))).not.toContain('residentsCommittee')
  const own = await missingIn(willow)
  expect(own).toMatchObject({ residentsCommittee: 1, residentsSupervision: 1, residentsRepresentativeMeeting: 1 })
  expect(Object.keys(own)).not.toContain('villagersCommittee')
  expect(await missingIn(township())).toMatchObject({ villagersCommittee: 1, residentsCommittee: 1 })
  const list = await village.townshipOfficer.call(organisations.missing, {
    ...{ kind: 'residentsSupervision', areaId: township(), limit: 20 },
  })
  expect(list.rows.map(({ id }) => id)).toEqual([willow])
  expect(await refusal(found(willow, 'villagersCommittee'))).toBe('organisations.village_only')
  expect(await refusal(found(bridge, 'residentsCommittee'))).toBe('organisations.community_only')
  // nor do its groups, or its meetings, follow the villages' law
  const [bridgeGroup, willowGroup] = village.villages.map(({ groups }) => groups[0]!.groupId) as [number, number]
  expect(await missingIn(bridgeGroup)).toMatchObject({ groupCouncil: 1 })
  expect(Object.keys(await missingIn(willowGroup))).not.toContain('groupCouncil')
  for (const [area, kind] of [
    [willowGroup, 'groupCouncil'],
    [willowGroup, 'groupAssembly'],
    [willow, 'villagersAssembly'],
    [willow, 'deliberationCouncil'],
  ] as const)
    expect(await refusal(found(area, kind)), kind).toBe('organisations.village_only')
  expect(await refusal(found(bridge, 'residentsAssembly'))).toBe('organisations.community_only')
  const { id } = await found(willow, 'residentsCommittee')
  expect((await missingIn(willow)).residentsCommittee).toBe(0)
  const body = await village.townshipOfficer.call(organisations.read, { bodyId: id })
  expect(body.law).toBe('中华人民共和国城市居民委员会组织法(2025年修订)第八条')
})

const told = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? `${error.body.code} ${error.body.title}` : String(error)),
  )

test('[A-03] supervisors of a collective are neither of its council nor of its finance, nor their near relatives; an even council is told', async () => {
  const { id: bodyId } = await found(places()[0]!, 'collectiveEconomicOrg')
  const give = (personId: number, role: string) =>
    village.officer.call(elections.hold, {
      ...{ bodyId, how: 'registration' as const, on: day, termFrom: day },
      seats: [{ personId, role }],
    })
  const [keeper, head, member] = [
    await village.addPerson('钱会计'),
    await village.addPerson('赵理事长'),
    await village.addPerson('孙理事'),
  ]
  const wife = await village.addPerson('钱嫂', { householdId: keeper.householdId })
  const brother = await village.addPerson('赵弟', { householdId: head.householdId })
  await give(keeper.personId, 'finance')
  await give(head.personId, 'head')
  await give(member.personId, 'councillor')
  const supervises = (personId: number) => told(give(personId, 'supervisor'))
  expect(await supervises(keeper.personId)).toMatch(/roles_apart.*农村集体经济组织法第三十四条/)
  expect(await supervises(wife.personId)).toMatch(/relatives_apart.*财务.*农村集体经济组织法第三十四条/)
  expect(await supervises(brother.personId)).toMatch(/relatives_apart.*理事会.*第三十四条/)
  expect(await told(give(brother.personId, 'councillor'))).toMatch(/relatives_apart.*第二十九条/)
  expect(await told(give(wife.personId, 'councillor'))).toBe('no refusal')
  const even = await village.addPerson('李理事')
  await give(even.personId, 'councillor')
  const { notes } = await village.officer.call(organisations.read, { bodyId })
  expect(notes).toEqual([{ kind: 'even', n: 4, on: null, organ: { zh: '理事会', en: 'Council' } }])
})

test('[A-03] in a community near relatives do not sit in its committee together, and none of them supervises it', async () => {
  const areaId = places()[1]!
  const appoint = (personId: number, title: string, role = 'villageOfficer') =>
    told(village.administrator.call(posts.appoint, { personId, role, title, level: 'village', areaId, termFrom: day }))
  const supervise = (personId: number) => appoint(personId, 'residentsSupervisor', 'villageSupervisor')
  const { personId, householdId } = await village.addPerson('柳主任')
  const wife = await village.addPerson('柳嫂', { householdId })
  expect(await appoint(personId, 'residentsDirector')).toBe('no refusal')
  expect(await appoint(wife.personId, 'residentsMember')).toMatch(/relative_in_body.*城市居民委员会组织法.*第八条/)
  expect(await supervise(personId)).toMatch(/bodies_exclude.*城市居民委员会组织法.*第三十六条/)
  expect(await supervise(wife.personId)).toMatch(/relative_in_body.*城市居民委员会组织法.*第三十六条/)
  expect(await supervise((await village.addPerson('杨居民')).personId)).toBe('no refusal')
})
