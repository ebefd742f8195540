import { beforeAll, expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { savedViews } from './contract.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
const page = 'register' as const
const asked = { find: '桥头', show: 'both', sort: 'stroke' }
const views = async (who: Village['officer'] = village.officer) =>
  (await who.call(savedViews.list, { page })).rows.map(({ id: _, ...view }) => view)

test('a view is kept by its account, opened as it was saved, renamed and removed; nobody else sees it', async () => {
  const areaId = village.villages[0].villageId
  const { id } = await village.officer.call(savedViews.save, { page, name: '桥头按笔画', areaId, asked })
  expect(await views()).toEqual([{ page, name: '桥头按笔画', areaId, asked }])
  expect((await village.officer.call(savedViews.list, { page: 'queue' })).rows).toEqual([])
  expect(await views(village.townshipOfficer)).toEqual([])
  expect(await refusal(village.townshipOfficer.call(savedViews.rename, { viewId: id, name: '别人的' }))).toBe(
    'savedViews.missing',
  )
  expect(await refusal(village.townshipOfficer.call(savedViews.remove, { viewId: id }))).toBe('savedViews.missing')
  expect(await refusal(village.officer.call(savedViews.save, { page, name: '桥头按笔画', asked }))).toBe(
    'savedViews.name_taken',
  )
  await village.officer.call(savedViews.rename, { viewId: id, name: '桥头' })
  expect((await views()).map((view) => view.name)).toEqual(['桥头'])
  await village.officer.call(savedViews.remove, { viewId: id })
  expect(await views()).toEqual([])
})

test('a view follows no person by a number, and there are not more of them than a page can show', async () => {
  for (const find of ['990921190005031234', '单12345', '周 123X', '周１２３４'])
    expect(await refusal(village.officer.call(savedViews.save, { page, name: '盯人', asked: { find } }))).toBe(
      'savedViews.number',
    )
  for (let n = 1; n <= 20; n++) await village.chief.call(savedViews.save, { page, name: `第${n}个`, asked })
  expect(await refusal(village.chief.call(savedViews.save, { page, name: '再一个', asked }))).toBe(
    'savedViews.too_many',
  )
})
