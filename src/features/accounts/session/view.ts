import type { Work } from '#features/feature.ts'
import { listPostsOfPersons, titleWords } from '#features/posts/public.ts'
import { ANYONE, inTerm, RESIDENT } from '#kernel/authority/post.ts'
import { permissionsOf } from '#kernel/pack/model.ts'
import type { Out } from '#wire/contract.ts'
import type { accounts } from '../contract.ts'
import { deliveryFor } from '../delivery/adapters.ts'
import { listSpeakers, listUpperPosts, readAccount, readSecondOf } from '../queries.ts'
import { asksSecond, bringsPosts, tokenHash } from '../rules.ts'

export type SessionView = Out<typeof accounts.readSession>
type Reading = Pick<Work, 'tx' | 'county' | 'packs' | 'today'>

/** A visitor still sees what anyone may do here: the menu is built from it. */
export function visitorView({ county, packs }: Pick<Work, 'county' | 'packs'>): SessionView {
  const permissions = [...permissionsOf(packs.model, ANYONE)].sort()
  return {
    kind: 'nobody',
    accountId: null,
    mustChangePassword: false,
    second: 'none',
    speaker: null,
    speakers: [],
    posts: [],
    permissions,
    county: shown(county),
  }
}

const shown = ({ code, name, demonstration }: Work['county']) => ({
  code,
  name,
  demonstration,
  signInByCode: deliveryFor({ demonstration }) !== null,
})

/** Who an account is in this county while it speaks for this person: its posts in term, and all that they allow. */
export async function sessionView(
  work: Reading,
  accountId: number,
  personId: number | null,
  token: string | null,
): Promise<SessionView> {
  const { tx, county, packs } = work
  const account = await readAccount(tx, accountId)
  const rows = await listSpeakers(tx, county.id, accountId)
  const speakers = rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    verified: row.verified as SessionView['speakers'][number]['verified'],
  }))
  const speaker = speakers.find((one) => one.personId === personId) ?? null
  const held = speaker && bringsPosts(account.kind, speaker.verified) ? await postsInTerm(work, speaker.personId) : []
  const posts = [...held, ...(await upperPosts(work, accountId))]
  const second = await secondStep(work, accountId, token, posts)
  const roles = second === 'none' ? [ANYONE, RESIDENT, ...posts.map((post) => post.role)] : [ANYONE]
  return {
    kind: account.kind === 'staff' ? 'staff' : 'resident',
    accountId,
    mustChangePassword: account.must_change_password,
    second,
    speaker,
    speakers,
    posts: second === 'none' ? posts : [],
    permissions: [...new Set(roles.flatMap((role) => permissionsOf(packs.model, role)))].sort(),
    county: shown(county),
  }
}

/** What is still missing of the sign-in; until it is given, the posts bring nothing (`server/perform.ts` holds the same). */
async function secondStep(
  { tx, county }: Reading,
  accountId: number,
  token: string | null,
  posts: SessionView['posts'],
): Promise<SessionView['second']> {
  const { has_factor, passed } = await readSecondOf(tx, accountId, token ? tokenHash(token) : null)
  const roles = posts.map((post) => post.role)
  if (passed || !asksSecond({ demonstration: county.demonstration, roles, hasFactor: has_factor })) return 'none'
  return has_factor ? 'pass' : 'setUp'
}

async function postsInTerm({ tx, county, packs, today }: Reading, personId: number): Promise<SessionView['posts']> {
  const held = await listPostsOfPersons(tx, county.id, [personId])
  return held
    .filter((post) => inTerm({ termFrom: post.term_from, termTo: post.term_to }, today))
    .map(({ id, role, title, level, area_name, village_id, township_id }) => ({
      id,
      role,
      title: titleWords(packs, { townshipId: township_id, villageId: village_id }, title),
      level,
      areaName: area_name,
      startAreaId: village_id ?? township_id,
    }))
}

async function upperPosts({ tx, county, packs, today }: Reading, accountId: number): Promise<SessionView['posts']> {
  const held = await listUpperPosts(tx, accountId, county.code, today)
  return held.map(({ id, role, title }) => ({
    id,
    role,
    title: titleWords(packs, { townshipId: null, villageId: null }, title),
    level: 'county' as const,
    areaName: county.name,
  }))
}
