import { findStaffHere, inviteAccount } from '#features/accounts/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { getPerson, maskPhone } from '#features/people/public.ts'
import { listPosts, listPostsOfPersons, titleWords } from '#features/posts/public.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { In, Out } from '#wire/contract.ts'
import { addNewcomer } from './adding.ts'
import type { staff } from './contract.ts'
import { listStaff, type StaffRow } from './queries.ts'
import { administrations, allInOne, separation } from './rules.ts'

/** Who has an account here, with the posts now in term or still to come. */
export async function readStaff(work: Work, input: In<typeof staff.list>): Promise<Out<typeof staff.list>> {
  const { tx, scope, county, packs, sealer, today, now } = work
  const found = await listStaff(tx, scope, { ...input, now })
  const shown = found.slice(0, input.limit)
  const held = await listPostsOfPersons(
    tx,
    county.id,
    shown.map((row) => row.person_id),
  )
  const rows = shown.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    phone: maskPhone(sealer.open(row.phone_sealed, 'phone')),
    posts: held
      .filter((post) => post.person_id === row.person_id && (post.term_to === null || post.term_to >= today))
      .map((post) => ({
        title: titleWords(packs, { townshipId: post.township_id, villageId: post.village_id }, post.title),
        areaName: post.area_name,
      })),
    state: stateOf(row),
    seenAt: row.seen_at,
  }))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

const stateOf = (row: StaffRow): Out<typeof staff.list>['rows'][number]['state'] => {
  if (row.invited) return 'invited'
  if (!row.has_password) return 'waiting'
  return row.locked ? 'locked' : 'open'
}

/** More of one administration than this is no administration. */
const mostHolders = 50

/** Who holds the three administrations today: the first administrator of a county holds two of them until others are appointed. */
export async function readAdministrations(work: Work): Promise<Out<typeof staff.administrations>> {
  const { tx, scope, packs, today } = work
  const county = { ...scope, wholeCounty: true } // whoever asks in one township is told the same of the county
  const rows: Out<typeof staff.administrations>['rows'] = []
  for (const role of [...administrations, allInOne]) {
    const held = await listPosts(tx, county, { role, today, limit: mostHolders })
    const inTerm = held.filter((post) => post.level === 'county' && post.term_from <= today)
    const holders = new Map(inTerm.map((post) => [post.person_id, { id: post.person_id, name: post.name }]))
    const { zh, en } = packs.model.roles[role] ?? { zh: role, en: role }
    rows.push({ role, title: { zh, en }, holders: [...holders.values()] })
  }
  const held = rows.flatMap(({ role, holders }) => holders.map(({ id }) => ({ role, personId: id })))
  return { state: separation(held), rows }
}

/** One person with one post. The code is answered once; who had an account already gets none. */
export async function addStaff(work: Work, input: In<typeof staff.add>): Promise<Out<typeof staff.add>> {
  const title = work.packs.everywhere.postTitles[input.title] ?? refuse('staff.title_unknown', { title: input.title })
  const name = must(readPersonName(input.name))
  const { accountId, isNew } = await addNewcomer(work, { ...input, name, title })
  const code = isNew ? await inviteAccount(work, accountId) : null
  work.record({ kind: 'account', id: accountId, detail: { title: title.id, invited: isNew } })
  return { id: accountId, code }
}

/** A new slip, for one that was lost or a password that was forgotten: the old password holds until the slip is used. */
export async function inviteAgain(
  work: Work,
  { accountId }: In<typeof staff.invite>,
): Promise<Out<typeof staff.invite>> {
  const { tx, scope, county } = work
  const account = (await findStaffHere(tx, county.id, accountId)) ?? refuse('accounts.missing')
  await getPerson(tx, scope, account.person_id)
  const code = await inviteAccount(work, account.id)
  work.record({ kind: 'account', id: account.id, detail: { invited: true } })
  return { id: account.id, code }
}
