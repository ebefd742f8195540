import type { Work } from '#features/feature.ts'
import { servedIn } from '#kernel/contact/served.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { ContactKind } from '#kernel/rule/tierService.ts'
import { type Found, listContacts } from './contactQueries.ts'
import type { Contact } from './contract.ts'

type Promised = { id: number; tier: string; contact: ContactKind }

/**
 * Whom each household turns to by name. Where no line serves its tier, or nobody of it is named yet, that is whoever serves its grid, and
 * where nobody does, the office of the village: a promise without a name is none.
 */
export async function contactsOf(
  { tx, county, today }: Pick<Work, 'tx' | 'county' | 'today'>,
  model: Model,
  promised: readonly Promised[],
): Promise<Map<number, Contact>> {
  const asked = promised.map((one) => ({
    householdId: one.id,
    lines: servedIn(model.contactLines, one)?.lines ?? [],
  }))
  const found = Map.groupBy(await listContacts(tx, county.id, asked, today), (one) => one.householdId)
  return new Map([...found].map(([id, rows]) => [id, shown(model, rows)]))
}

const shown = (model: Model, rows: readonly Found[]): Contact => ({
  by: rows[0]!.by,
  people: rows.map(({ by, name, said }) => ({ name, title: titleOf(model, by, said) })),
})

function titleOf(model: Model, by: Found['by'], said: string): Contact['people'][number]['title'] {
  if (said === '') return null
  const words = by === 'line' ? model.contactLines[said] : by === 'grid' ? model.postTitles[said] : undefined
  return { zh: words?.zh ?? said, en: words?.en ?? said }
}
