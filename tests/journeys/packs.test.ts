import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, bears, county, deskOf, journeys, settled, who } from './visit.ts'

journeys()
// A file with faults is refused.
bears(400)

async function packsPage(): Promise<Page> {
  const page = await deskOf(who('县社会治理平台管理员'))
  await page.getByRole('menuitem', { name: '治理模式' }).click()
  return page
}

async function givesUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await page.getByRole('tooltip').getByRole('button').last().click()
  await page.getByText('现在没有草稿').waitFor()
}

test('a county administrator changes a category on the desk, sees the difference, takes its time away, and gives the draft up', async () => {
  const page = await packsPage()
  const difference = page.getByRole('region', { name: '和现行的差别（1 处）' })
  const changes = async (id: string) => {
    await page.getByRole('tab', { name: '现行' }).click()
    await page
      .getByRole('row')
      .filter({ hasText: id })
      .first()
      .getByRole('button', { name: /修\s*改/ })
      .click()
    return page.getByRole('dialog')
  }
  const keeps = async () => {
    await page.getByRole('button', { name: '存进草稿' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: '草稿' }).click()
    await difference.waitFor()
    const row = difference.getByRole('row').filter({ hasText: 'livelihood' })
    return (await row.getByRole('cell').allInnerTexts()).map((text) => text.split(/\s+/))
  }
  const form = await changes('livelihood')
  expect(await form.getByRole('spinbutton').inputValue()).toBe('5')
  await form.getByText('四单').waitFor()
  await form.getByLabel('中文').fill('民生实事')
  await form.getByRole('spinbutton').fill('3')
  expect(await keeps()).toEqual([
    expect.anything(),
    expect.arrayContaining(['民生类别']),
    expect.arrayContaining(['民生实事', '3', '个工作日']),
  ])
  await settled(page)
  expect(await axe(page)).toEqual([])

  const again = await changes('livelihood')
  expect(await again.getByRole('spinbutton').inputValue()).toBe('3')
  await again.getByRole('spinbutton').fill('')
  const [, before, after] = await keeps()
  expect(before?.join(' ')).toContain('5 个工作日')
  expect(after?.join(' ')).toContain('民生实事')
  expect(after?.join(' ')).not.toContain('工作日')
  await givesUp(page)
})

test('a file is uploaded on the desk: one with faults is not kept and each is told in words, a sound one shows its difference', async () => {
  const page = await packsPage()
  await page.getByRole('tab', { name: '草稿' }).click()
  const part = page.getByRole('tabpanel')
  const uploads = (more: object) => {
    const words = { zh: '本县', en: 'Ours' }
    const pack = { id: `county-${county.home.split('/').at(-1)}`, version: '7.0.0', ...words, ...more }
    const buffer = Buffer.from(JSON.stringify(pack))
    return part.locator('input[type=file]').setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer })
  }
  await uploads({
    roles: [{ id: 'king', zh: '王', en: 'King', grants: [] }],
    categories: [{ id: 'a', zh: '甲', en: 'A', parent: 'nowhere', procedure: 'four-orderz' }],
  })
  for (const fault of ['没有类别“nowhere”', '没有流程“four-orderz”', '角色只能在通用基础中定义'])
    await part.getByRole('listitem').filter({ hasText: fault }).first().waitFor()
  await part.getByText('现在没有草稿').waitFor()
  expect(await axe(page)).toEqual([])

  await uploads({ words: { 'grid.clusterHead': { zh: '院坝长', en: 'Head of the yard' } } })
  const row = part.getByRole('region', { name: '和现行的差别（1 处）' }).getByRole('row').filter({ hasText: '院坝长' })
  expect(await row.innerText()).toContain('中心户长')
  expect(await part.getByRole('listitem').filter({ hasText: 'nowhere' }).count()).toBe(0)
  await settled(page)
  expect(await axe(page)).toEqual([])
  await givesUp(page)
})
