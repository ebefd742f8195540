type Told = {
  site: {
    owner: { query(text: string, values: unknown[]): Promise<{ rows: { id: unknown }[] }> }
    ground: { sealer: { keyId: string; seal(text: string, context: string): Buffer } }
    time: { now: string }
  }
  county: { id: number }
  resident: { accountId: number; personId: number }
}

/** A letter to the resident that no mail server took. */
export async function aDead({ site, county, resident }: Told): Promise<number> {
  const { sealer } = site.ground
  const { rows } = await site.owner.query(
    `insert into sending (county_id, way, template, account_id, person_id, to_sealed, key_id, facts, state, tries, next_at, reason, at, ended_at)
     values ($1, 'email', 'notices', $2, $3, $4, $5, '{"own":1}', 'dead', 24, $6, 'email: status 450', $6, $6) returning id`,
    [
      ...[county.id, resident.accountId, resident.personId],
      ...[sealer.seal('resident@example.cn', 'sending.to'), sealer.keyId, site.time.now],
    ],
  )
  return Number(rows[0]?.id)
}
