import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { PersonColumns } from '#features/people/public.ts'

const kept =
  sql.raw(`name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash,
  phone_tail_hash, key_id, no_identity_reason, document_kind, document_sealed, document_hash`)

/** How a person stands now, kept under the event that is about to change it. */
export const keepFormer = (tx: Db, countyId: number, personId: number, eventId: number) =>
  sql`insert into former_person (county_id, person_id, event_id, ${kept})
    select county_id, id, ${eventId}, ${kept} from person where county_id = ${countyId} and id = ${personId}`.execute(
    tx,
  )

export const updatePerson = (tx: Db, countyId: number, personId: number, columns: PersonColumns) =>
  tx.updateTable('person').set(columns).where('county_id', '=', countyId).where('id', '=', personId).execute()

/** Gives a person back what this event had changed, and keeps under `undoId` what is taken away with it. */
export async function restoreFormer(tx: Db, countyId: number, eventId: number, undoId: number): Promise<void> {
  const former = await tx
    .selectFrom('former_person')
    .select('person_id as id')
    .where('county_id', '=', countyId)
    .where('event_id', '=', eventId)
    .execute()
  for (const { id } of former) await keepFormer(tx, countyId, id, undoId)
  await sql`update person p set (${kept}) = (select ${kept} from former_person f
      where f.county_id = p.county_id and f.person_id = p.id and f.event_id = ${eventId})
    where p.county_id = ${countyId} and p.id in (select person_id from former_person where county_id = ${countyId} and event_id = ${eventId})`.execute(
    tx,
  )
}

/** Whether a person was corrected again after this event. */
export async function correctedSince(tx: Db, countyId: number, eventId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('former_person as f')
    .innerJoin('former_person as g', (join) =>
      join
        .onRef('g.county_id', '=', 'f.county_id')
        .onRef('g.person_id', '=', 'f.person_id')
        .onRef('g.event_id', '>', 'f.event_id'),
    )
    .innerJoin('life_event as e', (join) =>
      join.onRef('e.county_id', '=', 'g.county_id').onRef('e.id', '=', 'g.event_id'),
    )
    .select('g.id')
    .where('f.county_id', '=', countyId)
    .where('f.event_id', '=', eventId)
    .where('e.undone_by', 'is', null)
    .where('e.kind', '<>', 'undo')
    .executeTakeFirst()
  return row !== undefined
}
