import { generateSync } from 'otplib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { secondFactors } from '#features/secondFactors/contract.ts'
import { signOns } from '#features/signOns/contract.ts'
import { openSignOnProvider, type SignOnProvider } from '../standIns/signOnProvider.ts'
import { wrongAlone, wrongWith } from './accessLook.ts'
import { asks } from './asking.ts'
import { axe, bears, county, deskOf, device, journeys, phoneOf, settled, signsIn, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 120_000 })
bears(401) // a session that was ended elsewhere asks once more
bears(400) // somebody whom the provider knows and the county does not
bears(404) // a small picture that the provider's own page has not

const administrator = who('县社会治理平台管理员')
const dispatcher = who('村级派单员')
const officer = who('村党支部书记、村民委员会主任')
const redirect = `${county.home}/signed-on`

let provider: SignOnProvider
let desk: Page
beforeAll(async () => {
  provider = await openSignOnProvider([redirect])
  desk = await deskOf(administrator)
})
afterAll(() => provider.close())

async function opens(page: Page, word: string): Promise<void> {
  await page.getByRole('menuitem', { name: word }).click()
  await page.getByRole('heading', { level: 1, name: word }).waitFor()
  await settled(page)
}

/** The dialog that a button in the row of a colleague opens on the page of staff. */
async function dialogFor(name: string, button: string): Promise<Locator> {
  await opens(desk, '工作人员')
  await desk.getByRole('searchbox', { name: '按姓名查找' }).fill(name)
  await desk.keyboard.press('Enter')
  const row = desk.getByRole('row').filter({ hasText: name })
  await row.waitFor()
  await settled(desk)
  await row.getByRole('button', { name: button }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.waitFor()
  await settled(desk)
  expect(await axe(desk)).toEqual([])
  return dialog
}

const away = (dialog: Locator) => dialog.waitFor({ state: 'detached' })

/** At the provider itself: says a name there, agrees, and is sent back. Its own page asks the world for a font, which is not there. */
async function passes(page: Page, subject: string): Promise<void> {
  await page
    .context()
    .route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.getByRole('button', { name: '用县统一登录登录' }).click()
  await page.waitForURL(`${provider.issuer}/**`)
  await page.locator('input[name="login"]').fill(subject)
  await page.locator('input[name="password"]').fill('anything')
  await page.locator('button[type="submit"]').click()
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' })
  await page.locator('button[type="submit"]').click()
}

const signedOut = (page: Page) => page.getByLabel('密码').waitFor()

test('the county joins its single sign-on; whoever is tied comes in by it at desk and phone, whoever is not is told so', async () => {
  await opens(desk, '单点登录')
  await desk.getByText(redirect).waitFor()
  await desk.getByLabel('认证系统网址（issuer）').fill(provider.issuer)
  await desk.getByLabel('应用编号（client id）').fill('shanzhi')
  await desk.getByLabel('应用密钥（client secret）').fill(provider.secret)
  await desk.getByRole('radio', { name: '人员编号（subject），由管理员登记' }).check()
  await desk.getByLabel(/认证系统的名称/).fill('县统一登录')
  await desk.getByRole('button', { name: '检查并保存' }).click()
  await desk.getByText('已联系上认证系统，设置已保存。').waitFor()
  expect(await wrongWith(desk)).toEqual([])
  try {
    const stranger = await device('desk')
    await stranger.goto(`${county.home}/desk/`)
    await passes(stranger, 'jiang-0042')
    await stranger.getByRole('button', { name: '回到登录页' }).waitFor()
    expect(await stranger.getByRole('alert').innerText()).toContain('单点登录')
    expect(new URL(stranger.url()).search).toBe('')
    expect(await wrongAlone(stranger)).toEqual([])
    await stranger.getByRole('button', { name: '回到登录页' }).click()
    await signedOut(stranger)
    await stranger.context().close()

    const tying = await dialogFor(dispatcher.name, '单点登录编号')
    await tying.getByLabel('人员编号（subject），由管理员登记').fill('jiang-0042')
    await tying.getByRole('button', { name: '登记编号' }).click()
    await away(tying)

    const own = await device('desk')
    await own.goto(`${county.home}/desk/`)
    await passes(own, 'jiang-0042')
    await own.waitForURL(`${county.home}/desk/**`)
    await own.getByText(dispatcher.name).first().waitFor()
    await own.getByRole('menuitem', { name: '派单队列' }).waitFor()
    await own.context().close()

    const phone = await device('phone')
    await phone.goto(`${county.home}/sign-in?as=staff`)
    await passes(phone, 'jiang-0042')
    await phone.getByText(dispatcher.name).first().waitFor()
    expect(phone.url()).toBe(`${county.home}/`)
    await phone.goto(`${county.home}/signed-on?code=again&state=forged`)
    await phone.getByText('这次登录已失效，请重新开始').waitFor()
    await phone.context().close()
  } finally {
    const ask = await asks(administrator)
    const { settings } = await ask(signOns.read, {})
    const { hasSecret: _, ...kept } = settings!
    await ask(signOns.save, { ...kept, enabled: false })
  }
})

/** What the server says to this browser, asked from its page: the session holds, or it has ended. */
const answered = (page: Page) => page.evaluate(async (path) => (await fetch(path)).status, `/api/c/610921/sessions`)

test('everybody sees where they are signed in; a phone is signed out from the desk, a desk from the phone, and is out at once', async () => {
  const own = await deskOf(dispatcher)
  const devices = own.getByRole('region', { name: '登录过的设备' })
  const others = devices.getByRole('button', { name: '退出', exact: true })
  const opensOwn = async () => {
    await own.reload()
    await opens(own, '我的账号')
  }
  await phoneOf(dispatcher).then((phone) => phone.context().close())
  await opensOwn()
  expect(await others.count()).toBeGreaterThan(0)
  await devices.getByRole('button', { name: '退出其他所有设备' }).click()
  await expect.poll(() => others.count()).toBe(0)
  expect(await devices.getByText('本机').count()).toBe(1)

  const phone = await phoneOf(dispatcher)
  await opensOwn()
  expect(await others.count()).toBe(1)
  expect(await wrongWith(own)).toEqual([])
  expect(await answered(phone)).toBe(200)
  await others.click()
  await expect.poll(() => others.count()).toBe(0)
  expect(await answered(phone)).toBe(401)
  await phone.goto(`${county.home}/me`)
  await phone.getByRole('button', { name: '登录', exact: true }).waitFor()

  await signsIn(phone, dispatcher)
  await phone.goto(`${county.home}/me/sessions`)
  await phone.getByText('就是这台').waitFor()
  await settled(phone)
  expect(await wrongWith(phone)).toEqual([])
  await phone.getByRole('button', { name: '让它退出' }).click()
  await expect.poll(() => phone.getByRole('button', { name: '让它退出' }).count()).toBe(0)
  expect([await answered(own), await answered(phone)]).toEqual([401, 200])
  await own.reload()
  await signedOut(own)

  const next = await deskOf(dispatcher)
  await phone.reload()
  await phone.getByRole('button', { name: '退出其他所有设备' }).click()
  await expect.poll(() => phone.getByRole('button', { name: '退出其他所有设备' }).count()).toBe(0)
  expect([await answered(next), await answered(phone)]).toEqual([401, 200])

  const ending = await dialogFor(dispatcher.name, '登录设备')
  await ending.getByRole('button', { name: '退出所有设备' }).click()
  await ending.getByText('请写明理由（至少 4 个字）').waitFor()
  expect(await answered(phone)).toBe(200)
  await ending.getByLabel('理由').fill('手机丢在集市上')
  await ending.getByRole('button', { name: '退出所有设备' }).click()
  await away(ending)
  expect(await answered(phone)).toBe(401)
  for (const page of [own, phone, next]) await page.context().close()
})

test('who lost the phone with the digits is seen in person, set back with a reason, out everywhere, and sets it up anew', async () => {
  const ask = await asks(officer)
  const { secret } = await ask(secondFactors.begin, {})
  await ask(secondFactors.confirm, { code: generateSync({ secret }) })
  const own = await device('desk')
  const enters = async () => {
    await own.goto(`${county.home}/desk/`)
    await own.getByLabel('手机号').fill(officer.phone)
    await own.getByLabel('密码').fill(officer.password ?? '')
    await own.getByRole('button', { name: '登录', exact: true }).click()
  }
  await enters()
  await own.getByRole('heading', { level: 1, name: '第二步验证' }).waitFor()
  expect(await wrongAlone(own)).toEqual([])

  const resetting = await dialogFor(officer.name, '重置第二步')
  await resetting.getByRole('button', { name: '重置第二步验证' }).click()
  await resetting.getByText('请写明理由（至少 4 个字）').waitFor()
  await resetting.getByLabel('理由').fill('手机掉进水渠，已当面核验')
  await resetting.getByRole('button', { name: '重置第二步验证' }).click()
  await away(resetting)

  await own.reload()
  await signedOut(own)
  await enters()
  await own.getByRole('button', { name: '退出' }).waitFor()
  await opens(own, '我的账号')
  await own.getByText('还没有设置。').waitFor()
  await own.context().close()
})
