import type { FastifyBaseLogger } from 'fastify'
import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Job } from '#features/feature.ts'
import type { Ground } from './ground.ts'
import { inSetting } from './settings.ts'
import { sweepFiles } from './sweeping.ts'

/** The worker says nothing that the server's own log would not. */
const quiet = (log: FastifyBaseLogger) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message)
  })

/** The job tables belong to the worker's own role: the app's role has no business there. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`grant usage on schema graphile_worker to shanzhi_worker;
    grant all on all tables in schema graphile_worker to shanzhi_worker;
    grant all on all sequences in schema graphile_worker to shanzhi_worker;
    grant execute on all functions in schema graphile_worker to shanzhi_worker`)
  await client.query(rowsOfJobs)
  await client.end()
}

/** The job tables carry row-level security of their own; only the worker's role may pass. */
const rowsOfJobs = `do $$ declare t record; begin
  for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('drop policy if exists worker on graphile_worker.%I', t.tablename);
    execute format('create policy worker on graphile_worker.%I to shanzhi_worker using (true) with check (true)', t.tablename);
  end loop; end $$`

/** Jobs whose time has come and that nobody has taken. Asked seldom, so it brings its own connection. */
export async function countWaitingJobs(workerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: workerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from graphile_worker.jobs where run_at <= now() and locked_at is null',
    )
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}

/** The worker listens for as long as the server runs, so a restore sees by this name that somebody is at home. */
function named(url: string): string {
  const address = new URL(url)
  address.searchParams.set('application_name', 'shanzhi-worker')
  return address.href
}

/** The server's own timed work, which belongs to no county. */
const sweep = { name: 'server.sweepFiles', every: '50 19 * * *' }

/** Each is a connection, and so a process of the database; more would take the cores from those who wait for a page. */
const sideBySide = 2

/** A county whose work fails does not keep the others waiting; the failure is thrown when all have had their turn, so that it is tried again. */
export async function inEachCounty(ground: Ground, job: Job): Promise<void> {
  const failures: unknown[] = []
  const waiting = [...ground.counties()]
  const work = async () => {
    for (let county = waiting.shift(); county; county = waiting.shift())
      await inSetting(ground, county, job.name, job.run).catch((error: unknown) => failures.push(error))
  }
  await Promise.all(Array.from({ length: job.sideBySide ? sideBySide : 1 }, work))
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, job.name)
}

/** Timed work of all features: each run goes through the counties, each in its own transaction and scope. */
export async function startJobs(ground: Ground, workerUrl: string, log: FastifyBaseLogger): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    ground.house.jobs.map((job) => [job.name, () => inEachCounty(ground, job)]),
  )
  taskList[sweep.name] = async () => void (await sweepFiles(ground, ground.files))
  const timed = [...ground.house.jobs, sweep]
  const parsedCronItems = parseCronItems(timed.map((job) => ({ task: job.name, match: job.every })))
  return run({
    connectionString: named(workerUrl),
    taskList,
    parsedCronItems,
    concurrency: 1,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: quiet(log),
  })
}
