import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hangsOnHousehold, hangsOnPerson } from '#database/hanging.ts'
import { aDatabase, type TestDatabase } from '#tests/database.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await aDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** Columns that name a row of this table: by a foreign key, or, where the reference cannot be one, by their own name. */
async function columnsNaming(table: 'person' | 'household'): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'county_id'
       where k.contype = 'f' and k.confrelid = $1::regclass
     union select c.table_name || '.' || c.column_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name ~ ($1 || '_id$')`,
    [table],
  )
  return rows.map(({ name }) => name).sort()
}

/** The text of the function of the database, or of the file of a feature, that a line names. */
async function textOf(place: string): Promise<string> {
  if (place.endsWith('.ts')) return readFileSync(join(import.meta.dirname, '../src/features', place), 'utf8')
  const { rows } = await client.query<{ text: string }>('select pg_get_functiondef($1::regproc) as text', [place])
  return rows[0]!.text
}

const tableOf = (line: string) => line.split('.')[0]!

test('[D-27] every table that names a person or a household says what a merge, a death, a move and an end do to it', async () => {
  const author = /by(_person)?_id$/
  const named = (await columnsNaming('person')).filter((name) => !author.test(name) || name in hangsOnPerson)
  expect(named).toEqual(Object.keys(hangsOnPerson).sort())
  expect(await columnsNaming('household')).toEqual(Object.keys(hangsOnHousehold).sort())
})

test('[D-27] what the list says follows is what the database hands over, and what it says is refused is asked for', async () => {
  const said = (fate: string) =>
    Object.entries(hangsOnPerson).flatMap(([line, { merge }]) => (merge === fate ? line : []))
  const body = await textOf('follow_person')
  const handed = [...body.matchAll(/^\s+\('(\w+)', '(\w+)', '/gm)].map(([, table, column]) => `${table}.${column}`)
  const apart = ['account_person.person_id', 'declared_kin.person_id', 'declared_kin.relative_id']
  expect([...handed, ...apart].sort()).toEqual(said('follows').sort())
  for (const line of apart) expect(body).toMatch(new RegExp(`insert into ${tableOf(line)} `))
  const held = await textOf('duplicates/heldQueries.ts')
  const asked = [...held.matchAll(/\bfrom (\w+)(?= k |\s+where)/g)].map(([, table]) => table)
  expect([...new Set(asked)].sort()).toEqual([...new Set(said('refused').map(tableOf))].sort())
})

test('[D-12 X-03] what the list says ends or goes is done where it says', async () => {
  const lines = [
    ...Object.entries(hangsOnPerson).map(([line, { death }]) => [line, death]),
    ...Object.entries(hangsOnHousehold).flatMap(([line, { move, end }]) => [
      [line, move] as const,
      [line, end] as const,
    ]),
  ] as [string, string][]
  const wrong: string[] = []
  for (const [line, fate] of lines) {
    const [, place] = fate.split(' ')
    if (!place) continue
    const doing = line === 'body_member.person_id' ? /leaveSeat\(/ : new RegExp(`update ${tableOf(line)}\\b`)
    if (!doing.test(await textOf(place))) wrong.push(`${line}: ${fate}`)
  }
  expect(wrong).toEqual([])
  // And the other way round: what these functions take along has its line.
  for (const place of ['keep_what_waits_for_household', 'keep_contacts_of_household'])
    for (const [, table] of (await textOf(place)).matchAll(/update (\w+) (?:w )?set household_id/g))
      expect(hangsOnHousehold[`${table}.household_id`]!.move).toBe(`goes ${place}`)
})
