import { tokenHash } from '#features/accounts/public.ts'
import type { County } from '#features/feature.ts'
import type { Concerned } from '#features/requests/public.ts'
import { covers, type Scope, scopeFor } from '#kernel/authority/scope.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { Ground } from '../ground.ts'
import { identify } from '../identify.ts'
import { inSetting } from '../settings.ts'

/** Who listens, as far as it decides what they hear: what they may read, and what is their own. */
export type Ears = {
  accountId: number
  personId: number | null
  phoneHash: Buffer | null
  reads: Scope
  isStaff: boolean
}

/**
 * Who a session speaks for at this moment; null when it has ended. Asked at the start, at every heartbeat, and before something is
 * sent: nobody hears on after signing out. It is no click, so it does not keep the session alive.
 */
export async function earsOf(ground: Ground, county: County, token: string | null): Promise<Ears | null> {
  return inSetting(ground, county, 'live.identify', async ({ tx, now }) => {
    const { actor, secondFirst, mustChangePassword } = await identify(tx, county, token, now)
    if (actor.kind === 'nobody' || secondFirst || mustChangePassword || !token) return null
    const { accountId, personId, posts } = actor
    const asking = { countyId: county.id, account: { accountId, personId }, posts, today: dayOf(now) }
    const scope = scopeFor({ ...asking, permission: 'request.read', roles: ground.packsOf(county).model.roles })
    if (!scope.ok) return null
    const account = await tx
      .selectFrom('account')
      .innerJoin('session', 'session.account_id', 'account.id')
      .select('account.phone_hash')
      .where('session.token_hash', '=', tokenHash(token))
      .executeTakeFirst()
    const isStaff = actor.kind === 'staff'
    return { accountId, personId, phoneHash: account?.phone_hash ?? null, reads: scope.value, isStaff }
  })
}

/** The condition under which they could read the request itself: nobody hears even the id of another's. */
export function hears({ accountId, personId, phoneHash, reads }: Ears, row: Concerned): boolean {
  if (covers(reads, { ...row, countyId: reads.countyId })) return true
  const isPerson = (id: number | null) => id !== null && id === personId
  const handles = row.handlerPostId !== null && (reads.self?.postIds.includes(row.handlerPostId) ?? false)
  const samePhone = phoneHash !== null && row.phoneHash !== null && phoneHash.equals(row.phoneHash)
  const placed = row.requesterAccountId === accountId || row.filerAccountId === accountId
  return placed || isPerson(row.requesterPersonId) || samePhone || (handles && isPerson(row.handlerPersonId))
}
