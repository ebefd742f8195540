import type { Work } from '#features/feature.ts'
import type { Out } from '#wire/contract.ts'
import type { organisations } from './contract.ts'
import { type Body, findBody } from './queries.ts'
import { listPublished, type Reception } from './recordQueries.ts'
import { listTakenDown, type WasTakenDown } from './takenDownQueries.ts'

type Shown = Out<typeof organisations.read>['receptions']
type Open = Out<typeof organisations.ofVillage>['rows'][number]['receptions'][number]

/** What was said to a body. What is private or about a minor, and what an answer said that was taken down, those who keep it read. */
export async function receptionsOf(
  { tx, county, scopeOf }: Work,
  body: Body,
  all: readonly Reception[],
): Promise<Shown> {
  const keeping = scopeOf('body.manage')
  const keeps = keeping !== null && (await findBody(tx, keeping, body.id)) !== undefined
  const shown = keeps ? all : all.filter((one) => one.kept_back === null)
  const ids = shown.map((one) => one.id)
  const down = Map.groupBy(await listTakenDown(tx, county.id, ids), (one) => one.reception_id)
  return shown.map((one) => ({
    ...{ id: one.id, on: one.on_day, topic: one.topic, answer: one.answer, answeredOn: one.answered_on },
    ...{ heardBy: one.heard_by, answeredBy: one.answered_by, keptBack: one.kept_back, number: one.number },
    takenDown: (down.get(one.id) ?? []).map((was) => ({
      ...dayAndKind(was),
      kept: keeps ? { answer: was.answer, by: was.answered_by, reason: was.reason, takenBy: was.by } : null,
    })),
  }))
}

/** What everybody reads of these bodies: what was answered, and that an answer was taken down. */
export async function publishedOf(
  { tx, county }: Pick<Work, 'tx' | 'county'>,
  bodyIds: readonly number[],
): Promise<Map<number, Open[]>> {
  const found = await listPublished(tx, county.id, bodyIds)
  const ids = found.map((one) => one.id)
  const down = Map.groupBy(await listTakenDown(tx, county.id, ids), (one) => one.reception_id)
  const open = Map.groupBy(found, (one) => one.body_id)
  const openOf = (one: Reception): Open => {
    const kept = one.kept_back !== null
    const [newest] = down.get(one.id) ?? []
    return {
      ...{ on: one.on_day, topic: kept ? null : one.topic, answer: kept ? null : one.answer },
      by: kept || one.answer === null ? null : one.answered_by,
      takenDown: newest ? dayAndKind(newest) : null,
    }
  }
  return new Map([...open].map(([id, rows]) => [id, rows.map(openOf)]))
}

const dayAndKind = ({ taken_on: on, why }: WasTakenDown) => ({ on, why })
