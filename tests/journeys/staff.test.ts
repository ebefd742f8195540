import { utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { staff } from '#features/staff/contract.ts'
import { wrongAlone, wrongWith } from './accessLook.ts'
import { asks } from './asking.ts'
import { axe, bears, county, deskOf, device, goesToTaihang, journeys, settled, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 120_000 })
bears(400) // a code that was mistyped

const administrator = who('县社会治理平台管理员')
const newPhone = (nth: number) => `199${String((Date.now() + nth * 7919) % 10 ** 8).padStart(8, '0')}`
const password = '秋天的稻田一片金黄'.repeat(2)

/** The tests of this file follow one desk, in their order. */
let desk: Page

const workbook = (name: string, lines: readonly (readonly string[])[]) => {
  const headings = ['姓名', '手机号', '职务', '乡镇', '村', '任期开始', '任期结束']
  const sheet = utils.aoa_to_sheet([['汉阴县工作人员名单'], headings, ...lines.map((line) => [...line])])
  const buffer: Buffer = write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer', bookType: 'xlsx' })
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }
}

const rowOf = (name: string) => desk.getByRole('row').filter({ hasText: name })
const chooses = (file: ReturnType<typeof workbook>) => desk.locator('input[type="file"]').setInputFiles(file)

async function opensStaff(): Promise<void> {
  await desk.getByRole('menuitem', { name: '工作人员' }).click()
  await desk.getByRole('heading', { level: 1, name: '工作人员' }).waitFor()
  await settled(desk)
}

async function finds(name: string): Promise<string> {
  await desk.getByRole('searchbox', { name: '按姓名查找' }).fill(name)
  await desk.keyboard.press('Enter')
  await rowOf(name).waitFor()
  await settled(desk)
  return rowOf(name).innerText()
}

/** The code on the slip of this name, as it lies before the administrator. */
async function codeFor(name: string): Promise<string> {
  const slip = desk
    .getByRole('region', { name: /邀请单/ })
    .getByRole('article')
    .filter({ hasText: name })
  return slip.locator('code').innerText()
}

async function takesUp(page: Page, phone: string): Promise<void> {
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再输一次新密码').fill(password)
  await page.getByRole('button', { name: '设好密码并登录' }).click()
}

test('a list of staff is looked at with each fault in words beside its line, corrected, and brought in as a whole', async () => {
  const ask = await asks(administrator)
  const { rows } = await ask(areas.find, { q: '太行', level: 'village' })
  const township = rows[0]!.within
  const first = ['覃新华', newPhone(1), '村党支部委员', township, '太行村', '2026-01-01', ''] as const
  const second = ['乔新田', newPhone(2), '乡镇驻村干部', township, '', '2026-01-01', ''] as const
  const third = ['裴新苗', newPhone(3), '村党支部委员', township, '太行村', '2026-01-01', ''] as const
  const known = async () => {
    const found = await Promise.all([first, second, third].map(([name]) => ask(staff.list, { name })))
    return found.flatMap(({ rows }) => rows.map(({ name }) => name))
  }
  desk = await deskOf(administrator)
  await opensStaff()
  await desk.getByRole('link', { name: '导入名单' }).click()
  await settled(desk)
  expect(await wrongWith(desk)).toEqual([])

  const wrongPhone = second.with(1, '0915-5212345')
  const wrongPlace = third.with(4, '太行寸')
  await chooses(workbook('名单.xlsx', [first, wrongPhone, wrongPlace]))
  await desk.getByText('3 行中有 2 行有问题').waitFor()
  await desk.getByText('现在一行也没有导入').waitFor()
  expect(await rowOf('覃新华').innerText()).toContain('可以导入')
  const [phoneFault, placeFault] = [await rowOf('乔新田').innerText(), await rowOf('裴新苗').innerText()]
  expect(phoneFault).toContain('手机号不是 11 位。请写 1 开头的手机号，不要写固定电话。')
  expect(phoneFault).toMatch(/^4\s/)
  expect(placeFault).toContain(`没有找到这个地方：${township} 太行寸`)
  expect(await desk.getByRole('button', { name: /^导入这/ }).count()).toBe(0)
  expect(await wrongWith(desk)).toEqual([])
  expect(await known()).toEqual([])

  await chooses(workbook('名单.xlsx', [first, second, third]))
  await desk.getByText('3 行都可以导入').waitFor()
  expect(await desk.getByText(first[1]).count()).toBe(0)
  expect(await known()).toEqual([])
  await desk.getByRole('button', { name: '导入这 3 行' }).click()
  await desk.getByText('邀请单已生成，只显示这一次').waitFor()
  for (const [name, phone] of [first, second, third]) {
    await desk.getByRole('article').filter({ hasText: name }).getByText(phone).waitFor()
    expect(await codeFor(name)).toMatch(/^[a-z2-9]{10}$/)
  }
  expect(await wrongWith(desk)).toEqual([])
  const code = await codeFor('乔新田')

  await desk.getByRole('button', { name: '已交给本人，收起' }).click()
  await desk.getByText('名单已导入，邀请单已收起').waitFor()
  expect(await desk.getByText(code).count()).toBe(0)
  await opensStaff()
  for (const [name, , title] of [first, second, third]) {
    const shown = await finds(name)
    for (const word of [title, '已邀请', '还没有登录过']) expect(shown).toContain(word)
  }

  const phone = await device('phone')
  await phone.goto(`${county.home}/invited#${code}`)
  expect(await phone.getByLabel('邀请码').inputValue()).toBe(code)
  await takesUp(phone, second[1])
  await phone
    .getByRole('link', { name: /乔新田/ })
    .filter({ hasText: `${township} 乡镇驻村干部` })
    .waitFor()
  await phone.context().close()

  await opensStaff()
  await desk.getByRole('link', { name: '导入名单' }).click()
  await chooses(workbook('名单.xlsx', [['覃新华', first[1], '村委会委员', township, '太行村', '2026-01-01', '']]))
  await desk.getByRole('button', { name: '导入这 1 行' }).click()
  await desk.getByText('名单里的人都已有账号，不需要新的邀请单').waitFor()
})

test('[L-30] who is added on the page gets in by the code of the slip, once, and by the own password at phone and desk', async () => {
  const [name, number] = ['桑新渠', newPhone(4)]
  await opensStaff()
  await goesToTaihang(desk)
  await desk.getByRole('button', { name: '添加工作人员' }).click()
  const form = desk.getByRole('dialog')
  await settled(desk)
  expect(await axe(desk)).toEqual([])
  await form.getByLabel('姓名').fill(name)
  await form.getByLabel('手机号').fill(number)
  await form.getByRole('combobox', { name: /职务/ }).fill('村党支部委员')
  await desk.locator('.ant-select-item-option').filter({ hasText: '村党支部委员' }).click()
  await form.getByText('太行村').waitFor()
  await settled(desk)
  await form.getByRole('button', { name: '添加并出邀请单' }).click()
  await form.waitFor({ state: 'detached' })
  const code = await codeFor(name)
  await settled(desk)
  expect(await wrongWith(desk)).toEqual([])
  expect(await finds(name)).toContain('已邀请')

  const page = await device('phone')
  await page.goto(`${county.home}/sign-in?as=staff`)
  await page.getByRole('link', { name: '第一次登录？用邀请码' }).click()
  await page.getByRole('heading', { name: '第一次登录' }).waitFor()
  expect(await wrongAlone(page)).toEqual([])
  await page.getByLabel('邀请码').fill('aaaaa-bbbbb')
  await takesUp(page, number)
  await page.getByText('手机号与邀请码不符，或邀请码已过期').waitFor()
  expect(await wrongAlone(page)).toEqual([])
  await page.getByLabel('邀请码').fill(`${code.slice(0, 5)} ${code.slice(5)}`.toUpperCase())
  await page.getByRole('button', { name: '设好密码并登录' }).click()
  await page
    .getByRole('link', { name: new RegExp(name) })
    .filter({ hasText: '太行村 村党支部委员' })
    .waitFor()

  const other = await device('phone')
  await other.goto(`${county.home}/invited#${code}`)
  await takesUp(other, number)
  await other.getByText('手机号与邀请码不符，或邀请码已过期').waitFor()
  await other.context().close()

  const own = await deskOf({ name, title: '', phone: number, password })
  await own.getByText(name).first().waitFor()
  await own.getByRole('menuitem', { name: '派单队列' }).waitFor()
  await desk.reload()
  expect(await finds(name)).toContain('已启用')
  for (const one of [page, own, desk]) await one.context().close()
})
