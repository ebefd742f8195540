import { insertRows, reserveIds } from '#database/bulk.ts'
import { facilityRows, helpRows } from '#features/facilities/seed.ts'
import { bodyRow } from '#features/organisations/seed.ts'
import type { Plot } from './villages.ts'

/** The places of the furnished village with their points, and what was done there in the first weeks. */
export async function seedFacilities(
  { owner, countyId, packs, from }: Plot,
  at: { townshipId: number; villageId: number; name: string },
) {
  const kinds = facilityRows.filter(({ kind }) => packs.at(at).bodyTypes[kind])
  if (kinds.length === 0) return
  const ids = await reserveIds(owner, 'body', kinds.length)
  const stand = { ...at, groupId: null, countyId, from }
  await insertRows(
    owner,
    'body',
    kinds.map(({ kind, name, hours, address }, i) => ({
      ...bodyRow(stand, { id: ids[i]!, kind, name: `${at.name}${name}`, hours }),
      address,
    })),
  )
  const said = { county_id: countyId, at: `${from}T02:00:00.000Z` }
  await insertRows(
    owner,
    'body_place',
    kinds.map(({ place, phone }, i) => ({ ...said, body_id: ids[i], lng: place.lng, lat: place.lat, phone })),
  )
  const people = await owner.query<{ id: string }>(
    `select m.person_id as id from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
     where h.county_id = $1 and h.village_id = $2 and m.valid_to is null order by m.person_id limit 40`,
    [countyId, at.villageId],
  )
  const careId = ids[kinds.findIndex(({ kind }) => kind === 'careStation')]
  const healthId = ids[kinds.findIndex(({ kind }) => kind === 'healthStation')]
  const helped = [careId, healthId].flatMap((bodyId) =>
    bodyId === undefined
      ? []
      : helpRows(
          people.rows.map(({ id }) => Number(id)),
          from,
        ).map((row) => ({ ...row, body_id: bodyId })),
  )
  await insertRows(
    owner,
    'body_help',
    helped.map((row) => ({ ...said, by_account_id: 0, ...row })),
  )
}
