import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { people } from '#features/people/contract.ts'
import { refused } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { inventedPhone } from './village/people.ts'
import { aVillage, type Somebody, type Village } from './village.ts'

const password = '桥头有三棵老槐树'

/** Somebody of the staff who signed in with a password; every caller of a test stands at one address. */
async function withPassword({ site, officer }: Village, mustChange = false): Promise<Somebody> {
  await site.owner.query('delete from attempt')
  await site.owner.query('update account set password_hash = $1, must_change_password = $2 where id = $3', [
    await hash(password),
    mustChange,
    officer.accountId,
  ])
  return officer
}

const signIn = (village: Village, phone: string, given: string) =>
  village.nobody.call(accounts.signInByPassword, { phone, password: given })

test('passwords guessed all at once lock the account like those guessed in a row', async () => {
  const village = await aVillage()
  const { phone } = await withPassword(village)
  const guesses = Array.from({ length: 10 }, (_, n) => refused(signIn(village, phone, `not the password ${n}`)))
  const codes = (await Promise.all(guesses)).map((one) => one.code).toSorted()
  expect(codes).toEqual([...Array(5).fill('accounts.locked'), ...Array(5).fill('accounts.wrong')])
  expect((await refused(signIn(village, phone, password))).code).toBe('accounts.locked')
  village.later({ minutes: 16 })
  expect((await signIn(village, phone, password)).kind).toBe('staff')
})

test('an address that has guessed too often guesses no more, also not the old password of an open session', async () => {
  const village = await aVillage()
  const officer = await withPassword(village)
  for (let n = 0; n < 30; n += 1) await refused(signIn(village, inventedPhone(), 'not the password'))
  const change = (old: string) => officer.call(accounts.changePassword, { old, fresh: '这是另外一句够长的密码' })
  for (const old of ['wrong one', 'wrong two', 'wrong three', 'wrong four', 'wrong five', password])
    expect((await refused(change(old))).code).toBe('accounts.too_many')
  expect((await refused(signIn(village, officer.phone, password))).code).toBe('accounts.too_many')
})

test('a code guessed all at once is used up after five tries', async () => {
  const village = await aVillage()
  await village.site.owner.query('delete from attempt')
  const phone = inventedPhone()
  const { shown } = await village.nobody.call(accounts.askCode, { phone })
  const wrong = shown === '123456' ? '654321' : '123456'
  const guess = (code: string) => village.nobody.call(accounts.signInByCode, { phone, code })
  await Promise.all(Array.from({ length: 8 }, () => refused(guess(wrong))))
  expect((await refused(guess(shown!))).code).toBe('accounts.code_wrong')
})

test('before the first password is changed nothing is open but what everybody may see', async () => {
  const village = await aVillage()
  const officer = await withPassword(village, true)
  const asked = [
    officer.call(people.list, {}),
    officer.call(people.readHousehold, { householdId: 1 }),
    officer.call(requests.queue, {}),
    officer.call(requests.mine, {}),
    officer.call(requests.place, { text: '路灯不亮' }),
  ]
  for (const problem of await Promise.all(asked.map(refused)))
    expect(problem).toMatchObject({ status: 403, code: 'accounts.password_first' })
  expect((await officer.call(accounts.readSession, {})).mustChangePassword).toBe(true)
  await officer.call(accounts.changePassword, { old: password, fresh: '这是另外一句够长的密码' })
  expect((await officer.call(people.list, {})).rows.length).toBeGreaterThan(0)
})
