import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { Refused } from '#features/feature.ts'
import { giveUpperPost, listUpperPosts, takeUpperPost } from '#features/overview/public.ts'
import { house } from '#server/features.ts'
import { makeGround } from '#server/main.ts'
import { CannotStart } from '#server/packs.ts'
import { inSetting } from '#server/settings.ts'
import { openBeside } from './openDatabase.ts'
import { sentenceOf } from './sentences.ts'

const usage = `用法 Usage:
  npm run -s upper -- give --county CODE --phone NUMBER --code 6211 [--title 市委政法委] [--until 2027-12-31] [--data FOLDER]
  npm run -s upper -- list --county CODE        列出上级任职 · lists the posts above counties
  npm run -s upper -- end ID --county CODE      结束任职 · ends one`
const unknown = (code: string) => `这里没有代码为 ${code} 的县 · there is no county ${code} here`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    county: { type: 'string', default: '' },
    phone: { type: 'string', default: '' },
    code: { type: 'string', default: '' },
    title: { type: 'string', default: '上级机关' },
    until: { type: 'string' },
    data: { type: 'string' },
  },
})
const [doing, which] = positionals

/** Posts above counties are given at the machine, by whoever runs the installation: no page of a county may reach beyond it. */
async function run(): Promise<string> {
  const dataFolder = resolve(values.data ?? (process.env.SHANZHI_DATA || './data'))
  const database = await openBeside({ dataFolder, databaseUrl: process.env.DATABASE_URL || null })
  try {
    const ground = await makeGround({ dataFolder, urls: database.urls })
    const owner = new pg.Client({ connectionString: database.urls.owner })
    try {
      await owner.connect()
      const county = ground.countyOf(values.county)
      if (!county) throw new CannotStart(unknown(values.county))
      return await inSetting(ground, county, 'overview.command', async (setting) => {
        const given = { phone: values.phone, code: values.code, title: values.title, to: values.until ?? null }
        if (doing === 'give') return String(await giveUpperPost(setting, owner, given))
        if (doing === 'end') await takeUpperPost(setting, owner, Number(which))
        const posts = await listUpperPosts(setting.tx)
        return posts
          .map((one) => [one.id, one.accountId, one.code, one.title, one.from, one.to ?? ''].join('\t'))
          .join('\n')
      })
    } finally {
      await owner.end()
      await ground.close()
    }
  } finally {
    await database.close()
  }
}

if (!['give', 'list', 'end'].includes(doing ?? '')) {
  console.error(usage)
  process.exitCode = 2
} else
  await run().then(
    (said) => console.log(said),
    (error: unknown) => {
      if (error instanceof Refused) console.error(sentenceOf(error.problem, house.problems))
      else console.error(error instanceof CannotStart ? error.message : error)
      process.exitCode = 1
    },
  )
