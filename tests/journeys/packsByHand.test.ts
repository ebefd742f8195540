import type { Locator, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { asks, filed } from './asking.ts'
import { inDays } from './fieldPhone.ts'
import { axe, deskOf, journeys, settled, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 120_000 })

/** The tests of this file follow one draft on its way, in their order. */
let page: Page

/** What is changed by hand: which entry, what its field holds before and after, and what the page says of the entry then. */
const byHand = [
  { list: '用语', id: 'grid.clusterHead', field: '中文', from: '中心户长', to: '院坝长' },
  { list: '状态和时限', id: 'four-orders.dispatched', field: '时限', from: '4', to: '1', unit: ' 个工作小时' },
  { list: '网格规模', id: '三级网格', field: '户数下限', from: '20', to: '15', unit: '—30 户' },
  { list: '职务和角色', id: 'gridChiefLevel3', field: '中文', from: '三级网格长', to: '片长' },
]

const row = (part: Page | Locator, id: string) => part.getByRole('row').filter({ hasText: id })
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

async function goesTo(tab: string): Promise<Locator> {
  await page.getByRole('tab', { name: tab, exact: true }).click()
  await settled(page)
  return page.getByRole('tabpanel')
}

/** One entry of a list under “In force”. */
async function found(list: string, id: string): Promise<Locator> {
  await page.locator('.ant-segmented-item').filter({ hasText: list }).click()
  await page.getByRole('textbox', { name: '查找', exact: true }).fill(id)
  return row(page, id).first()
}

async function allSay(which: 'from' | 'to'): Promise<void> {
  await goesTo('现行')
  for (const one of byHand)
    await (await found(one.list, one.id))
      .getByText(`${one[which]}${one.unit ?? ''}`)
      .first()
      .waitFor()
}

test('a word, a time, a size of grids and a title are changed with their editors, and the difference tells all four', async () => {
  page = await deskOf(who('县社会治理平台管理员'))
  await page.getByRole('menuitem', { name: '治理模式' }).click()
  await settled(page)
  for (const { list, id, field, from, to } of byHand) {
    await (await found(list, id)).getByRole('button', { name: /修\s*改/ }).click()
    const input = page.getByRole('dialog').getByLabel(field).first()
    expect(await input.inputValue()).toBe(from)
    await input.fill(to)
    await settled(page)
    expect(await axe(page)).toEqual([])
    await press('存进草稿')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const draft = await goesTo('草稿')
  const difference = draft.getByRole('region', { name: '和现行的差别（4 处）' })
  for (const { list, to, unit = '' } of byHand) await row(difference, list).getByText(`${to}${unit}`).first().waitFor()
  expect(await axe(page)).toEqual([])
})

test('the draft is tried on a past request: today’s time beside the draft’s', async () => {
  const dispatcher = await asks(who('村级派单员'))
  const id = await filed(dispatcher, '试一试草稿用的旧单：水沟堵了。')
  const { number } = await dispatcher(requests.read, { requestId: id })
  const trial = page.getByRole('region', { name: '拿一件旧单试一试' })
  await trial.getByLabel('诉求编号').fill(number)
  await trial.getByRole('button', { name: '试一试' }).click()
  const state = row(trial, '社区派单')
  await state.first().waitFor()
  const cells = await state.first().getByRole('cell').allInnerTexts()
  expect(cells[0]).toContain('4 个工作小时')
  expect(cells[1]).toContain('1 个工作小时')
  expect(await axe(page)).toEqual([])
})

test('a date is set and taken back, set for today and in force at once; one click steps back, and the draft is there again', async () => {
  const date = page.getByRole('region', { name: '定生效日期' })
  await date.getByLabel('定生效日期').fill(inDays(3))
  await date.getByRole('button', { name: '定下来' }).click()
  await page.getByText(/版本 \S+ 将在 .+ 00:00 起生效/).waitFor()
  await allSay('from')
  await press('撤回这个日期')
  await page.getByText(/将在 .+ 起生效/).waitFor({ state: 'detached' })

  await goesTo('草稿')
  await date.getByRole('button', { name: '定下来' }).click()
  await page.getByText(/本县自己的模式：现行版本/).waitFor()
  await allSay('to')
  expect(await axe(page)).toEqual([])

  await press('退回（不用自己的模式）')
  await page.getByText('本县还没有自己的模式在用').waitFor()
  await allSay('from')
  const history = await goesTo('历次决定')
  for (const decision of [/版本 \S+ 从 .+ 起生效/, /撤回版本/, '退回，不用自己的模式'])
    await history.getByText(decision).first().waitFor()
  const draft = await goesTo('草稿')
  await draft.getByText('和现行的差别（4 处）').waitFor()
  await press('放弃草稿')
  await page.getByRole('tooltip').getByRole('button').last().click()
  await page.getByText('现在没有草稿').waitFor()
  await page.context().close()
})
