import { beforeEach, expect, test } from 'vitest'
import { people } from '#features/people/contract.ts'
import { aFamily, type Family, happens, on, refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { lifeEvents } from './contract.ts'

let village: Village
let family: Family
beforeEach(async () => {
  village = await aVillage()
  family = await aFamily(village)
})
const at = () => family.householdId
const present = () => on(village, at(), '2026-03-02')

test('[D-27] a birth adds a person with source, author and day, and the day before does not know the child', async () => {
  const { id } = await happens(village, at(), '2026-02-20', {
    kind: 'birth',
    name: '周安',
    sex: '1',
    relation: '41',
    motherId: family.daughterInLaw,
  })
  expect(await on(village, at(), '2026-02-19')).not.toContain('周安 41')
  expect(await on(village, at(), '2026-02-20')).toContain('周安 41')
  const { rows } = await village.officer.call(lifeEvents.ofHousehold, { householdId: at() })
  expect(rows).toMatchObject([
    {
      id,
      kind: 'birth',
      day: '2026-02-20',
      source: 'told',
      byName: village.officer.name,
      people: expect.arrayContaining([
        expect.objectContaining({ name: '周安', part: 'subject' }),
        expect.objectContaining({ name: '何春梅', part: 'parent' }),
      ]),
    },
  ])
})

test('[D-27] a child without an identity number is in the register with the reason; so is somebody with another document', async () => {
  await happens(village, at(), '2026-02-20', { kind: 'birth', name: '周安', sex: '2', relation: '42' })
  await happens(village, at(), '2026-02-21', {
    kind: 'moveIn',
    persons: [
      {
        name: 'Maria Silva',
        sex: '2',
        relation: '99',
        noIdentityReason: 'foreign',
        document: { kind: 'passport', number: 'ab 123456' },
        registeredAt: '外国',
      },
    ],
  })
  const { persons } = await village.officer.call(people.readHousehold, { householdId: at() })
  expect(persons.find((one) => one.name === '周安')).toMatchObject({ identity: null, noIdentity: 'newborn' })
  expect(persons.find((one) => one.name === 'Maria Silva')).toMatchObject({
    identity: null,
    noIdentity: 'foreign',
    document: 'passport',
    registeredAt: '外国',
  })
  const said = refusal(
    happens(village, at(), '2026-02-21', { kind: 'moveIn', persons: [{ name: '李四', sex: '1', relation: '99' }] }),
  )
  expect(await said).toBe('lifeEvents.why_no_number')
})

test('a birth before the mother is 12, of a man, or tomorrow is refused', async () => {
  const birth = (day: string, motherId: number) =>
    refusal(happens(village, at(), day, { kind: 'birth', name: '周安', sex: '1', relation: '41', motherId }))
  expect(await birth('2003-01-01', family.daughterInLaw)).toBe('lifeEvents.mother_too_young')
  expect(await birth('2026-02-01', family.son)).toBe('lifeEvents.mother_is_man')
  expect(await birth('2026-03-03', family.daughterInLaw)).toBe('lifeEvents.in_future')
})

test('when the head dies somebody is head, and relations follow', async () => {
  expect(await refusal(happens(village, at(), '2026-02-01', { kind: 'death', personId: family.man }))).toBe(
    'lifeEvents.head_missing',
  )
  await happens(village, at(), '2026-02-01', {
    kind: 'death',
    personId: family.man,
    next: { headPersonId: family.wife, relations: [] },
  })
  expect(await present()).toEqual(['许秋月 02*', '周小河 20', '何春梅 38', '周子轩 41', '郑桂花 54'])
  expect(await on(village, at(), '2026-01-31')).toContain('周大山 02*')
})

test('a dead person does not move, marry, work away or head a household', async () => {
  await happens(village, at(), '2026-02-01', { kind: 'death', personId: family.mother })
  const later = '2026-02-10'
  const tries = [
    happens(village, at(), later, { kind: 'moveOut', personIds: [family.mother] }),
    happens(village, at(), later, { kind: 'away', personId: family.mother, reason: 'work' }),
    happens(village, at(), later, { kind: 'head', headPersonId: family.mother }),
    happens(village, at(), later, { kind: 'death', personId: family.mother }),
    happens(village, at(), later, { kind: 'split', personIds: [family.mother], headPersonId: family.mother }),
  ]
  expect(new Set(await Promise.all(tries.map(refusal)))).toEqual(new Set(['lifeEvents.dead']))
})

test('nothing happens to somebody before the own birth', async () => {
  const moved = happens(village, at(), '2010-01-01', { kind: 'away', personId: family.grandson, reason: 'study' })
  expect(await refusal(moved)).toBe('lifeEvents.before_birth')
})

test('a head is a member; who is head already is not made head again', async () => {
  const head = (id: number) => refusal(happens(village, at(), '2026-02-01', { kind: 'head', headPersonId: id }))
  expect(await head(village.neighbour.personId)).toBe('lifeEvents.head_not_member')
  expect(await head(family.man)).toBe('lifeEvents.head_already')
  await happens(village, at(), '2026-02-01', { kind: 'head', headPersonId: family.son, relations: [] })
  expect(await present()).toEqual(['周小河 02*', '周大山 51', '许秋月 52', '何春梅 12', '周子轩 20', '郑桂花 62'])
})

test('whoever marries in leaves the old household; the last to leave closes it', async () => {
  const { personId, householdId } = await village.addPerson('丁小雨', { birthDate: '1995-01-01' })
  await happens(village, at(), '2026-02-01', {
    kind: 'marriage',
    spouseId: family.son,
    person: { personId, relation: '38' },
  })
  expect(await present()).toContain('丁小雨 38')
  const old = await village.officer.call(lifeEvents.householdOn, { householdId, day: '2026-02-01' })
  expect(old).toMatchObject({ state: 'ended', persons: [] })
  expect(await on(village, householdId, '2026-01-31')).toEqual(['丁小雨 02*'])
})

test('a split leaves both households with a head, and a merge keeps both histories', async () => {
  await happens(village, at(), '2026-01-10', {
    kind: 'split',
    personIds: [family.son, family.daughterInLaw, family.grandson],
    headPersonId: family.son,
    address: '一组9号',
  })
  const { rows } = await village.officer.call(lifeEvents.ofHousehold, { householdId: at() })
  const young = rows[0]!.households.find((one) => one.part === 'new')!
  expect(await on(village, young.id, '2026-01-10')).toEqual(['周小河 02*', '何春梅 12', '周子轩 20'])
  expect(await on(village, at(), '2026-01-10')).toEqual(['周大山 02*', '许秋月 12', '郑桂花 52'])
  const relations = [family.son, family.daughterInLaw, family.grandson].map((personId, n) => ({
    personId,
    relation: ['20', '38', '41'][n]!,
  }))
  await happens(village, at(), '2026-02-10', { kind: 'merge', householdId: young.id, relations })
  expect((await present()).length).toBe(6)
  expect(await on(village, young.id, '2026-02-09')).toEqual(['周小河 02*', '何春梅 12', '周子轩 20'])
  expect((await village.officer.call(lifeEvents.householdOn, { householdId: young.id, day: '2026-02-10' })).state).toBe(
    'ended',
  )
  const closed = await village.officer.call(lifeEvents.ofHousehold, { householdId: young.id })
  expect(closed.rows.map((row) => row.kind)).toEqual(['merge', 'split'])
})

test('somebody who moved out comes back by the identity number as the same person', async () => {
  const number = '990921199405170288'
  const mei = { name: '丁梅', sex: '2' as const, relation: '99', identityNumber: number }
  await happens(village, at(), '2026-01-01', { kind: 'moveIn', persons: [mei] })
  const again = refusal(happens(village, at(), '2026-01-02', { kind: 'moveIn', persons: [mei] }))
  expect(await again).toBe('people.identity_known')
  const id = (await village.officer.call(people.readHousehold, { householdId: at() })).persons.at(-1)!.id
  await happens(village, at(), '2026-01-10', { kind: 'moveOut', personIds: [id], place: '西安市' })
  expect(await refusal(happens(village, at(), '2026-01-05', { kind: 'moveIn', persons: [mei] }))).toBe(
    'lifeEvents.later_known',
  )
  await happens(village, at(), '2026-02-01', { kind: 'moveIn', persons: [mei] })
  const back = await village.officer.call(people.readHousehold, { householdId: at() })
  expect(back.persons.find((one) => one.name === '丁梅')!.id).toBe(id)
  expect(await on(village, at(), '2026-01-20')).not.toContain('丁梅 99')
})

test('a household that is new in the village has a head and lies in no grid until somebody places it', async () => {
  const { villageId, unassignedGridId } = village.villages[0]
  const opened = await village.officer.call(lifeEvents.openHousehold, {
    villageId,
    day: '2026-02-01',
    source: 'paper',
    household: {
      code: 'N001',
      address: '二组3号',
      persons: [
        { name: '石磊', sex: '1', relation: '02', noIdentityReason: 'notShown', registeredAt: '河北省石家庄市' },
        { name: '石小雨', sex: '2', relation: '30', noIdentityReason: 'notShown' },
      ],
    },
  })
  expect(await on(village, opened.householdId, '2026-02-01')).toEqual(['石磊 02*', '石小雨 30'])
  const home = await village.officer.call(people.readHousehold, { householdId: opened.householdId })
  expect(home.gridId).toBe(unassignedGridId)
  // with a group it lies in that group's grid at once
  const [group] = village.villages[0].groups
  const second = await village.officer.call(lifeEvents.openHousehold, {
    ...{ villageId, day: '2026-02-01', source: 'paper' as const },
    household: {
      ...{ code: 'N002', address: '一组9号', groupId: group!.groupId },
      persons: [{ name: '石大年', sex: '1', relation: '02', noIdentityReason: 'notShown' }],
    },
  })
  const { gridId } = await village.officer.call(people.readHousehold, { householdId: second.householdId })
  expect(gridId).toBe(group!.gridId)
  expect(home.persons[0]).toMatchObject({ registeredAt: '河北省石家庄市' })
  const { rows } = await village.officer.call(people.list, { villageId, mark: 'floating' })
  expect(rows.map((row) => row.name)).toEqual(['石磊'])
})

test('who is away makes others left behind, and nobody types that', async () => {
  for (const personId of [family.son, family.daughterInLaw])
    await happens(village, at(), '2026-02-01', { kind: 'away', personId, reason: 'work', place: '深圳' })
  const home = await village.officer.call(people.readHousehold, { householdId: at() })
  const kinds = Object.fromEntries(home.persons.map((one) => [one.name, one.leftBehind]))
  expect(kinds).toMatchObject({ 周子轩: 'child', 周小河: null, 许秋月: null })
  expect(home.persons.find((one) => one.name === '周小河')).toMatchObject({ away: { reason: 'work', place: '深圳' } })
  await happens(village, at(), '2026-02-20', { kind: 'back', personId: family.daughterInLaw })
  await happens(village, at(), '2026-02-21', { kind: 'back', personId: family.son })
  const after = await village.officer.call(people.readHousehold, { householdId: at() })
  expect(after.persons.map((one) => one.leftBehind).filter(Boolean)).toEqual([])
  const then = await village.officer.call(lifeEvents.householdOn, { householdId: at(), day: '2026-02-10' })
  expect(then.persons.filter((one) => one.away).map((one) => one.name)).toEqual(['周小河', '何春梅'])
})

test('an officer of another village records nothing here and reads nothing', async () => {
  const elsewhere = village.outsideOfficer
  const event = { kind: 'away', personId: family.son, reason: 'work' } as const
  const tries = [
    elsewhere.call(lifeEvents.record, { householdId: at(), day: '2026-02-01', source: 'told', event }),
    elsewhere.call(lifeEvents.ofHousehold, { householdId: at() }),
    elsewhere.call(lifeEvents.householdOn, { householdId: at(), day: '2026-02-01' }),
  ]
  expect(new Set(await Promise.all(tries.map(refusal)))).toEqual(new Set(['people.household_missing']))
  expect((await elsewhere.call(lifeEvents.list, {})).rows).toEqual([])
  const taken = elsewhere.call(lifeEvents.openHousehold, {
    villageId: village.villages[2].villageId,
    day: '2026-02-01',
    source: 'told',
    household: { code: 'X1', persons: [{ personId: family.son, relation: '02' }] },
  })
  expect(await refusal(taken)).toBe('people.missing')
})

test('looking at a past day is a look that the family can read', async () => {
  await on(village, at(), '2025-01-01')
  const { rows } = await village.site.owner.query(
    'select count(*)::int as n from access_log where county_id = $1 and person_id = $2 and reason = $3',
    [village.county.id, family.man, 'household.past'],
  )
  expect(rows[0].n).toBe(1)
})
