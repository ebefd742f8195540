import type { Work } from '#features/feature.ts'
import { refuse } from '#features/feature.ts'
import { columnsOfCorrection, findPersonByIdentity } from '#features/people/public.ts'
import type { Plan } from './deciding/plan.ts'
import { keepFormer, updatePerson } from './formerQueries.ts'

/** Puts a person right and keeps beside it how the person stood before, numbers sealed as they were. */
export async function correctPerson(
  { tx, county, sealer }: Pick<Work, 'tx' | 'county' | 'sealer'>,
  { personId, fields }: NonNullable<Plan['correct']>,
  eventId: number,
): Promise<void> {
  const columns = columnsOfCorrection(sealer, county, fields)
  if (columns.identity_hash) {
    const known = await findPersonByIdentity(tx, county.id, columns.identity_hash)
    if (known && known.id !== personId) refuse('people.identity_known', { personId: known.id })
  }
  await keepFormer(tx, county.id, personId, eventId)
  await updatePerson(tx, county.id, personId, columns)
}
