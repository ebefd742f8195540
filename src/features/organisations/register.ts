import { getArea } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { organisations } from './contract.ts'
import { listSeatsOfKind } from './registerQueries.ts'
import { roleWords } from './rules.ts'

/** Seat by seat, as a register is read: person, body, village, term; the past too when asked for. */
export async function readSeats(
  { tx, scope, packs, today }: Work,
  { kind, areaId, ended, after, limit }: In<typeof organisations.seats>,
): Promise<Out<typeof organisations.seats>> {
  const area = areaId === undefined ? undefined : await getArea(tx, scope, areaId)
  const found = await listSeatsOfKind(tx, scope, { kind, ended, area, after, limit })
  const rows = found.slice(0, limit).map(({ townshipId, role, counted, ...seat }) => ({
    ...seat,
    roleName: roleWords(packs.at({ townshipId, villageId: seat.villageId }).bodyTypes[kind], role),
    seated: counted && seat.termFrom <= today && (seat.termTo === null || seat.termTo >= today),
  }))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
