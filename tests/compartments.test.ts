import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#database/driver.ts'
import { type Reach, transact } from '#database/pool.ts'
import { house } from '#server/features.ts'
import { ask } from './access/asking.ts'
import { targetModels } from './access/bodyTargets.ts'
import { targetOf } from './access/targets.ts'
import { inventedPhone, type Somebody, somebody } from './village/people.ts'
import { aVillage, type Village } from './village.ts'

/** What lies apart even inside its county, and in which compartment. Whoever adds one adds it here; whoever loses one hears of it here. */
const apart: Record<string, string> = {
  aftercare: 'aftercare',
  child_report: 'childreport',
  child_report_step: 'childreport',
}
const tables = Object.entries(apart)
const contracts = house.routes.map((route) => route.contract).filter((contract) => contract.compartment)

let village: Village
/** Of each table one row, as its owner reads it. */
const planted = new Map<string, { id: string }>()
beforeAll(async () => {
  village = await aVillage(targetModels)
  await targetOf(village, 'aftercare.end')
  await targetOf(village, 'childReports.settle')
  for (const [table] of tables) {
    const { rows } = await village.site.owner.query(
      `select to_jsonb(t) as row from ${table} t where county_id = $1 order by id desc limit 1`,
      [village.county.id],
    )
    planted.set(table, rows[0].row)
  }
})

const inReach = <T>(reach: Omit<Reach, 'counties'>, work: (tx: Db) => Promise<T>) =>
  transact(village.site.ground.pool, { counties: [village.county.id], ...reach }, work)
const countIn = (table: string) => async (tx: Db) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
  return rows[0]!.n
}
/** What was done to how many rows, or what the database said to it. */
const outcomeOf = (reach: Omit<Reach, 'counties'>, statement: RawBuilder<unknown>) =>
  inReach(reach, async (tx) => Number((await statement.execute(tx)).numAffectedRows)).catch((error: Error) =>
    error.message.replace(/ for table.*| ".*/, ''),
  )
/** All that lies in the compartments, as one text. */
const lying = async () => {
  const one = (table: string) =>
    `select coalesce(string_agg(t::text, ',' order by t::text), '') as rows from ${table} t where county_id = ${village.county.id}`
  const { rows } = await village.site.owner.query(tables.map(([table]) => one(table)).join(' union all '))
  return JSON.stringify(rows)
}

test('[R-01 R-11] what lies in a compartment is what is listed here, behind a wall that only adds to the county’s, for every command and role', async () => {
  const { rows } = await village.site.owner.query(
    `select c.relname as name, p.polcmd as command, p.polroles = '{0}' as "everybody", c.relrowsecurity as up,
       pg_get_expr(p.polqual, p.polrelid) as condition, p.polwithcheck is null as "alsoWritten"
     from pg_policy p join pg_class c on c.oid = p.polrelid where not p.polpermissive order by c.relname`,
  )
  const wall = (compartment: string) =>
    `('${compartment}'::text = ANY (( SELECT compartments_in_scope() AS compartments_in_scope)::text[]))`
  expect(rows).toEqual(
    tables.map(([name, compartment]) => ({
      ...{ name, command: '*', everybody: true, up: true, alsoWritten: true, condition: wall(compartment) },
    })),
  )
  expect(new Set(contracts.map(({ compartment }) => compartment))).toEqual(new Set(Object.values(apart)))
})

test.each(tables)(
  '[R-01 R-11] %s: a session that names the county and not the compartment reads and writes nothing',
  async (table, compartment) => {
    const row = planted.get(table)!
    const others = Object.values(apart).filter((other) => other !== compartment)
    const name = sql.table(table)
    const again = JSON.stringify({ ...row, id: Number(row.id) + 1_000_000 })
    const writes = {
      insert: sql`insert into ${name} select * from jsonb_populate_record(null::${name}, ${again}::jsonb)`,
      update: sql`update ${name} set county_id = county_id`,
      delete: sql`delete from ${name}`,
    }
    expect(await inReach({ compartments: [compartment] }, countIn(table)), 'there is something').toBeGreaterThan(0)
    const before = await lying()
    for (const reach of [{}, { compartments: others }, { compartments: ['anything'] }]) {
      expect(await inReach(reach, countIn(table)), JSON.stringify(reach)).toBe(0)
      expect(await outcomeOf(reach, writes.insert)).toBe('new row violates row-level security policy')
      for (const statement of [writes.update, writes.delete])
        expect([0, 'permission denied']).toContain(await outcomeOf(reach, statement))
    }
    expect(await lying()).toBe(before)
  },
)

/** Sessions that name an account well enough, and no post in term that opens the compartment. */
async function outside(): Promise<Record<string, Somebody>> {
  const { site, county, resident, auditor, addPerson, addPost, signIn } = village
  const phone = inventedPhone()
  const { personId } = await addPerson('从前的', { phone })
  for (const [role, title] of [
    ['aftercareWorker', 'aftercareWorker'],
    ['minorsOfficer', 'minorsOfficer'],
  ] as const)
    await addPost(personId, { role, title, at: 'county' }, { from: '2024-01-01', to: '2025-12-31' })
  const former = await signIn(personId, phone, 'staff')
  const forged = somebody(site, county.code, { ...former, cookie: 'A'.repeat(43) })
  return { resident, auditor, former, forged }
}

test.each(contracts.map((contract) => [contract.id, contract] as const))(
  '[R-01 R-11] %s over HTTP: nothing for a session that is forged, or of an account without the post',
  async (operation, contract) => {
    const input = await targetOf(village, operation)
    const before = await lying()
    for (const [name, who] of Object.entries(await outside()))
      expect(await ask(who, contract, input), name).toMatchObject({ status: name === 'forged' ? 401 : 403 })
    expect(await lying()).toBe(before)
  },
)
