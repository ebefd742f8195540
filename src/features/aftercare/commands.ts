import { sayForHome, servicesOf } from '#features/circumstances/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { findByNameAndTail, getPerson } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import type { In, Out } from '#wire/contract.ts'
import type { aftercare } from './contract.ts'
import { findOpen, insertOpen, listOf, saveEnd } from './queries.ts'
import { checkAftercare } from './rules.ts'

const sealed = 'aftercare.need'

/** What the audit keeps of a look in here: that there was one. Whom it was about stands in that person's own list alone. */
const unnamed = { kind: 'aftercare', id: 0 }

/** One person by name and tail; the page then asks for the help with a reason. Nobody can leaf through a township here. */
export async function findForAftercare(
  work: Work,
  { name, tail }: In<typeof aftercare.find>,
): Promise<Out<typeof aftercare.find>> {
  const person = (await findByNameAndTail(work, { name, tail })) ?? refuse('aftercare.nobody')
  work.record(unnamed)
  return { personId: person.id, name: person.name, villageName: person.villageName }
}

/** What one person needs now. The look is noted before anything is answered, also when there is nothing to see. */
export async function readAftercare(
  work: Work,
  { personId, reason }: In<typeof aftercare.read>,
): Promise<Out<typeof aftercare.read>> {
  const { tx, scope, today, sealer } = work
  const person = await getPerson(tx, scope, personId)
  await noteLooks(work, [person.id], { field: 'aftercare', reason })
  const rows = await listOf(tx, scope, person.id, today)
  work.record(unnamed)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      need: sealer.open(row.need_sealed, sealed),
      openedOn: row.opened_on,
      endsOn: row.ends_on,
    })),
    services: await servicesOf(work, person.id),
  }
}

const termOf = { released: 'aftercareReleased', corrected: 'aftercareCorrected', other: 'aftercareOther' } as const

/** The need in words, sealed; nothing says why somebody needs it, nor from which day its term was reckoned. */
export async function openAftercare(
  work: Work,
  { personId, need, endsOn, ...said }: In<typeof aftercare.open>,
): Promise<Out<typeof aftercare.open>> {
  const { tx, scope, today, now, sealer, actor } = work
  const person = await getPerson(tx, scope, personId)
  const days = daysOf(work.packs.everywhere, termOf[said.term])
  const from = said.term === 'other' ? today : (said.from ?? today)
  must(checkAftercare(person.birth_date, endsOn, { from, days }, today))
  const accountId = actor.accountId ?? refuse('authority.unsigned')
  const one = {
    personId: person.id,
    sealed: sealer.seal(need, sealed),
    keyId: sealer.keyId,
    today,
    endsOn,
    accountId,
    now,
  }
  const id = await insertOpen(tx, scope, one)
  work.record({ kind: 'aftercare', id })
  return { id }
}

/**
 * Hands one service to whoever calls on the household, said as the household's own word: no row, author or audit line of it leads back
 * here. Only with what the person has agreed to, and only while the help is open.
 */
export async function handOn(work: Work, input: In<typeof aftercare.hand>): Promise<Out<typeof aftercare.hand>> {
  const { tx, scope, today } = work
  const open = (await findOpen(tx, scope, input.aftercareId, today)) ?? refuse('aftercare.missing')
  const person = await getPerson(tx, scope, open.person_id)
  const { service, wantsContact } = input
  const said = await sayForHome(work, person.id, { service, wantsContact })
  if (!said) refuse('aftercare.no_service')
  work.record({ kind: 'aftercare', id: open.id })
  return { id: open.id }
}

/** Ended on request at any time; what has ended is shown to nobody any more. */
export async function endAftercare(
  work: Work,
  { aftercareId }: In<typeof aftercare.end>,
): Promise<Out<typeof aftercare.end>> {
  const { tx, scope, today } = work
  const open = (await findOpen(tx, scope, aftercareId, today)) ?? refuse('aftercare.missing')
  await getPerson(tx, scope, open.person_id)
  await saveEnd(tx, scope, open.id, today)
  work.record({ kind: 'aftercare', id: open.id, detail: { ended: true } })
  return { id: open.id }
}
