import { reserveIds } from '#database/bulk.ts'
import { accountRows } from '#features/accounts/seed.ts'
import { type Holder, type Plot, writeRows } from './villages.ts'

/** An account for every post holder with a telephone; somebody with two posts has one account. */
export async function seedAccounts(plot: Plot, holders: readonly Holder[]): Promise<void> {
  const byPhone = new Map(holders.filter((holder) => holder.phone).map((holder) => [holder.phone, holder]))
  const kept = await plot.owner.query<{ phone_hash: Buffer }>('select phone_hash from account')
  const taken = new Set(kept.rows.map((row) => row.phone_hash.toString('hex')))
  const fresh = [...byPhone.values()].filter(
    (holder) => !taken.has(plot.sealer.hash(holder.phone, 'phone').toString('hex')),
  )
  const ids = await reserveIds(plot.owner, 'account', fresh.length)
  const rows = await accountRows(
    plot.sealer,
    fresh.map((holder, index) => ({ ...holder, id: ids[index]!, countyId: plot.countyId })),
  )
  await writeRows(plot, 'account', rows.accounts)
  await writeRows(plot, 'account_person', rows.ties)
}
