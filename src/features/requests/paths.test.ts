import { expect, test } from 'vitest'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage } from '#tests/village.ts'
import { aClaimed, aDone, anOrder, refused, step, whole } from './builders.ts'
import { requests } from './contract.ts'
import { requestsJobs } from './jobs.ts'

type Village = Awaited<ReturnType<typeof aVillage>>

const runClock = ({ site, county }: Village) => inSetting(site.ground, county, 'requests.clock', requestsJobs[0]!.run)

test('[X-38 X-41] what comes by call, paper box, visit, meeting or chat group stands in one queue with the same clock', async () => {
  const { resident, dispatcher } = await aVillage()
  const own = await anOrder(resident)
  const said = { text: '水管漏水', requesterName: '李四', requesterPhone: '19900001111', villageId: own.villageId }
  for (const channel of ['phone', 'paper-box', 'visit', 'courtyard-meeting', 'chat-group'])
    expect(await dispatcher.call(requests.fileFor, { ...said, channel })).toMatchObject({
      channel: { id: channel },
      state: { id: 'placed' },
      due: own.due,
    })
  const { rows } = await dispatcher.call(requests.queue, { phase: 'toDispatch' })
  const ways = rows.map((row) => row.channel.id)
  expect(ways).toEqual(['chat-group', 'courtyard-meeting', 'visit', 'paper-box', 'phone', 'web'])
})

test('[X-41] whoever telephoned sees and rates what a clerk typed in for them', async () => {
  const village = await aVillage()
  const { resident, dispatcher, handler } = village
  const filed = await dispatcher.call(requests.fileFor, {
    text: '路灯不亮',
    channel: 'phone',
    requesterName: resident.name,
    requesterPhone: resident.phone,
    villageId: village.villages[0].villageId,
  })
  expect((await resident.call(requests.mine, {})).rows.map((row) => row.id)).toEqual([filed.id])
  await step(dispatcher, filed.id, 'dispatch', { handler: { personId: handler.personId } })
  await step(handler, filed.id, 'claim', { promisedOn: '2026-03-04' })
  await step(handler, filed.id, 'finish', { result: '换了灯头' })
  const rated = await step(resident, filed.id, 'rate', { solved: false })
  expect(rated).toMatchObject({ solved: false })
  const full = await whole(resident, filed.id)
  expect(full).toMatchObject({ solved: false, requester: { isMe: true }, filer: { name: 'dispatcher' } })
  expect(full.steps.map((one) => one.by)).toEqual(['staff', 'staff', 'staff', 'staff', 'resident'])
})

test('a clerk who filed may say the resident’s word, but nobody rates their own work in another’s name', async () => {
  const village = await aVillage()
  const { clusterHead, dispatcher } = village
  const filed = await clusterHead.call(requests.fileFor, {
    ...{ text: '路灯不亮', channel: 'visit', requesterName: '李四' },
    gridId: village.villages[0].groups[0]!.gridId,
    villageId: village.villages[0].villageId,
  })
  await step(dispatcher, filed.id, 'dispatch', { handler: { personId: clusterHead.personId } })
  await step(clusterHead, filed.id, 'claim', { promisedOn: '2026-03-04' })
  await step(clusterHead, filed.id, 'finish', { result: '换了灯头' })
  expect((await refused(step(clusterHead, filed.id, 'rate', { solved: true }))).status).toBe(403)
})

test('a neighbour files by the page only, and a clerk only for the own area', async () => {
  const { neighbour, outsideDispatcher, villages } = await aVillage()
  const said = { text: '老人摔倒了没人管', requesterName: '李四', villageId: villages[0].villageId }
  expect(await neighbour.call(requests.fileFor, { ...said, channel: 'web' })).toMatchObject({ channel: { id: 'web' } })
  const typed = await refused(neighbour.call(requests.fileFor, { ...said, channel: 'phone' }))
  expect(typed).toMatchObject({ status: 403, code: 'requests.not_here' })
  const abroad = await refused(outsideDispatcher.call(requests.fileFor, { ...said, channel: 'phone' }))
  expect(abroad).toMatchObject({ status: 403, code: 'requests.not_here' })
  const unknown = await refused(outsideDispatcher.call(requests.fileFor, { ...said, channel: 'pigeon' }))
  expect(unknown).toMatchObject({ status: 400, code: 'requests.no_such_channel' })
})

test('without a place it is the village and grid of the speaker’s household; another place must exist', async () => {
  const { resident, villages, site, county } = await aVillage()
  const order = await anOrder(resident)
  const { rows } = await site.owner.query('select * from request where county_id = $1 and id = $2', [
    county.id,
    order.id,
  ])
  const { groups, villageGridId, villageId } = villages[0]
  expect(rows[0].grid_ids.map(Number)).toEqual([groups[0]!.gridId, villageGridId])
  const elsewhere = await anOrder(resident, { villageId: villages[1].villageId })
  expect(elsewhere.villageName).toBe('柳林村')
  const wrong = await refused(anOrder(resident, { villageId, groupId: villages[1].groups[0]!.groupId }))
  expect(wrong).toMatchObject({ status: 400, code: 'requests.no_such_place' })
})

test('[X-43] the progress page needs number and phone tail, no sign-in, and shows promise and steps without names', async () => {
  const cast = await aVillage()
  const order = await aClaimed(cast, '2026-03-04')
  const phoneTail = cast.resident.phone.slice(-4)
  const followed = await cast.nobody.call(requests.follow, { number: order.number.toLowerCase(), phoneTail })
  expect(followed).toMatchObject({ promisedOn: '2026-03-04', requesterName: '张*', state: { phase: 'working' } })
  expect(followed.handler).toEqual({ name: 'h*', title: expect.anything() })
  expect(followed.steps.map((one) => one.words.zh)).toEqual(['反映诉求', '派单', '领单'])
  expect(JSON.stringify(followed)).not.toContain(cast.resident.name)
  expect(followed.steps[1]?.fields).toMatchObject([{ name: 'handler', value: { zh: 'handler h*' } }])
})

test('[X-41 X-43] a slip without a telephone is followed by the four digits that were handed over with it', async () => {
  const { dispatcher, nobody } = await aVillage()
  const slip = { channel: 'paper-box', requesterName: '张三', text: '水井边的路灯不亮' }
  const filed = await dispatcher.call(requests.fileFor, slip)
  expect(filed.followCode).toMatch(/^\d{4}$/)
  const followed = await nobody.call(requests.follow, { number: filed.number, phoneTail: filed.followCode! })
  expect(followed).toMatchObject({ number: filed.number, state: { phase: 'toDispatch' } })
  const withPhone = await dispatcher.call(requests.fileFor, { ...slip, requesterPhone: '19900001234' })
  expect(withPhone.followCode).toBeNull()
})

test('following is limited to five wrong tries an hour, for the number and for the address', async () => {
  const cast = await aVillage()
  const order = await anOrder(cast.resident)
  const right = cast.resident.phone.slice(-4)
  const wrong = right === '0000' ? '1111' : '0000'
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await refused(cast.nobody.call(requests.follow, { number: order.number, phoneTail: wrong }))
    expect(answer).toMatchObject({ status: 404, code: 'requests.no_such_number' })
  }
  const spent = await refused(cast.nobody.call(requests.follow, { number: order.number, phoneTail: right }))
  expect(spent.status).toBe(429)
  const other = await anOrder(cast.neighbour)
  const sameAddress = await refused(
    cast.nobody.call(requests.follow, { number: other.number, phoneTail: cast.neighbour.phone.slice(-4) }),
  )
  expect(sameAddress.status).toBe(429)
  cast.later({ minutes: 66 })
  const phoneTail = cast.neighbour.phone.slice(-4)
  expect(await cast.nobody.call(requests.follow, { number: other.number, phoneTail })).toMatchObject({
    number: other.number,
  })
})

test('[X-44] the board shows words and photos only with the resident’s consent', async () => {
  const cast = await aVillage()
  const quiet = await aDone(cast, '2026-03-20')
  const open = await aDone(cast, '2026-03-20', { publishConsent: true, placeName: '桥头' })
  await step(cast.resident, quiet.id, 'rate', { solved: true, stars: 4 })
  await step(cast.resident, open.id, 'rate', { solved: false, stars: 2 })
  await aClaimed(cast, '2026-03-20')
  const board = await cast.nobody.call(requests.board, { villageId: cast.villages[0].villageId })
  expect(board.rows).toMatchObject([
    { id: open.id, consent: true, text: '桥头路灯不亮', answer: '换了灯头', solved: false },
    { id: quiet.id, consent: false, text: null, answer: null, placeName: null, requesterName: null, solved: true },
  ])
  expect(board.open).toBe(1)
  expect((await cast.nobody.call(requests.board, { villageId: cast.villages[1].villageId })).rows).toEqual([])
})

test('[R-11] of a requester under eighteen the board says kind, days and outcome, whoever files it and whatever was ticked', async () => {
  const cast = await aVillage()
  const phone = inventedPhone()
  const { personId } = await cast.addPerson('李小妹', { phone, birthDate: '2010-03-02' })
  const child = await cast.signIn(personId, phone)
  const own = await aDone({ ...cast, resident: child }, '2026-03-20', { publishConsent: true, placeName: '桥头' })
  expect((await whole(child, own.id)).publishConsent).toBe(false)
  await step(child, own.id, 'rate', { solved: true, stars: 5 })
  const { rows } = await cast.nobody.call(requests.board, { villageId: cast.villages[0].villageId })
  const hidden = { consent: false, text: null, answer: null, placeName: null, requesterName: null, photos: [] }
  expect(rows).toMatchObject([{ id: own.id, category: { zh: expect.any(String) }, solved: true, stars: 5, ...hidden }])
  const said = {
    text: '水管漏水',
    channel: 'visit',
    requesterName: '李小妹',
    requesterPhone: phone,
    publishConsent: true,
  }
  const filed = await cast.dispatcher.call(requests.fileFor, { ...said, villageId: own.villageId })
  expect((await whole(cast.dispatcher, filed.id)).publishConsent).toBe(false)
})

test('[X-44] a result that nobody rated is shown as unrated after seven days, once', async () => {
  const village = await aVillage()
  const order = await aDone(village, '2026-03-20')
  const state = async () => (await village.resident.call(requests.read, { requestId: order.id })).state.id
  village.later({ days: 7 })
  await runClock(village)
  expect(await state()).toBe('done')
  village.later({ days: 1 })
  await runClock(village)
  await runClock(village)
  const full = await village.resident.call(requests.read, { requestId: order.id })
  expect(full).toMatchObject({ state: { id: 'shown' }, solved: null, stars: null })
  expect(full.steps.filter((one) => one.by === 'clock')).toHaveLength(1)
  const { rows } = await village.site.owner.query(
    "select * from audit where county_id = $1 and operation = 'requests.clock'",
    [village.county.id],
  )
  expect(rows).toHaveLength(1)
})

test('a result may be reopened within thirty days, and not after', async () => {
  const village = await aVillage()
  const order = await aDone(village, '2026-03-20')
  const other = await aDone(village, '2026-03-20')
  await step(village.resident, order.id, 'rate', { solved: true, stars: 5 })
  await step(village.resident, other.id, 'rate', { solved: true })
  village.later({ days: 25 })
  const again = await step(village.resident, order.id, 'reopen', { reason: '又坏了' })
  expect(again).toMatchObject({
    state: { id: 'dispatched' },
    solved: null,
    stars: null,
    answer: null,
    answeredAt: null,
  })
  expect((await whole(village.resident, again.id)).handler).toMatchObject({ personId: village.handler.personId })
  village.later({ days: 6 })
  const phone = '19988887777'
  const late = await village.signIn(village.resident.personId, phone)
  expect(await refused(step(late, other.id, 'reopen', { reason: '又坏了' }))).toMatchObject({ status: 409 })
})

test('a missed date stays missed, also for whoever takes over', async () => {
  const village = await aVillage()
  const now = village.site.time.now
  const order = await aClaimed(village, now.slice(0, 10))
  village.later({ days: 20 })
  const { addPerson, addPost, signIn } = village
  const team = await Promise.all(
    (['dispatcher', 'handler'] as const).map(async (role, index) => {
      const { personId } = await addPerson(`新${role}`)
      await addPost(personId, { role, title: role, at: 'village' })
      return signIn(personId, `1997777000${index}`, 'staff')
    }),
  )
  const [dispatcher, handler] = [team[0]!, team[1]!]
  expect((await dispatcher.call(requests.queue, { overdue: true })).rows).toMatchObject([
    { id: order.id, due: { light: 'red' } },
  ])
  await step(dispatcher, order.id, 'redispatch', { handler: { personId: handler.personId } })
  await step(handler, order.id, 'claim', { promisedOn: '2027-01-01' })
  expect(await step(handler, order.id, 'finish', { result: '换了灯头' })).toMatchObject({ answeredInTime: false })
})
