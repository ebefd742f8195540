import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { people } from '#features/people/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { wrongAlone } from './accessLook.ts'
import { wrongInPrint } from './accessSizes.ts'
import { type Asker, asks } from './asking.ts'
import { choosesPin, entersPin, rowsIn } from './fieldPhone.ts'
import {
  bears,
  choosesTaihang,
  county,
  deskOf,
  device,
  goesToTaihang,
  journeys,
  settled,
  signInByCode,
  who,
} from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 120_000 })
bears(400) // a password that was mistyped

const mark = Date.now().toString(36)
const newPhone = (nth: number) => `198${String((Date.now() + nth * 7919) % 10 ** 8).padStart(8, '0')}`
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
const own = '只有我知道的一句话，很长'
/** The first two tests follow one newcomer. */
const officer = { name: '尚新林', phone: newPhone(1) }

/** A household of 太行村 that is new in the register, with these people in it. */
async function household(ask: Asker, names: readonly string[], phone: string | null) {
  const { rows } = await ask(areas.find, { q: '太行', level: 'village' })
  const persons = names.map((name, nth) => ({
    ...{ name, phone, sex: '2', relation: nth === 0 ? '02' : '30', birthDate: nth === 0 ? '1962-05-06' : '1988-07-08' },
    noIdentityReason: 'notShown' as const,
  }))
  const villageId = rows[0]!.id
  const { householdId } = await ask(lifeEvents.openHousehold, {
    ...{ villageId, day: '2026-02-01', source: 'told' as const },
    household: { code: `ZZ-${mark}-${names[0]}`, persons: persons as never },
  })
  return { villageId, persons: (await ask(people.readHousehold, { householdId })).persons }
}

async function asStaff(page: Page, phone: string, password: string): Promise<void> {
  await page.goto(`${county.home}/sign-in?as=staff`)
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('a first password opens nothing on the phone but the change of it, and the way out; the own one opens the rest', async () => {
  const { name, phone } = officer
  const { villageId, persons } = await household(await asks(who('村党支部书记、村民委员会主任')), [name], null)
  const administrator = who('县社会治理平台管理员')
  const post = { role: 'villageOfficer', title: 'branchMember', level: 'village', areaId: villageId } as const
  await (await asks(administrator))(posts.appoint, { ...post, personId: persons[0]!.id, termFrom: today })
  const desk = await deskOf(administrator)
  await desk.getByRole('menuitem', { name: '任职名单' }).click()
  await goesToTaihang(desk)
  await settled(desk)
  const line = desk.getByRole('row').filter({ hasText: name })
  while ((await line.count()) === 0) {
    await desk.getByRole('button', { name: '再看更多' }).click()
    await settled(desk)
  }
  await line.getByRole('link', { name: '开通账号' }).click()
  await desk.getByText(`为谁开通：${name}`).waitFor()
  await desk.getByLabel('手机号').fill(phone)
  await desk.getByRole('button', { name: '开通', exact: true }).click()
  const first = await desk.locator('code.sz-secret').innerText()
  await desk.context().close()

  const page = await device('phone')
  const gate = page.getByText('这是别人替您设的密码，请先换成自己的，再办事。')
  await asStaff(page, phone, first)
  await gate.waitFor()
  expect(await wrongAlone(page)).toEqual([])
  for (const path of ['/', '/todo', '/requests/new', '/me/sessions']) {
    await page.goto(county.home + path)
    await gate.waitFor()
    expect(new URL(page.url()).pathname).toMatch(/\/password$/)
  }
  expect((await page.request.get(`${county.address}/api/c/610921/requests/todo`)).status()).toBe(403)
  await page.getByRole('link', { name: '返回' }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: /登录/ }).first().waitFor()

  await asStaff(page, phone, first)
  await gate.waitFor()
  const changes = async (old: string, fresh: string) => {
    await page.getByLabel('现在的密码').fill(old)
    await page.getByLabel('新密码', { exact: true }).fill(fresh)
    await page.getByLabel('再输一次新密码').fill(fresh)
    await page.getByRole('button', { name: '换成新密码' }).click()
  }
  await changes('猜一猜', own)
  await page.getByText('原密码不对').waitFor()
  await changes(first, first)
  await page.getByText('新密码不能与原密码相同').waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  await changes(first, own)
  await page
    .getByRole('link', { name: new RegExp(name) })
    .filter({ hasText: '太行村 村党支部委员' })
    .waitFor()
  await page.goto(`${county.home}/todo`)
  await page.getByRole('heading', { name: /待办/ }).waitFor()

  const elsewhere = await device('phone')
  await asStaff(elsewhere, phone, first)
  await elsewhere.getByText('手机号或密码不对').waitFor()
  await asStaff(elsewhere, phone, own)
  await elsewhere.getByRole('link', { name: new RegExp(name) }).waitFor()
  for (const one of [page, elsewhere]) await one.context().close()
})

test('a second step that was set up on the phone is asked for at the next sign-in, and then the way is open', async () => {
  const page = await device('phone')
  await asStaff(page, officer.phone, own)
  await page.getByText(officer.name).first().waitFor()
  await page.goto(`${county.home}/second`)
  await page.getByRole('button', { name: '现在设置' }).click()
  await page.locator('p.mono').waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  const secret = (await page.locator('p.mono').innerText()).replaceAll(' ', '')
  await page.getByLabel('验证器现在显示的 6 位数字').fill(generateSync({ secret }))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('第二步验证已设好').waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  const paper = await page.locator('li.mono').first().innerText()
  await page.getByRole('button', { name: '已抄好，继续' }).click()
  await page.goto(`${county.home}/me`)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: /登录/ }).first().waitFor()

  await asStaff(page, officer.phone, own)
  await page.getByRole('heading', { name: '第二步验证' }).waitFor()
  expect(await wrongAlone(page)).toEqual([])
  expect(await wrongInPrint(page)).toEqual([])
  await page.goto(`${county.home}/todo`)
  await page.getByLabel('验证器上的 6 位数字，或备用码').fill(paper)
  await page.getByRole('button', { name: '继续', exact: true }).click()
  await page.getByRole('link', { name: new RegExp(officer.name) }).waitFor()
  await page.context().close()
})

test('on a phone that a family shares somebody chooses at the door who speaks, may change it, and each matter is of whoever spoke', async () => {
  const [mother, daughter] = [`冉大娘`, '冉小妹']
  const phone = newPhone(2)
  await household(await asks(who('村党支部书记、村民委员会主任')), [mother, daughter], phone)
  const dispatcher = await asks(who('村级派单员'))
  const page = await device('phone')
  await choosesTaihang(page)
  const choice = (name: string) => page.getByRole('button', { name, exact: true })
  const speaking = page.getByRole('definition').filter({ hasText: /冉/ })

  await page.goto(`${county.home}/sign-in?to=/me`)
  await signInByCode(page, phone)
  await page.getByRole('heading', { level: 1, name: '现在是谁在说话' }).waitFor()
  for (const name of [mother, daughter]) expect(await choice(name).getAttribute('aria-pressed')).toBe('false')
  expect(await wrongAlone(page)).toEqual([])
  expect(await wrongInPrint(page)).toEqual([])

  await page.goto(`${county.home}/me`)
  await choice(mother).waitFor()
  expect(await page.getByText('名册里没有登记这个手机号').count()).toBe(0)
  expect(await wrongAlone(page)).toEqual([])
  await page.goto(`${county.home}/requests/mine`)
  await choice(mother).waitFor()

  await page.goto(`${county.home}/sign-in?to=/me`)
  await choice(mother).click()
  await page.waitForURL(/\/me$/)
  expect(await speaking.innerText()).toBe(mother)
  await says('自来水的水压太小了')

  await page.goto(`${county.home}/me`)
  await page.getByRole('link', { name: '现在是谁在说话' }).click()
  await choice(daughter).waitFor()
  expect(await choice(mother).getAttribute('aria-pressed')).toBe('true')
  expect(await wrongAlone(page)).toEqual([])
  await choice(daughter).click()
  await page.waitForURL(/\/me$/)
  await page.getByRole('definition').filter({ hasText: daughter }).waitFor()
  await says('幼儿园门口缺一个减速带')

  const bySpeaker = [
    [mother, '自来水的水压太小了'],
    [daughter, '幼儿园门口缺一个减速带'],
  ] as const
  for (const [name, text] of bySpeaker) {
    const { rows } = await dispatcher(requests.queue, { text: `${text} ${mark}` })
    const full = await dispatcher(requests.read, { requestId: rows[0]!.id })
    expect([full.requester.name, full.steps[0]!.byName]).toEqual([name, name])
  }
  await page.context().close()

  async function says(text: string): Promise<void> {
    await page.goto(`${county.home}/requests/new`)
    await page.getByLabel('您想反映什么').fill(`${text} ${mark}`)
    await page.getByRole('button', { name: '送出' }).click()
    await page.getByRole('heading', { name: '已经收到' }).waitFor()
    await settled(page)
  }
})

test('on a phone that a family shares what one wrote without a network waits for them, says so, and goes out when they speak again', async () => {
  const [father, son] = ['冉大伯', '冉小弟']
  const [phone, text, PIN] = [newPhone(3), `磨坊的门坏了 ${mark}`, '736251']
  await household(await asks(who('村党支部书记、村民委员会主任')), [father, son], phone)
  const page = await device('phone')
  const choice = (name: string) => page.getByRole('button', { name, exact: true })
  const speaks = async (name: string) => {
    await choice(name).click()
    await page.waitForURL((url) => url.pathname.endsWith('/me'))
  }
  const opens = async (path: string) => {
    await page.goto(`${county.home}/offline?to=${path}`)
    await entersPin(page, PIN)
    await page.waitForURL((url) => url.pathname.endsWith(path))
  }
  await choosesTaihang(page)
  await page.goto(`${county.home}/sign-in?to=/me`)
  await signInByCode(page, phone)
  await speaks(father)
  await page.goto(`${county.home}/offline`)
  await choosesPin(page, PIN)
  await page.waitForURL((url) => !url.pathname.endsWith('/offline'))
  await settled(page)
  await page.route('**/api/c/*/requests', (route) => route.abort('internetdisconnected'))
  await page.goto(`${county.home}/offline?to=/requests/new`)
  await entersPin(page, PIN)
  await page.getByLabel('您想反映什么').fill(text)
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('已存在手机上').first().waitFor()
  await page.unroute('**/api/c/*/requests')

  await page.goto(`${county.home}/me/speaker`)
  await speaks(son)
  await opens('/waiting')
  await page.getByText('换回写的人才发').waitFor()
  expect(await page.getByText('马上发出').count()).toBe(0)
  expect(await wrongAlone(page)).toEqual([])
  expect(await rowsIn(page, 'letters')).toBe(1)
  await page.getByRole('button', { name: '现在是谁在说话' }).click()
  await speaks(father)
  await expect.poll(() => rowsIn(page, 'letters'), { timeout: 20_000 }).toBe(0)
  const dispatcher = await asks(who('村级派单员'))
  const { rows } = await dispatcher(requests.queue, { text })
  expect(rows).toHaveLength(1)
  expect((await dispatcher(requests.read, { requestId: rows[0]!.id })).requester.name).toBe(father)
  await page.context().close()
})
