import type { FastifyInstance } from 'fastify'
import { buildApp } from '#server/app.ts'
import type { Village } from '../village.ts'
import { tappedPool } from './tapped.ts'

/** Where a query compares the county of a table that has the second wall; sign-in tables lie outside the wall and keep theirs. */
const compared = /(?<![\w."])("?(?!account_person\b|ap\b|s\b|session\b)\w+"?\.)?"?county_id"? = \$(?<n>\d+)/g

/** The condition stays a condition on its parameter, so that the statement keeps its parameters, but it is always true. */
const withoutCounty = (text: string): string => text.replace(compared, '($$$<n>::bigint is not null)')

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
  const given: string[] = []
  const heard = (_: string, rows: unknown[]) => void given.push(JSON.stringify(rows))
  const pool = tappedPool(url, { rewrite: withoutCounty, heard })
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
