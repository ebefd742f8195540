import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { inEachCounty } from './jobs.ts'

test('a county whose timed work fails keeps no other waiting, and the failure is told when all have had their turn', async () => {
  const [first, second] = [await aVillage(), await aVillage()]
  const { ground } = first.site
  const worked: number[] = []
  const job = {
    name: 'test.work',
    every: '0 0 1 1 *',
    async run({ county }: { county: { id: number } }) {
      if (county.id === first.county.id) throw new Error('not here')
      worked.push(county.id)
    },
  }
  await expect(inEachCounty(ground, job)).rejects.toThrow('not here')
  expect(worked).toContain(second.county.id)
  expect(worked).toHaveLength(ground.counties().length - 1)
})
