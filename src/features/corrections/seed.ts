import type { Setting } from '#features/feature.ts'
import { insertAsk } from './queries.ts'

/** One ask that waits: a resident says that the address is out of date. */
export const seedAsk = (
  { tx, county, sealer, now }: Setting,
  by: { householdId: number; accountId: number; personId: number },
): Promise<number | null> =>
  insertAsk(tx, county.id, {
    ...{ householdId: by.householdId, personId: null, field: 'address', note: '去年搬到了新房', at: now },
    ...{ said: sealer.seal('二组16号', 'correction'), keyId: sealer.keyId },
    ...{ accountId: by.accountId, byPersonId: by.personId },
  })
