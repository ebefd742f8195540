import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { studios } from './contract.ts'

let village: Village
let today: string
let bodyId: number
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
  const at = { kind: 'deputyStudio', areaId: village.villages[0].villageId, name: '桥头村人大代表工作室' }
  bodyId = (await village.officer.call(organisations.found, at)).id
  await village.officer.call(elections.hold, {
    ...{ bodyId, how: 'appointment', on: today, termFrom: today },
    seats: [{ personId: village.resident.personId, role: 'deputy' }],
  })
})

const openings = async () => {
  const { rows } = await village.nobody.call(organisations.ofVillage, { villageId: village.villages[0].villageId })
  return rows.find((row) => row.id === bodyId)!.openings
}

test('[H-10] a studio announces its days, the same day of each month as well, and calls one off', async () => {
  const open = (more: Record<string, unknown> = {}) =>
    refusal(
      village.officer.call(organisations.openOn, { bodyId, on: '2026-03-31', from: '09:00', to: '11:30', ...more }),
    )
  expect(await open({ on: addDays(today, -1) })).toBe('organisations.past_day')
  expect(await open({ to: '08:00' })).toBe('organisations.past_day')
  await open({ months: 3 })
  await open()
  expect((await openings()).map((one) => one.on)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31'])
  const [first] = await openings()
  const off = { bodyId, openingId: first!.id }
  expect(await refusal(village.outsideOfficer.call(organisations.callOff, off))).toBe('organisations.missing')
  await village.officer.call(organisations.callOff, off)
  expect((await openings()).map((one) => one.on)).toEqual(['2026-04-30', '2026-05-31'])
})

test('[H-10] a deputy writes down what was said and makes a request of it with one press, once; nobody else does', async () => {
  const { resident, neighbour, officer } = village
  await resident.call(studios.receive, { bodyId, on: today, topic: '水渠护栏断了一截' })
  const own = async () => (await resident.call(studios.own, {})).rows[0]!.receptions
  const [said] = await own()
  expect(said).toMatchObject({ topic: '水渠护栏断了一截', number: null })
  const one = { bodyId, receptionId: said!.id }
  expect((await neighbour.call(studios.own, {})).rows).toEqual([])
  expect(await refusal(neighbour.call(studios.receive, { bodyId, on: today, topic: '别人写的' }))).toBe(
    'studios.missing',
  )
  expect(await refusal(neighbour.call(studios.ask, one))).toBe('studios.missing')
  await resident.call(studios.ask, one)
  const [asked] = await own()
  expect(asked!.number).toMatch(/\w/)
  expect(await refusal(officer.call(studios.askFor, one))).toBe('studios.asked_already')
  const { rows } = await village.dispatcher.call(requests.queue, {})
  expect(rows.find((row) => row.number === asked!.number)).toMatchObject({ title: '水渠护栏断了一截' })
})

test('[H-10] the office makes the request for a deputy who does not use the phone', async () => {
  await village.officer.call(organisations.receive, { bodyId, on: today, topic: '想在村口加一盏路灯' })
  const read = async () => (await village.officer.call(organisations.read, { bodyId })).receptions[0]!
  const one = { bodyId, receptionId: (await read()).id }
  expect(await refusal(village.outsideOfficer.call(studios.askFor, one))).toBe('studios.missing')
  await village.officer.call(studios.askFor, one)
  expect((await read()).number).toMatch(/\w/)
})
