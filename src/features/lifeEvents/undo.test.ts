import { beforeEach, expect, test } from 'vitest'
import { areas } from '#features/areas/contract.ts'
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
const days = ['2026-01-31', '2026-02-01', '2026-02-15', '2026-03-02']
const picture = async () => JSON.stringify(await Promise.all(days.map((day) => on(village, at(), day))))
const undo = (eventId: number) => village.officer.call(lifeEvents.undo, { eventId, reason: '登记错了户' })

test('every kind of event, taken back, leaves each day as it was, and stays to be read', async () => {
  const before = await picture()
  const { personId } = await village.addPerson('丁小雨', { birthDate: '1995-01-01' })
  const day = '2026-02-01'
  const events = [
    { kind: 'birth', name: '周安', sex: '1', relation: '41' },
    { kind: 'death', personId: family.man, next: { headPersonId: family.wife, relations: [] } },
    { kind: 'moveOut', personIds: [family.mother, family.grandson] },
    { kind: 'marriage', spouseId: family.son, person: { personId, relation: '38' } },
    { kind: 'split', personIds: [family.son, family.daughterInLaw], headPersonId: family.son },
    { kind: 'head', headPersonId: family.wife },
    { kind: 'dwelling', address: '二组1号', tenure: 'relatives' },
    { kind: 'away', personId: family.son, reason: 'work' },
    { kind: 'registration', personId: family.daughterInLaw, registeredAt: '邻县' },
    { kind: 'correction', personId: family.son, fields: { name: '周晓河', relation: '22' } },
    { kind: 'correction', fields: { address: '一组18号' } },
  ] as const
  for (const event of events) {
    const { id } = await happens(village, at(), day, event as never)
    await undo(id)
    expect([event.kind, await picture()]).toEqual([event.kind, before])
    expect(await refusal(undo(id))).toBe('lifeEvents.undone_already')
  }
  const home = await village.officer.call(lifeEvents.householdOn, { householdId: at(), day: '2026-03-02' })
  expect(home).toMatchObject({ address: '一组8号' })
  const { rows } = await village.officer.call(lifeEvents.ofHousehold, { householdId: at(), limit: 100 })
  expect(rows.length).toBe(events.length * 2)
  const alone = await village.officer.call(lifeEvents.householdOn, {
    householdId: (
      await village.site.owner.query('select household_id from membership where person_id = $1 and valid_to is null', [
        personId,
      ])
    ).rows[0].household_id,
    day: '2026-03-02',
  })
  expect(alone.persons.map((one) => one.name)).toEqual(['丁小雨'])
})

test('a group that was merged since stands for no home any more: what an undo brings back lands in the group it went into', async () => {
  const areaId = village.villages[0].villageId
  await village.officer.call(areas.addGroups, { areaId, names: ['三组'] })
  const { rows } = await village.officer.call(areas.groups, { areaId })
  const idOf = (name: string) => rows.find((row) => row.name === name)!.id
  const groupAt = async (id: number) =>
    (await village.officer.call(people.readHousehold, { householdId: id })).groupName
  const ended = await aFamily(village, { code: 'E1' })
  for (const id of [at(), ended.householdId])
    await village.site.owner.query('update household set group_id = $1 where id = $2', [idOf('三组'), id])
  await village.site.owner.query("update household set home_from = '2020-01-01' where id = $1", [at()])
  const moved = await happens(village, at(), '2026-02-01', {
    ...{ kind: 'dwelling', address: '一组1号', tenure: 'relatives', groupId: idOf('一组') },
  })
  const all = [ended.man, ended.wife, ended.son, ended.daughterInLaw, ended.grandson, ended.mother]
  const left = await happens(village, ended.householdId, '2026-02-01', { kind: 'moveOut', personIds: all })
  await village.officer.call(areas.mergeGroup, { groupId: idOf('三组'), intoId: idOf('二组') })
  await undo(moved.id)
  await undo(left.id)
  expect([await groupAt(at()), await groupAt(ended.householdId)]).toEqual(['二组', '二组'])
})

test('what something later stands on is taken back last', async () => {
  const head = await happens(village, at(), '2026-02-01', { kind: 'head', headPersonId: family.son })
  const out = await happens(village, at(), '2026-02-15', { kind: 'moveOut', personIds: [family.man] })
  expect(await refusal(undo(head.id))).toBe('lifeEvents.built_upon')
  await undo(out.id)
  await undo(head.id)
  expect(await on(village, at(), '2026-03-02')).toContain('周大山 02*')
  expect(await refusal(undo((await undoOf(head.id))!))).toBe('lifeEvents.undo_of_undo')
})

const undoOf = async (eventId: number) =>
  (await village.officer.call(lifeEvents.ofHousehold, { householdId: at() })).rows.find((row) => row.undoes === eventId)
    ?.id

test('two clerks at once: one is written down, the other is told', async () => {
  const death = () => happens(village, at(), '2026-02-01', { kind: 'death', personId: family.mother })
  const out = () => happens(village, at(), '2026-02-01', { kind: 'moveOut', personIds: [family.mother] })
  const both = await Promise.all([refusal(death()), refusal(out())])
  expect(both.filter((code) => code === 'no refusal').length).toBe(1)
  expect(both.find((code) => code !== 'no refusal')).toMatch(/lifeEvents\.(dead|no_more_here)/)
})

test('whoever writes on an old page is told that the household has changed', async () => {
  const { newestEvent } = await village.officer.call(people.readHousehold, { householdId: at() })
  const seen = newestEvent ?? 0
  await happens(village, at(), '2026-02-01', { kind: 'away', personId: family.son, reason: 'work' }, seen)
  const late = happens(village, at(), '2026-02-01', { kind: 'away', personId: family.wife, reason: 'work' }, seen)
  expect(await refusal(late)).toBe('lifeEvents.changed_meanwhile')
})

test('after any chain of events and undos nobody lives in two places and every household has one head', async () => {
  const other = await aFamily(village)
  const all = [family, other].flatMap((one) => [
    one.man,
    one.wife,
    one.son,
    one.daughterInLaw,
    one.grandson,
    one.mother,
  ])
  let dice = 7
  const roll = (most: number) => {
    dice = (dice * 48_271) % 2_147_483_647
    return dice % most
  }
  let done = 0
  for (let n = 0; n < 120; n++) {
    const home = [at(), other.householdId][roll(2)]!
    const one = all[roll(all.length)]!
    const two = all[roll(all.length)]!
    const events = [
      { kind: 'death', personId: one, next: { headPersonId: two, relations: [{ personId: all[0]!, relation: '99' }] } },
      { kind: 'moveOut', personIds: [one] },
      { kind: 'moveIn', persons: [{ personId: one, relation: '99' }] },
      { kind: 'split', personIds: [one], headPersonId: one },
      {
        kind: 'head',
        headPersonId: one,
        relations: all.filter((id) => id !== one).map((personId) => ({ personId, relation: '99' })),
      },
      { kind: 'away', personId: one, reason: 'work' },
    ]
    const day = `2026-0${1 + roll(2)}-${10 + roll(18)}`
    const made = await happens(village, home, day, events[roll(events.length)] as never).catch(() => null)
    if (made) done += 1
    if (made && roll(3) === 0) await undo(made.id).catch(() => null)
  }
  expect(done).toBeGreaterThan(15)
  const { rows } = await village.site.owner.query(
    `select 'overlap' as fault, a.person_id as id from membership a join membership b on b.county_id = a.county_id
       and b.person_id = a.person_id and b.id > a.id
       and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to) where a.county_id = $1
     union all select 'backward', id from membership where county_id = $1 and valid_to < valid_from
     union all select 'heads', h.id from household h where h.county_id = $1 and h.valid_to is null and 1 <> (
       select count(*) from membership m where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null)
     union all select 'homeless', p.id from person p where p.county_id = $1 and p.valid_to is null and not exists (
       select from membership m where m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null)
     union all select 'ghost', m.person_id from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
       where m.county_id = $1 and m.valid_to is null and p.valid_to is not null
     union all select 'closed home', m.household_id from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
       where m.county_id = $1 and m.valid_to is null and h.valid_to is not null`,
    [village.county.id],
  )
  expect(rows).toEqual([])
})
