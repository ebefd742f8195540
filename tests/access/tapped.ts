import type pg from 'pg'
import { openPool, type Pool } from '#database/pool.ts'

/** As much of a turn of the driver as a tap needs: its statements. */
type Statement = { text: string; callback: (error: Error | null, said?: { rows: unknown[] }) => void }
type Turn = { statements: Statement[] }

/** What `transact` says by itself carries nothing of the product. */
const ofTransact = /^(begin|commit|rollback|set local app\.counties .*|set app\.day .*|set plan_cache_mode .*)$/

/** What happens to a statement on its way: rewritten before, told with its rows after. */
export type Tap = { rewrite?(text: string): string; heard?(text: string, rows: unknown[]): void }

/** A pool whose connections pass each statement of the product through a tap; the setting of the transaction goes by untouched. */
export function tappedPool(url: string, { rewrite = (text) => text, heard }: Tap): Pool {
  const pool = openPool(url, { max: 4 })
  const tapped = new WeakSet<pg.PoolClient>()
  const listenTo = (statement: Statement) => {
    const { text, callback } = statement
    statement.text = rewrite(text)
    statement.callback = (error, said) => {
      if (said && !error) heard?.(text, said.rows)
      callback(error, said)
    }
  }
  const connect = pool.pool.connect.bind(pool.pool) as () => Promise<pg.PoolClient>
  const open = async () => {
    const client = await connect()
    if (tapped.has(client)) return client
    tapped.add(client)
    const query = client.query.bind(client) as unknown as (asked: string | Turn) => unknown
    const ask = (asked: string | Turn) => {
      if (typeof asked !== 'string') for (const one of asked.statements) if (!ofTransact.test(one.text)) listenTo(one)
      return query(asked)
    }
    return Object.assign(client, { query: ask })
  }
  Object.assign(pool.pool, { connect: open })
  return pool
}
