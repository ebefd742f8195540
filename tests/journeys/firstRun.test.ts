import { join } from 'node:path'
import { generateSync } from 'otplib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aFolder, type Child, start } from '../operations/child.ts'
import { wrongAlone } from './accessLook.ts'
import { freePort } from './county.ts'
import { bears, device, journeys } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 120_000 })
bears(400)
// Between the first run and the county the page asks whether somebody opens.
bears(503)
bears('ERR_CONNECTION_REFUSED')

const folder = aFolder()
const founder = { name: '秦县长', phone: '19900000001', password: '只有我一人知道的一句话' }
/** The tests of this file are one first run, in their order. */
let server: Child
let address: string
let code: string

beforeAll(async () => {
  const port = await freePort()
  server = start(['--production', '--port', String(port), '--data', join(folder.path, 'data')])
  await server.says('启动代码')
  address = `http://127.0.0.1:${port}`
  code = /^ {4}([A-Z0-9]{4}-[A-Z0-9]{4})$/m.exec(server.said())![1]!
})
afterAll(async () => {
  server.process.kill('SIGTERM')
  await server.ended()
  folder.remove()
})

const isOpenToAll = async (page: Page) => expect(await wrongAlone(page)).toEqual([])

/** With the Tab key alone. */
async function tabsTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let step = 0; step < 30; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${wanted}`)
}

async function presses(page: Page, name: string): Promise<void> {
  await tabsTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}

async function writes(page: Page, label: string, text: string): Promise<void> {
  await tabsTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.insertText(text)
}

async function choosesCounty(page: Page): Promise<void> {
  await tabsTo(page, page.getByRole('combobox', { name: '按名称或区划代码查找' }))
  await page.keyboard.insertText('平塘')
  await page.locator('.ant-select-item-option').filter({ hasText: '522727' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: /个乡镇（街道），.*个村（社区）/ }).waitFor()
  await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
}

for (const size of ['phone', 'desk'] as const)
  test(`each step of the first run is open to keyboard and screen reader (${size}); a wrong code is told in words`, async () => {
    const page = await device(size)
    await page.goto(address)
    await isOpenToAll(page)
    await writes(page, '启动代码', 'AAAA-AAAA')
    await presses(page, '下一步')
    await page.getByText(/启动代码不对，还可以试 \d 次/).waitFor()
    await page.getByText('代码印在启动程序的终端窗口里').waitFor()
    await isOpenToAll(page)
    await page.getByLabel('启动代码').fill(code)
    await presses(page, '下一步')
    await page.getByText('选定本县后').waitFor()
    await isOpenToAll(page)
    await choosesCounty(page)
    await isOpenToAll(page)
    await presses(page, '下一步')
    await page.getByText('治理模式规定办事流程').waitFor()
    await isOpenToAll(page)
    await presses(page, '下一步')
    await page.getByText('建立第一位管理员').waitFor()
    await isOpenToAll(page)
    await presses(page, '上一步')
    await page.getByText('治理模式规定办事流程').waitFor()
    await page.context().close()
  })

test('a county is founded by keyboard alone, and its first administrator signs in at its desk', async () => {
  const page = await device('desk')
  await page.goto(address)
  await writes(page, '启动代码', code.toLowerCase())
  await page.keyboard.press('Enter')
  await choosesCounty(page)
  await presses(page, '下一步')
  await presses(page, '下一步')
  await writes(page, '姓名', founder.name)
  await writes(page, '手机号（用来登录）', founder.phone)
  await writes(page, '密码（至少 10 个字符）', founder.password)
  await writes(page, '再填一次密码', founder.password)
  await presses(page, '建立平塘县')
  await page.getByText('平塘县已建立').waitFor()
  const enter = page.getByRole('link', { name: '去工作台登录' })
  await enter.waitFor({ timeout: 60_000 })
  await isOpenToAll(page)
  await tabsTo(page, enter)
  await page.keyboard.press('Enter')

  await writes(page, '手机号', founder.phone)
  await writes(page, '密码', founder.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '设置第二步验证' }).waitFor()
  await isOpenToAll(page)
  const secret = (await page.locator('.sz-spell').innerText()).replaceAll(' ', '')
  await writes(page, '验证器现在显示的 6 位数字', generateSync({ secret }))
  await page.keyboard.press('Enter')
  await page.getByText('第二步验证已设好').waitFor()
  await isOpenToAll(page)
  await presses(page, '已收好，继续')
  await page.getByRole('button', { name: '退出' }).waitFor()
  await page.getByText(founder.name).first().waitFor()

  await presses(page, '退出')
  await writes(page, '手机号', founder.phone)
  await writes(page, '密码', founder.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '第二步验证', exact: true }).waitFor()
  await isOpenToAll(page)
  await page.context().close()
})
