import type pg from 'pg'

/** `lax`: the tie is looked at nowhere but here. */
type Tie = { table: string; name: string; definition: string; lax: boolean }

/**
 * Fills tables without their foreign keys and triggers, in any order, and ties them again afterwards. Tying checks every row at once,
 * so a backup whose rows do not belong together is refused.
 */
export async function withoutTies(client: pg.Client, fill: () => Promise<void>): Promise<void> {
  const ties = await client.query<Tie>(
    `select conrelid::regclass::text as table, conname as name, replace(pg_get_constraintdef(oid), ' NOT ENFORCED', '') as definition,
       not conenforced as lax
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  const tables = await client.query<{ table: string }>(
    `select distinct tgrelid::regclass::text as table from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not tgisinternal and c.relnamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of ties.rows) await client.query(`alter table ${table} drop constraint "${name}"`)
  for (const { table } of tables.rows) await client.query(`alter table ${table} disable trigger user`)
  await fill()
  for (const { table } of tables.rows) await client.query(`alter table ${table} enable trigger user`)
  for (const { table, name, definition, lax } of ties.rows) {
    await client.query(`alter table ${table} add constraint "${name}" ${definition}`)
    if (lax) await client.query(`alter table ${table} alter constraint "${name}" not enforced`)
  }
}
