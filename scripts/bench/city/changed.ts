import { setTimeout } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { circumstances } from '#features/circumstances/contract.ts'
import { call } from '#wire/client.ts'
import { asking, tellTimes } from './asking.ts'
import type { Sampled } from './sample.ts'

const turns = 60
/** Changes of everyday use: one after the other, never two in the same half second. */
const pauseMs = 600

/** One fact is recorded at the desk: how long until the tier of that household follows from it, the call itself included. */
export async function benchChanged(address: string, owner: ClientBase, county: Sampled): Promise<void> {
  const { send, close } = asking(address, county.officer)
  const spent: number[] = []
  for (const [turn, householdId] of county.inTownship.slice(0, turns).entries()) {
    await setTimeout(pauseMs)
    const begun = performance.now()
    const value = { field: 'disabledCard', value: turn % 2 === 0, source: 'visit' as const }
    await call(send, circumstances.record, { county: county.code, householdId, ...value })
    while (await isWaiting(owner, county.id)) await setTimeout(1)
    spent.push(performance.now() - begun)
  }
  close()
  tellTimes('city.tier_after_change', spent)
}

/** The event is taken in the transaction that writes the tier. */
const isWaiting = async (owner: ClientBase, countyId: number): Promise<boolean> => {
  const { rows } = await owner.query({ ...waiting, values: [countyId] })
  return rows.length > 0
}

const waiting = {
  name: 'bench_waiting',
  text: "select from outbox where county_id = $1 and delivered_at is null and event = 'circumstances.changed'",
}
