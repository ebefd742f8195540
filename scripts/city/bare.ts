import type { ClientBase } from 'pg'
import { withClient } from '#database/embedded/roles.ts'

/** What holds for a table beside its rows, as statements that make it again. */
type Held = { drop: string; make: string }

/** The tables that take nearly all rows of a prefecture. */
const heavy = [
  ...['household', 'person', 'membership', 'whereabouts', 'standing', 'body', 'body_member', 'post', 'grid', 'contact'],
  ...['listed_person', 'circumstance'],
]

/**
 * Takes indexes and foreign keys off the large tables while rows pour in, and puts them on again: building an index once costs a fraction
 * of keeping it row by row, and each foreign key is proved over all rows when it comes back. Primary keys stay.
 */
export async function bare(owner: ClientBase, ownerUrl: string, hands: number): Promise<() => Promise<void>> {
  const [keys, indexes] = [await foreignKeysOf(owner), await indexesOf(owner)]
  for (const { drop } of [...keys, ...indexes]) await owner.query(drop)
  return async () => {
    const waiting = [...indexes]
    const build = () =>
      withClient(ownerUrl, async (client) => {
        await client.query("set maintenance_work_mem to '512MB'; set max_parallel_maintenance_workers to 0")
        for (let next = waiting.shift(); next; next = waiting.shift()) await client.query(next.make)
      })
    await Promise.all(Array.from({ length: hands }, build))
    for (const { make } of keys) await owner.query(make)
  }
}

async function foreignKeysOf(owner: ClientBase): Promise<Held[]> {
  const { rows } = await owner.query<Held>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid::regclass::text = any($1) order by oid`,
    [heavy],
  )
  return rows
}

/** Those over expressions first: they take longest, and nobody should wait for the last of them alone. */
async function indexesOf(owner: ClientBase): Promise<Held[]> {
  const { rows } = await owner.query<Held>(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
     from pg_index i where i.indrelid::regclass::text = any($1)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by i.indexprs is null, i.indexrelid`,
    [heavy],
  )
  return rows
}
