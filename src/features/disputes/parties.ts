import { refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import { findWhere } from '#features/requests/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { disputes } from './contract.ts'
import { insertParties, listParties } from './queries.ts'
import type { Party } from './rules.ts'

const sealed = 'dispute.party'

/** Keeps whoever else a list names, sealed as everybody's name is. */
export async function keepParties({ tx, county, sealer }: Work, requestId: number, parties: readonly Party[]) {
  if (parties.length === 0) return
  const rows = parties.map(({ name, phone }) => ({
    name: sealer.seal(name, sealed),
    phone: phone === null ? null : sealer.seal(phone, 'phone'),
    keyId: sealer.keyId,
  }))
  await insertParties(tx, county.id, requestId, rows)
}

/** The other parties of one matter. Whoever it reaches not is told that there is no such matter. */
export async function readParties(
  { tx, county, scope, sealer, actor }: Work,
  { requestId }: In<typeof disputes.parties>,
): Promise<Out<typeof disputes.parties>> {
  const request = (await findWhere(tx, scope, requestId)) ?? refuse('requests.missing')
  const parties = await listParties(tx, county.id, request.id)
  const rows = parties.map(({ sort, name, phone }) => ({
    ...{ id: sort, name: sealer.open(name, sealed) },
    phone: phone && actor.kind === 'staff' ? maskPhone(sealer.open(phone, 'phone')) : null,
  }))
  return { rows }
}
