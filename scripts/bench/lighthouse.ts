import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCounty } from '#tests/journeys/county.ts'
import { lookedAt } from '#tests/journeys/lookedAt.ts'
import { percentile, tell } from './line.ts'
import { type Marks, startMarking } from './marks.ts'

const looks = Number(process.env.BENCH_LOOKS ?? 5)
const reports = join(import.meta.dirname, '..', '..', 'test-results', 'lighthouse')

/**
 * The pages of the phone that people open first, looked at by Lighthouse in its mobile profile on a started demonstration. One look
 * is noisy: the middle one of five is the answer, and the report of the last stays in `test-results/lighthouse`.
 */
export async function benchLighthouse(): Promise<void> {
  const { county, stop } = await startCounty()
  const { mark, close } = await startMarking()
  mkdirSync(reports, { recursive: true })
  try {
    for (const { name, url, cookie } of await lookedAt(county)) {
      const seen: Marks[] = []
      for (let look = 0; look < looks; look += 1) seen.push(await mark(url, cookie, ['performance', 'accessibility']))
      writeFileSync(join(reports, `${name}.json`), JSON.stringify(seen.at(-1)?.full))
      tellMarks(name, seen)
    }
  } finally {
    await close()
    await stop()
  }
}

function tellMarks(name: string, seen: readonly Marks[]): void {
  const middle = (of: (one: Marks) => number) => percentile(seen.map(of), 50)
  tell(
    `lighthouse.${name}.performance`,
    middle((one) => one.performance),
    'of 100',
    95,
  )
  tell(`lighthouse.${name}.accessibility`, Math.min(...seen.map((one) => one.accessibility)), 'of 100', 100)
  tell(`lighthouse.${name}.bytes`, middle((one) => one.bytes) / 1024, 'KB', 200)
  tell(
    `lighthouse.${name}.first_paint`,
    middle((one) => one.times['first-contentful-paint']),
    'ms',
  )
  tell(
    `lighthouse.${name}.largest_paint`,
    middle((one) => one.times['largest-contentful-paint']),
    'ms',
  )
  tell(
    `lighthouse.${name}.speed_index`,
    middle((one) => one.times['speed-index']),
    'ms',
  )
  tell(
    `lighthouse.${name}.blocked`,
    middle((one) => one.times['total-blocking-time']),
    'ms',
  )
  tell(
    `lighthouse.${name}.shift`,
    middle((one) => one.times['cumulative-layout-shift']),
    '',
  )
}
