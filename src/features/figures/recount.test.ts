import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refused } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { requestsJobs } from '#features/requests/jobs.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { figures } from './contract.ts'
import { figuresJobs } from './jobs.ts'

const categories = ['street-light', 'policy', 'dispute', 'shared-works'] as const
const forward = ['discuss', 'dispatch', 'claim', 'finish', 'answer', 'rate'] as const
const sideways = ['decline', 'redispatch', 'remind', 'reopen', 'withdraw', 'add'] as const
const actions = [...sideways, 'place', 'sort', 'merge', 'later', 'clock', 'fold', ...forward] as const

type Doing = {
  action: (typeof actions)[number] | 'onward'
  /** Which of the requests so far, and which other one. */
  at: number
  other: number
  category: (typeof categories)[number]
  solved: boolean
  stars: number
}

const doing: fc.Arbitrary<Doing> = fc.record({
  action: fc.oneof(
    { weight: 5, arbitrary: fc.constant('onward' as const) },
    { weight: 2, arbitrary: fc.constantFrom('place', 'reopen', 'later') },
    { weight: 3, arbitrary: fc.constantFrom(...actions) },
  ),
  at: fc.nat(12),
  other: fc.nat(12),
  category: fc.constantFrom(...categories),
  solved: fc.boolean(),
  stars: fc.integer({ min: 1, max: 5 }),
})

/** Fields for every step; a move takes what it asks for and refuses the rest, so each gets its own. */
const fieldsFor = ({ handler, otherHandler }: Village, { action, at, solved, stars }: Doing): Record<string, unknown> =>
  ({
    dispatch: { handler: { personId: handler.personId } },
    redispatch: { handler: { personId: otherHandler.personId } },
    claim: { promisedOn: '2026-03-20' },
    finish: { result: '办好了' },
    answer: { reply: '已答复' },
    discuss: { agreed: '同意' },
    decline: { reason: '没有梯子' },
    rate: at % 2 === 0 ? { solved, stars } : { solved },
    reopen: { reason: '又坏了' },
    add: { words: '还有一盏' },
  })[action as string] ?? {}

const wholeYear = { from: '2026-01-01', to: '2026-12-31' }

async function perform(village: Village, ids: number[], one: Doing): Promise<unknown> {
  const { resident, dispatcher, site, county } = village
  const requestId = ids[one.at % Math.max(ids.length, 1)] ?? 0
  if (one.action === 'place') {
    const { id } = await resident.call(requests.place, { text: '桥头路灯不亮', category: one.category })
    return ids.push(id)
  }
  if (one.action === 'later') return later(village, one.at)
  if (one.action === 'clock') return inSetting(site.ground, county, 'requests.clock', requestsJobs[0]!.run)
  if (one.action === 'fold') return inSetting(site.ground, county, 'figures.fold', figuresJobs[0]!.run)
  if (one.action === 'sort') return dispatcher.call(requests.sort, { requestId, category: one.category })
  if (one.action === 'merge')
    return dispatcher.call(requests.merge, { requestId, into: ids[one.other % ids.length] ?? 0 })
  const tried = one.action === 'onward' ? forward : [one.action]
  for (const action of tried) if (await anybody(village, requestId, { ...one, action })) return null
  return null
}

/** Who takes such a step. The handler is one of two, because a matter is sent on now and then. */
function hands({ handler, otherHandler, dispatcher, resident }: Village, action: Doing['action']) {
  if (['rate', 'reopen', 'withdraw', 'add'].includes(action)) return [resident]
  return ['discuss', 'dispatch', 'redispatch', 'remind'].includes(action) ? [dispatcher] : [handler, otherHandler]
}

/** Whoever may take this step takes it. */
async function anybody(village: Village, requestId: number, one: Doing): Promise<boolean> {
  const fields = fieldsFor(village, one)
  for (const who of hands(village, one.action)) {
    const step = who.call(requests.advance, { requestId, action: one.action, fields })
    if (
      await step.then(
        () => true,
        () => false,
      )
    )
      return true
  }
  return false
}

/** Some hours or days pass; nobody is signed out by it. */
async function later({ later: moveClock, site }: Village, days: number): Promise<void> {
  moveClock({ days, hours: 3 })
  await site.owner.query("update session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'", [
    site.time.now,
  ])
}

type Row = Record<string, unknown> & { category: string; phase: string }

/** The same figures counted anew from the requests as they stand, without looking at how they came there. */
function recount(rows: readonly Row[]) {
  const n = (holds: (row: Row) => boolean) => rows.filter(holds).length
  const answered = rows.filter((row) => ['answered', 'shown'].includes(row.phase) && row.merged_into === null)
  const of = (holds: (row: Row) => boolean) => answered.filter(holds).length
  return {
    received: n(() => true),
    answered: answered.length,
    answeredInTime: { numerator: of((row) => row.answered_in_time === true), denominator: answered.length },
    solved: { numerator: of((row) => row.solved === true), denominator: of((row) => row.solved !== null) },
    satisfied: { numerator: of((row) => Number(row.stars) >= 4), denominator: of((row) => row.stars !== null) },
    unrated: of((row) => row.phase === 'shown' && row.solved === null),
    toRate: of((row) => row.phase === 'answered'),
  }
}

test('after any sequence of steps the figures are those that a recount of the requests gives', async () => {
  const village = await aVillage()
  const { site, county, nobody, administrator, villages } = village
  const ids: number[] = []
  const runs = fc.asyncProperty(fc.array(doing, { minLength: 8, maxLength: 24 }), async (sequence) => {
    for (const one of sequence) await perform(village, ids, one).catch((error) => refused(Promise.reject(error)))
    const { rows } = await site.owner.query<Row>('select * from request where county_id = $1', [county.id])
    const told = await nobody.call(figures.ofVillage, { villageId: villages[0].villageId, ...wholeYear })
    expect(told.total).toEqual(recount(rows))
    for (const { category, rates } of told.categories)
      expect(rates, category).toEqual(recount(rows.filter((row) => row.category === category)))
    expect((await administrator.call(figures.ofArea, wholeYear)).total).toEqual(told.total)
  })
  await fc.assert(runs, { numRuns: 7, seed: 20260302, endOnFailure: true })
  const { rows } = await site.owner.query('select distinct action from request_step where county_id = $1', [county.id])
  expect(rows.map((row) => row.action)).toEqual(expect.arrayContaining([...forward, 'place']))
  expect(rows.length).toBeGreaterThanOrEqual(10)
}, 60_000)
