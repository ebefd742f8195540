import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wrongInPrint } from './accessSizes.ts'
import { photoWithPlace } from './photo.ts'
import {
  choosesTaihang,
  county,
  deskOf,
  device,
  goesToTaihang,
  journeys,
  phoneOf,
  settled,
  signInByCode,
  who,
} from './visit.ts'

journeys()

const text = '三组桥头的路灯坏了一个星期，晚上孩子放学看不见路。'
const title = /三组桥头的路灯坏了/

/** The tests of this file follow one matter on its way, in their order, and then a second that comes on paper. */
let resident: Page
let dispatcher: Page
let number: string
let promised: string

const declines = who('网格员')
const handles = who('卫生员')

/** Opens the matter from the queue and sends it to somebody, whose load stands beside the name. */
async function dispatchTo(name: string): Promise<void> {
  await dispatcher.reload()
  await dispatcher.getByRole('row').filter({ hasText: number }).getByRole('button', { name: title }).click()
  const drawer = dispatcher.getByRole('dialog')
  await drawer.getByRole('heading', { name: '办理经过' }).waitFor()
  const form = drawer.locator('form').filter({ hasText: '承办人' })
  if ((await form.count()) === 0) await drawer.getByRole('button', { name: '派单', exact: true }).click()
  const choice = form.locator('label').filter({ hasText: name }).first()
  await choice.waitFor()
  expect(await choice.innerText()).toMatch(/手上 \d+ 件/)
  await form
    .getByRole('radio', { name: new RegExp(name) })
    .first()
    .check()
  await form.getByRole('radio', { name: '面对面书面送达' }).check()
  await form.getByRole('button', { name: '派单', exact: true }).click()
  await drawer.getByText('社区派单').first().waitFor()
  await dispatcher.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
}

test('[X-39] what a resident orders on the phone stands in the dispatcher’s queue with its light and its time', async () => {
  resident = await device('phone')
  await choosesTaihang(resident)
  await resident.getByRole('link', { name: /我要反映/ }).click()
  await resident.getByLabel('您想反映什么').fill(text)
  await resident.getByRole('radio', { name: '基础设施类别' }).check()
  await resident.getByRole('checkbox', { name: /公示/ }).check()
  await resident.getByRole('button', { name: '送出' }).click()
  await signInByCode(resident, who('村民').phone)
  await resident.getByRole('heading', { name: '已经收到' }).waitFor()
  number = (await resident.locator('.number').innerText()).trim()

  dispatcher = await deskOf(who('村级派单员'))
  await dispatcher.getByRole('menuitem', { name: '派单队列' }).click()
  const row = dispatcher.getByRole('row').filter({ hasText: number })
  await row.waitFor()
  const shown = await row.innerText()
  expect(shown).toContain('未到期')
  expect(shown).toContain('太行村')
  expect(shown).toContain('未派')
})

test('[X-42] who is sent may decline with a reason; the next claims with a promised day, all on the phone', async () => {
  await dispatchTo(declines.name)
  const first = await phoneOf(declines)
  await first.goto(`${county.home}/todo`)
  await first.getByRole('link', { name: title }).first().click()
  await first.getByRole('button', { name: '退回' }).click()
  await first.getByRole('button', { name: '退回' }).click()
  await first.getByText('请填写这一项').waitFor()
  expect(await wrongInPrint(first)).toEqual([])
  await first.getByLabel('原因').fill('我没有登高的梯子和证。')
  await first.getByRole('button', { name: '退回' }).click()
  await first.getByText('我没有登高的梯子和证。').waitFor()

  await dispatchTo(handles.name)
  const second = await phoneOf(handles)
  await second.goto(`${county.home}/todo`)
  await second.getByRole('link', { name: title }).click()
  await second.getByText('我没有登高的梯子和证。').waitFor()
  await second.getByRole('button', { name: '领单' }).click()
  promised = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  await second.getByLabel('承诺办结日期').fill(promised)
  await second.getByLabel('办理流程').fill('明天采购灯具，后天安装。')
  await second.getByRole('button', { name: '领单' }).click()
  await second.getByText('干部领单').first().waitFor()

  await second.getByRole('button', { name: '办结' }).click()
  await second.getByLabel('办理结果').fill('换了新灯，夜里已经亮了。')
  const photo = await photoWithPlace()
  await second.getByLabel('加照片').setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: photo })
  await second.getByAltText('照片 1').waitFor()
  const stated = second.getByLabel('照片里没有能认出来的未成年人')
  await stated.check()
  await second.getByLabel('加照片').setInputFiles({ name: 'lamp2.jpg', mimeType: 'image/jpeg', buffer: photo })
  await second.getByAltText('照片 2').waitFor()
  expect(await stated.isChecked()).toBe(false)
  await stated.check()
  await second.getByRole('button', { name: '办结' }).click()
  await second.getByText('已办待评').first().waitFor()
  await second
    .getByAltText(/办理结果照片/)
    .first()
    .waitFor()
})

test('[X-41 X-43] the resident reads how it was sent, who has it, what was promised and each step; a follower without login reads the promise', async () => {
  const day = `${Number(promised.slice(5, 7))}月${Number(promised.slice(8))}日`
  await resident.goto(`${county.home}/requests/mine`)
  await resident.getByRole('link', { name: title }).click()
  await resident.getByText('换了新灯，夜里已经亮了。').first().waitFor()
  const shown = await resident.getByRole('main').innerText()
  for (const word of [
    handles.name,
    day,
    '我没有登高的梯子和证。',
    '明天采购灯具，后天安装。',
    '面对面书面送达',
    '退回',
    '领单',
  ])
    expect(shown).toContain(word)

  const follower = await device('phone')
  await follower.goto(`${county.home}/follow?number=${number}`)
  await follower.getByLabel('手机号后四位').fill(who('村民').phone.slice(-4))
  await follower.getByRole('button', { name: '查一查' }).click()
  await follower.getByText('承诺办结').first().waitFor()
  const followed = await follower.getByRole('main').innerText()
  expect(followed).toContain(day)
  expect(followed).not.toContain(handles.name)
})

test('[X-44 X-39] the resident rates it, and everybody reads the result on the board with the name masked', async () => {
  const person = who('村民')
  await resident.getByRole('button', { name: '评价' }).click()
  await resident.getByRole('radio', { name: '是', exact: true }).check()
  expect(await wrongInPrint(resident)).toEqual([])
  await resident.getByRole('radio', { name: /5 颗星/ }).check({ force: true })
  await resident.getByLabel('想说的话').fill('三天就亮了。')
  await resident.getByRole('button', { name: '评价' }).click()
  await resident.getByText('组织晒单').first().waitFor()

  const anybody = await device('phone')
  await choosesTaihang(anybody)
  await anybody.goto(`${county.home}/board`)
  const card = anybody.getByRole('article').filter({ hasText: title })
  await card.waitFor()
  const shown = await card.innerText()
  expect(shown).toContain('换了新灯，夜里已经亮了。')
  expect(shown).toContain('解决了')
  expect(shown).toContain('很满意')
  expect(shown).toContain(`${person.name[0]}*`)
  expect(shown).not.toContain(person.name)
  expect(shown).not.toContain(person.phone.slice(-4))
  await settled(anybody)
  expect(await anybody.getByRole('main').innerText()).not.toContain(person.name)
})

test('[X-38 X-41] a slip from the paper box is typed in at the desk: same queue, same clock, and the resident finds it', async () => {
  const person = who('村民')
  const text = '信箱里的纸条：活动室的窗户玻璃破了，冬天漏风。'
  const desk = dispatcher
  await goesToTaihang(desk)
  await desk.getByRole('menuitem', { name: '代为登记' }).click()
  await desk.locator('label').filter({ hasText: '信箱' }).click()
  await desk.getByLabel('诉求人姓名').fill(person.name)
  await desk.getByLabel('诉求人电话').fill(person.phone)
  await desk.getByLabel('反映什么').fill(text)
  await desk.getByLabel('在什么地方').fill('村活动室')
  await desk.getByRole('button', { name: '登记', exact: true }).click()
  const done = await desk.getByText(/已登记，编号/).innerText()
  const number = done.match(/[0-9A-Z]{8}/)?.[0] ?? ''

  await desk.getByRole('link', { name: '打开这件诉求' }).click()
  await desk.getByRole('dialog').getByText('信箱').first().waitFor()
  await desk.keyboard.press('Escape')
  const row = desk.getByRole('row').filter({ hasText: number })
  await row.waitFor()
  expect(await row.innerText()).toContain('未到期')

  const phone = resident
  await phone.goto(`${county.home}/requests/mine`)
  await phone.getByRole('link', { name: /活动室的窗户玻璃破了/ }).click()
  await settled(phone)
  const shown = await phone.getByRole('main').innerText()
  expect(shown).toContain(number)
  expect(shown).toContain('居民点单')
  expect(shown).toContain('下一步最晚')
  expect(shown).toContain(who('村级派单员').name)
  await phone.getByRole('button', { name: '补充' }).waitFor()
  await phone.getByRole('button', { name: '撤回' }).waitFor()
})
