import type pg from 'pg'
import { openPool, type Pool } from '#database/pool.ts'

type Statement = { name: string; text: string; values: unknown[] }

/** What happens to a statement on its way: rewritten before, told with its rows after. */
export type Tap = { rewrite?(text: string): string; heard?(text: string, rows: unknown[]): void }

/** A pool whose connections pass each statement of the product through a tap; the setting of the transaction goes by untouched. */
export function tappedPool(url: string, { rewrite = (text) => text, heard }: Tap): Pool {
  const pool = openPool(url, { max: 4 })
  const tapped = new WeakSet<pg.PoolClient>()
  const connect = pool.pool.connect.bind(pool.pool) as () => Promise<pg.PoolClient>
  const open = async () => {
    const client = await connect()
    if (tapped.has(client)) return client
    tapped.add(client)
    const query = client.query.bind(client) as unknown as (asked: string | Statement) => Promise<pg.QueryResult>
    const ask = async (asked: string | Statement) => {
      if (typeof asked === 'string') return query(asked)
      const result = await query({ ...asked, text: rewrite(asked.text) })
      heard?.(asked.text, result.rows)
      return result
    }
    return Object.assign(client, { query: ask })
  }
  Object.assign(pool.pool, { connect: open })
  return pool
}
