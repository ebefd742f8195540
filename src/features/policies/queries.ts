import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { OfferingFact } from '#kernel/circumstance/offering.ts'
import type { Day } from '#kernel/shared/day.ts'

/** No subject has more versions; the oldest are history that nobody cites. */
export const mostVersions = 100

export type PolicyRow = {
  id: number
  subject: string
  title: string
  number: string
  summary: string
  adoptedBy: string
  adoptedOn: Day
  validFrom: Day | null
  validTo: Day | null
  replacesId: number | null
  facts: OfferingFact[]
  pilots: { areaId: number; name: string; from: Day }[]
}

const columns = sql`p.id, p.subject, p.title, p.number, p.summary, p.adopted_by as "adoptedBy", p.adopted_on as "adoptedOn",
  p.valid_from as "validFrom", p.valid_to as "validTo", p.replaces_id as "replacesId", p.facts,
  coalesce((select jsonb_agg(jsonb_build_object('areaId', i.area_id, 'name', a.name, 'from', i.valid_from) order by i.area_id)
    from policy_pilot i join area a on a.county_id = i.county_id and a.id = i.area_id
    where i.county_id = p.county_id and i.policy_id = p.id), '[]') as pilots`

/** The newest first. Policies are public in the whole county, so the county is all a scope narrows here. */
export async function listPolicies(
  tx: Db,
  scope: Scope,
  filter: { subject?: string | undefined; rolesOf?: string; after?: number | undefined; limit: number },
): Promise<PolicyRow[]> {
  const { rows } = await sql<PolicyRow>`select ${columns} from policy p
    where p.county_id = ${scope.countyId} and (${filter.subject ?? null}::text is null or p.subject = ${filter.subject ?? null})
      and (${filter.rolesOf ?? null}::text is null or split_part(p.subject, '.', 1) = ${filter.rolesOf ?? null} and p.subject like '%.%')
      and (${filter.after ?? null}::bigint is null or p.id < ${filter.after ?? null})
    order by p.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function findPolicy(tx: Db, scope: Scope, policyId: number): Promise<PolicyRow | undefined> {
  const { rows } = await sql<PolicyRow>`select ${columns} from policy p
    where p.county_id = ${scope.countyId} and p.id = ${policyId} for update of p`.execute(tx)
  return rows[0]
}

type NewPolicy = Omit<PolicyRow, 'id' | 'validTo' | 'pilots'> & { accountId: number; at: string }

export async function insertPolicy(tx: Db, countyId: number, policy: NewPolicy): Promise<number> {
  const { id } = await tx
    .insertInto('policy')
    .values({
      county_id: countyId,
      subject: policy.subject,
      title: policy.title,
      number: policy.number,
      summary: policy.summary,
      adopted_by: policy.adoptedBy,
      adopted_on: policy.adoptedOn,
      valid_from: policy.validFrom,
      replaces_id: policy.replacesId,
      facts: [...policy.facts],
      by_account_id: policy.accountId,
      at: policy.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertPilot(tx: Db, countyId: number, policyId: number, areaId: number, from: Day) {
  await tx
    .insertInto('policy_pilot')
    .values({ county_id: countyId, policy_id: policyId, area_id: areaId, valid_from: from })
    .execute()
}

export async function saveDates(tx: Db, countyId: number, policyId: number, dates: { from?: Day; to?: Day }) {
  await tx
    .updateTable('policy')
    .set({ ...(dates.from ? { valid_from: dates.from } : {}), ...(dates.to ? { valid_to: dates.to } : {}) })
    .where('county_id', '=', countyId)
    .where('id', '=', policyId)
    .execute()
}
