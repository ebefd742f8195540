import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inspections } from '#features/inspections/contract.ts'
import { aDone, anOrder, refused, step } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import type { Calendar } from '#kernel/shared/workingTime.ts'
import { house } from '#server/features.ts'
import { aVillage } from '#tests/village.ts'
import { figures } from './contract.ts'
import { medianWorkingDays } from './rules.ts'

const weekdays: Calendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  ...{ knownUntil: '2099-12-31', openingHours: [] },
}
/** From Monday, 2 March 2026, to this day of the month. */
const until = (day: number) => ({
  receivedAt: '2026-03-02T01:00:00.000Z',
  answeredAt: `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`,
})

test.each([
  ['nothing', [], null],
  ['the same day', [2], 0],
  ['over a weekend', [9], 5],
  ['the middle one of three', [2, 3, 31], 1],
  ['between the two in the middle', [2, 3, 4, 31], 1.5],
])('[X-46] the median in working days of %s', (_, days, median) => {
  expect(medianWorkingDays(days.map(until), weekdays)).toBe(median)
})

test('[X-46] kinds of matters stand beside each other in the order of the models, with what was made of each', async () => {
  const village = await aVillage()
  const { resident, nobody, supervisor, villages } = village
  const { villageId } = villages[0]
  const light = await aDone(village, '2026-03-05', { category: 'street-light' })
  await step(resident, light.id, 'rate', { solved: true, stars: 5 })
  await aDone(village, '2026-03-05', { category: 'street-light' })
  const policy = await aDone(village, '2026-03-05', { category: 'policy' })
  await step(resident, policy.id, 'rate', { solved: false, stars: 2 })
  await anOrder(resident, { category: 'dispute' })
  const drawn = await supervisor.call(inspections.draw, {
    ...{ areaId: villageId, from: '2026-03-01', to: '2026-03-02', size: 3 },
  })
  for (const [place, { requestId }] of drawn.items.entries()) {
    const finding = requestId === light.id ? 'confirmed' : place === 0 ? 'notReached' : 'notConfirmed'
    await supervisor.call(inspections.check, { inspectionId: drawn.id, requestId, finding, means: 'phone' })
  }
  const ask = () => nobody.call(figures.byMatter, { villageId, from: '2026-03-01', to: '2026-03-31' })
  const { rows } = await ask()
  const { categories } = await nobody.call(requests.choices, {})
  const order = categories.map((one) => one.id)
  expect(rows.map((row) => row.category)).toEqual(
    ['street-light', 'policy', 'dispute'].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  )
  const of = (category: string) => rows.find((row) => row.category === category)!
  expect(of('street-light')).toMatchObject({
    ...{ received: 2, answered: 2, answeredInTime: { numerator: 2, denominator: 2 }, workingDays: 0, open: 0 },
    ...{ solved: { numerator: 1, denominator: 1 }, satisfied: { numerator: 1, denominator: 1 } },
  })
  expect(of('street-light').confirmed.numerator).toBe(1)
  expect(of('policy')).toMatchObject({ solved: { numerator: 0, denominator: 1 }, satisfied: { numerator: 0 } })
  expect(of('dispute')).toMatchObject({ received: 1, answered: 0, open: 1, workingDays: null })
  const looked = rows.reduce((sum, row) => sum + row.confirmed.denominator, 0)
  expect(looked).toBe(drawn.items[0]!.requestId === light.id ? 3 : 2)
  await supervisor.call(inspections.abandon, { inspectionId: drawn.id, reason: '范围选错了' })
  expect((await ask()).rows.every((row) => row.confirmed.denominator === 0)).toBe(true)
  const upside = nobody.call(figures.byMatter, { villageId, from: '2026-04-01', to: '2026-03-01' })
  expect(await refused(upside)).toMatchObject({ status: 400 })
  const elsewhere = await nobody.call(figures.byMatter, { villageId: villages[1].villageId })
  expect(elsewhere.rows).toEqual([])
})

test('[X-46] another village, another time, what was merged and a finding that was corrected do not count here', async () => {
  const village = await aVillage()
  const { resident, dispatcher, nobody, supervisor, villages, site } = village
  const [here, there] = [villages[0].villageId, villages[1].villageId]
  const light = { category: 'street-light' }
  const [one, far, old] = [
    await aDone(village, '2026-03-05', light),
    await aDone(village, '2026-03-05', light),
    await aDone(village, '2026-03-05', light),
  ]
  await site.owner.query("update request set village_id = $2, received_at = '2026-01-05T01:00:00Z' where id = $1", [
    ...[far.id, there],
  ])
  await site.owner.query(
    "update request set received_at = '2025-01-06T01:00:00Z', answered_at = '2025-06-02T01:00:00Z' where id = $1",
    [old.id],
  )
  const [open, same] = [await anOrder(resident, light), await anOrder(resident, light)]
  await dispatcher.call(requests.merge, { requestId: same.id, into: open.id })
  const days = { from: '2026-03-01', to: '2026-03-02' }
  const drawn = await supervisor.call(inspections.draw, { ...days, size: 2 })
  const check = (requestId: number, finding: 'confirmed' | 'notConfirmed') =>
    supervisor.call(inspections.check, { inspectionId: drawn.id, requestId, finding, means: 'phone' })
  await check(one.id, 'notConfirmed')
  await check(far.id, 'notConfirmed')
  await check(one.id, 'confirmed')
  const { rows } = await nobody.call(figures.byMatter, { villageId: here, from: '2026-03-01', to: '2026-03-31' })
  expect(rows).toMatchObject([
    { category: 'street-light', workingDays: 0, open: 1, confirmed: { numerator: 1, denominator: 1 } },
  ])
})

type Schema = {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: Schema | boolean
}

/** Every object of an answer, with the names of its fields and of all fields of the objects around it. */
function objectsOf(schema: Schema, around: readonly string[] = []): string[][] {
  const own = Object.keys(schema.properties ?? {})
  const names = [...around, ...own]
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
    ...(schema.items ? [schema.items] : []),
  ]
  return [...(own.length > 0 ? [names] : []), ...inside.flatMap((one) => objectsOf(one, names))]
}

const aPerson = /person|handler|holder|post(?!al)|account|worker|who$|^by[A-Z]|nameOf/i
const aRate =
  /^(numerator|denominator|share|average|median|workingDays|answeredInTime|satisfied|score|rank(ing)?|rate|percent)$/
const answersOf = (id?: string) =>
  house.routes
    .map(({ contract }) => contract)
    .filter((contract) => id === undefined || contract.id.startsWith(id))
    .map(({ id: name, output }) => ({
      name,
      objects: objectsOf(z.toJSONSchema(output, { unrepresentable: 'any', io: 'output' }) as Schema),
    }))

describe('[X-46] no operation compares people', () => {
  test('no answer has a rate beside somebody', () => {
    const all = answersOf()
    expect(all.flatMap(({ objects }) => objects).length).toBeGreaterThan(100)
    const ratesWithPeople = all.filter(({ objects }) =>
      objects.some((names) => names.some((name) => aPerson.test(name)) && names.includes('numerator')),
    )
    expect(ratesWithPeople.map(({ name }) => name)).toEqual([])
  })

  test('and the figures know nobody at all, only matters', () => {
    const mine = answersOf('figures.')
    expect(mine.map(({ name }) => name)).toContain('figures.byMatter')
    for (const { name, objects } of mine) {
      expect(
        objects.flat().some((one) => aRate.test(one)),
        name,
      ).toBe(true)
      expect(
        objects.flat().filter((one) => aPerson.test(one)),
        name,
      ).toEqual([])
    }
  })

  test('and what supervisors found names nobody who worked on a matter', () => {
    for (const { name, objects } of answersOf('inspections.'))
      expect(
        objects.flat().filter((one) => /person|handler|holder|post(?!al)|account|worker/i.test(one)),
        name,
      ).toEqual([])
  })

  test('and a rate beside somebody would be seen', () => {
    const planted = z.object({
      rows: z.array(z.object({ personId: z.number(), solved: z.object({ numerator: z.number() }) })),
    })
    const found = objectsOf(z.toJSONSchema(planted) as Schema)
    expect(found.some((names) => names.includes('numerator') && names.some((name) => aPerson.test(name)))).toBe(true)
  })
})
