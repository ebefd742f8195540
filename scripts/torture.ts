import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { aScratchFolder } from './scratch.ts'
import { aClient, type Client } from './torture/client.ts'
import { aSmallDisk, type Fault, faults } from './torture/faults.ts'
import { hostileInputs } from './torture/inputs.ts'
import { theCasts } from './torture/people.ts'
import { isSound, prove } from './torture/proof.ts'
import { soak } from './torture/soak.ts'
import { aStage, type Stage, until } from './torture/stage.ts'

/**
 * `npm run -s torture [-- PART …] [--times N]`: an installation of its own under sixteen clients meets kill -9, a full disk and a
 * database that stands still; then everything acknowledged is looked for. Parts: the faults by name, `inputs`, `soak`. Prints one
 * JSON object a line; ends with 1 when something was lost, doubled or too slow.
 */
const clientCount = 16
const workBetweenMs = 1_500
const longestReturnMs = 10_000
const port = 4_990

const words = process.argv.slice(2)
const timesAt = words.indexOf('--times')
const times = timesAt < 0 ? null : Number(words.splice(timesAt, 2)[1])
const all = [...faults.map((fault) => fault.name), 'soak', 'inputs']
const parts = words.length > 0 ? words : all
const unknown = parts.filter((part) => !all.includes(part))
if (unknown.length > 0 || (times !== null && !(times > 0))) {
  console.error(`用法 Usage: npm run -s torture -- [${all.join(' | ')}] [--times N]`)
  process.exit(2)
}

let failed = false
const tell = (line: Record<string, unknown>, sound: boolean) => {
  failed ||= !sound
  console.log(JSON.stringify({ ...line, sound }))
}

const chosen = faults.filter((fault) => parts.includes(fault.name))
if (chosen.length > 0 || parts.includes('soak')) await onStage()
if (parts.includes('inputs')) tell(...(await hostileInputs(times ? times * 1_000 : 100_000)))
process.exitCode = failed ? 1 : 0

async function onStage(): Promise<void> {
  const scratch = aScratchFolder('torture')
  const disk = parts.includes('fullDisk') ? aSmallDisk(scratch.path, 3_000) : null
  const stage = aStage(join(scratch.path, 'data'), port)
  try {
    await stage.startServer()
    const clients = (await theCasts(stage, clientCount)).map((cast) => aClient(stage, cast))
    if (clients.length < clientCount) throw new Error(`only ${clients.length} villages have all the people it needs`)
    for (const fault of chosen) {
      if (fault.name === 'fullDisk' && !disk) tell({ fault: fault.name, notTried: 'only root may mount a disk' }, false)
      else await suffer(stage, clients, fault)
    }
    if (parts.includes('soak')) tell(...(await soak(stage, clients, times ?? 10)))
  } finally {
    await stage.stop()
    disk?.remove()
    scratch.remove()
  }
}

async function suffer(stage: Stage, clients: readonly Client[], fault: Fault): Promise<void> {
  const count = times ?? fault.times
  const returns: number[] = []
  const refusals: number[] = []
  const refusedSoFar = () => clients.reduce((sum, client) => sum + client.refused(), 0)
  for (const client of clients) client.work()
  for (let time = 0; time < count; time += 1) {
    await sleep(workBetweenMs + Math.random() * 500)
    const refusedBefore = refusedSoFar()
    await fault.strike(stage)
    const struckAt = performance.now()
    await until(stage.ready, longestReturnMs * 3, () => stage.server().exitCode === null)
    await until(async () => clients.every((client) => client.lastAt() > struckAt), longestReturnMs * 3)
    returns.push(Math.round(performance.now() - struckAt))
    refusals.push(refusedSoFar() - refusedBefore)
  }
  for (const client of clients) await client.rest()
  const proof = await prove(stage, clients)
  const slowest = Math.max(...returns)
  const median = returns.toSorted((a, b) => a - b)[returns.length >> 1]
  const refused = { fewest: Math.min(...refusals), most: Math.max(...refusals) }
  tell(
    { fault: fault.name, times: count, ...proof, refused, everybodyWritesAgainMs: { median, slowest } },
    isSound(proof) && slowest <= longestReturnMs && (!fault.refuses || refused.fewest > 0),
  )
}
