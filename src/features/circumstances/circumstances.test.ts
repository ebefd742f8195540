import { beforeAll, expect, test } from 'vitest'
import { people } from '#features/people/contract.ts'
import type { CircumstanceField } from '#kernel/circumstance/field.ts'
import { core } from '#packs/models.ts'
import { inSetting } from '#server/settings.ts'
import { refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { circumstances } from './contract.ts'
import { circumstancesJobs } from './jobs.ts'
import { householdFacts, needsOf } from './public.ts'
import { checkDeclared, needsGuardian } from './rules.ts'
import { agreedText } from './web/saying.ts'

let village: Village
let villageId: number
beforeAll(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
})

const { declare, withdraw, object, readOwn, readHousehold, record, strike, answer } = circumstances
/** Somebody with an account and a household of their own, so that tests of one county leave each other alone. */
async function aResident(birthDate = '1980-05-06') {
  const phone = inventedPhone()
  const { personId, householdId } = await village.addPerson('李家人', { phone, birthDate })
  return { ...(await village.signIn(personId, phone)), personId, householdId }
}
const factsOf = (householdId: number) =>
  inSetting(village.site.ground, village.county, 'test', async (setting) => {
    const facts = (await householdFacts(setting, [householdId], setting.today)).get(householdId)
    setting.record({ kind: 'test', id: householdId })
    return facts
  })
const codeOf = async (householdId: number): Promise<string> =>
  (await village.site.owner.query('select code from household where id = $1', [householdId])).rows[0].code
const told = async (householdId: number): Promise<number> => {
  const { rows } = await village.site.owner.query(
    `select count(*)::int as n from outbox where county_id = $1 and event = 'circumstances.changed'
      and payload->'householdIds' @> $2::jsonb`,
    [village.county.id, JSON.stringify([householdId])],
  )
  return rows[0].n
}

test('[H-30] a household says its band, the village its mean and its list; the facts follow and say where they are from', async () => {
  const one = await aResident()
  expect(await factsOf(one.householdId)).toMatchObject({ persons: 1, leftBehind: false, incomeToMean: undefined })
  await one.call(declare, { field: 'incomeBand', year: 2025, value: 'from12000' })
  const mean = { villageId, field: 'villageMeanIncome', year: 2025, source: 'statistics' } as const
  await village.officer.call(circumstances.recordVillage, { ...mean, value: 15_000 })
  for (const year of [2023, 2024, 2025])
    await village.officer.call(circumstances.recordList, {
      ...{ villageId, field: 'safeFamily', year, codes: [await codeOf(one.householdId)] },
    })
  const facts = await factsOf(one.householdId)
  expect(facts).toMatchObject({ incomeToMean: 1, safeAwardsLast2: 2, safeAwardsLast3: 3 })
  await village.officer.call(circumstances.recordVillage, { ...mean, value: 20_000 })
  expect(await factsOf(one.householdId)).toMatchObject({ incomeToMean: 0.7 })
  const other = await aResident()
  expect(await factsOf(other.householdId)).toMatchObject({ safeAwardsLast2: 0, safeAwardsLast3: 0 })
  // Told with each write: the household's own, the mean twice, and the list of three years.
  expect([await told(one.householdId), await told(other.householdId)]).toEqual([6, 0])
  const own = (await one.call(readOwn, {})).household!
  expect(own.facts).toContainEqual(
    expect.objectContaining({ field: 'incomeBand', source: 'household', byHousehold: true, saidOn: '2026-03-02' }),
  )
  expect(own.facts.find((fact) => fact.field === 'incomeBand')).toMatchObject({
    ...{ reviewOn: '2026-12-31', keepUntil: '2028-12-31' },
  })
  const field = own.fields.find(({ id }) => id === 'incomeBand')!
  expect(field).toMatchObject({ basis: 'consent', purpose: { zh: expect.stringContaining('平均水平') } })
  expect(field.usedFor.map(({ zh }) => zh).join()).toContain('关心户')
  // Whoever is asked hears who will read it, and that policies may be laid beside it.
  const needs = own.fields.find(({ id }) => id === 'serviceNeeds')!
  expect([field.readers, field.offersPolicies, needs.readers, needs.offersPolicies]).toEqual([
    ...['office', false, 'contact', true],
  ])
})

test('[R-05] circumstances are the office’s, needs reach the assigned contact without income, and the county reads nothing', async () => {
  const one = await aResident()
  await one.call(declare, { field: 'incomeBand', year: 2025, value: 'from5000' })
  await one.call(declare, { field: 'hardship', value: 'temporary' })
  await one.call(declare, { field: 'serviceNeeds', value: [] })
  const { householdId } = one
  const office = await village.officer.call(readHousehold, { householdId })
  expect(office.facts.map(({ field }) => field).sort()).toEqual(['hardship', 'incomeBand', 'serviceNeeds'])
  for (const who of [village.administrator, village.gridWorker, village.clusterHead, one])
    expect(await refusal(who.call(readHousehold, { householdId }))).toBe('authority.not_granted')
  expect(await refusal(village.outsideOfficer.call(readHousehold, { householdId }))).toBe('people.household_missing')
  const looks = (await one.call(people.listAccess, {})).rows
  expect(looks.map(({ byName, field }) => [byName, field])).toEqual([['officer', 'circumstances']])
  const needs = await inSetting(village.site.ground, village.county, 'test', async (setting) => {
    setting.record({ kind: 'test', id: householdId })
    return (await needsOf(setting, [householdId])).get(householdId)
  })
  expect(needs).toEqual([
    { field: 'hardship', words: expect.anything(), chosen: [{ zh: '临时困难', en: expect.anything() }] },
  ])
})

test('[R-05] what a household said it takes back at once: no value stays, and no list brings it in again', async () => {
  const one = await aResident()
  const { householdId } = one
  await one.call(declare, { field: 'hardship', value: 'monitored' })
  const { id } = await one.call(declare, { field: 'hardship', value: 'temporary' })
  expect(await factsOf(householdId)).toMatchObject({ inNeed: true })
  const stranger = await aResident()
  expect(await refusal(stranger.call(withdraw, { circumstanceId: id }))).toBe('circumstances.missing')
  await one.call(withdraw, { circumstanceId: id })
  expect((await factsOf(householdId))?.inNeed).toBeUndefined()
  const { rows } = await village.site.owner.query('select value from circumstance where household_id = $1', [
    householdId,
  ])
  expect(rows).toEqual([{ value: null }, { value: null }])
  const said = { householdId, field: 'hardship', value: 'minimumAllowance' } as const
  expect(await refusal(village.officer.call(record, { ...said, source: 'office' }))).toBe('circumstances.taken_back')
  await village.officer.call(record, { ...said, source: 'visit' })
  expect(await factsOf(householdId)).toMatchObject({ inNeed: true })
})

test('what stands by a public list is contested with a code, counts as unknown, and a colleague answers', async () => {
  const one = await aResident()
  const { householdId } = one
  const award = { householdId, field: 'safeFamily', year: 2022, source: 'publicList' } as const
  const { id } = await village.officer.call(record, { ...award, value: false })
  expect(await refusal(one.call(declare, { field: 'safeFamily', year: 2022, value: true }))).toBe(
    'circumstances.office_says',
  )
  expect(await refusal(one.call(withdraw, { circumstanceId: id }))).toBe('circumstances.not_by_consent')
  expect(await refusal(village.officer.call(answer, { circumstanceId: id, answer: 'keptByList' }))).toBe(
    'circumstances.nothing_to_answer',
  )
  await one.call(object, { circumstanceId: id, objection: 'notTrue' })
  expect(await refusal(one.call(object, { circumstanceId: id, objection: 'changed' }))).toBe(
    'circumstances.objected_already',
  )
  const due = async () =>
    (await village.officer.call(circumstances.listDue, { villageId })).rows.filter((row) => row.id === id)
  expect(await due()).toMatchObject([{ householdId, objection: 'notTrue', year: 2022 }])
  await village.officer.call(answer, { circumstanceId: id, answer: 'corrected' })
  expect((await one.call(readOwn, {})).household!.facts).toEqual([])
  expect(await due()).toEqual([])
})

test('[R-05] at the office a household takes back and contests as on its phone, and reads who wrote it down', async () => {
  const one = await aResident()
  const { officer, gridWorker } = village
  const { noteWithdrawal, noteObjection } = circumstances
  const heard = 'letter'
  const { id } = await one.call(declare, { field: 'serviceNeeds', value: ['meals'] })
  expect(await refusal(gridWorker.call(noteWithdrawal, { circumstanceId: id, heard }))).toBe('authority.not_granted')
  expect(await refusal(officer.call(noteObjection, { circumstanceId: id, objection: 'notTrue', heard }))).toBe(
    'circumstances.by_consent',
  )
  await officer.call(noteWithdrawal, { circumstanceId: id, heard })
  expect((await one.call(readOwn, {})).household!.facts).toEqual([])
  const again = { householdId: one.householdId, field: 'serviceNeeds', value: ['meals'], source: 'office' as const }
  expect(await refusal(officer.call(record, again))).toMatch(/taken_back|no_such_source/)
  const award = {
    householdId: one.householdId,
    field: 'safeFamily',
    year: 2024,
    value: false,
    source: 'publicList',
  } as const
  const { id: circumstanceId } = await officer.call(record, award)
  await officer.call(noteObjection, { circumstanceId, objection: 'notTrue', heard })
  expect((await one.call(readOwn, {})).household!.facts).toMatchObject([
    { objection: 'notTrue', noted: { heard, name: officer.name } },
  ])
})

test('[R-11] children and the wishes of others are said by nobody', async () => {
  const one = await aResident()
  const { householdId } = one
  const child = await village.addPerson('李小宝', { householdId, birthDate: '2012-03-02' })
  const wife = await village.addPerson('王二妹', { householdId, birthDate: '1982-03-02' })
  const wish = (personId: number) => ({ field: 'wantsWork', personId, value: true })
  await one.call(declare, wish(one.personId))
  expect(await refusal(one.call(declare, wish(wife.personId)))).toBe('circumstances.whose')
  const byOffice = (personId: number) =>
    village.officer.call(record, { householdId, ...wish(personId), source: 'visit' })
  expect(await refusal(byOffice(child.personId))).toBe('circumstances.adults_only')
  expect(await refusal(byOffice(village.resident.personId))).toBe('circumstances.whose')
  const { id } = await byOffice(wife.personId)
  expect(await refusal(one.call(withdraw, { circumstanceId: id }))).toBe('circumstances.missing')
  const own = (await one.call(readOwn, {})).household!
  expect(own.facts.map(({ personId }) => personId)).toEqual([one.personId])
  expect(await factsOf(householdId)).toMatchObject({ wantsWork: true, persons: 3 })
})

test('[R-11] nobody under eighteen agrees to anything being kept, and takes back nothing that a guardian said', async () => {
  const one = await aResident()
  const phone = inventedPhone()
  const teen = await village.addPerson('李小妹', { householdId: one.householdId, birthDate: '2010-03-02', phone })
  const child = await village.signIn(teen.personId, phone)
  const meals = { field: 'serviceNeeds', value: ['meals'] }
  expect(await refusal(child.call(declare, meals))).toBe('circumstances.guardian_says')
  const { id } = await one.call(declare, meals)
  expect(await refusal(child.call(withdraw, { circumstanceId: id }))).toBe('circumstances.guardian_says')
  const [fact] = (await village.officer.call(readHousehold, { householdId: one.householdId })).facts
  expect(fact).toMatchObject({ id, byHousehold: true, saidOn: '2026-03-02' })
  const { rows } = await village.site.owner.query('select by_person_id from circumstance where id = $1', [id])
  expect(Number(rows[0].by_person_id)).toBe(one.personId)
  const shown = (await child.call(readOwn, {})).household!
  const field = shown.fields.find(({ id: name }) => name === 'serviceNeeds')!
  expect(shown.facts[0]).toMatchObject({ id, saidBy: '李家人' })
  const t = (key: string, { name }: { name?: string | number } = {}) => `${key} ${name}`
  const agreed = (about: object, people = shown.people) =>
    agreedText({ t }, field, { ...shown.facts[0]!, ...about }, people)
  expect(agreed({})).toBe('circumstances.agreed.children 李家人')
  expect(agreed({ personId: teen.personId })).toBe('circumstances.agreed.guardian 李家人')
  expect(agreed({}, [])).toBe('circumstances.agreed.home 李家人')
  expect([agreed({ personId: one.personId }), agreed({ saidBy: null })]).toEqual([null, null])
  await one.call(withdraw, { circumstanceId: id })
  expect((await one.call(readOwn, {})).household!.facts).toEqual([])
})

test('[R-11] a field of children that is kept by consent is said by a guardian of the household, never by the office or the child', () => {
  const field = { ...core.circumstances!.find((one) => one.id === 'wantsWork')!, adultsOnly: undefined }
  const home = {
    members: [
      { id: 1, birth_date: '1980-05-06' },
      { id: 2, birth_date: '2012-03-02' },
      { id: 3, birth_date: '1955-03-02' },
    ],
    today: '2026-03-02',
  }
  const said = (personId: number, self: number) => {
    const decided = checkDeclared(field as CircumstanceField, personId, self, home)
    return decided.ok || decided.problem.code
  }
  expect([said(2, 1), said(2, 3), said(1, 1)]).toEqual([true, true, true])
  expect([said(2, 2), said(3, 1), said(1, 2)]).toEqual([
    'circumstances.guardian_says',
    'circumstances.whose',
    'circumstances.guardian_says',
  ])
  const guarded = (personId: number, basis: 'consent' | 'duty') =>
    needsGuardian({ ...field, basis } as CircumstanceField, personId, home)
  expect([guarded(2, 'consent'), guarded(2, 'duty'), guarded(1, 'consent')]).toEqual([true, false, false])
})

test('nothing is recorded that no field asks for, from where it may not come, or so long ago that it would be due again', async () => {
  const { householdId } = await aResident()
  const by = (said: object) =>
    refusal(village.officer.call(record, { householdId, field: 'disabledCard', value: true, source: 'visit', ...said }))
  expect(await by({ field: 'religion' })).toBe('circumstances.unknown_field')
  expect(await by({ field: 'villageMeanIncome', value: 1, year: 2025 })).toBe('circumstances.unknown_field')
  expect(await by({ value: 'mild' })).toBe('circumstance.no_such_value')
  expect(await by({ source: 'publicList' })).toBe('circumstances.no_such_source')
  expect(await by({ saidOn: '2026-03-03' })).toBe('circumstances.which_day')
  expect(await by({ saidOn: '2024-03-02' })).toBe('circumstances.which_day')
  expect(await by({ year: 2025 })).toBe('circumstance.no_year')
  const { id } = await village.officer.call(record, {
    householdId,
    field: 'disabledCard',
    value: true,
    source: 'visit',
  })
  await village.officer.call(strike, { circumstanceId: id })
  expect((await factsOf(householdId))?.disabled).toBeUndefined()
})

test('the list of a year takes the place of the one before, and a code that is not there stops it whole', async () => {
  const [one, two] = [await aResident(), await aResident()]
  const list = (codes: string[]) =>
    village.officer.call(circumstances.recordList, { villageId, field: 'safeFamily', year: 2025, codes })
  expect(await refusal(list([await codeOf(one.householdId), 'nowhere']))).toBe('circumstances.unknown_codes')
  await list([await codeOf(one.householdId)])
  await list([await codeOf(two.householdId)])
  const held = async ({ householdId }: { householdId: number }) => (await factsOf(householdId))?.safeAwardsLast2
  expect([await held(one), await held(two)]).toEqual([0, 1])
  const hardship = { villageId, field: 'hardship', year: 2025, codes: [] }
  expect(await refusal(village.officer.call(circumstances.recordList, hardship))).toBe('circumstances.no_list')
})

/** Last: it moves the clock of the whole file. */
test('[R-05] what nobody confirms is due, and at its term it is gone from the database', async () => {
  const one = await aResident()
  const { householdId } = one
  const { id } = await one.call(declare, { field: 'serviceNeeds', value: ['meals'] })
  const due = async () => {
    // A session does not last as long as a fact.
    const phone = inventedPhone()
    const { personId } = await village.addPerson('新来的主任', { phone })
    await village.addPost(personId, { role: 'villageOfficer', title: 'villageDirector', at: 'village' })
    const officer = await village.signIn(personId, phone, 'staff')
    return (await officer.call(circumstances.listDue, { villageId, limit: 100 })).rows.map((row) => row.id)
  }
  expect(await due()).not.toContain(id)
  village.later({ days: 190 })
  expect(await due()).toContain(id)
  expect(await factsOf(householdId)).toMatchObject({ serviceNeeded: true })
  const before = await told(householdId)
  village.later({ days: 200 })
  expect((await factsOf(householdId))?.serviceNeeded).toBeUndefined()
  await inSetting(village.site.ground, village.county, 'circumstances.forget', circumstancesJobs[0]!.run)
  expect((await village.site.owner.query('select 1 from circumstance where id = $1', [id])).rows).toEqual([])
  expect(await told(householdId)).toBe(before + 1)
})
