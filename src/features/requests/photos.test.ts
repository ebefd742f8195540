import sharp from 'sharp'
import { expect, test } from 'vitest'
import { attachments } from '#features/attachments/contract.ts'
import { aVillage } from '#tests/village.ts'
import { aClaimed, anOrder, refused, step } from './builders.ts'
import { requests } from './contract.ts'

type Village = Awaited<ReturnType<typeof aVillage>>
type Caller = Village['resident']

const aPhoto = async (who: Caller): Promise<number> => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer()
  return (await who.call(attachments.upload, {}, { file: new Blob([new Uint8Array(picture)]) })).id
}

/** The answer is bytes, which the typed client does not read: only its status is asked here. */
async function statusOf({ site, county }: Village, who: Caller, id: number): Promise<number> {
  const cookie = who.cookie ? { cookie: `sz_session=${who.cookie}` } : {}
  const answer = await site.app.inject({ url: `/api/c/${county.code}/attachments/${id}`, headers: cookie })
  if (answer.statusCode === 200) expect(answer.headers['content-type']).toBe('image/jpeg')
  return answer.statusCode
}

test('a photo is seen by whoever sees its request, before that by its owner alone', async () => {
  const village = await aVillage()
  const id = await aPhoto(village.resident)
  expect(await statusOf(village, village.resident, id)).toBe(200)
  expect(await statusOf(village, village.dispatcher, id)).toBe(404)
  const order = await anOrder(village.resident, { attachmentIds: [id] })
  expect((await village.dispatcher.call(requests.read, { requestId: order.id })).photos).toMatchObject([
    { id, width: 40 },
  ])
  expect(await statusOf(village, village.dispatcher, id)).toBe(200)
  for (const stranger of [village.neighbour, village.outsideDispatcher, village.nobody])
    expect(await statusOf(village, stranger, id)).toBe(404)
})

test('nobody attaches another’s photo, or one that is already used', async () => {
  const { resident, neighbour } = await aVillage()
  const id = await aPhoto(resident)
  const stolen = await refused(anOrder(neighbour, { attachmentIds: [id] }))
  expect(stolen).toMatchObject({ status: 400, code: 'attachments.not_yours' })
  await anOrder(resident, { attachmentIds: [id] })
  expect((await refused(anOrder(resident, { attachmentIds: [id] }))).code).toBe('attachments.not_yours')
  expect((await neighbour.call(requests.mine, {})).rows).toEqual([])
})

test('[X-44] the board shows the photo of the result to everybody, with consent only, and never the resident’s own', async () => {
  const village = await aVillage()
  for (const publishConsent of [true, false]) {
    const before = await aPhoto(village.resident)
    const order = await aClaimed(village, '2026-03-04', { attachmentIds: [before], publishConsent })
    const result = await aPhoto(village.handler)
    await village.handler.call(requests.advance, {
      ...{
        requestId: order.id,
        action: 'finish',
        fields: { result: '换了灯头' },
        attachmentIds: [result],
        noMinors: true,
      },
    })
    expect(await statusOf(village, village.nobody, result)).toBe(404)
    await step(village.resident, order.id, 'rate', { solved: true })
    expect(await statusOf(village, village.nobody, result)).toBe(publishConsent ? 200 : 404)
    expect(await statusOf(village, village.nobody, before)).toBe(404)
    const { rows } = await village.nobody.call(requests.board, { villageId: village.villages[0].villageId })
    expect(rows[0]?.photos.map((photo) => photo.id)).toEqual(publishConsent ? [result] : [])
  }
})

test('[X-05] the photo of a private matter’s answer stays with those who see the matter, whatever was agreed', async () => {
  const village = await aVillage()
  const { resident, dispatcher, nobody } = village
  const order = await anOrder(resident, { publishConsent: true })
  await dispatcher.call(requests.triage, { requestId: order.id, class: 'private', reason: '自家院里的灯' })
  const result = await aPhoto(dispatcher)
  const fields = { reply: '换一个灯头就好' }
  await dispatcher.call(requests.advance, {
    requestId: order.id,
    action: 'advise',
    fields,
    attachmentIds: [result],
    noMinors: true,
  })
  await step(resident, order.id, 'rate', { solved: true })
  expect(await statusOf(village, resident, result)).toBe(200)
  expect(await statusOf(village, nobody, result)).toBe(404)
})

test('[R-11] photos of a result stay off the board until somebody has said that no child can be made out on them', async () => {
  const village = await aVillage()
  const order = await aClaimed(village, '2026-03-04', { publishConsent: true })
  const [silent, stated] = [await aPhoto(village.handler), await aPhoto(village.handler)]
  const finish = { requestId: order.id, action: 'finish', fields: { result: '修好了操场护栏' } }
  await village.handler.call(requests.advance, { ...finish, attachmentIds: [silent] })
  await step(village.resident, order.id, 'rate', { solved: true })
  const onBoard = async () =>
    (await village.nobody.call(requests.board, { villageId: village.villages[0].villageId })).rows.flatMap(
      (row) => row.photos,
    )
  expect(await onBoard()).toEqual([])
  expect(await statusOf(village, village.nobody, silent)).toBe(404)
  expect(await statusOf(village, village.resident, silent)).toBe(200)
  const other = await aClaimed(village, '2026-03-04', { publishConsent: true })
  const noMinors = { attachmentIds: [stated], noMinors: true }
  await village.handler.call(requests.advance, { ...finish, requestId: other.id, ...noMinors })
  await step(village.resident, other.id, 'rate', { solved: true })
  expect((await onBoard()).map(({ id }) => id)).toEqual([stated])
})
