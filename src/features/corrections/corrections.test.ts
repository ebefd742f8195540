import { beforeEach, expect, test } from 'vitest'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { people } from '#features/people/contract.ts'
import { deliver } from '#server/relay.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { corrections } from './contract.ts'

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

const ask = (
  input: Partial<{
    field: 'name' | 'identityNumber' | 'address' | 'birthDate' | 'tenure' | 'away' | 'other'
    said: string
    personId: number | null
  }> = {},
) =>
  village.resident.call(corrections.ask, {
    field: 'name',
    said: '张明亮',
    personId: village.resident.personId,
    ...input,
  })
const waiting = async () => (await village.officer.call(corrections.list, {})).rows
const decide = (askId: number, accept: boolean, answer = '') =>
  village.officer.call(corrections.decide, { askId, accept, answer })

test('[D-27] a resident asks for a correction, the office accepts it, the register follows and the resident is told', async () => {
  const { id } = await ask()
  expect(await waiting()).toMatchObject([
    { id, field: 'name', now: '张resident', said: '张明亮', byName: '张resident' },
  ])
  await decide(id, true)
  const own = await village.resident.call(people.readOwn, {})
  expect(own.household!.persons[0]!.name).toBe('张明亮')
  const [mine] = (await village.resident.call(corrections.mine, {})).rows
  expect(mine).toMatchObject({ state: 'accepted', decidedByName: village.officer.name })
  const timeline = await village.officer.call(lifeEvents.ofHousehold, { householdId: own.household!.id })
  expect(timeline.rows).toMatchObject([{ id: mine!.eventId, kind: 'correction', source: 'ask' }])
  while ((await deliver(village.site.ground, village.county)) > 0);
  const told = await village.resident.call(notices.list, {})
  expect(told.rows).toMatchObject([{ kind: 'corrected', correctionId: id }])
})

test('[D-27 R-05] how the home is held and who is away are asked for like a name; the register follows by an event the family reads with its author', async () => {
  const { resident, officer, neighbour } = village
  await ask({ field: 'address', said: '桥头街9号', personId: null })
  await decide((await waiting())[0]!.id, true)
  expect(await refusal(ask({ field: 'tenure', said: 'owned', personId: null }))).toBe('corrections.no_tenure')
  expect(await refusal(ask({ field: 'away', said: 'home' }))).toBe('corrections.no_away')
  await decide((await ask({ field: 'tenure', said: 'rent', personId: null })).id, true)
  await decide((await ask({ field: 'away', said: 'study' })).id, true)
  const own = async () => (await resident.call(people.readOwn, {})).household!
  expect(await own()).toMatchObject({ address: '桥头街9号', tenure: 'rent', persons: [{ away: { reason: 'study' } }] })
  const { id } = await ask({ field: 'away', said: 'back' })
  expect((await waiting())[0]).toMatchObject({ id, now: 'study', said: 'back' })
  await decide(id, true)
  expect((await own()).persons[0]!.away).toBe(null)
  const { rows } = await resident.call(lifeEvents.own, {})
  expect(rows.map((row) => [row.kind, row.source, row.byName])).toEqual(
    ['back', 'away', 'dwelling', 'correction'].map((kind) => [kind, 'ask', officer.name]),
  )
  expect((await neighbour.call(lifeEvents.own, {})).rows).toEqual([])
})

test('a refusal says why, and changes nothing', async () => {
  const { id } = await ask()
  expect(await refusal(decide(id, false))).toBe('corrections.why')
  await decide(id, false, '户口簿上是原来的名字')
  const [mine] = (await village.resident.call(corrections.mine, {})).rows
  expect(mine).toMatchObject({ state: 'refused', answer: '户口簿上是原来的名字', eventId: null })
  expect((await village.resident.call(people.readOwn, {})).household!.persons[0]!.name).toBe('张resident')
  expect(await refusal(decide(id, true))).toBe('corrections.decided_already')
})

test('what cannot be right is refused at once, and the same thing is asked once', async () => {
  expect(await refusal(ask({ field: 'identityNumber', said: '990921199405170287' }))).toBe('identity.check_digit')
  expect(await refusal(ask({ field: 'birthDate', said: '2026-02-30' }))).toBe('corrections.no_day')
  expect(await refusal(ask({ field: 'birthDate', said: '2026-12-31' }))).toBe('corrections.no_day')
  expect(await refusal(ask({ field: 'name', personId: null }))).toBe('corrections.whose')
  expect(await refusal(ask({ personId: village.neighbour.personId }))).toBe('people.missing')
  const { id } = await ask()
  expect(await refusal(ask())).toBe('corrections.asked_already')
  await village.resident.call(corrections.withdraw, { askId: id })
  expect(await waiting()).toEqual([])
  await ask()
})

test('a number that is said to be right is sealed in the database and masked on the page', async () => {
  const number = '990921199405170288'
  const { id } = await ask({ field: 'identityNumber', said: number })
  expect((await waiting())[0]!.said).toBe('9909**********0288')
  const { rows } = await village.site.owner.query('select c::text as text from correction_ask c where id = $1', [id])
  expect(rows[0].text).not.toContain(number)
  const { rows: audit } = await village.site.owner.query(
    'select detail::text as text from audit where target_kind = $1',
    ['correction'],
  )
  expect(audit.map((row) => row.text).join()).not.toContain(number)
})

test('an ask is the family’s and the office’s: nobody else sees, decides or takes it back', async () => {
  const { id } = await ask()
  expect((await village.outsideOfficer.call(corrections.list, {})).rows).toEqual([])
  const theirs = village.outsideOfficer.call(corrections.decide, { askId: id, accept: true, answer: '' })
  expect(await refusal(theirs)).toBe('corrections.missing')
  expect(await refusal(village.neighbour.call(corrections.withdraw, { askId: id }))).toBe('corrections.missing')
  expect((await village.neighbour.call(corrections.mine, {})).rows).toEqual([])
})

test('nobody decides the own ask', async () => {
  const { id } = await village.officer.call(corrections.ask, {
    field: 'name',
    said: '王官',
    personId: village.officer.personId,
  })
  expect(await refusal(decide(id, true))).toBe('corrections.own')
})
