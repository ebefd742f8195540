import { refuse, type Work } from '#features/feature.ts'
import { findBody } from '#features/organisations/public.ts'
import { getPerson, isMinor } from '#features/people/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { volunteering } from './contract.ts'
import { keepOffer } from './serving.ts'

/**
 * An offer on signed paper stands beside those of the phones, and another hand than the one which wrote it down says yes. What a guardian
 * signed on it is kept of a minor alone: of whoever is grown none is asked.
 */
export async function noteOffer(
  work: Work,
  { bodyId, personId, role, said, signedOn, witness, consent }: In<typeof volunteering.noteOffer>,
): Promise<Out<typeof volunteering.noteOffer>> {
  const { tx, scope, sealer, actor, today } = work
  if (!(await findBody(tx, scope, bodyId))) refuse('volunteering.missing')
  if (signedOn > today) refuse('volunteering.signed_later')
  const person = await getPerson(tx, scope, personId)
  return keepOffer(work, bodyId, {
    ...{ personId, role, said, signed: { on: signedOn, witness, personId: actor.personId! } },
    consent: consent && isMinor(sealer, person, today) ? consent : null,
  })
}
