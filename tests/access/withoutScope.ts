import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { openPool } from '#database/pool.ts'
import { buildApp } from '#server/app.ts'
import type { Village } from '../village.ts'

type Statement = { name: string; text: string; values: unknown[] }

/** Where a query compares the county of a table that has the second wall; sign-in tables lie outside the wall and keep theirs. */
const compared = /(?<![\w."])("?(?!account_person\b|ap\b|s\b|session\b)\w+"?\.)?"?county_id"? = \$(?<n>\d+)/g

/** The condition stays a condition on its parameter, so that the statement keeps its parameters, but it is always true. */
export const withoutCounty = (text: string): string => text.replace(compared, '($$$<n>::bigint is not null)')

export type OpenServer = {
  app: FastifyInstance
  /** Every row that the database gave since the last look. */
  rows(): string
  close(): Promise<void>
}

/**
 * The same house without the first wall, which no switch of the product could give: every permission belongs to everybody, so each
 * scope is the whole county, and the county itself is cut out of the compiled SQL on its way to the database.
 */
export async function serverWithoutScope({ site }: Village, url: string): Promise<OpenServer> {
  const pool = openPool(url, { max: 4 })
  const given: string[] = []
  const opened = new WeakSet<pg.PoolClient>()
  const connect = pool.pool.connect.bind(pool.pool) as () => Promise<pg.PoolClient>
  const open = async () => {
    const client = await connect()
    if (opened.has(client)) return client
    opened.add(client)
    const query = client.query.bind(client) as unknown as (asked: string | Statement) => Promise<pg.QueryResult>
    const ask = async (asked: string | Statement) => {
      const result = await query(typeof asked === 'string' ? asked : { ...asked, text: withoutCounty(asked.text) })
      if (typeof asked !== 'string') given.push(JSON.stringify(result.rows))
      return result
    }
    return Object.assign(client, { query: ask })
  }
  Object.assign(pool.pool, { connect: open })
  const { ground } = site
  const app = await buildApp(
    {
      ...ground,
      pool,
      packsOf: (county) => {
        const packs = ground.packsOf(county)
        const { roles, permissions } = packs.model
        const anyone = { ...roles.anyone!, grants: Object.keys(permissions) }
        return { ...packs, model: { ...packs.model, roles: { ...roles, anyone } } }
      },
    },
    { webFolder: null, logger: null },
  )
  return {
    app,
    rows: () => given.splice(0).join(),
    async close() {
      await app.close()
      await pool.close()
    },
  }
}
