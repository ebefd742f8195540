import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { openPool, transact } from '#database/pool.ts'
import { sealFile, sentenceOfTrouble, walkChain } from '#features/records/public.ts'
import { type Defaults, parseOptions } from '#server/options.ts'
import { optionProblems } from '#server/optionWords.ts'
import { CannotStart } from '#server/packs.ts'
import { openBeside } from './openDatabase.ts'
import { sentenceOf } from './sentences.ts'

/**
 * `npm run verify-audit [-- --data FOLDER] [--seals FOLDER]`: walks the audit chain of every county as the owner of the tables, beside
 * a running server or alone. It names each row changed, removed or inserted and ends with 1; what waits for a seal is only counted.
 * `--seals` takes the lists from a copy on another machine, which nobody with this one's password could rewrite; what was sealed
 * after the copy was made is looked up in the list here.
 */
async function verifyAudit(dataFolder: string, databaseUrl: string | null, seals: string | null): Promise<number> {
  if (!databaseUrl && !existsSync(dataFolder))
    throw new CannotStart(`没有这个数据目录：${dataFolder} · there is no data folder ${dataFolder}`)
  if (seals && !existsSync(seals)) throw new CannotStart(`没有这个目录：${seals} · there is no folder ${seals}`)
  const database = await openBeside({ dataFolder, databaseUrl })
  const pool = openPool(database.urls.owner, { max: 1 })
  try {
    const counties = await transact(pool, { counties: [] }, (tx) =>
      tx.selectFrom('county').select(['id', 'code', 'name']).orderBy('id').execute(),
    )
    let troubles = 0
    for (const county of counties)
      troubles += await verifyCounty(pool, county, { own: join(dataFolder, 'files'), copies: seals })
    return troubles
  } finally {
    await pool.close()
    await database.close()
  }
}

type County = { id: number; code: string; name: string }

/** Folders of the lists outside the database: this installation's, and the copy that somebody named. */
type Lists = { own: string; copies: string | null }

const noCopy = (path: string) =>
  `没有封条清单 ${path}：请用 --seals 指定存放抄件的文件夹；还没有抄件，就从数据文件夹的 files 里抄来（第一次写入十分钟后才有） · there is no list ${path}: name the folder of the copies with --seals; without copies, copy it from files of the data folder (it is there ten minutes after the first write)`

async function readList(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw new CannotStart(`读不了封条清单 ${path}（${error.code}） · the list of seals ${path} cannot be read`)
  })
}

async function verifyCounty(pool: ReturnType<typeof openPool>, county: County, lists: Lists): Promise<number> {
  const name = sealFile(county.code)
  const own = (await readList(join(lists.own, name))) ?? ''
  const copy = lists.copies === null ? null : join(lists.copies, name)
  const copied = copy === null ? null : await readList(copy)
  // The copy first: the first line about a seal counts, so that a list which was written anew here is betrayed by it.
  const file = copied === null ? own : `${copied}\n${own}`
  const walked = await transact(pool, { counties: [county.id] }, async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx)
    return walkChain(tx, county.id, file)
  })
  const written = walked.seals + walked.unsealed > 0 // else there is no list anywhere yet
  if (copy && copied === null && written) throw new CannotStart(noCopy(copy))
  for (const trouble of walked.troubles) console.error(`${county.code} ${sentenceOfTrouble(trouble)}`)
  const { seals, sealed, unsealed, remembered, troubles } = walked
  const found = troubles.length === 0 ? '完好 · intact' : `${troubles.length} 处问题 · ${troubles.length} troubles`
  console.log(
    `${county.code} ${county.name}: ${found}; ${seals} 封条 seals, ${sealed} 已封 sealed, ${unsealed} 待封 waiting, ${remembered} 库外留存 kept outside`,
  )
  return troubles.length
}

const manifest = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
const { shanzhi } = JSON.parse(manifest) as { shanzhi: Defaults }
const words = process.argv.slice(2)
const at = words.indexOf('--seals')
const [, folder = null] = at < 0 ? [] : words.splice(at, 2)
const parsed = parseOptions(words, process.env, shanzhi)
if (!parsed.ok) {
  console.error(sentenceOf(parsed.problem, optionProblems))
  process.exitCode = 2
} else {
  const { dataFolder, databaseUrl } = parsed.value
  await verifyAudit(dataFolder, databaseUrl, folder === null ? null : resolve(folder)).then(
    (troubles) => {
      process.exitCode = troubles > 0 ? 1 : 0
    },
    (error: unknown) => {
      console.error(error instanceof CannotStart ? error.message : error)
      process.exitCode = 2
    },
  )
}
