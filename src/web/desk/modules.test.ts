import { expect, test } from 'vitest'
import { models } from '#packs/models.ts'
import { deskPages } from './pages.ts'

test('[H-45 X-02] every module of a pack leads to pages of the menu', () => {
  const paths = new Set<string>(deskPages.filter(({ menu }) => menu).map(({ path }) => path))
  const modules = Object.values(models).flatMap(({ moduleSets }) => (moduleSets ?? []).flatMap((set) => set.modules))
  expect(modules.length).toBeGreaterThanOrEqual(11)
  expect(modules.flatMap(({ pages }) => pages).filter((path) => !paths.has(path))).toEqual([])
})
