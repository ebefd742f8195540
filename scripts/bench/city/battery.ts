import { createHash } from 'node:crypto'
import { house } from '#server/features.ts'
import { kinds } from '#tests/access/kinds.ts'
import { expected } from '#tests/access/rightful.ts'
import { CallRefused, call, type Send } from '#wire/client.ts'
import { addressOf, type Contract } from '#wire/contract.ts'
import { tell } from '../line.ts'
import { asking } from './asking.ts'
import { inputFor } from './inputs.ts'
import type { Things } from './things.ts'

/** Somebody who asks a county for everything, about things that they have no business with. */
export type Battery = {
  name: string
  county: string
  token: string
  things: Things
  /** Their name in the suite's table; null for those whom it lets in at home, and who ask here for what is not of their county. */
  label: string | null
  reading?: true
}

/** Everything that is not about things of the register is given so. */
const plain = {
  ...{ q: '村', name: '张', line: 'line', code: '1', text: '村', kind: 'cooperative' },
  ...{ day: '2026-10-01', on: '2026-10-01' },
}
const refusals = [401, 403, 404]
const list = '姓名\n张一\n'
const file = new Blob([list])
const digest = createHash('sha256').update(list).digest('hex')

type Count = Record<'understood' | 'reads' | 'writes' | 'about_rows' | 'as_the_table' | 'own', number>

/** All operations one after the other: which of them tell a secret, or do what they should refuse. */
export async function battery(address: string, asked: Battery): Promise<string[]> {
  const { send, close } = asking(address, asked.token)
  const open = new Set<string>()
  const count: Count = { understood: 0, reads: 0, writes: 0, about_rows: 0, as_the_table: 0, own: 0 }
  for (const { contract } of house.routes) {
    const wrong = contract.method === 'GET' ? await read(send, contract, asked, count) : null
    const done = contract.method === 'POST' && !asked.reading ? await write(send, contract, asked, count) : null
    if (wrong ?? done) open.add(`${contract.id} (${wrong ?? done})`)
  }
  close()
  const reads = house.routes.filter((route) => route.contract.method === 'GET').length
  tell(`${asked.name}.read`, count.understood, 'operations', reads)
  if (!asked.reading) {
    tell(`${asked.name}.write`, count.writes, 'operations', house.routes.length - reads)
    for (const one of ['about_rows', 'as_the_table', 'own'] as const)
      tell(`${asked.name}.${one}`, count[one], 'operations')
  }
  return [...open]
}

/** With as little as an address holds, with all that lies around, and with what the contract itself asks for. */
async function read(send: Send, contract: Contract, asked: Battery, count: Count): Promise<string | null> {
  const given = { county: asked.county, ...plain, ...asked.things.ids }
  const { path, rest } = addressOf(contract, given)
  const fitting = addressOf(contract, { ...inputFor(contract, { county: asked.county, ...asked.things.ids }).input })
  const paths = [path, withQuery(path, rest), withQuery(fitting.path, fitting.rest)]
  let understood = false
  for (const one of new Set(paths)) {
    const { status, json } = await send({ method: 'GET', path: one, headers: {} })
    const told = JSON.stringify(await json().catch(() => ''))
    if (status >= 500) throw new Error(`${asked.name}: ${contract.id} answered ${status}`)
    if (asked.things.secrets.some((secret) => told.includes(secret))) return 'tells'
    understood ||= status !== 400
  }
  if (understood) count.understood += 1
  return null
}

const withQuery = (path: string, rest: object) => {
  const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]))
  return `${path}?${query}`
}

/** What the table refuses is asked for and must be refused; what is everybody's own for themselves is left alone. */
async function write(send: Send, contract: Contract, asked: Battery, count: Count): Promise<string | null> {
  const given = { county: asked.county, digest, ...asked.things.ids }
  const first = inputFor(contract, given)
  const isWhole = first.fits && first.about.length > 0 // else what may be left out says what it is about
  const { input, about, lacking } = isWhole ? first : inputFor(contract, given, true)
  const says = asked.label === null ? null : (expected[contract.id]?.[asked.label] ?? 0)
  const atHome = about.length === 0 || lacking.length > 0 || (!isWhole && kinds[contract.id]?.about === 'all')
  const isOwn = says === null ? atHome : !refusals.includes(says)
  if (isOwn) {
    count.own += 1
    return null
  }
  const { status, told } = await answerTo(send, contract, input)
  if (status >= 500) throw new Error(`${asked.name}: ${contract.id} answered ${status}`)
  if (status !== 400) count.writes += 1
  if (about.length > 0 && lacking.length === 0) count.about_rows += 1
  if (status === says) count.as_the_table += 1
  else if (says !== null && status !== 400) return `answers ${status}, not ${says}`
  if (asked.things.secrets.some((secret) => told.includes(secret))) return 'tells'
  return status < 400 && !contract.repeatable ? 'does' : null // who asks by POST may find nothing
}

async function answerTo(send: Send, contract: Contract, input: object): Promise<{ status: number; told: string }> {
  try {
    const answer = await call(send, contract, input as never, contract.file ? { file } : {})
    return { status: 200, told: JSON.stringify(answer) }
  } catch (error) {
    if (error instanceof CallRefused) return { status: error.body.status, told: JSON.stringify(error.body) }
    throw error
  }
}
