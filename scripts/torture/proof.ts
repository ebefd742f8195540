import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import type { Client } from './client.ts'
import type { Stage } from './stage.ts'

/** What a fault may not do, counted over everything that was ever acknowledged. All but `writes` must be none. */
export type Proof = {
  writes: number
  lost: number
  doubled: number
  unasked: number
  auditWrong: number
  odd: number
  chain: 'whole' | 'broken'
}

export const isSound = (proof: Proof): boolean =>
  proof.lost + proof.doubled + proof.unasked + proof.auditWrong + proof.odd === 0 && proof.chain === 'whole'

/** Compares the clients' memories with the database, while they rest. */
export async function prove(stage: Stage, clients: readonly Client[]): Promise<Proof> {
  const known = new Map(clients.flatMap((client) => [...client.acknowledged]))
  const owner = new pg.Client({ connectionString: stage.urls().owner })
  await owner.connect()
  try {
    const steps = await owner.query<{ id: string; actions: string[]; audited: number }>(
      `select r.id, (select array_agg(s.action order by s.seq) from request_step s
          where s.county_id = r.county_id and s.request_id = r.id) as actions,
         (select count(*)::int from audit a where a.county_id = r.county_id and a.target_kind = 'request' and a.target_id = r.id
            and a.account_id is not null) as audited
       from request r where r.title like '桥头路灯不亮 %'`,
    )
    const rows = new Map(steps.rows.map((row) => [Number(row.id), row]))
    const proof = { writes: 0, lost: 0, doubled: 0, unasked: 0, auditWrong: 0 }
    for (const [id, said] of known) {
      const row = rows.get(id)
      const there = row?.actions ?? []
      proof.writes += said.length
      proof.lost += said.filter((action, place) => there[place] !== action).length
      proof.doubled += Math.max(0, there.length - said.length)
      if (row && row.audited !== there.length) proof.auditWrong += 1
    }
    for (const id of rows.keys()) if (!known.has(id)) proof.unasked += 1
    const odd = clients.flatMap((client) => client.odd)
    for (const words of odd.slice(0, 5)) console.error(words)
    return { ...proof, odd: odd.length, chain: chainOf(stage) }
  } finally {
    await owner.end()
  }
}

/** The same command an auditor would run. */
function chainOf(stage: Stage): Proof['chain'] {
  const script = join(import.meta.dirname, '..', 'verifyAudit.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--data', stage.dataFolder])
  if (status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0 ? 'whole' : 'broken'
}
