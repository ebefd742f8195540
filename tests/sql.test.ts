import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import { house } from '#server/features.ts'
import { ask } from './access/asking.ts'
import { targetModels } from './access/bodyTargets.ts'
import { restore } from './access/ground.ts'
import { kinds } from './access/kinds.ts'
import { rightful } from './access/rightful.ts'
import { tappedPool } from './access/tapped.ts'
import { targetOf } from './access/targets.ts'
import { afterFile } from './afterFile.ts'
import { normalised, type Said, sqlFiles } from './sql/statements.ts'
import { somebody } from './village/people.ts'
import { aVillage, type Village } from './village.ts'

let village: Village
const heard: string[] = []
const said: Said[] = []

/** Every operation once, by somebody who may, through a pool that writes down what is said to the database. */
beforeAll(async () => {
  village = await aVillage(targetModels)
  const { site, county } = village
  const pool = tappedPool(site.database.appUrl, { heard: (text) => void heard.push(normalised(text)) })
  const app = await buildApp({ ...site.ground, pool }, { webFolder: null, logger: null })
  afterFile(async () => {
    await app.close()
    await pool.close()
  })
  for (const { contract } of house.routes) {
    const input = await targetOf(village, contract.id)
    heard.splice(0)
    const who = somebody({ ...site, app }, county.code, rightful(village, contract.id))
    const { status, body } = await ask(who, contract, input)
    const texts = heard.splice(0)
    if (status !== (kinds[contract.id]?.says?.status ?? 200) && status !== 200)
      throw new Error(`${contract.id} ${status} ${JSON.stringify(body)}`)
    said.push({ operation: contract.id, count: texts.length, texts: [...new Set(texts)] })
    await restore(village)
  }
}, 180_000)

/** No page waits for more: whoever needs it has a loop over rows to take apart. */
const most = 30
const folder = join(import.meta.dirname, 'sql')
const features = [...new Set(house.routes.map(({ contract }) => contract.id.split('.')[0]))]

test('the committed statements are of today’s features, and no call says more than a page may cost', () => {
  const committed = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  expect(committed.sort()).toEqual([...features, 'shared'].map((name) => `${name}.sql`).sort())
  expect(said.filter(({ count }) => count > most).map(({ operation, count }) => `${operation}: ${count}`)).toEqual([])
  expect(said).toHaveLength(house.routes.length)
})

test.each([...features, 'shared'])(
  'the statements of %s are those committed: `npx vitest run tests/sql.test.ts -u`',
  async (name) => {
    await expect(sqlFiles(said)[`${name}.sql`]).toMatchFileSnapshot(join(folder, `${name}.sql`))
  },
)
