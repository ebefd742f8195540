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

const spoken = async (who = village.resident) => (await who.call(studios.own, {})).rows[0]?.receptions ?? []
const said = async (who: Village['resident'], topic: string, more: Record<string, unknown> = {}) => {
  await who.call(studios.receive, { bodyId, on: today, topic, ...more })
  return { bodyId, receptionId: (await spoken(who))[0]!.id }
}
const onBoard = async () => {
  const { rows } = await village.nobody.call(organisations.ofVillage, { villageId: village.villages[0].villageId })
  return rows.find((row) => row.id === bodyId)!.receptions
}

test('[H-10] a sitting deputy answers what was said to them, and everybody reads it with the name; once, and no other deputy for them', async () => {
  const { resident, neighbour, officer } = village
  const second = { ...{ bodyId, how: 'appointment' as const, on: today, termFrom: today } }
  await officer.call(elections.hold, { ...second, seats: [{ personId: neighbour.personId, role: 'deputy' }] })
  const one = await said(resident, '渡口的船什么时候修')
  const answer = { ...one, answer: '月底前修好' }
  expect((await spoken(neighbour)).find((row) => row.id === one.receptionId)).toMatchObject({
    ...{ heardBy: resident.name, mayAnswer: false },
  })
  expect(await refusal(neighbour.call(studios.answer, answer))).toBe('studios.heard_by_other')
  expect(await refusal(village.outsider.call(studios.answer, answer))).toBe('studios.missing')
  await resident.call(studios.answer, answer)
  expect(await onBoard()).toContainEqual({
    ...{ on: today, topic: '渡口的船什么时候修', answer: '月底前修好', by: resident.name, takenDown: null },
  })
  expect(await refusal(resident.call(studios.answer, answer))).toBe('studios.answered_already')
  expect(await refusal(officer.call(organisations.answer, answer))).toBe('organisations.no_reception')

  await officer.call(organisations.receive, { bodyId, on: today, topic: '桥头要不要设市场' })
  const byOffice = { bodyId, receptionId: (await spoken(neighbour))[0]!.id, answer: '下次代表联系日一起商量' }
  await officer.call(organisations.answer, byOffice)
  expect((await onBoard()).find((row) => row.topic === '桥头要不要设市场')).toMatchObject({ by: null })
})

test('[H-10 R-05] numbers are not published, and what is private stays with whoever heard it and the office', async () => {
  const { resident, neighbour, officer } = village
  const one = await said(resident, '欠款的事，电话13800001111')
  const answer = { ...one, answer: '已联系司法所' }
  expect(await refusal(resident.call(studios.answer, answer))).toBe('text.numbers_in_text')
  await resident.call(studios.answer, { ...answer, keepBack: 'private' })
  const { receptionId } = await said(resident, '家里有病人要借钱', { keepBack: 'private' })
  await resident.call(studios.answer, { bodyId, receptionId, answer: '陪同申请了救助' })
  expect(JSON.stringify(await onBoard())).not.toMatch(/欠款|病人/)
  expect(JSON.stringify(await spoken(neighbour))).not.toMatch(/欠款|病人/)
  expect(await refusal(neighbour.call(studios.answer, answer))).toBe('studios.no_reception')
  expect(await refusal(neighbour.call(studios.ask, one))).toBe('studios.no_reception')
  const read = async (who: Village['resident']) => JSON.stringify(await who.call(organisations.read, { bodyId }))
  expect(await read(officer)).toContain('家里有病人要借钱')
  expect(await read(village.dispatcher)).not.toContain('家里有病人要借钱')
})

test('[H-10 R-11] a child of the place is named to nobody, by a deputy or by the office; a matter of a minor is kept back', async () => {
  const { resident, officer } = village
  await village.addPerson('石小豆', { birthDate: addDays(today, -3000) })
  const { receptionId } = await said(resident, '石小豆上学没有校车')
  const answer = { bodyId, receptionId, answer: '已报教育局' }
  expect(await refusal(resident.call(studios.answer, answer))).toBe('organisations.names_child')
  expect(await refusal(officer.call(organisations.answer, answer))).toBe('organisations.names_child')
  await resident.call(studios.answer, { ...answer, keepBack: 'minor' })
  expect(JSON.stringify(await onBoard())).not.toContain('石小豆')
  expect((await spoken()).find((row) => row.id === receptionId)).toMatchObject({
    ...{ keptBack: 'minor', answeredBy: resident.name },
  })
})

test('[H-10] whoever sits in the studio no more answers nothing, and what they heard is answered by whoever does', async () => {
  const { resident, neighbour, officer } = village
  const one = await said(resident, '水塔什么时候清洗')
  const { seats } = await officer.call(organisations.read, { bodyId })
  const seat = seats.find((row) => row.personId === resident.personId && row.seated)!
  await officer.call(elections.end, { bodyId, seatId: seat.id, on: today, reason: 'resigned' })
  const answer = { ...one, answer: '下月初清洗' }
  expect(await refusal(resident.call(studios.answer, answer))).toBe('studios.missing')
  await neighbour.call(studios.answer, answer)
  expect((await onBoard()).find((row) => row.topic === '水塔什么时候清洗')).toMatchObject({ by: neighbour.name })
})

test('[H-10 R-05] a wrongly published answer comes down by its deputy or the office: everybody reads the day and the kind, those who keep the studio the rest, and a corrected one may follow', async () => {
  const { neighbour, officer, dispatcher } = village
  const one = await said(neighbour, '晒谷场夜里开不开灯')
  await neighbour.call(studios.answer, { ...one, answer: '每晚开到十点' })
  const down = { ...one, why: 'wrong', reason: '村里还没有定时间' } as const
  expect(await refusal(village.outsider.call(studios.takeDown, down))).toBe('studios.missing')
  expect(await refusal(village.outsideOfficer.call(organisations.takeDown, down))).toBe('organisations.missing')
  expect(await refusal(dispatcher.call(organisations.takeDown, down))).toBe('authority.not_granted')
  expect(await refusal(neighbour.call(studios.takeDown, { ...down, reason: '' }))).toBe('call.invalid')
  expect((await spoken(neighbour)).find((row) => row.id === one.receptionId)).toMatchObject({ mayTakeDown: true })
  await neighbour.call(studios.takeDown, down)
  expect(await refusal(neighbour.call(studios.takeDown, down))).toBe('organisations.not_published')
  const open = async (topic: string | null) => (await onBoard()).find((row) => row.topic === topic)
  const takenDown = { on: today, why: 'wrong' }
  expect(await open('晒谷场夜里开不开灯')).toEqual({
    ...{ on: today, topic: '晒谷场夜里开不开灯', answer: null, by: null, takenDown },
  })
  const read = async (who: Village['resident'], id = one.receptionId) =>
    (await who.call(organisations.read, { bodyId })).receptions.find((row) => row.id === id)
  const kept = { answer: '每晚开到十点', by: neighbour.name, reason: '村里还没有定时间', takenBy: neighbour.name }
  expect((await read(officer))?.takenDown).toEqual([{ ...takenDown, kept }])
  expect((await read(dispatcher))?.takenDown).toEqual([{ ...takenDown, kept: null }])
  await officer.call(organisations.answer, { ...one, answer: '农忙时开到九点' })
  expect(await open('晒谷场夜里开不开灯')).toMatchObject({ answer: '农忙时开到九点', takenDown })
  expect(await refusal(neighbour.call(studios.takeDown, down))).toBe('studios.answer_of_other')

  const private_ = await said(neighbour, '东头那家欠的租金')
  await neighbour.call(studios.answer, { ...private_, answer: '已经调解' })
  await officer.call(organisations.takeDown, { ...private_, why: 'private', reason: '说的是一家人的债' })
  expect(JSON.stringify(await onBoard())).not.toMatch(/租金|调解/)
  expect(await open(null)).toMatchObject({ answer: null, takenDown: { why: 'private' } })
  expect(await read(dispatcher, private_.receptionId)).toBeUndefined()
  await neighbour.call(studios.answer, { ...private_, answer: '已经当面说清' })
  expect(JSON.stringify(await onBoard())).not.toMatch(/租金|说清/)
  expect(await refusal(officer.call(organisations.takeDown, { ...private_, why: 'wrong', reason: '再撤' }))).toBe(
    'organisations.not_published',
  )
})
