import type { ClientBase } from 'pg'
import type { Sealer } from '#database/sealing.ts'
import { hashPassword } from '#features/accounts/seed.ts'
import { seedAreas } from '#features/areas/seed.ts'
import { personRow } from '#features/people/public.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { dayOf, type Instant } from '#kernel/shared/day.ts'

export type Founder = { name: string; phone: string; password: string }

type Founding = { owner: ClientBase; sealer: Sealer; tree: CountyTree; packs: readonly Pack[]; now: Instant }

/**
 * A county with its areas, its models and its first administrator. The caller's transaction holds it together: killed half-way,
 * nothing of it is there and the first run begins again.
 */
export async function foundCounty({ owner, sealer, tree, packs, now }: Founding, founder: Founder): Promise<number> {
  const today = dayOf(now)
  const { rows } = await owner.query<{ id: number }>(
    `insert into county (code, name, city_name, province_name, edition, demonstration)
     values ($1, $2, $3, $4, $5, false) returning id`,
    [tree.county.code, tree.county.name, tree.city?.name ?? null, tree.province.name, tree.edition],
  )
  const countyId = rows[0]!.id
  const areas = await seedAreas(owner, countyId, tree, today)
  const wanted = packs.map(({ id, version }, sort) => ({ id, version, sort }))
  await owner.query(
    `insert into county_pack (county_id, pack_id, version, sort, effective_from)
     select $1, w.id, w.version, w.sort, $2 from jsonb_to_recordset($3) as w(id text, version text, sort int)`,
    [countyId, today, JSON.stringify(wanted)],
  )
  await appointFirst({ owner, sealer, now }, countyId, areas.county, founder)
  return countyId
}

/** The first account of all: with a post like any other, and with a line in the audit that says where it came from. */
async function appointFirst(
  { owner, sealer, now }: Pick<Founding, 'owner' | 'sealer' | 'now'>,
  countyId: number,
  countyAreaId: number,
  { name, phone, password }: Founder,
): Promise<void> {
  const today = dayOf(now)
  const unknown = { sex: '0', birthDate: null, identityNumber: null }
  const row = personRow(sealer, { ...unknown, name, phone, source: 'founding', validFrom: today })
  const person = await owner.query<{ id: string }>(
    `insert into person (county_id, name, name_pinyin, sex, phone_sealed, phone_hash, phone_tail_hash, key_id, source, valid_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      countyId,
      ...[row.name, row.name_pinyin, row.sex, row.phone_sealed, row.phone_hash, row.phone_tail_hash],
      ...[row.key_id, row.source, row.valid_from],
    ],
  )
  const personId = Number(person.rows[0]!.id)
  await owner.query(
    `insert into post (county_id, person_id, role, title, level, area_id, term_from)
     values ($1, $2, 'countyAdministrator', 'countyAdministrator', 'county', $3, $4)`,
    [countyId, personId, countyAreaId, today],
  )
  const account = await owner.query<{ id: string }>(
    `insert into account (phone_hash, phone_sealed, key_id, kind, password_hash, created_at)
     values ($1, $2, $3, 'staff', $4, $5) returning id`,
    [sealer.hash(phone, 'phone'), sealer.seal(phone, 'phone'), sealer.keyId, await hashPassword(password), now],
  )
  await owner.query(
    "insert into account_person (account_id, county_id, person_id, verified, since) values ($1, $2, $3, 'byPost', $4)",
    [account.rows[0]!.id, countyId, personId, now],
  )
  await owner.query(
    `insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
     values ($1, $2, 'founding.found', $3, $4, 'county', $5, '{}', 'first-run')`,
    [countyId, now, account.rows[0]!.id, personId, countyId],
  )
}
