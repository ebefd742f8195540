import { Agent } from 'node:http'
import { databaseName, onDatabase, startEmbedded } from '#database/embedded/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { pingtang } from '#packs/pingtang/pack.ts'
import { aScratchFolder } from '../scratch.ts'
import { type Apart, pin, startApart } from './apart.ts'
import { aCountyAtWork, type Turn } from './atWork.ts'
import { makeTwin } from './copy.ts'
import { percentile, tell } from './line.ts'
import { drive, type Load, live, type Step, steps, type Target } from './loader.ts'
import { bare, product, turnsOf } from './steps.ts'

const roundMs = Number(process.env.BENCH_SECONDS ?? 5) * 1000
/** Short rounds, and many: what else runs on the host changes within seconds, and should meet both sides. */
const pairs = 45
const pairRoundMs = roundMs / 2
/** What lies in the county before; `BENCH_REQUESTS=1000000` asks whether a full register is as quick as an empty one. */
const lying = { open: 600, finished: Number(process.env.BENCH_REQUESTS ?? 0) }
const clientsInPairs = 8

/**
 * A request is placed, dispatched, claimed, done and rated, then read and found in a list, by signed-in people over HTTP with every
 * wall up and relay and jobs running; in turn with a bare server (`floor.ts`) on a twin of the same database. This process drives
 * both, from a core of its own where the system can do that; the servers share the other, the database takes what is free.
 */
export async function benchLifecycle(): Promise<void> {
  const scratch = aScratchFolder('bench')
  const dataFolder = scratch.path
  const database = await startEmbedded(dataFolder)
  try {
    await migrate(database.urls.owner)
    const villages = await aCountyAtWork(dataFolder, database.urls, lying)
    await makeTwin(database.urls.superuser, databaseName, 'twin')
    const ours = await startApart('server.ts', [dataFolder, JSON.stringify(database.urls)])
    const floor = await startApart('floor.ts', [onDatabase(database.urls.owner, 'twin')])
    try {
      const pinned = [pin(process.pid, 0), pin(ours.process.pid!, 1), pin(floor.process.pid!, 1)].every(Boolean)
      tell('lifecycle.loader_on_its_own_core', Number(pinned), 'yes=1')
      const pack = { packId: pingtang.id, packVersion: pingtang.version }
      const bench = { ours, floor, product: product(ours.address), bare: bare(floor.address, pack) }
      await measure(bench, turnsOf(villages))
    } finally {
      await ours.stop()
      await floor.stop()
    }
  } finally {
    await database.stop()
    scratch.remove()
  }
}

type Bench = { ours: Apart; floor: Apart; product: Target; bare: Target }
type Turns = Iterator<Turn>

async function measure(bench: Bench, turns: Turns): Promise<void> {
  const rest = { ours: await bench.ours.ask('memory'), floor: await bench.floor.ask('memory') }
  tell('lifecycle.memory.rest', rest.ours / 1024 / 1024, 'MB', rest.floor / 1024 / 1024)
  // both sides warm: the compiler of the runtime works on ours for nearly a minute of full load
  for (const target of [bench.product, bench.bare]) await drive(target, turns, clientsInPairs, 10 * roundMs)
  await countQueries(bench, turns)
  await measurePairs(bench, turns)
  for (const clients of [1, 8, 16]) await measureWaits(bench, turns, clients)
  const peak = { ours: await bench.ours.ask('memory'), floor: await bench.floor.ask('memory') }
  tell('lifecycle.memory.peak', peak.ours / 1024 / 1024, 'MB', peak.floor / 1024 / 1024)
}

const rate = ({ lives, seconds }: Load) => (lives * steps.length) / seconds
const median = (values: readonly number[]) => percentile(values, 50)

/** Pairs of rounds, each begun by the other side than the one before; the median of their ratios is the answer. */
async function measurePairs(bench: Bench, turns: Turns): Promise<void> {
  const rounds: { ours: number; floor: number; cpu: { ours: number; floor: number } }[] = []
  const own = process.cpuUsage()
  const begun = performance.now()
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = pair % 2 === 0 ? 'ours' : 'floor'
    const one = await round(bench, first, turns)
    const other = await round(bench, first === 'ours' ? 'floor' : 'ours', turns)
    const [ours, floor] = first === 'ours' ? [one, other] : [other, one]
    rounds.push({ ours: ours.rate, floor: floor.rate, cpu: { ours: ours.cpu, floor: floor.cpu } })
    tell(`lifecycle.pair.${pair + 1}`, ours.rate, 'steps/s', floor.rate)
  }
  const { user, system } = process.cpuUsage(own)
  tell('lifecycle.loader_busy', (user + system) / 10 / (performance.now() - begun), '%')
  const middle = rounds.toSorted((a, b) => a.ours / a.floor - b.ours / b.floor)[Math.floor(pairs / 2)]!
  tell('lifecycle', middle.ours, 'steps/s', middle.floor)
  const cpu = { ours: rounds.map((one) => one.cpu.ours), floor: rounds.map((one) => one.cpu.floor) }
  tell('lifecycle.server_cpu', median(cpu.ours), 'ms/life', median(cpu.floor))
}

async function round(bench: Bench, side: 'ours' | 'floor', turns: Turns): Promise<{ rate: number; cpu: number }> {
  const before = await bench[side].ask('cpu')
  const load = await drive(side === 'ours' ? bench.product : bench.bare, turns, clientsInPairs, pairRoundMs)
  return { rate: rate(load), cpu: ((await bench[side].ask('cpu')) - before) / load.lives }
}

/** The milliseconds of each step as its caller waits for them. */
async function measureWaits(bench: Bench, turns: Turns, clients: number): Promise<void> {
  const floor = await drive(bench.bare, turns, clients, roundMs)
  const ours = await drive(bench.product, turns, clients, roundMs)
  tell(`lifecycle.${clients}`, rate(ours), 'steps/s', rate(floor))
  for (const step of steps)
    for (const percent of [50, 99]) {
      const name = `lifecycle.${clients}.${step}.p${percent}`
      tell(name, percentile(ours.spent[step], percent), 'ms', percentile(floor.spent[step], percent))
    }
}

/** Statements of each step, and how often it waits for the database: the least of several tries, for relay and jobs ask too. */
async function countQueries(bench: Bench, turns: Turns): Promise<void> {
  const counted = {
    ours: await countOf(bench.ours, bench.product, turns),
    floor: await countOf(bench.floor, bench.bare, turns),
  }
  for (const step of steps) {
    tell(`lifecycle.statements.${step}`, counted.ours[step].statements, 'statements', counted.floor[step].statements)
    tell(`lifecycle.waits.${step}`, counted.ours[step].waits, 'round trips', counted.floor[step].waits)
  }
}

async function countOf(server: Apart, target: Target, turns: Turns) {
  const agent = new Agent({ keepAlive: true })
  const least = Object.fromEntries(steps.map((step) => [step, { statements: Infinity, waits: Infinity }])) as Record<
    Step,
    { statements: number; waits: number }
  >
  for (let tries = 0; tries < 5; tries += 1) {
    let before = await server.ask('queries')
    await live(target, turns.next().value, agent, async (step) => {
      const now = await server.ask('queries')
      least[step].statements = Math.min(least[step].statements, now.statements - before.statements)
      least[step].waits = Math.min(least[step].waits, now.waits - before.waits)
      before = now
    })
  }
  agent.destroy()
  return least
}
