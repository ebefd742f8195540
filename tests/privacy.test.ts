import { expect, test } from 'vitest'
import { attachments } from '#features/attachments/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { people } from '#features/people/contract.ts'
import { aDispatched, aDone, anOrder, refused, step } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { house } from '#server/features.ts'
import { addressOf, type Contract } from '#wire/contract.ts'
import { photo, register } from './access/targets.ts'
import { aVillage, type Somebody, type Village } from './village.ts'

/** The raw answer, whatever it is. */
async function raw({ site, county }: Village, who: Somebody, contract: Contract, input: Record<string, unknown> = {}) {
  const { path, rest } = addressOf(contract, { ...input, county: county.code })
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))
  const headers = who.cookie ? { cookie: `sz_session=${who.cookie}` } : {}
  return site.app.inject({ method: 'GET', url: `${path}?${query}`, headers })
}

/** Every whole phone and identity number that the county keeps, in whatever table. */
async function numbersOf({ site, county }: Village): Promise<string[]> {
  const { sealer } = site.ground
  const open = async (sql: string, purpose: string) =>
    (await site.owner.query(sql)).rows.flatMap(({ sealed }) => (sealed ? [sealer.open(sealed, purpose)] : []))
  return [
    ...(await open('select phone_sealed as sealed from account', 'phone')),
    ...(await open(`select phone_sealed as sealed from person where county_id = ${county.id}`, 'phone')),
    ...(await open(`select identity_sealed as sealed from person where county_id = ${county.id}`, 'identity')),
    ...(await open(`select requester_phone_sealed as sealed from request where county_id = ${county.id}`, 'phone')),
  ]
}

/** Inputs that reach every row there is: each required field takes each id of its table in turn. */
async function inputsFor({ site, county }: Village, contract: Contract): Promise<Record<string, unknown>[]> {
  const tables: Record<string, string> = {
    ...{ areaId: 'area', villageId: 'area', gridId: 'grid', requestId: 'request', importId: 'import' },
    ...{
      askId: 'correction_ask',
      dwellingId: 'dwelling',
      householdId: 'household',
      attachmentId: 'attachment',
      postId: 'post',
      personId: 'person',
    },
    ...{
      bodyId: 'body',
      callId: 'open_call',
      meetingId: 'deliberation',
      planId: 'grid_plan',
      inspectionId: 'inspection',
      noticeId: 'notice',
      aftercareId: 'aftercare',
      listId: 'circumstance_list',
      lookId: 'minor_look',
      reportId: 'child_report',
      exportId: 'export',
      accountId: '(select account_id as id, county_id from account_person) a',
    },
  }
  const wanted = [...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((name) => name !== 'county')
  if (contract.input.safeParse({ county: county.code, q: '村' }).success) return [{ q: '村', limit: 100 }]
  const name = wanted[0] ?? 'villageId'
  const table = tables[name] ?? expect.fail(`${contract.id}: in which table are the ids of ${name}?`)
  const { rows } = await site.owner.query(`select id from ${table} where county_id = $1 limit 60`, [county.id])
  return rows.map(({ id }) => ({ [name]: Number(id), limit: 100 }))
}

const readings = house.routes.map(({ contract }) => contract).filter(({ method }) => method === 'GET')

test('no reading operation shows a whole phone or identity number to anybody', async () => {
  const village = await aVillage()
  const { officer, resident, dispatcher, villages } = village
  const { id } = await officer.call(imports.preview, { villageId: villages[0].villageId }, { file: register })
  await officer.call(imports.commit, { importId: id })
  await officer.call(imports.preview, { villageId: villages[0].villageId }, { file: register })
  await aDone(village, '2026-03-04', { contactPhone: '19987654321', publishConsent: true })
  const filed = { text: '水管漏水', channel: 'phone', requesterName: '李四', requesterPhone: '19912344321' }
  await dispatcher.call(requests.fileFor, { ...filed, villageId: villages[0].villageId })
  await step(resident, (await aDone(village, '2026-03-04')).id, 'rate', { solved: true })
  const numbers = await numbersOf(village)
  expect(numbers.length).toBeGreaterThan(30)
  const readers = [
    village.nobody,
    resident,
    dispatcher,
    officer,
    village.administrator,
    village.auditor,
    village.supervisor,
  ]
  let answered = 0
  for (const contract of readings) {
    for (const input of await inputsFor(village, contract)) {
      for (const who of readers) {
        const { statusCode, body } = await raw(village, who, contract, input)
        if (statusCode !== 200) continue
        answered += 1
        const shown = numbers.filter((number) => body.includes(number))
        expect(shown, `${contract.id} ${JSON.stringify(input)} to ${who.name}`).toEqual([])
        expect(body).not.toMatch(/"[^"]*\d{17}[\dX][^"]*"/)
      }
    }
  }
  expect(answered).toBeGreaterThan(200)
}, 60_000)

test('the board masks numbers in words that were published, and shows no words without consent', async () => {
  const village = await aVillage()
  const { resident, neighbour, handler, dispatcher, nobody, villages } = village
  const text = '电话13812345678，990922199001011234'
  const publish = async (who: Somebody, publishConsent: boolean) => {
    const order = await anOrder(who, { text, placeName: '0915-3456789', publishConsent })
    await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
    await step(handler, order.id, 'claim', { promisedOn: '2026-03-04' })
    await step(handler, order.id, 'finish', { result: '已打13812345678告知' })
    await step(who, order.id, 'rate', { solved: true, comment: '我叫王五' })
    return order
  }
  await publish(resident, true)
  await publish(neighbour, false)
  const { rows } = await nobody.call(requests.board, { villageId: villages[0].villageId })
  expect(rows[0]).toMatchObject({ consent: false, text: null, placeName: null, answer: null, requesterName: null })
  expect(rows[1]?.text).toBe('电话138****5678，990****1234')
  expect(rows[1]).toMatchObject({ placeName: '091****6789', answer: '已打138****5678告知', requesterName: '张*' })
  expect(JSON.stringify(rows)).not.toMatch(/13812345678|990922199001011234|王五|resident|neighbour|handler/)
})

test('following shows masked numbers and no word of the resident but the title', async () => {
  const village = await aVillage()
  const order = await aDispatched(village, { text: '找13812345678。门牌十二号' })
  await step(village.resident, order.id, 'add', { words: '我家在桥头' })
  const phoneTail = village.resident.phone.slice(-4)
  const followed = await village.nobody.call(requests.follow, { number: order.number, phoneTail })
  expect(followed.title).toBe('找138****5678')
  expect(JSON.stringify(followed)).not.toMatch(/门牌|我家在桥头|张resident|13812345678/)
})

test('a photo is seen by those who see its request; one of a result by all, while the board shows it with consent', async () => {
  const village = await aVillage()
  const { resident, neighbour, dispatcher, outsideDispatcher, handler, nobody } = village
  const upload = (who: Somebody) => who.call(attachments.upload, {}, { file: photo })
  const see = async (who: Somebody, attachmentId: number) =>
    (await raw(village, who, requests.photo, { attachmentId })).statusCode
  const mine = await upload(resident)
  expect([await see(resident, mine.id), await see(neighbour, mine.id), await see(dispatcher, mine.id)]).toEqual([
    200, 404, 404,
  ])
  const stolen = await refused(anOrder(neighbour, { attachmentIds: [mine.id] }))
  expect(stolen.code).toBe('attachments.not_yours')
  const order = await aDispatched(village, { attachmentIds: [mine.id], publishConsent: true })
  const seers = [resident, dispatcher, handler, neighbour, outsideDispatcher, nobody]
  const all = async (id: number) => Promise.all(seers.map((who) => see(who, id)))
  expect(await all(mine.id)).toEqual([200, 200, 200, 404, 404, 404])
  await step(handler, order.id, 'claim', { promisedOn: '2026-03-04' })
  const result = await upload(handler)
  await handler.call(requests.advance, {
    ...{ requestId: order.id, action: 'finish', fields: { result: '换了灯头' } },
    attachmentIds: [result.id],
    noMinors: true,
  })
  expect(await all(result.id)).toEqual([200, 200, 200, 404, 404, 404])
  await step(resident, order.id, 'rate', { solved: false })
  expect(await all(result.id)).toEqual([200, 200, 200, 200, 200, 200])
  expect(await all(mine.id)).toEqual([200, 200, 200, 404, 404, 404])
  await step(resident, order.id, 'reopen', { reason: '又不亮了' })
  expect(await all(result.id)).toEqual([200, 200, 200, 404, 404, 404])
})

test('a handler whose post has ended reads the matter no more, and a family phone never did', async () => {
  const village = await aVillage()
  const { handler, site, county } = village
  const order = await aDispatched(village)
  const read = async (who: Somebody) => (await raw(village, who, requests.read, { requestId: order.id })).statusCode
  expect(await read(handler)).toBe(200)
  const family = await village.signIn(handler.personId, '19900007777', 'resident')
  expect(await read(family)).toBe(404)
  expect((await family.call(requests.mine, {})).rows).toEqual([])
  await site.owner.query("update post set term_to = '2026-03-01' where county_id = $1 and person_id = $2", [
    county.id,
    handler.personId,
  ])
  expect(await read(handler)).toBe(404)
  expect((await refused(step(handler, order.id, 'claim', { promisedOn: '2026-03-04' }))).status).toBe(404)
  const { actions } = await village.dispatcher.call(requests.read, { requestId: order.id })
  expect(actions.map((one) => one.action)).toContain('redispatch')
})

test('a neighbour files for somebody by name and phone: the one meant sees it, may act, and nobody else of that name', async () => {
  const village = await aVillage()
  const { neighbour, resident, outsider, villages } = village
  const filed = await neighbour.call(requests.fileFor, {
    ...{ text: '老人没人送饭', channel: 'web', villageId: villages[0].villageId },
    ...{ requesterName: resident.name, requesterPhone: resident.phone, requesterPersonId: outsider.personId },
  })
  expect((await resident.call(requests.read, { requestId: filed.id })).requester.isMe).toBe(true)
  expect((await refused(outsider.call(requests.read, { requestId: filed.id }))).status).toBe(404)
  expect((await neighbour.call(requests.read, { requestId: filed.id })).filer?.isMe).toBe(true)
  expect((await step(resident, filed.id, 'withdraw')).state.phase).toBe('closed')
})

test('reopened within thirty days, and not after; by nobody but its resident', async () => {
  const village = await aVillage()
  const [early, late] = [await aDone(village, '2026-03-04'), await aDone(village, '2026-03-04')]
  for (const order of [early, late]) await step(village.resident, order.id, 'rate', { solved: true })
  expect((await refused(step(village.dispatcher, early.id, 'reopen', { reason: '再办' }))).status).toBe(403)
  expect((await refused(step(village.neighbour, early.id, 'reopen', { reason: '再办' }))).status).toBe(404)
  village.later({ days: 29 })
  expect(await step(village.resident, early.id, 'reopen', { reason: '又坏了' })).toMatchObject({
    solved: null,
    answer: null,
  })
  village.later({ days: 2 })
  await village.site.owner.query("update session set expires_at = expires_at + interval '60 days'")
  expect((await refused(step(village.resident, late.id, 'reopen', { reason: '又坏了' }))).status).toBe(409)
  village.later({ days: -31 })
})

test('a number is revealed against a reason only, each look noted once for the person to read', async () => {
  const village = await aVillage()
  const { officer, resident, outsideOfficer } = village
  const ask = { personId: resident.personId, field: 'phone' as const, reason: '核对联系电话' }
  expect((await refused(officer.call(people.reveal, { ...ask, reason: '  a ' }))).status).toBe(400)
  expect((await refused(outsideOfficer.call(people.reveal, ask))).status).toBe(404)
  const { value } = await officer.call(people.reveal, ask, { key: 'one-look-only' })
  expect((await officer.call(people.reveal, ask, { key: 'one-look-only' })).value).toBe(value)
  const { rows } = await resident.call(people.listAccess, {})
  expect(rows).toMatchObject([{ field: 'phone', reason: '核对联系电话', byName: 'officer' }])
})

test('a file with its whole numbers goes back to whoever brought it and to nobody else', async () => {
  const village = await aVillage()
  const { officer, administrator, townshipOfficer, villages } = village
  const { id, may } = await officer.call(imports.preview, { villageId: villages[0].villageId }, { file: register })
  expect(may.returned).toBe(true)
  const back = async (who: Somebody) => (await raw(village, who, imports.returned, { importId: id })).statusCode
  expect([await back(officer), await back(administrator), await back(townshipOfficer)]).toEqual([200, 403, 403])
  expect((await administrator.call(imports.read, { importId: id })).may).toMatchObject({
    commit: true,
    returned: false,
  })
  expect((await administrator.call(imports.read, { importId: id })).may).toMatchObject({
    commit: true,
    returned: false,
  })
})
