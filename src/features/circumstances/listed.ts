import type { Work } from '#features/feature.ts'
import { findHome } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { readValue, termsOf } from '#kernel/circumstance/value.ts'
import { listKnown } from './factQueries.ts'
import { type By, insertList } from './listQueries.ts'
import { saveFacts, wasTakenBack } from './queries.ts'

/** What a list says of a household: some options of one field. */
export type Listed = { householdId: number; field: string; chosen: readonly string[] }

/** Where a source is a list, whatever the household has taken back stays gone, and what its field does not take from lists is not written. */
const source = 'import' as const

const key = ({ householdId, field }: Pick<Listed, 'householdId' | 'field'>) => `${householdId} ${field}`

/** What of this a list could still add: nothing that stands already, and nothing that the household took back. */
export async function notYetKnown(work: Pick<Work, 'tx' | 'county' | 'today'>, listed: readonly Listed[]) {
  const { tx, county, today } = work
  const ids = [...new Set(listed.map((one) => one.householdId))]
  const known = new Map(
    (await listKnown(tx, county.id, ids, today)).map((one) => [
      key({ householdId: one.of, field: one.field }),
      one.value,
    ]),
  )
  const fresh: Listed[] = []
  const takenBack: Listed[] = []
  for (const one of listed) {
    const stands = known.get(key(one))
    if (Array.isArray(stands) && one.chosen.every((id) => stands.includes(id))) continue
    const gone = await wasTakenBack(tx, county.id, { householdId: one.householdId }, one.field, 0)
    if (gone) takenBack.push(one)
    else fresh.push({ ...one, chosen: [...new Set([...(Array.isArray(stands) ? stands : []), ...one.chosen])] })
  }
  return { fresh, takenBack }
}

/** Whoever brings a list in: a clerk's work, or the demonstration in a clerk's name. */
type Keeping = Pick<Work, 'tx' | 'county' | 'now' | 'today' | 'packs' | 'emit'> & { actor: By }

/**
 * Writes what a list says, with the list as its source, the field's own terms and the same right to take it back; the list itself is
 * written down, so that all of it can be taken back together. `scope` is that of whoever keeps circumstances. Answers how many households
 * it is about.
 */
export async function recordListed(
  work: Keeping,
  scope: Scope,
  listed: readonly Listed[],
  from: { townshipId: number; villageId: number; digest: string },
): Promise<number> {
  const { tx, county, actor, now, today, packs } = work
  const { fresh } = await notYetKnown(work, listed)
  const done = new Set<number>()
  let listId: number | null = null
  for (const { householdId, field: id, chosen } of fresh) {
    const home = await findHome(tx, scope, householdId)
    const field = home && packs.at(home).circumstances[id]
    const value = field?.sources.includes(source) ? readValue(field, [...chosen]) : null
    if (!field || !value?.ok) continue
    listId ??= await insertList(tx, county.id, { ...from, by: actor, at: now })
    const terms = termsOf(field, today, 0)
    const by = { at: now, accountId: actor.accountId, personId: actor.personId, listId }
    const fact = { field: id, year: 0, value: value.value, source, saidOn: today, byHousehold: false, ...terms, ...by }
    await saveFacts(tx, county.id, [{ householdId }], fact)
    done.add(householdId)
  }
  if (done.size > 0) work.emit('circumstances.changed', { householdIds: [...done] })
  return done.size
}
