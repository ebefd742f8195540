import { parseArgs } from 'node:util'
import { read } from '@e965/xlsx'
import { databaseName, startEmbedded } from '#database/embedded/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { areas } from '#features/areas/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { call, type Send } from '#wire/client.ts'
import { aScratchFolder } from '../scratch.ts'
import { type Apart, startApart } from './apart.ts'
import { copyFloor, makeTwin } from './copy.ts'
import { anEmptyCounty, countyCode } from './county.ts'
import { csvsOf, workbookOf } from './files.ts'
import { percentile, tell } from './line.ts'

/** `npm run -s bench -- import --persons 1000000`: as the measure asks; without it a fifth, in some three minutes. */
const usual = '200000'
const workbookRows = 5_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * A county's register comes in through the door that its clerks use, file after file, while others read. Floors: COPY of the same rows; the server's
 * own memory and answers before; for the workbook, the library that unpacks it.
 */
export async function benchImport(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { persons: { type: 'string' } } })
  const persons = Number(values.persons ?? usual)
  const scratch = aScratchFolder('bench')
  const dataFolder = scratch.path
  const database = await startEmbedded(dataFolder)
  try {
    await migrate(database.urls.owner)
    const county = await anEmptyCounty(dataFolder, database.urls, persons)
    await makeTwin(database.urls.superuser, databaseName, 'twin')
    const server = await startApart('server.ts', [dataFolder, JSON.stringify(database.urls)])
    try {
      await measure(server, county)
    } finally {
      await server.stop()
    }
    const took = await copyFloor(database.urls.superuser, 'twin')
    tell('import.persons', written.persons, 'persons', persons)
    const rate = written.persons / took
    tell('import', written.persons / written.seconds, 'persons/s', rate)
    tell('import.with_preview', written.persons / (written.seconds + written.preview), 'persons/s', rate)
  } finally {
    await database.stop()
    scratch.remove()
  }
}

const sending =
  (address: string, cookie: string): Send =>
  async ({ method, path, headers, body }) => {
    const signed = { ...headers, cookie: `sz_session=${cookie}` }
    const answer = await fetch(address + path, { method, headers: signed, ...(body ? { body } : {}) })
    return { status: answer.status, json: () => answer.json() }
  }

/**
 * What came in, and how long it took: the look before, from the first byte sent; then the import itself, from the clerk's yes to the
 * last row committed, in which the whole file is read and checked again.
 */
const written = { persons: 0, preview: 0, seconds: 0 }

async function measure(server: Apart, county: Awaited<ReturnType<typeof anEmptyCounty>>): Promise<void> {
  const send = sending(server.address, county.cookie)
  const villageId = await workbook(send, county)
  const files = csvsOf(county.villages)
  const quiet = await others(server.address, villageId, () => wait(4_000))
  const before = await server.ask('memory')
  const busy = await others(server.address, villageId, async () => {
    for (const file of files) await bringIn(send, file)
  })
  tell('import.files', files.length, 'files')
  tell('import.preview', written.preview, 's')
  tell('import.seconds', written.seconds, 's')
  tell('import.memory', (await server.ask('memory')) / 1024 / 1024, 'MB', before / 1024 / 1024)
  tell('import.others.p99', percentile(busy, 99), 'ms', percentile(quiet, 99))
  tell('import.others.p50', percentile(busy, 50), 'ms', percentile(quiet, 50))
}

/** One file: looked at, then taken in. */
async function bringIn(send: Send, { bytes, persons: inFile }: { bytes: Buffer; persons: number }): Promise<void> {
  const begun = performance.now()
  const file = new Blob([new Uint8Array(bytes)])
  const view = await call(send, imports.preview, { county: countyCode }, { file })
  written.preview += (performance.now() - begun) / 1000
  if (view.problemsTotal > 0) throw new Error(JSON.stringify(view.problems.slice(0, 5)))
  const one = { county: countyCode, importId: view.id }
  const said = performance.now()
  let { state, counts } = await call(send, imports.commit, one)
  while (state === 'committing') {
    await wait(100)
    ;({ state } = await call(send, imports.progress, one))
  }
  written.seconds += (performance.now() - said) / 1000
  ;({ state, counts } = await call(send, imports.read, one))
  if (state !== 'committed' || counts.newPersons !== inFile) throw new Error(JSON.stringify({ state, counts }))
  written.persons += inFile
}

/** A village's workbook of 5,000 rows, twice: the second time every part of the server is warm. */
async function workbook(send: Send, county: Awaited<ReturnType<typeof anEmptyCounty>>): Promise<number> {
  const { bytes, village } = workbookOf(county.villages, workbookRows)
  const { rows } = await call(send, areas.find, { county: countyCode, q: village.code })
  const villageId = rows.find((row) => row.code === village.code)?.id
  if (!villageId) throw new Error(`no village ${village.code}`)
  const begun = performance.now()
  read(bytes, { type: 'buffer', dense: true })
  const floor = (performance.now() - begun) / 1000
  for (const name of ['import.workbook.first', 'import.workbook']) {
    const start = performance.now()
    const input = { county: countyCode, villageId }
    const view = await call(send, imports.preview, input, { file: new Blob([new Uint8Array(bytes)]) })
    tell(name, (performance.now() - start) / 1000, 's', floor)
    if (view.counts.newPersons < workbookRows) throw new Error(JSON.stringify(view.problems.slice(0, 5)))
  }
  return villageId
}

/** Reads of a visitor, twenty a second, while something happens; the milliseconds of each. */
async function others(address: string, villageId: number, happening: () => Promise<unknown>): Promise<number[]> {
  const spent: number[] = []
  let going = true
  const send = sending(address, '')
  const reading = (async () => {
    for (let n = 0; going; n++) {
      const begun = performance.now()
      await (n % 2
        ? call(send, areas.list, { county: countyCode })
        : call(send, requests.board, { county: countyCode, villageId }))
      spent.push(performance.now() - begun)
      await wait(50)
    }
  })()
  try {
    await happening()
  } finally {
    going = false
    await reading
  }
  return spent
}
