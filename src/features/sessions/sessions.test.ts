import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { aVillage } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { sessions } from './contract.ts'
import { deviceWords } from './rules.ts'

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

test('somebody sees where they are signed in and ends one session, or all but this', async () => {
  const village = await aVillage()
  const { resident, site } = village
  const another = async (device: string) => {
    const { rows } = await site.owner.query(
      `insert into session (token_hash, account_id, county_id, person_id, created_at, seen_at, expires_at, device)
       values ($6, $1, $2, $3, $4, $4, $4::timestamptz + interval '1 day', $5) returning id`,
      [resident.accountId, village.county.id, resident.personId, site.time.now, device, randomBytes(32)],
    )
    return Number(rows[0].id)
  }
  const phone = await another('Mozilla/5.0 (Linux; Android 12) Chrome/107.0 Mobile MicroMessenger/8.0.40')
  await another('')
  await site.owner.query('update session set expires_at = $2 where id = $1', [await another('curl/8'), site.time.now])
  const { rows } = await resident.call(sessions.list, {})
  expect(rows.length).toBe(3)
  expect(rows.filter((row) => row.here).length).toBe(1)
  expect(rows.find((row) => row.id === phone)).toMatchObject({
    device: { zh: '微信 · 安卓手机' },
    area: village.county.name,
  })
  await resident.call(sessions.end, { sessionId: phone })
  expect(await refusal(resident.call(sessions.end, { sessionId: phone }))).toBe('sessions.missing')
  expect(await resident.call(sessions.endOthers, {})).toEqual({ ended: 1 })
  expect((await resident.call(sessions.list, {})).rows.map((row) => row.here)).toEqual([true])
  expect((await resident.call(accounts.readSession, {})).kind).toBe('resident')
})

test('nobody sees or ends the session of another', async () => {
  const village = await aVillage()
  const [mine] = (await village.officer.call(sessions.list, {})).rows
  expect(await refusal(village.neighbour.call(sessions.end, { sessionId: mine!.id }))).toBe('sessions.missing')
  const target = { accountId: village.officer.accountId }
  expect(await refusal(village.townshipOfficer.call(sessions.ofAccount, target))).toBe('authority.not_granted')
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge 浏览器 · Windows 电脑'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Safari/604.1', 'Safari 浏览器 · 苹果手机'],
  ['curl/8', '未知设备'],
])('%s is called %s', (userAgent, zh) => {
  expect(deviceWords(userAgent).zh).toBe(zh)
})
