import { must, refuse, type Work } from '#features/feature.ts'
import { carryOut, keepFormer, readHome } from '#features/lifeEvents/public.ts'
import { maskIdentity, maskPhone } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { In, Out } from '#wire/contract.ts'
import type { duplicates } from './contract.ts'
import { findHeld, type Held } from './heldQueries.ts'
import { findVillageIn } from './places.ts'
import {
  fillFrom,
  findPairForUpdate,
  homeIdOf,
  listCandidates,
  listPairs,
  lockPersons,
  offerPairs,
  type Pair,
  savePair,
} from './queries.ts'
import { decideSame } from './rules.ts'

type Row = Out<typeof duplicates.list>['rows'][number]
type Found = Awaited<ReturnType<typeof listCandidates>>

function candidate({ sealer }: Work, found: Found, id: number): Row['first'] {
  const one = found.get(id) ?? refuse('people.missing')
  const { relation: code, identity, phone, endKind: _, ...rest } = one
  const word = (language: 'zh' | 'en') => wordOfCode(relationCodes, code ?? '99', language)
  return {
    ...rest,
    identity: identity && maskIdentity(sealer.open(identity, 'identity')),
    phone: phone && maskPhone(sealer.open(phone, 'phone')),
    relation: code === null ? null : { code, zh: word('zh'), en: word('en') },
  }
}

/** Pairs side by side. Reading them is a look at both, which both can read. */
export async function listDuplicates(
  work: Work,
  input: In<typeof duplicates.list>,
): Promise<Out<typeof duplicates.list>> {
  const pairs = await listPairs(work.tx, work.scope, input)
  const shown = pairs.slice(0, input.limit)
  const ids = shown.flatMap((pair) => [pair.firstId, pair.secondId])
  const found = await listCandidates(work.tx, work.county.id, ids)
  if (!input.decided) await noteLooks(work, ids, { field: 'household', reason: 'duplicates.compare' })
  const rows = shown.map(({ firstId, secondId, ...pair }) => ({
    ...pair,
    first: candidate(work, found, firstId),
    second: candidate(work, found, secondId),
  }))
  return { rows, next: pairs.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** The same: one row ends and points to the other, as an event. Different: the pair is never offered again. */
export async function decidePair(
  work: Work,
  input: In<typeof duplicates.decide>,
): Promise<Out<typeof duplicates.decide>> {
  const { tx, county, actor, scope, now } = work
  const pair = (await findPairForUpdate(tx, scope, input.pairId)) ?? refuse('duplicates.missing')
  if (pair.state !== 'waiting') refuse('duplicates.decided_already')
  const eventId = input.same ? await merge(work, pair, input.keepId, input.reason) : null
  const state = input.same ? 'same' : 'different'
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  await savePair(tx, county.id, pair.id, { state, reason: input.reason, eventId, ...by })
  work.record({ kind: 'duplicate', id: pair.id, detail: { state, eventId } })
  return { id: pair.id }
}

/** The row that ends must be free of what others rely on: else they would look for somebody who is not there any more. */
const stillHeld: Record<Held['why'], string> = {
  serves: 'duplicates.still_serves',
  asks: 'duplicates.still_asks',
  stands: 'duplicates.still_stands',
  listed: 'duplicates.still_listed',
}

async function merge(work: Work, pair: Pair, keepId: number | null, reason: string): Promise<number> {
  const { tx, county, today } = work
  if (keepId !== pair.firstId && keepId !== pair.secondId) refuse('duplicates.keep_which')
  const otherId = keepId === pair.firstId ? pair.secondId : pair.firstId
  const rows = await lockPersons(tx, county.id, [keepId, otherId])
  if (rows.some((row) => row.endKind === 'merged')) refuse('duplicates.decided_already')
  const held = await findHeld(tx, county.id, otherId, today)
  if (held) refuse(stillHeld[held.why], { name: held.name, at: held.at })
  const side = async (id: number) => {
    const homeId = await homeIdOf(tx, county.id, id)
    const home = homeId === null ? null : await readHome(tx, county.id, homeId, [])
    return { id, home, ended: rows.some((row) => row.id === id && row.until !== null) }
  }
  const kept = await side(keepId)
  const other = await side(otherId)
  const place = kept.home ?? other.home ?? refuse('duplicates.nobody_here')
  const plan = must(decideSame(kept, other, today))
  const told = { day: today, source: 'office' as const, sourceNote: reason }
  const { eventId } = await carryOut(work, place, 'samePerson', told, plan)
  await keepFormer(tx, county.id, keepId, eventId)
  await fillFrom(tx, county.id, keepId, otherId)
  return eventId
}

/** Looks through one village now; the whole county is looked through at night. */
export async function seekDuplicates(
  work: Work,
  input: In<typeof duplicates.seek>,
): Promise<Out<typeof duplicates.seek>> {
  const { tx, county, scope, today } = work
  const village = (await findVillageIn(tx, scope, input.villageId)) ?? refuse('area.missing')
  const found = await offerPairs(tx, county.id, village, today)
  work.record({ kind: 'area', id: village, detail: { found } })
  return { found }
}
