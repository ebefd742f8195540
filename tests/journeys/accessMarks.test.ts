import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMarking } from '#scripts/bench/marks.ts'
import { lookedAt } from './lookedAt.ts'
import { county } from './visit.ts'

let marking: Awaited<ReturnType<typeof startMarking>>
beforeAll(async () => {
  marking = await startMarking()
})
afterAll(() => marking.close())

/** Its speed is measured where the machine is quiet: `npm run -s bench -- lighthouse`. */
test('Lighthouse gives the pages that a phone opens first 100 for accessibility, and none takes more than 200 KB', async () => {
  for (const { name, url, cookie } of await lookedAt(county)) {
    const { accessibility, faults, bytes } = await marking.mark(url, cookie, ['performance', 'accessibility'])
    expect(faults, name).toEqual([])
    expect(accessibility, name).toBe(100)
    expect(bytes, name).toBeGreaterThan(20_000)
    expect(bytes / 1024, name).toBeLessThanOrEqual(200)
  }
}, 240_000)
