import { describe, expect, test } from 'vitest'
import { inSetting } from '#server/settings.ts'
import { aVillage } from '#tests/village.ts'
import { figures } from './contract.ts'
import { figuresJobs } from './jobs.ts'
import { insertDeltas } from './queries.ts'
import { type Counted, difference, ratesOf } from './rules.ts'

const placed: Counted = {
  ...{ townshipId: 1, villageId: 2, category: 'policy', phase: 'toDispatch', receivedAt: '2026-03-02T01:00:00.000Z' },
  ...{ answeredAt: null, answeredInTime: null, solved: null, stars: null, mergedInto: null },
}
const answered: Counted = { ...placed, phase: 'answered', answeredAt: '2026-03-05T01:00:00.000Z', answeredInTime: true }
const rated: Counted = { ...answered, phase: 'shown', solved: true, stars: 3 }
const short = (before: Counted | null, after: Counted) =>
  difference(before, after).map(({ day, measure, n }) => `${day} ${measure} ${n}`)

describe('[X-44] figures are the difference that a write makes', () => {
  test('each step adds what it brings, on the day of the answer', () => {
    expect(short(null, placed)).toEqual(['2026-03-02 received 1'])
    expect(short(placed, answered)).toEqual(['2026-03-05 answered 1', '2026-03-05 inTime 1'])
    expect(short(answered, rated)).toEqual(['2026-03-05 rated 1', '2026-03-05 solved 1', '2026-03-05 scored 1'])
  })
  test('late is not in time, not solved is not solved, three stars are not satisfied, and four are', () => {
    const late = { ...answered, answeredInTime: false }
    expect(short(placed, late)).toEqual(['2026-03-05 answered 1'])
    expect(short(late, { ...late, phase: 'shown', solved: false })).toEqual(['2026-03-05 rated 1'])
    expect(short(late, { ...late, phase: 'shown', solved: false, stars: 3 })).toEqual([
      '2026-03-05 rated 1',
      '2026-03-05 scored 1',
    ])
    expect(short(rated, { ...rated, stars: 4 })).toEqual(['2026-03-05 satisfied 1'])
  })
  test('a request shown without a rating counts as unrated, apart from the rates', () => {
    expect(short(answered, { ...answered, phase: 'shown' })).toEqual(['2026-03-05 unrated 1'])
  })
  test('a reopened request takes its answer back', () => {
    const back = short(rated, placed)
    expect(back).toContain('2026-03-05 answered -1')
    expect(back).toHaveLength(5)
  })
  test('a merged request was received and is answered in another', () => {
    expect(short(placed, { ...placed, mergedInto: 9 })).toEqual(['2026-03-02 merged 1'])
  })
})

test('every rate comes with numerator and denominator', () => {
  const sums = { received: 9, answered: 7, inTime: 6, rated: 4, solved: 3, scored: 2, satisfied: 1, unrated: 2 }
  expect(ratesOf(sums)).toEqual({
    ...{ received: 9, answered: 7, unrated: 2, toRate: 1 },
    answeredInTime: { numerator: 6, denominator: 7 },
    solved: { numerator: 3, denominator: 4 },
    satisfied: { numerator: 1, denominator: 2 },
  })
})

test('sum and tail give the same figures before and after a fold, and folding twice changes nothing', async () => {
  const { site, county, nobody, villages, townshipOfficer } = await aVillage()
  const { villageId, townshipId } = villages[0]
  const deltas = difference(null, { ...rated, villageId, townshipId })
  await inSetting(site.ground, county, 'test', ({ tx }) => insertDeltas(tx, county.id, [...deltas, ...deltas]))
  const read = () => nobody.call(figures.ofVillage, { villageId, from: '2026-03-01', to: '2026-03-31' })
  const before = await read()
  expect(before.total).toMatchObject({
    received: 2,
    solved: { numerator: 2, denominator: 2 },
    satisfied: { numerator: 0 },
  })
  const fold = () => inSetting(site.ground, county, 'figures.fold', figuresJobs[0]!.run)
  await fold()
  await fold()
  expect(await read()).toEqual(before)
  await inSetting(site.ground, county, 'test', ({ tx }) => insertDeltas(tx, county.id, deltas))
  await fold()
  expect((await read()).total.received).toBe(3)
  const township = await townshipOfficer.call(figures.ofArea, { from: '2026-03-01', to: '2026-03-31' })
  expect(township.total.received).toBe(3)
  const left = await site.owner.query('select 1 from figure_delta where county_id = $1', [county.id])
  expect(left.rowCount).toBe(0)
})

test('a figure reaches only the areas of one’s posts, and a day outside the period does not count', async () => {
  const { site, county, nobody, villages, outsideOfficer, resident, townshipOfficer } = await aVillage()
  const { villageId, townshipId } = villages[0]
  const deltas = difference(null, { ...rated, villageId, townshipId })
  await inSetting(site.ground, county, 'test', ({ tx }) => insertDeltas(tx, county.id, deltas))
  const period = { from: '2026-03-06', to: '2026-03-31' }
  expect((await nobody.call(figures.ofVillage, { villageId, ...period })).total.answered).toBe(0)
  expect((await townshipOfficer.call(figures.ofArea, { to: '2026-03-31' })).total.answered).toBe(1)
  await expect(outsideOfficer.call(figures.ofArea, {})).rejects.toMatchObject({ body: { status: 403 } })
  await expect(resident.call(figures.ofArea, {})).rejects.toMatchObject({ body: { status: 403 } })
  await expect(nobody.call(figures.ofArea, {})).rejects.toMatchObject({ body: { status: 401 } })
  const upside = nobody.call(figures.ofVillage, { villageId, from: '2026-04-01', to: '2026-03-01' })
  await expect(upside).rejects.toMatchObject({ body: { status: 400, code: 'figures.wrong_period' } })
})
