import { getVillage } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import type { CircumstanceField } from '#kernel/circumstance/field.ts'
import { readValue, readYear, termsOf } from '#kernel/circumstance/value.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { circumstances } from './contract.ts'
import { listOfVillage, type NewFact, saveFacts } from './queries.ts'
import { toFact, toFieldView } from './reading.ts'
import { checkRecorded, openYears } from './rules.ts'
import { findByCodes, householdIdsOf, listDue, strikeFromList } from './villageQueries.ts'

/** The field of a village by which the list of another field is known to be whole. */
const wholeBy = (field: CircumstanceField): string | null => {
  const given = field.gives.find((one) => one.how === 'yearsHeld')
  return given?.how === 'yearsHeld' ? given.listed : null
}

async function placeOf(work: Work, villageId: number): Promise<{ villageId: number; model: Model }> {
  const village = await getVillage(work.tx, work.scope, villageId)
  return { villageId: village.id, model: work.packs.at({ townshipId: village.townshipId, villageId: village.id }) }
}

/** What the village itself is known by, and which lists of a year it keeps. */
export async function readVillage(
  work: Work,
  input: In<typeof circumstances.readVillage>,
): Promise<Out<typeof circumstances.readVillage>> {
  const { villageId, model } = await placeOf(work, input.villageId)
  const all = Object.values(model.circumstances)
  const fields = all.filter((one) => one.on === 'village')
  const known = new Set(fields.map(({ id }) => id))
  const found = await listOfVillage(work.tx, work.county.id, villageId, work.today)
  return {
    fields: fields.map((field) => toFieldView(field, model)),
    facts: found.filter(({ field }) => known.has(field)).map(toFact),
    years: openYears(work.today),
    lists: all.filter((one) => one.on === 'household' && wholeBy(one) !== null).map((one) => toFieldView(one, model)),
  }
}

/** What is written by this caller now. */
const newFact = (work: Work, field: CircumstanceField, said: Pick<NewFact, 'year' | 'value' | 'source'>): NewFact => ({
  ...{ field: field.id, ...said, saidOn: work.today, byHousehold: false },
  ...termsOf(field, work.today, said.year),
  ...{ at: work.now, accountId: work.actor.accountId, personId: work.actor.personId },
})

/** A figure of the village: every household of it stands otherwise to it, so all of them are told of. */
export async function recordVillage(
  work: Work,
  input: In<typeof circumstances.recordVillage>,
): Promise<Out<typeof circumstances.recordVillage>> {
  const { tx, county, today } = work
  const { villageId, model } = await placeOf(work, input.villageId)
  const field = model.circumstances[input.field]
  if (field?.on !== 'village') refuse('circumstances.unknown_field')
  must(checkRecorded(field, { source: input.source, saidOn: today, today }))
  const said = { value: must(readValue(field, input.value)), year: must(readYear(field, input.year, today)) }
  const fact = newFact(work, field, { ...said, source: input.source })
  const [id] = await saveFacts(tx, county.id, [{ villageId }], fact)
  work.emit('circumstances.changed', { householdIds: await householdIdsOf(tx, county.id, villageId) })
  work.record({ kind: 'circumstance', id: id!, detail: { field: field.id, year: said.year, villageId } })
  return { id: id! }
}

/** The whole list of a year at once. A code that the village does not have stops it all, so that nobody is left out unseen. */
export async function recordList(
  work: Work,
  input: In<typeof circumstances.recordList>,
): Promise<Out<typeof circumstances.recordList>> {
  const { tx, county, now, today } = work
  const { villageId, model } = await placeOf(work, input.villageId)
  const field = model.circumstances[input.field]
  const whole = field && model.circumstances[wholeBy(field) ?? '']
  if (field?.on !== 'household' || !whole) refuse('circumstances.no_list')
  const year = must(readYear(field, input.year, today))
  const codes = [...new Set(input.codes)]
  const found = await findByCodes(tx, county.id, villageId, codes)
  const unknown = codes.filter((code) => !found.some((one) => one.code === code))
  if (unknown.length > 0) refuse('circumstances.unknown_codes', { codes: unknown.slice(0, 20).join('、') })
  const kept = found.map(({ id }) => id)
  await strikeFromList(tx, county.id, { villageId, field: field.id, year, kept, at: now })
  const said = { year, value: true, source: 'publicList' as const }
  if (kept.length > 0) {
    const of = kept.map((householdId) => ({ householdId }))
    await saveFacts(tx, county.id, of, newFact(work, field, said))
  }
  const [id] = await saveFacts(tx, county.id, [{ villageId }], newFact(work, whole, said))
  work.emit('circumstances.changed', { householdIds: await householdIdsOf(tx, county.id, villageId) })
  work.record({ kind: 'circumstance', id: id!, detail: { field: field.id, year, villageId, households: kept.length } })
  return { id: id! }
}

/** What waits for a review or an answer. It names households and fields and shows no value, so it is no look. */
export async function listDueHere(
  work: Work,
  input: In<typeof circumstances.listDue>,
): Promise<Out<typeof circumstances.listDue>> {
  const { villageId, model } = await placeOf(work, input.villageId)
  const found = await listDue(work.tx, work.scope, { ...input, villageId, today: work.today })
  const rows = found.slice(0, input.limit).map(({ field, ...row }) => {
    const { zh = field, en = field } = model.circumstances[field] ?? {}
    return { ...row, field: { zh, en } }
  })
  return { rows, next: found.length > input.limit ? (found[input.limit - 1]?.id ?? null) : null }
}
