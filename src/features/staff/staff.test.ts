import { utils, write } from '@e965/xlsx'
import { beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { dayOf } from '#kernel/shared/day.ts'
import { inventedPhone, sendTo } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused, call } from '#wire/client.ts'
import type { Contract, Given } from '#wire/contract.ts'
import { staff } from './contract.ts'

let village: Village
let today: string
beforeEach(async () => {
  village = await aVillage()
  today = dayOf(village.site.time.now)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const add = (name: string, phone: string, post: Record<string, unknown> = {}) =>
  village.administrator.call(staff.add, {
    name,
    phone,
    title: 'committeeMember',
    areaId: village.villages[0].villageId,
    termFrom: today,
    ...post,
  } as never)

const visitor = <C extends Contract>(contract: C, input: Omit<Given<C>, 'county'>) =>
  call(sendTo(village.site, null), contract, { county: village.county.code, ...input } as never)

const password = '秋天的稻田一片金黄'.repeat(2)
const accept = (phone: string, code: string, own = password) =>
  visitor(accounts.acceptInvitation, { phone, code, password: own })

test('whoever is added gets a post at once and signs in with the code of the slip and a password of their own', async () => {
  const phone = inventedPhone()
  const { id, code } = await add('祝文书', phone)
  expect(code).toMatch(/^[a-z2-9]{10}$/)
  expect(await refusal(visitor(accounts.signInByPassword, { phone, password }))).toBe('accounts.wrong')
  const session = await accept(phone, code!.toUpperCase())
  expect(session).toMatchObject({ kind: 'staff', mustChangePassword: false, posts: [{ areaName: '桥头村' }] })
  expect(await visitor(accounts.signInByPassword, { phone, password })).toMatchObject({ kind: 'staff' })
  expect(await refusal(accept(phone, code!))).toBe('accounts.invitation_wrong')
  const { rows } = await village.administrator.call(staff.list, { name: '祝' })
  expect(rows).toMatchObject([{ id, name: '祝文书', state: 'open', phone: expect.stringContaining('****') }])
  const { rows: kept } = await village.site.owner.query('select code_hash from invitation where account_id = $1', [id])
  expect(kept[0].code_hash.toString('latin1')).not.toContain(code)
})

test('an invitation ends after five wrong codes, after a week, and when another takes its place', async () => {
  const phone = inventedPhone()
  const { id, code } = await add('尤文书', phone)
  for (let n = 0; n < 5; n += 1) expect(await refusal(accept(phone, 'aaaaaaaaaa'))).toBe('accounts.invitation_wrong')
  expect(await refusal(accept(phone, code!))).toBe('accounts.invitation_wrong')
  expect((await village.administrator.call(staff.list, { name: '尤' })).rows).toMatchObject([{ state: 'waiting' }])
  const second = await village.administrator.call(staff.invite, { accountId: id })
  const third = await village.administrator.call(staff.invite, { accountId: id })
  expect(await refusal(accept(phone, second.code!))).toBe('accounts.invitation_wrong')
  village.later({ days: 8 })
  await village.site.owner.query('update session set seen_at = $1', [village.site.time.now])
  expect(await refusal(accept(phone, third.code!))).toBe('accounts.invitation_wrong')
})

test('a second post of the same person needs no second account; the phone of another is refused', async () => {
  const phone = inventedPhone()
  const first = await add('郎文书', phone)
  const second = await add('郎文书', phone, { title: 'branchMember' })
  expect(second).toEqual({ id: first.id, code: null })
  expect(await refusal(add('另一人', phone))).toBe('accounts.phone_taken')
  expect(await refusal(add('郎文书', phone))).toBe('posts.already_held')
})

test('a forgotten password: a new slip leaves the old password good until it is used', async () => {
  const phone = inventedPhone()
  const { id, code } = await add('常文书', phone)
  await accept(phone, code!)
  const again = await village.administrator.call(staff.invite, { accountId: id })
  expect(await visitor(accounts.signInByPassword, { phone, password })).toMatchObject({ kind: 'staff' })
  const fresh = `${password}了`
  await accept(phone, again.code!, fresh)
  expect(await refusal(visitor(accounts.signInByPassword, { phone, password }))).toBe('accounts.wrong')
})

test('a name is one spelling, however it was typed: the second post finds the same person', async () => {
  const phone = inventedPhone()
  const first = await add(' 郎 文书', phone)
  expect(await add('郎文书\u200b', phone, { title: 'branchMember' })).toEqual({ id: first.id, code: null })
  expect((await village.administrator.call(staff.list, { name: '郎文书' })).rows).toMatchObject([{ name: '郎文书' }])
})

test('whoever manages the accounts of one township sees and invites nobody beyond it, and a list names no place there', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('镇管理员', { phone })
  await village.addPost(personId, { role: 'systemAdministrator', title: 'systemAdministrator', at: 'township' })
  const clerk = await village.signIn(personId, phone, 'staff')
  await add('近文书', inventedPhone())
  const far = await add('远文书', inventedPhone(), { areaId: village.villages[2].villageId })
  const seen = (await clerk.call(staff.list, { limit: 100 })).rows.map((row) => row.name)
  expect(seen).toContain('近文书')
  expect(seen).not.toContain('远文书')
  expect(await refusal(clerk.call(staff.invite, { accountId: far.id }))).toBe('people.missing')
  const file = workbook(['外干部', inventedPhone(), '村委会委员', '', '高坪村', '2026-01-01', ''])
  const { lines } = await clerk.call(staff.previewList, {}, { file })
  expect(lines[0]!.problems).toMatchObject([{ zh: expect.stringContaining('没有找到这个地方') }])
})

test('only who manages accounts adds or lists staff', async () => {
  for (const who of [village.officer, village.townshipOfficer, village.auditor]) {
    expect(await refusal(who.call(staff.list, {}))).toBe('authority.not_granted')
    expect(await refusal(who.call(staff.invite, { accountId: who.accountId }))).toBe('authority.not_granted')
  }
})

type Line = readonly (string | number)[]
const headings: Line = ['姓名', '手机号', '职务', '乡镇', '村', '任期开始', '任期结束']
const workbook = (...lines: Line[]) => {
  const sheet = utils.aoa_to_sheet([['某县工作人员名单'], [...headings], ...lines.map((line) => [...line])])
  return new Blob([write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer', bookType: 'xlsx' })])
}

const preview = (file: Blob) => village.administrator.call(staff.previewList, {}, { file })
const bringIn = (file: Blob, digest: string) => village.administrator.call(staff.bringInList, { digest }, { file })

test('a staff workbook comes in whole: persons, posts, accounts and one slip each', async () => {
  const [one, two] = [inventedPhone(), inventedPhone()]
  const file = workbook(
    ['凌主任', one, '村委会主任', '青石镇', '柳林村委会', '2026-01-01', ''],
    ['凌主任', one, '村党支部书记', '', '柳林村', '2026-01-01', '2030-12-31'],
    ['邬干部', two, '乡镇驻村干部', '白水镇', '', '', ''],
  )
  const looked = await preview(file)
  expect(looked).toMatchObject({ faulty: 0, lines: [{ line: 3 }, { line: 4 }, { line: 5 }] })
  expect(looked.lines.every((line) => line.phone.includes('****'))).toBe(true)
  expect((await village.administrator.call(staff.list, { name: '凌' })).rows).toEqual([])
  const done = await bringIn(file, looked.digest)
  expect(done.invited.map(({ name }) => name)).toEqual(['凌主任', '邬干部'])
  expect(await accept(one, done.invited[0]!.code)).toMatchObject({
    posts: [{ areaName: '柳林村' }, { areaName: '柳林村' }],
  })
  const { rows } = await village.administrator.call(posts.list, { role: 'townshipOfficer' })
  expect(rows.map(({ name, areaName }) => `${name} ${areaName}`)).toContain('邬干部 白水镇')
})

test('a refused line leaves no trace on the next one, and a list of more than five hundred is refused before it is tried', async () => {
  const line: Line = ['乙干部', village.officer.phone, '村委会委员', '', '桥头村', '2026-01-01', '']
  const { lines } = await preview(workbook(line, line))
  for (const { problems } of lines) expect(problems[0]!.zh).toContain('已有工作人员账号')
  const many = Array.from({ length: 501 }, () => line)
  expect(await refusal(preview(workbook(...many)))).toBe('staff.too_many')
})

test('one faulty line holds all back, and every fault is told beside its line, also those of law', async () => {
  const [one, two, three] = [inventedPhone(), inventedPhone(), inventedPhone()]
  const file = workbook(
    ['安委员', one, '村委会委员', '', '桥头村', '2026-01-01', ''],
    ['安委员', one, '村监委会委员', '', '桥头村', '2026-01-01', ''],
    ['柏干部', two, '总管', '', '桥头村', '', ''],
    ['柏干部', two, '村委会委员', '', '无名村', '', ''],
    ['水干部', '12345', '村委会委员', '', '桥头村', '', ''],
    ['窦干部', three, '村委会委员', '', '桥头村', '去年', ''],
  )
  const { lines, faulty, digest } = await preview(file)
  expect(faulty).toBe(5)
  expect(lines.map(({ problems }) => problems[0]?.zh.slice(0, 6) ?? '')).toEqual([
    '',
    '依法不能同时',
    '没有这种职务',
    '没有找到这个',
    '手机号不是 ',
    '日期读不懂：',
  ])
  expect(await refusal(bringIn(file, digest))).toBe('staff.list_faulty')
  expect((await village.administrator.call(staff.list, { name: '安' })).rows).toEqual([])
  expect(await refusal(bringIn(workbook(['安委员', one, '村委会委员', '', '桥头村', '', '']), digest))).toBe(
    'staff.list_changed',
  )
  expect(await refusal(preview(new Blob(['姓名,年龄\n甲,3'])))).toBe('staff.no_table')
})
