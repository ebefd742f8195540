import { allowStepDown, withClient } from '#database/embedded/roles.ts'
import { migrate } from '#database/migrate.ts'
import type { CastMember } from '#server/demonstration/cast.ts'
import { prepareDemonstration } from '#server/demonstration/prepare.ts'
import { keepFounded, stateOf } from '#server/firstRun/prepare.ts'
import type { ServerOptions } from '#server/main.ts'
import type { Options } from '#server/options.ts'
import { CannotStart } from '#server/packs.ts'
import { startWords } from './startWords.ts'

/**
 * Brings the database to what this version needs: its schema, and a county to serve when there is none. Each part may be cut off
 * at any point; the next start goes on where this one ended. Answers with the people a visitor can be.
 */
export async function prepare(urls: ServerOptions['urls'], options: Options): Promise<CastMember[]> {
  await bringUpToDate(urls, options)
  const state = await stateOf({ urls })
  if (state === 'founded') throw new CannotStart(startWords.isReal(options.dataFolder))
  if (state === 'empty') console.error(startWords.preparing)
  return prepareDemonstration({ ...options, urls })
}

/** The same for a real county. Answers whether it is founded; if not, the first run comes next. */
export async function prepareProduction(urls: ServerOptions['urls'], options: Options): Promise<'empty' | 'founded'> {
  await bringUpToDate(urls, options)
  const state = await stateOf({ urls })
  if (state === 'demonstration') throw new CannotStart(startWords.isDemonstration(options.dataFolder))
  if (state === 'founded') await keepFounded({ ...options, urls })
  return state
}

async function bringUpToDate(urls: ServerOptions['urls'], options: Options): Promise<void> {
  await migrate(urls.owner)
  if (urls.app === urls.owner) await allowStepDown(urls.owner)
  const there = await countiesOf(urls.owner)
  if (options.countyGiven && there.length > 0 && !there.includes(options.county)) {
    throw new CannotStart(startWords.otherCounty(options.county, there))
  }
}

async function countiesOf(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>('select code from county order by code')
    return rows.map((row) => row.code)
  })
}
