import { withClient } from '#database/embedded/roles.ts'
import { migrate } from '#database/migrate.ts'
import type { Options } from '#server/options.ts'
import { CannotStart } from '#server/packs.ts'
import { startWords } from './startWords.ts'

type Urls = { owner: string; app: string; worker: string }

/** Brings the database to what this version needs: its schema, and a county to serve when there is none. */
export async function prepare(urls: Urls, options: Options): Promise<void> {
  await migrate(urls.owner)
  const there = await countiesOf(urls.owner)
  const stranger = options.countyGiven && there.length > 0 && !there.includes(options.county)
  if (stranger) throw new CannotStart(startWords.otherCounty(options.county, there))
}

async function countiesOf(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>('select code from county order by code')
    return rows.map((row) => row.code)
  })
}
