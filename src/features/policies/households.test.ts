import { beforeAll, expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { people } from '#features/people/contract.ts'
import { refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { policies } from './contract.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

const adopted = { subject: 'households', adoptedBy: '县政府', adoptedOn: '2026-01-01', validFrom: '2026-01-01' }
const adopt = async (
  title: string,
  facts: ('inNeed' | 'disabled')[],
  more: { validFrom?: string; pilots?: never[] } = {},
) => (await village.administrator.call(policies.adopt, { ...adopted, title, facts, ...more })).id
const aResident = async () => {
  const phone = inventedPhone()
  const { personId, householdId } = await village.addPerson('李家人', { phone })
  const one = await village.signIn(personId, phone)
  await one.call(circumstances.declare, { field: 'hardship', value: 'temporary' })
  return { ...one, householdId }
}
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

test('[H-03 R-05] policies are laid beside a household only while it agrees: given by itself, taken back by itself', async () => {
  await adopt('临时救助', ['inNeed'])
  await adopt('残疾人服务', ['disabled'])
  await village.administrator.call(policies.adopt, {
    ...{ subject: 'households', title: '明年的政策', adoptedBy: '县政府', adoptedOn: '2026-01-01', facts: ['inNeed'] },
    validFrom: '2027-01-01',
  })
  const one = await aResident()
  const { householdId } = one
  const own = async () => (await one.call(policies.readOwn, {})).household!
  const seen = () => village.officer.call(policies.ofHousehold, { householdId })
  expect(await own()).toMatchObject({ consent: null, matches: [] })
  expect((await seen()).matches).toEqual([])

  await one.call(policies.agree, { given: true })
  expect(await own()).toMatchObject({
    consent: { byHousehold: true },
    matches: [{ title: '临时救助', because: ['inNeed'] }],
  })
  expect(titles((await own()).matches)).toEqual(['临时救助'])
  expect(titles((await seen()).matches)).toEqual(['临时救助'])
  const looks = await one.call(people.listAccess, {})
  expect(looks.rows.some((row) => row.reason === 'policy.serve')).toBe(true)

  await one.call(policies.agree, { given: false })
  expect((await own()).matches).toEqual([])
  expect((await seen()).matches).toEqual([])
  const note = (given: boolean) => refusal(village.officer.call(policies.noteConsent, { householdId, given }))
  expect(await note(true)).toBe('policies.taken_back')
  expect(await note(false)).toBe('policies.not_agreed')

  const other = await aResident()
  await village.officer.call(policies.noteConsent, { householdId: other.householdId, given: true })
  expect((await other.call(policies.readOwn, {})).household).toMatchObject({
    ...{ consent: { byHousehold: false }, matches: [{ title: '临时救助' }] },
  })
})

test('[H-03] which policy a household uses, from when to when; what is used is offered no more, and few users are not told', async () => {
  const policyId = await adopt('搬迁后续扶持', ['inNeed'])
  const one = await aResident()
  const { householdId } = one
  await one.call(policies.agree, { given: true })
  const call = (more: { from?: string; to?: string; policyId?: number }) =>
    refusal(village.officer.call(policies.recordUse, { householdId, policyId, from: '2026-02-01', ...more }))
  expect(await call({ from: '2025-12-31' })).toBe('policies.use_dates')
  expect(await call({ from: '2999-01-01' })).toBe('policies.use_dates')
  expect(await call({ policyId: 999_999 })).toBe('policies.missing')
  expect(await call({})).toBe('no refusal')
  expect(await call({})).toBe('policies.used_already')
  const own = async () => (await one.call(policies.readOwn, {})).household!
  expect((await own()).uses).toMatchObject([{ title: '搬迁后续扶持', from: '2026-02-01', to: null }])
  expect(titles((await own()).matches)).not.toContain('搬迁后续扶持')
  const users = async () =>
    (await village.townshipOfficer.call(policies.uptake, {})).rows.find((row) => row.policyId === policyId)?.households
  expect(await users()).toBeNull()
  for (let n = 0; n < 4; n += 1) {
    const { householdId: next } = await village.addPerson('王家人')
    await village.officer.call(policies.recordUse, { householdId: next, policyId, from: '2026-02-01' })
  }
  expect(await users()).toBe(5)

  const useId = (await own()).uses[0]!.id
  await village.officer.call(policies.endUse, { householdId, useId, to: '2026-02-20' })
  expect((await own()).uses[0]).toMatchObject({ to: '2026-02-20' })
  expect(titles((await own()).matches)).toContain('搬迁后续扶持')
  await village.officer.call(policies.strikeUse, { householdId, useId })
  expect((await own()).uses).toEqual([])
  const elsewhere = village.outsideOfficer.call(policies.ofHousehold, { householdId })
  expect(await refusal(elsewhere)).toBe('people.household_missing')
  expect(await refusal(village.administrator.call(policies.ofHousehold, { householdId }))).toBe('authority.not_granted')
})

test('[D-53] what the product does by a rule has its paper too, and the version of a past day can be asked for', async () => {
  const { administrator, nobody } = village
  const paper = { subject: 'tiers', adoptedBy: '县委', adoptedOn: '2018-01-01', validFrom: '2018-02-01' }
  const first = await administrator.call(policies.adopt, { ...paper, title: '分户联系办法' })
  await administrator.call(policies.adopt, {
    ...{ ...paper, title: '分户联系办法（修订）', adoptedOn: '2025-01-01', validFrom: '2025-02-01' },
    replacesId: first.id,
  })
  const held = async (on?: string) =>
    (await nobody.call(policies.inForce, { subject: 'tiers', ...(on ? { on } : {}) })).policy?.title ?? null
  expect([await held('2018-01-31'), await held('2025-01-31'), await held()]).toEqual([
    ...[null, '分户联系办法', '分户联系办法（修订）'],
  ])
})
