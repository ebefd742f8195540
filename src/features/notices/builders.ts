type Told = {
  site: {
    owner: { query(text: string, values: unknown[]): Promise<{ rows: { id: unknown }[] }> }
    time: { now: string }
  }
  county: { id: number }
  resident: { accountId: number; personId: number }
}

let counter = 0

/** A notice of the resident, as a reaction would have written it. */
export async function aNotice({ site, county, resident }: Told): Promise<number> {
  counter += 1
  const { rows } = await site.owner.query(
    `insert into notice (county_id, account_id, person_id, kind, cause, at) values ($1, $2, $3, 'answered', $4, $5) returning id`,
    [county.id, resident.accountId, resident.personId, `event:made${counter}`, site.time.now],
  )
  return Number(rows[0]?.id)
}
