import { randomBytes } from 'node:crypto'
import pg, { type ClientBase } from 'pg'
import { makeSealer, type Sealer } from './sealing.ts'

/**
 * Envelope keys: the master key (a 0600 file or the environment, never in a backup of the data) wraps the data key, and only the
 * wrapped one lies in the database. Changing the master key rewraps one row, not a register.
 */
export async function openSealer(
  ownerUrl: string,
  masterKey: Uint8Array,
  cipher: 'aes' | 'sm4' = 'aes',
): Promise<Sealer> {
  const wrapping = makeSealer(masterKey, 'master', cipher)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const fresh = wrapping.seal(randomBytes(32).toString('base64'), 'data_key')
    await client.query(
      "insert into data_key (key_id, wrapped) select 'k1', $1 where not exists (select from data_key)",
      [fresh],
    )
    return (await findSealer(client, masterKey, cipher))!
  } finally {
    await client.end()
  }
}

/** The sealer of the key that lies there already; null when there is none, and an error when the master key is another one. */
export async function findSealer(
  client: ClientBase,
  masterKey: Uint8Array,
  cipher: 'aes' | 'sm4' = 'aes',
): Promise<Sealer | null> {
  const { rows } = await client.query<{ key_id: string; wrapped: Buffer }>(
    'select key_id, wrapped from data_key order by created_at desc limit 1',
  )
  const row = rows[0]
  if (!row) return null
  const wrapping = makeSealer(masterKey, 'master', cipher)
  return makeSealer(Buffer.from(wrapping.open(row.wrapped, 'data_key'), 'base64'), row.key_id, cipher)
}
