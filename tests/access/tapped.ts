import type pg from 'pg'
import { openPool, type Pool } from '#database/pool.ts'

/** As much of a statement of the driver as a tap turns: only those with a name carry something of the product. */
type Sent = { name: string; text: string; callback: (error: Error | null, said?: { rows: unknown[] }) => void }

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
    const query = client.query.bind(client) as unknown as (asked: string | Sent) => unknown
    const ask = (asked: string | Sent) => {
      if (typeof asked === 'string' || asked.name === '') return query(asked)
      const { text, callback } = asked
      asked.text = rewrite(text)
      asked.callback = (error, said) => {
        if (said && !error) heard?.(text, said.rows)
        callback(error, said)
      }
      return query(asked)
    }
    return Object.assign(client, { query: ask })
  }
  Object.assign(pool.pool, { connect: open })
  return pool
}
