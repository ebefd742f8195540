import type { ClientBase } from 'pg'
import { distribution } from '#database/distribution.ts'
import { house } from '#server/features.ts'

/**
 * What a refused call may leave: the count of tries, a session's last use, and the refusal itself where it is kept on purpose. The
 * rest of these are kept by jobs of the server, whoever calls; and whoever reads the lists of the own place is noted in `access_log`.
 */
const ofTheServer = ['access_log', 'attempt', 'session', 'figure', 'figure_delta', 'audit_seal', 'outbox']

/** Who only asks, by POST because it is long or secret, leaves a line that it was asked. */
const asking = house.routes.flatMap(({ contract }) => (contract.repeatable ? [`'${contract.id}'`] : []))
const only: Record<string, string> = { audit: `where operation <> all (array[${asking}])` }

const tables = Object.keys(distribution).filter((table) => !ofTheServer.includes(table))

/** Notes where the database stands; asked later, it names the tables in which a row was added, changed or taken away since. */
export async function watchRows(owner: ClientBase): Promise<() => Promise<string[]>> {
  const mark = await owner.query<{ id: string }>('select pg_current_xact_id()::text as id')
  const before = await countRows(owner, mark.rows[0]!.id)
  return async () => {
    const after = await countRows(owner, mark.rows[0]!.id)
    return tables.filter((table) => after[table]!.fresh > 0 || after[table]!.rows !== before[table]!.rows)
  }
}

type Count = { rows: number; fresh: number }

async function countRows(owner: ClientBase, mark: string): Promise<Record<string, Count>> {
  const asked = tables.map(
    (table) => `select '${table}' as name, count(*)::int as rows,
      (count(*) filter (where xmin::text::bigint >= ${mark}::bigint))::int as fresh from "${table}" ${only[table] ?? ''}`,
  )
  const { rows } = await owner.query<Count & { name: string }>(asked.join(' union all '))
  return Object.fromEntries(rows.map(({ name, ...count }) => [name, count]))
}
