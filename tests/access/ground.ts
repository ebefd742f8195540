import { anOrder } from '#features/requests/builders.ts'
import { core, models } from '#packs/models.ts'
import { afterFile } from '../afterFile.ts'
import { inventedPhone, type Somebody, somebody } from '../village/people.ts'
import { aVillage, type Village } from '../village.ts'
import { targetModels } from './bodyTargets.ts'
import { type Caller, callersOf, labelOf, nameOf, type PostCaller, postsOf } from './callers.ts'
import { secret } from './targets.ts'

export const packs = [core, ...Object.values(models)]

/** Everybody of the table, in one county and its neighbour, made once for all operations. */
export type AccessGround = {
  village: Village
  /**
   * A label may stand for several people: `former` and `foreign` are each post once more, `lost` is its role; a post not yet begun
   * is like one ended.
   */
  people: { caller: Caller; label: string; who: Somebody; lost?: string }[]
}

let ground: Promise<AccessGround> | null = null

export function theGround(): Promise<AccessGround> {
  ground ??= prepare()
  return ground
}

async function prepare(): Promise<AccessGround> {
  afterFile(() => {
    ground = null
  })
  const [village, other] = [await aVillage(targetModels), await aVillage(targetModels)]
  await village.addPerson(secret)
  await anOrder(village.resident, { text: secret, placeName: secret })
  const people: AccessGround['people'] = []
  const put = (caller: Caller, who: Somebody, lost?: string) =>
    void people.push({ caller, label: labelOf(caller), who, ...(lost ? { lost } : {}) })
  for (const caller of callersOf(packs)) if (typeof caller !== 'string') put(caller, await appointed(village, caller))
  for (const post of postsOf(packs)) {
    put('former', await appointed(village, { ...post, stand: 'inside' }, { to: '2026-03-01' }), post.role)
    put('foreign', atHome(village, await appointed(other, { ...post, stand: 'inside' })), post.role)
  }
  const officer = { role: 'villageOfficer', level: 'village', stand: 'inside' } as const
  put('former', await appointed(village, officer, { from: '2026-03-03' }))
  put('foreign', atHome(village, other.handler))
  put('owner', village.resident)
  put('neighbour', village.neighbour)
  put('nobody', village.nobody)
  put('expired', await expired(village))
  put('forged', atHome(village, { cookie: 'A'.repeat(43) }))
  put('closed', await closed(village))
  return { village, people }
}

/** The same person, or the same cookie, at this county's address. */
export const atHome = ({ site, county }: Village, one: Partial<Somebody>): Somebody =>
  somebody(site, county.code, { name: '', personId: 0, accountId: 0, phone: '', cookie: null, ...one })

/** Somebody who lives far away and holds this post: what they reach, they reach by the post alone. */
export async function appointed(
  { addPerson, addPost, signIn, site, villages }: Village,
  { role, level, stand }: PostCaller,
  term: { from?: string; to?: string } = {},
): Promise<Somebody> {
  const phone = inventedPhone()
  const { personId } = await addPerson(`某${role}`, { phone, village: 2 })
  const village = stand === 'far' ? 2 : stand === 'near' ? 1 : 0
  const postId = await addPost(personId, { role, title: role, at: level, village }, term)
  const beside = villages[0].groups[1]!
  if (stand === 'beside')
    await site.owner.query(
      'update post set group_id = $2::bigint, area_id = case when area_id is null then null else $2::bigint end, grid_id = case when grid_id is null then null else $3::bigint end where id = $1',
      [postId, beside.groupId, beside.gridId],
    )
  return { ...(await signIn(personId, phone, 'staff')), name: `${nameOf({ role, level })} ${stand}` }
}

async function expired({ site, signIn, addPerson }: Village): Promise<Somebody> {
  const phone = inventedPhone()
  const one = await signIn((await addPerson('某过期', { phone })).personId, phone)
  await site.owner.query('update session set expires_at = $1 where account_id = $2', [site.time.now, one.accountId])
  return one
}

async function closed({ site, signIn, addPerson }: Village): Promise<Somebody> {
  const phone = inventedPhone()
  const one = await signIn((await addPerson('某离职', { phone })).personId, phone, 'staff')
  await site.owner.query('update account set closed_at = now() where id = $1', [one.accountId])
  return one
}

/** Signing out, too many wrong codes: what one caller did must not change the next one's answer. */
export async function restore({ site, county }: Village): Promise<void> {
  await site.owner.query('update session set ended_at = null where expires_at > $1', [site.time.now])
  await site.owner.query('delete from attempt')
  for (const table of ['pack_draft', 'pack_release'])
    await site.owner.query(`delete from ${table} where county_id = $1`, [county.id])
}
