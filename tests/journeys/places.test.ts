import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { people } from '#features/people/contract.ts'
import { asks } from './asking.ts'
import { axe, deskOf, goesToTaihang, journeys, settled, who } from './visit.ts'

journeys()

const node = (page: Page, name: string) => page.getByRole('treeitem').filter({ hasText: new RegExp(`^${name}$`) })

test('[D-10] the tree of places opens down to groups and their parts by keyboard, reads a level when it is opened, and what knows groups follows', async () => {
  const person = who('村党支部书记、村民委员会主任')
  const ask = await asks(person)
  const { rows: found } = await ask(areas.find, { q: '太行', level: 'village' })
  const villageId = found[0]!.id
  const { rows: groups } = await ask(areas.list, { parentId: villageId })
  const group = groups[0]!
  await ask(areas.addGroups, { areaId: group.id, names: ['东院片'] })

  const page = await deskOf(person)
  const read: string[] = []
  page.on(
    'request',
    (request) =>
      void (/\/areas(\?|$)/.test(request.url()) && !request.url().includes('deep') && read.push(request.url())),
  )
  await goesToTaihang(page)
  await page.getByRole('menuitem', { name: '居民名册' }).click()
  await settled(page)
  await page.reload()
  await settled(page)
  await node(page, '太行村').waitFor()
  expect(read.filter((url) => url.includes(`parentId=${villageId}`))).toEqual([])

  await page.getByRole('tree').focus()
  const active = () => page.locator('.ant-tree-treenode-active').innerText()
  for (let steps = 0; steps < 60 && (await active()) !== '太行村'; steps++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await node(page, group.name).waitFor()
  expect(read.filter((url) => url.includes(`parentId=${villageId}`))).toHaveLength(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await node(page, '东院片').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`at=${group.id}`))
  await page.getByRole('heading', { level: 1, name: new RegExp(`太行村.*${group.name}`) }).waitFor()
  await settled(page)
  const { rows: there } = await ask(people.list, { groupId: group.id, limit: 50 })
  const shown = page
    .getByRole('region', { name: /./ })
    .or(page.locator('main'))
    .last()
    .locator('tbody tr.ant-table-row')
  expect(await shown.count()).toBe(there.length)
  expect(await axe(page)).toEqual([])

  await page.getByRole('menuitem', { name: '村级网格' }).click()
  await page.getByText('这一页不按小组细分：凡按地方显示的，是太行村全村的。').waitFor()
  await page.getByRole('heading', { level: 1, name: /太行村/ }).waitFor()
  await settled(page)
  expect(await axe(page)).toEqual([])
  await page.reload()
  await node(page, group.name).waitFor()
  expect(page.url()).toContain(`at=${group.id}`)
})
