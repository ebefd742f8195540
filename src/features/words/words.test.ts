import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { words } from './contract.ts'

test('anybody reads the names of the models in force: states, actions, categories, titles, bands and teams', async () => {
  const village = await aVillage({ pack: 'pingtang' })
  const { model } = await village.nobody.call(words.read, {})
  const orders = model?.procedures.find(({ id }) => id === 'four-orders')
  expect(orders?.states[orders.start]).toMatchObject({ zh: '居民点单', final: false })
  expect(orders?.states.withdrawn).toMatchObject({ final: true })
  expect(orders?.actions.dispatch?.en).toBeTruthy()
  expect(model?.categories.find(({ id }) => id === 'street-light')).toMatchObject({
    zh: '路灯',
    parent: 'infrastructure',
  })
  expect(model?.gridLevels[2]).toMatchObject({ zh: '三级网格', band: { households: { from: 20, to: 30 } } })
  expect(model?.teams).toMatchObject([
    { id: 'iron-triangle', members: ['partyGroupLeader', 'gridWorker', 'linkedHouseholdHead'] },
  ])
  expect(model?.county).toEqual({ code: village.county.code, name: village.county.name, demonstration: true })
  expect(model?.words['grid.clusterHead']).toEqual({ zh: '中心户长', en: 'Cluster head' })
})

test('a page that shows no list is given the words alone', async () => {
  const { nobody } = await aVillage({ pack: 'pingtang' })
  const { version, byArea, model } = await nobody.call(words.read, {})
  const only = await nobody.call(words.read, { only: 'words' })
  expect(only).toEqual({ version, byArea, words: model?.words, model: null })
  expect(only.words?.['grid.clusterHead']?.zh).toBe('中心户长')
})

test('a page that holds the version in force is told so and nothing else; other models have another version', async () => {
  const village = await aVillage({ pack: 'pingtang' })
  const { version } = await village.nobody.call(words.read, {})
  expect(version).toMatch(/^core@\S+ hanyin@\S+ pingtang@\S+$/)
  expect(await village.nobody.call(words.read, { known: version })).toEqual({ version, byArea: false, model: null })
  const other = await aVillage({ models: ['hanyin'] })
  expect((await other.nobody.call(words.read, { known: version })).model?.teams).toEqual([])
})
