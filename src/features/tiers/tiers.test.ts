import { beforeEach, expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { people } from '#features/people/contract.ts'
import { deliver } from '#server/relay.ts'
import { inSetting } from '#server/settings.ts'
import { aFamily, happens, refusal } from '#tests/village/family.ts'
import { computeAll } from '#tests/village/tiers.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { tiers } from './contract.ts'
import { computeHouseholds, tierOf } from './public.ts'

let village: Village
let householdId: number
let householdCode: string
beforeEach(async () => {
  village = await aVillage()
  const { household } = await village.resident.call(people.readOwn, {})
  householdId = household!.id
  householdCode = household!.code
})

const own = () => village.resident.call(tiers.own, {})
const told = async () => {
  while ((await deliver(village.site.ground, village.county)) > 0);
}

/** As if what stands today had been computed so many days ago. */
const daysAgo = (days: number) =>
  village.site.owner.query(
    'update household_tier set since = since - $2::int, checked_on = checked_on - $2::int, review_on = review_on - $2::int where county_id = $1',
    [village.county.id, days],
  )

/** What the office knows of last year: the mean of the village, and who held the award in which years. */
async function theVillageIsKnown(awarded: readonly number[]): Promise<void> {
  const { villageId } = village.villages[0]
  const known = { villageId, field: 'villageMeanIncome', year: 2025, value: 12_500, source: 'statistics' } as const
  await village.officer.call(circumstances.recordVillage, known)
  for (const year of [2023, 2024, 2025]) {
    const codes = awarded.includes(year) ? [householdCode] : []
    await village.officer.call(circumstances.recordList, { villageId, field: 'safeFamily', year, codes })
  }
}

const earns = (band: string) =>
  village.resident.call(circumstances.declare, { field: 'incomeBand', year: 2025, value: band })

test('[H-22 H-25 A-01] the tier follows what is declared, explains itself, and what is unknown counts against nobody', async () => {
  await computeAll(village)
  const before = await own()
  expect(before.tier).toMatchObject({
    tier: 'standard',
    row: null,
    service: { visits: { times: 1, per: 'year' }, contact: 'onRequest' },
    rule: { id: 'household-tiers', packId: 'hanyin' },
  })
  expect(before.tier!.missing.map((one) => one.fact)).toContain('incomeToMean')
  await daysAgo(1)
  await theVillageIsKnown([])
  await earns('under5000')
  await told()
  const { tier, history } = await own()
  expect(tier).toMatchObject({
    ...{ tier: 'concern', since: '2026-03-02', reviewOn: '2027-03-02' },
    words: { zh: '关心户' },
    row: { zh: '收入低于村均且近两年未获评平安家庭' },
    service: { visits: { times: 1, per: 'quarter' }, contact: 'line' },
  })
  expect(tier!.facts).toMatchObject([{ fact: 'incomeToMean' }, { fact: 'safeAwardsLast2', value: 0 }])
  expect(history).toMatchObject([{ words: { zh: '普通户' }, from: '2026-03-01', to: '2026-03-02' }])
})

test('[H-23 H-24 A-01] at the mean with three awards running a household is served on request; with two it is not', async () => {
  await theVillageIsKnown([2023, 2024, 2025])
  await earns('from20000')
  await told()
  expect((await own()).tier).toMatchObject({
    tier: 'assured',
    service: { visits: { times: 0 }, contact: 'onRequest', mode: { zh: '“在线”服务：随叫随到，有事按时答复' } },
  })
  await theVillageIsKnown([2024, 2025])
  await told()
  expect((await own()).tier).toMatchObject({ tier: 'standard', row: null })
})

test('[H-22 H-27 A-01] need comes before income, and follows from the register without anybody typing it', async () => {
  const family = await aFamily(village)
  await happens(village, family.householdId, '2026-02-01', { kind: 'away', personId: family.son, reason: 'work' })
  await told()
  const shown = await village.officer.call(tiers.ofHousehold, { householdId: family.householdId })
  expect(shown.tier).toMatchObject({
    tier: 'closeContact',
    facts: [{ fact: 'leftBehind', value: true }],
    service: { visits: { times: 1, per: 'month' }, contact: 'oneToOne' },
  })
  await daysAgo(1)
  await happens(village, family.householdId, '2026-02-20', { kind: 'back', personId: family.son })
  await told()
  const after = await village.officer.call(tiers.ofHousehold, { householdId: family.householdId })
  expect(after.tier!.tier).toBe('standard')
  expect(after.history.map((one) => one.words.zh)).toEqual(['连心户'])
})

test('[H-22 A-01] a household objects; the office corrects the fact and the tier follows, or says why not', async () => {
  await theVillageIsKnown([])
  await earns('under5000')
  await told()
  expect(await refusal(village.resident.call(tiers.object, { fact: 'leftBehind', reason: '不是' }))).toBe(
    'tiers.no_such_fact',
  )
  const objecting = { fact: 'incomeToMean', reason: '去年收成好，不止这些' }
  const { id } = await village.resident.call(tiers.object, objecting)
  expect(await refusal(village.resident.call(tiers.object, objecting))).toBe('tiers.objected_already')
  const { rows } = await village.officer.call(tiers.objections, {})
  expect(rows).toMatchObject([{ id, state: 'waiting', fact: { fact: 'incomeToMean' }, reason: objecting.reason }])
  const decide = (objectionId: number, accept: boolean, answer = '') =>
    village.officer.call(tiers.decide, { objectionId, accept, answer })
  expect(await refusal(decide(id, true))).toBe('tiers.fact_unchanged')
  expect(await refusal(decide(id, false))).toBe('tiers.why')
  await earns('from20000')
  await decide(id, true)
  const { tier, objections } = await own()
  expect(tier!.tier).toBe('standard')
  expect(objections).toMatchObject([{ state: 'accepted', tierAfter: { zh: '普通户' } }])
  await told()
  expect((await village.resident.call(notices.list, {})).rows).toMatchObject([{ kind: 'tierCorrected' }])
  const again = await village.resident.call(tiers.object, { reason: '还是不对' })
  await decide(again.id, false, '已与本人核对')
  expect((await own()).objections[0]).toMatchObject({ state: 'refused', answer: '已与本人核对' })
  expect(await refusal(decide(again.id, true))).toBe('tiers.decided_already')
})

test('[H-22] an objection said at the counter is written down for whoever said it, who reads it and its answer', async () => {
  await computeAll(village)
  const { resident, officer, outsideOfficer } = village
  const said = { householdId, fact: 'leftBehind', reason: '老人不是一个人住', heard: 'counter' } as const
  const note = (personId: number, who = officer) => who.call(tiers.noteObjection, { ...said, personId })
  expect(await refusal(note(officer.personId))).toBe('tiers.not_of_household')
  const child = await village.addPerson('小孩', { householdId, birthDate: '2016-05-01' })
  expect(await refusal(note(child.personId))).toBe('tiers.not_of_household')
  expect(await refusal(note(resident.personId, outsideOfficer))).toBe('people.household_missing')
  const { id } = await note(resident.personId)
  expect(await refusal(note(resident.personId))).toBe('tiers.objected_already')
  expect((await own()).objections[0]).toMatchObject({
    ...{ id, state: 'waiting', byName: resident.name, noted: { heard: 'counter', name: officer.name } },
  })
  await village.townshipOfficer.call(tiers.decide, { objectionId: id, accept: false, answer: '上门核对过' })
  await told()
  expect((await resident.call(notices.list, {})).rows.map((one) => one.kind)).toEqual(['tierKept', 'tierNoted'])
})

test('[H-22 R-05] read by the household and by who serves it, who is named among the looks; by nobody else', async () => {
  await computeAll(village)
  const { villageId } = village.villages[0]
  for (const who of ['gridWorker', 'clusterHead', 'administrator', 'neighbour', 'nobody', 'supervisor'] as const) {
    const status = who === 'nobody' ? 'authority.unsigned' : 'authority.not_granted'
    expect(await refusal(village[who].call(tiers.ofHousehold, { householdId }))).toBe(status)
    expect(await refusal(village[who].call(tiers.list, { villageId }))).toBe(status)
  }
  expect(await refusal(village.outsideOfficer.call(tiers.list, { villageId }))).toBe('area.missing')
  await village.townshipOfficer.call(tiers.ofHousehold, { householdId })
  for (const _ of [1, 2]) await village.townshipOfficer.call(tiers.list, { villageId })
  const { rows } = await village.resident.call(people.listAccess, {})
  expect(rows).toMatchObject([
    { byName: 'townshipOfficer', field: 'household', reason: 'tier.list' },
    { byName: 'townshipOfficer', field: 'household', reason: 'tier.read' },
  ])
})

test('[H-22] a village is listed in the order of the register; computed again, nothing is written', async () => {
  const { villageId } = village.villages[0]
  const first = await village.officer.call(tiers.compute, { villageId })
  expect(first.changed).toBe(first.households)
  const listed = await village.officer.call(tiers.list, { villageId, limit: 100 })
  const ids = listed.rows.map((row) => row.id)
  expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  expect(ids).toHaveLength(first.households)
  expect((await village.officer.call(tiers.list, { villageId, tier: 'concern' })).rows).toEqual([])
  expect(await village.officer.call(tiers.compute, { villageId })).toEqual({ ...first, changed: 0 })
  await daysAgo(365)
  expect((await village.officer.call(tiers.compute, { villageId })).changed).toBe(first.households)
  const shown = await village.officer.call(tiers.ofHousehold, { householdId })
  expect(shown.tier).toMatchObject({ since: '2025-03-02', reviewOn: '2027-03-02' })
})

test('[H-22] every promise has a name: of its line, else of the grid, else the office of the village', async () => {
  await computeAll(village)
  const { villageId } = village.villages[0]
  const row = async () =>
    (await village.officer.call(tiers.list, { villageId, limit: 100 })).rows.find(({ id }) => id === householdId)
  expect((await own()).tier?.contact).toMatchObject({
    ...{ by: 'grid', people: [{ name: 'gridWorker', title: { zh: '网格员' } }] },
  })
  expect((await row())?.contact).toEqual((await own()).tier?.contact)
  const { site, county } = village
  await site.owner.query(
    "update post set term_to = '2026-02-28' where county_id = $1 and role in ('gridWorker', 'clusterHead', 'gridChief')",
    [county.id],
  )
  expect((await row())?.contact).toBeNull()
  await village.officer.call(organisations.found, {
    kind: 'villagersCommittee',
    areaId: villageId,
    name: '桥头村村民委员会',
    hours: '每天',
  })
  expect((await own()).tier?.contact).toEqual({
    ...{ by: 'village', people: [{ name: '桥头村村民委员会', title: { zh: '每天', en: '每天' } }] },
  })
  await theVillageIsKnown([])
  await earns('under5000')
  await told()
  await site.owner.query(
    `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, at)
     select county_id, 'headLine', 'head', $2, id, township_id, village_id, '2026-01-01', now() from household where county_id = $1 and id = $3`,
    [county.id, village.clusterHead.personId, householdId],
  )
  expect((await row())?.contact).toMatchObject({ by: 'line', people: [{ name: 'clusterHead' }] })
})

test('[H-22] where no model sorts households there are no tiers, and one that ends has none any more', async () => {
  const { site, county } = village
  const inCounty = <T>(work: Parameters<typeof inSetting<T>>[3]) => inSetting(site.ground, county, 'tests', work)
  await computeAll(village)
  expect((await inCounty((setting) => tierOf(setting, [householdId]))).get(householdId)).toMatchObject({
    ...{ tier: 'standard', visits: { times: 1, per: 'year' } },
  })
  await site.owner.query('update household set valid_to = $2 where id = $1', [householdId, '2026-03-02'])
  await inCounty((setting) => computeHouseholds(setting, [householdId]))
  expect((await inCounty((setting) => tierOf(setting, [householdId]))).size).toBe(0)
  const elsewhere = await aVillage({ models: ['pingtang'] })
  await computeAll(elsewhere)
  expect(await elsewhere.resident.call(tiers.own, {})).toEqual({ tier: null, history: [], objections: [] })
})

test('[A-01] a county reckoned at once and its households one by one come to the same, whatever is known of them', async () => {
  await theVillageIsKnown([2024, 2025])
  await earns('under5000')
  const { site, county } = village
  const inCounty = <T>(work: Parameters<typeof inSetting<T>>[3]) => inSetting(site.ground, county, 'tests', work)
  const all = await computeAll(village)
  expect(all.households).toBeGreaterThan(1)
  const { rows } = await site.owner.query<{ household_id: number }>(
    'select household_id from household_tier where county_id = $1',
    [county.id],
  )
  for (const one of rows) {
    const again = await inCounty((setting) => computeHouseholds(setting, [Number(one.household_id)]))
    expect(again).toEqual({ households: 1, changed: 0 })
  }
  const nobody = site.owner.query(
    `insert into household_tier select county_id, 0, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, since, checked_on,
       review_on from household_tier where county_id = $1 limit 1`,
    [county.id],
  )
  await expect(nobody).rejects.toMatchObject({ code: '23503' })
})
