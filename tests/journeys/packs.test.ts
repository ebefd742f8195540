import { expect, test } from 'vitest'
import { axe, deskOf, journeys, settled, who } from './visit.ts'

journeys()

test('a county administrator changes a category on the desk, sees the difference, and gives the draft up', async () => {
  const page = await deskOf(who('县社会治理平台管理员'))
  await page.getByRole('menuitem', { name: '治理模式' }).click()
  const row = page.getByRole('row').filter({ hasText: 'livelihood' })
  await row.getByRole('button', { name: /修\s*改/ }).click()
  await page.getByLabel('中文').fill('民生实事')
  await page.getByRole('spinbutton').fill('3')
  await page.getByRole('button', { name: '存进草稿' }).click()
  await page.getByRole('tab', { name: '草稿' }).click()
  const difference = page.getByRole('region', { name: '和现行的差别（1 处）' })
  await difference.waitFor()
  expect((await difference.getByRole('row').filter({ hasText: 'livelihood' }).innerText()).split(/\s+/)).toEqual(
    expect.arrayContaining(['民生类别', '民生实事']),
  )
  await settled(page)
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await page.getByRole('tooltip').getByRole('button').last().click()
  await page.getByText('现在没有草稿').waitFor()
})
