import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aVillage } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { escrow } from './contract.ts'

const aBox = () => ({ deviceId: randomBytes(16).toString('hex'), sealedKey: randomBytes(60).toString('base64url') })

const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'taken',
    (error: unknown) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

test('the copy of a phone’s key comes back to the same account, for the same phone, right after signing in only', async () => {
  const { gridWorker, handler, later, site } = await aVillage()
  const box = aBox()
  await gridWorker.call(escrow.keep, box)
  expect(await gridWorker.call(escrow.recover, { deviceId: box.deviceId })).toEqual({ sealedKey: box.sealedKey })
  expect(await codeOf(handler.call(escrow.recover, { deviceId: box.deviceId }))).toBe('escrow.missing')
  expect(await codeOf(gridWorker.call(escrow.recover, { deviceId: aBox().deviceId }))).toBe('escrow.missing')
  later({ minutes: 16 })
  expect(await codeOf(gridWorker.call(escrow.recover, { deviceId: box.deviceId }))).toBe('escrow.sign_in_again')
  const { rows } = await site.owner.query<{ sealed_key: Buffer; recovered_at: string | null }>(
    'select sealed_key, recovered_at from device_key where device_id = $1',
    [box.deviceId],
  )
  expect(rows[0]!.sealed_key.toString()).not.toContain(box.sealedKey)
  expect(rows[0]!.recovered_at).not.toBeNull()
  const audit = await site.owner.query(
    "select 1 from audit where operation = 'escrow.recover' and account_id = (select account_id from device_key where device_id = $1)",
    [box.deviceId],
  )
  expect(audit.rowCount).toBe(1)
})

test('a PIN is forgotten ten times within the hour and no more', async () => {
  const { gridWorker } = await aVillage()
  const box = aBox()
  await gridWorker.call(escrow.keep, box)
  const recover = () => codeOf(gridWorker.call(escrow.recover, { deviceId: box.deviceId }))
  for (let n = 0; n < 10; n += 1) expect(await recover()).toBe('taken')
  expect(await recover()).toBe('accounts.too_many')
})

test('a new box of the same phone takes the place of the one before', async () => {
  const { gridWorker } = await aVillage()
  const box = aBox()
  await gridWorker.call(escrow.keep, box)
  const fresh = { ...aBox(), deviceId: box.deviceId }
  await gridWorker.call(escrow.keep, fresh)
  expect(await gridWorker.call(escrow.recover, { deviceId: box.deviceId })).toEqual({ sealedKey: fresh.sealedKey })
})

test('what one wrote is not taken under another’s name, though both use one phone', async () => {
  const { gridWorker, handler, villages } = await aVillage()
  const input = { text: '路灯不亮', villageId: villages[0].villageId }
  const me = `${gridWorker.accountId}.${gridWorker.personId}`
  expect(await codeOf(handler.call(requests.place, input, { author: me }))).toBe('call.other_author')
  expect(await codeOf(gridWorker.call(requests.place, input, { author: `${gridWorker.accountId}.1` }))).toBe(
    'call.other_author',
  )
  expect(await gridWorker.call(requests.place, input, { author: me })).toMatchObject({ title: '路灯不亮' })
})
