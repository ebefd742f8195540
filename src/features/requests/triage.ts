import { inTerm, type Role } from '#kernel/authority/post.ts'
import { holds } from '#kernel/authority/scope.ts'
import type { Model } from '#kernel/pack/model.ts'
import { addDays, type Day, dayOf, type Instant } from '#kernel/shared/day.ts'
import { type Asker, type Owned, openPhases, type Round } from './rules.ts'
import { countingPosts, sendsOn } from './township.ts'

/** As much of a request as its sorting is about. */
export type Sortable = Owned &
  Pick<Round, 'phase' | 'stateSince'> & {
    mergedInto: number | null
    procedureId: string
    triageClass: string | null
    objectedAt: Instant | null
  }

type Roles = Readonly<Record<string, Role>>

/** How long after its end a resident may still say that a matter was sorted wrongly: as long as models let them reopen it. */
const objectingDays = 30

/** Whether somebody sends this request on, puts it into another category or merges it. */
export const maySendOn = (row: Owned, { posts }: Asker, roles: Roles, today: Day): boolean =>
  countingPosts(posts, row.townshipOnly, roles).some(
    (post) => inTerm(post, today) && sendsOn(post, roles) && holds(post, row),
  )

/** Whether somebody may sort it: after an objection never the village again, whoever sends it on in the end. */
export const mayTriage = (row: Sortable, asker: Asker, roles: Roles, today: Day): boolean =>
  maySendOn({ ...row, townshipOnly: row.townshipOnly || row.objectedAt !== null }, asker, roles, today)

/** Before anybody was sent. */
export const isTriageable = (row: Sortable): boolean => row.mergedInto === null && row.phase === 'toDispatch'

/** A class can be objected to once, at any time until thirty days after the end; a withdrawn matter is the resident's own end. */
export function isObjectable(row: Sortable, now: Instant): boolean {
  if (row.triageClass === null || row.mergedInto !== null) return false
  if (row.phase === 'shown') return dayOf(now) <= addDays(dayOf(row.stateSince), objectingDays)
  return row.phase === 'answered' || openPhases.includes(row.phase)
}

/** Whether the request runs by the procedure that its class brought, and not by its category's. */
export const runsByClass = (model: Model, row: Pick<Sortable, 'triageClass' | 'procedureId'>): boolean =>
  row.triageClass !== null && model.triage[row.triageClass]?.procedure === row.procedureId
