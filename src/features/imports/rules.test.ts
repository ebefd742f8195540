import { expect, test } from 'vitest'
import { homeKey, type Known, picking, planImport, type StagedHousehold } from './rules.ts'

const person = (row: number, name: string, identity: string | null) => ({
  row,
  name,
  relation: '02',
  isHead: true,
  sex: '1',
  birthDate: '1980-01-01',
  identity,
  phone: null,
  registeredAt: null,
})
const household = (code: string, persons: ReturnType<typeof person>[], held = false): StagedHousehold => ({
  code,
  villageId: 1,
  group: '一组',
  groupId: 1,
  address: '',
  persons,
  held,
})
const known: Known = {
  households: new Map([[homeKey(1, 'H1'), ['#a', '王明|1980-01-01']]]),
  identities: new Map([
    ['#a', { villageId: 1, village: '桥头村', code: 'H1' }],
    ['#y', { villageId: 2, village: '柳林坝村', code: 'H1' }],
    ['#z', null],
  ]),
}
const plan = (...households: StagedHousehold[]) => planImport(households, known, (identity) => `#${identity}`)

test('the same people under the same code are left alone, in whatever order', () => {
  const same = household('H1', [person(5, '王明', null), person(4, '王芳', 'a')])
  expect(plan(same)).toMatchObject({ added: [], unchanged: [same], heldBack: [], problems: [] })
})

test('other people under a known code, and people known elsewhere, wait', () => {
  expect(plan(household('H1', [person(4, '王芳', 'a')])).problems).toMatchObject([
    { row: 4, code: 'household.differs' },
  ])
  expect(plan(household('H2', [person(7, '王芳', 'a')])).problems).toMatchObject([
    { row: 7, code: 'identity.in_register', facts: { household: 'H1' } },
  ])
  expect(plan(household('H3', [person(9, '赵六', 'z')])).problems).toMatchObject([
    { code: 'identity.without_household', severity: 'question' },
  ])
  expect(plan(household('H4', [person(9, '赵六', 'y')]))).toMatchObject({
    added: [],
    heldBack: [{ code: 'H4' }],
    problems: [{ code: 'identity.in_other_village', severity: 'question', facts: { where: '柳**村' } }],
  })
})

test('a household held for its own errors is not compared', () => {
  const held = household('H1', [person(4, '某', 'b')], true)
  expect(plan(held, household('H9', [person(6, '新', 'n')]))).toMatchObject({
    added: [{ code: 'H9' }],
    heldBack: [held],
    problems: [],
  })
})

test('a chosen part is named by groups of a village or by households; nothing named is everything', () => {
  const one = household('H1', [])
  expect(picking(null)(one)).toBe(true)
  expect(picking({ groups: ['1-1'] })(one)).toBe(true)
  expect(picking({ groups: ['1-2'] })(one)).toBe(false)
  expect(picking({ groups: ['1-1'], households: ['H2'] })(one)).toBe(false)
})
