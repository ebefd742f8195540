import { ensureStaffAccount } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { findPersonsByPhone, insertPerson } from '#features/people/public.ts'
import { givePost } from '#features/posts/public.ts'
import type { PostTitle } from '#kernel/pack/pack.ts'
import type { Day } from '#kernel/shared/day.ts'

export type Newcomer = {
  name: string
  phone: string
  title: PostTitle
  areaId?: number | undefined
  gridId?: number | undefined
  termFrom: Day
  termTo?: Day | undefined
}

/** Person, post and account in one: whoever is in the register already stays who they are, and a second post needs no second account. */
export async function addNewcomer(work: Work, one: Newcomer): Promise<{ accountId: number; isNew: boolean }> {
  const personId = await ensurePerson(work, one)
  const { title, areaId, gridId, termFrom, termTo } = one
  const { role, level } = title
  await givePost(mayAppoint(work), { personId, role, title: title.id, level, areaId, gridId, termFrom, termTo })
  const { id, isNew } = await ensureStaffAccount(work, { id: personId, phone: one.phone })
  return { accountId: id, isNew }
}

/** Opening an account is one right, giving a post another: whoever adds staff needs both, and appoints only where the second reaches. */
function mayAppoint(work: Work): Work {
  const scope = work.scopeOf('post.manage') ?? refuse('authority.not_granted', { permission: 'post.manage' })
  return { ...work, scope }
}

/** Namesakes with the same phone are one person; the same phone with another name is a family's. */
async function ensurePerson(work: Work, { name, phone }: Newcomer): Promise<number> {
  const { tx, county, sealer, today } = work
  const known = await findPersonsByPhone(tx, county.id, sealer.hash(phone, 'phone'))
  const same = known.find((person) => person.name === name)
  if (same) return same.id
  const unknown = { sex: '0', birthDate: null, identityNumber: null }
  return insertPerson(work, { ...unknown, name, phone, source: 'staff', validFrom: today })
}
