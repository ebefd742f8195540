import pg from 'pg'

/** Three roles, so that no way into the application can step around row-level security. */
export const roles = { owner: 'shanzhi_owner', app: 'shanzhi_app', worker: 'shanzhi_worker' } as const

/**
 * Makes what is missing: the owner runs migrations, the app only reads and writes rows and is subject to every policy,
 * the worker owns the schema of the job queue and nothing else.
 */
export async function ensureRoles(superuserUrl: string, database: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const role of Object.values(roles)) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (known.rowCount === 0) {
        await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole`)
      }
    }
    const made = await client.query('select 1 from pg_database where datname = $1', [database])
    if (made.rowCount === 0) await client.query(`create database ${database}`)
  })
  await grantRoles(superuserUrl, database)
}

/** Who may enter a database. Rights on the database itself do not travel with a template, so a clone needs this again. */
export async function grantRoles(superuserUrl: string, database: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query(`alter database ${database} owner to ${roles.owner}`)
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect on database ${database} to ${roles.app}`)
    await client.query(`grant connect, create on database ${database} to ${roles.worker}`)
  })
}

/** An outside server has one login; it may step down to the app's rights only after it has given itself that right. */
export async function allowStepDown(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(`select pg_has_role('${roles.app}', 'set') as may`)
    if (!rows[0]?.may) await client.query(`grant ${roles.app} to current_user with set true, inherit false`)
  })
}

/** One short-lived connection for work that no pool should see. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
