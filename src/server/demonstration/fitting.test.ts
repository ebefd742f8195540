import { expect, test } from 'vitest'
import { taihangVillage } from '#features/people/demonstration/taihang.ts'
import { models } from '#packs/models.ts'
import { fitted } from './fitting.ts'

const village = taihangVillage()

test('a village invented with three levels of grids fits models that know one: everybody keeps a grid, and chiefs their title', () => {
  const one = fitted(village, models.lingling!.gridLevels!)
  expect(one.grids).toMatchObject([{ level: 1 }])
  const gridless = (homes: typeof village.households) => homes.filter((home) => home.gridKey === null).length
  expect(gridless(one.households)).toBe(gridless(village.households))
  expect(new Set(one.households.map((home) => home.gridKey)).size).toBe(2)
  expect(one.posts.filter((post) => post.role === 'gridChief').map((post) => post.title)).toEqual(['网格长'])
  expect(one.posts.filter((post) => post.role === 'groupLeader').length).toBeGreaterThan(3)
})

test('models with three levels, or with none of their own, leave it as it was invented', () => {
  expect(fitted(village, models.hanyin!.gridLevels!)).toEqual(village)
  expect(fitted(village, [])).toBe(village)
})

test('[S-09] below a township’s grid everything of a village lies a level deeper, and chiefs bear the title of their new level', () => {
  const town = fitted(village, models.suzhou!.gridLevels!)
  expect([...new Set(town.grids.map(({ level }) => level))]).toEqual([2, 3])
  expect(town.posts.filter(({ role }) => role === 'gridChief').map(({ title }) => title)).toContain('村级网格长')
})
