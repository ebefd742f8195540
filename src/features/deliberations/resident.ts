import { sql } from 'kysely'
import { refuse, type Work } from '#features/feature.ts'
import { isChild, membersOf } from '#features/people/public.ts'
import { listTold, placeOwnWords } from '#features/requests/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { deliberations } from './contract.ts'
import { insertTask } from './itemQueries.ts'
import { findHome, type Home, insertRating, listPublished, type Published } from './publicQueries.ts'
import { lawOf } from './rules.ts'

type Row = Out<typeof deliberations.published>['rows'][number]

const homeOf = async ({ tx, county, actor }: Work): Promise<Home | undefined> =>
  actor.personId === null ? undefined : findHome(tx, county.id, actor.personId)

/** What was decided for where the reader lives: what, how many, until when, and where to turn who does not agree. Nobody is named. */
export async function readPublished(
  work: Work,
  { after, limit }: In<typeof deliberations.published>,
): Promise<Out<typeof deliberations.published>> {
  const home = await homeOf(work)
  if (!home) return { rows: [], next: null, lives: false, routes: [] }
  const found = await listPublished(work.tx, work.county.id, home, { after, limit })
  const rows = found.slice(0, limit).map((one) => rowOf(work, home, one))
  const model = work.packs.at(home)
  const ids = [...new Set(found.flatMap((one) => one.rule.objectionStatutes ?? []))]
  const routes = ids.flatMap((id) => {
    const statute = model.statutes[id]
    return statute ? [{ words: { zh: statute.zh, en: statute.en }, law: `${statute.law}${statute.article}` }] : []
  })
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null, lives: true, routes }
}

const onBoard = (one: Published, today: string) => one.public_to >= today && !one.superseded

const rowOf = ({ packs, today }: Work, home: Home, one: Published): Row => ({
  ...{ id: one.id, bodyName: one.body_name, areaName: one.area_name, title: one.title, said: one.said, on: one.on_day },
  ...{ roll: one.roll, present: one.counted + one.aside, aside: one.aside },
  votes: { inFavour: one.in_favour, against: one.against, abstained: one.abstained },
  ...{ passed: one.result === 'passed', resolution: one.resolution },
  ...{ publicFrom: one.public_from, publicTo: one.public_to, law: lawOf(packs.at(home), one.rule.statute) },
  ...{ superseded: one.superseded, replacesWhy: one.replaces_why },
  tasks: { all: one.tasks, done: one.tasks_done },
  rated: { solved: one.solved, unsolved: one.unsolved, liked: one.liked, disliked: one.disliked },
  mayObject: onBoard(one, today),
  mayRate: one.result === 'passed' && one.public_to < today && !one.superseded && !one.has_rated,
  hasRated: one.has_rated,
})

async function ownItem(work: Work, itemId: number): Promise<{ item: Published; home: Home }> {
  const home = (await homeOf(work)) ?? refuse('deliberations.no_item')
  const [item] = await listPublished(work.tx, work.county.id, home, { itemId, limit: 1 })
  return { item: item ?? refuse('deliberations.no_item'), home }
}

/** While it stands on the board: a request like any other. That it is about this resolution is kept, so that the body learns of it. */
export async function objectTo(
  work: Work,
  { itemId, text }: In<typeof deliberations.object>,
): Promise<Out<typeof deliberations.object>> {
  const { item, home } = await ownItem(work, itemId)
  if (!onBoard(item, work.today)) refuse('deliberations.not_on_board')
  const placed = await placeOwnWords(work, { text: `对决议“${item.title}”的意见：${text}`, villageId: home.villageId })
  await insertTask(work.tx, work.county.id, item.id, placed.id, 'objection')
  work.record({ kind: 'request', id: placed.id, detail: { objectionTo: item.id } })
  return placed
}

/** The request again, for a phone that lost the first answer. */
export async function objectionAgain(work: Work, requestId: number): Promise<Out<typeof deliberations.object>> {
  const reading = work.scopeOf('request.read') ?? refuse('deliberations.no_request')
  const { rows } = await listTold(work, reading, sql`select ${requestId}::bigint`, { limit: 1 })
  return { id: requestId, number: rows[0]?.number ?? refuse('deliberations.no_request') }
}

/** After its days on the board, one answer for a household, by any of its grown-ups. The audit says that it answered, never what. */
export async function rateItem(
  work: Work,
  { itemId, good }: In<typeof deliberations.rate>,
): Promise<Out<typeof deliberations.rate>> {
  const { tx, county, actor, today } = work
  const { item, home } = await ownItem(work, itemId)
  const me = (await membersOf(tx, county.id, home.householdId)).find((one) => one.id === actor.personId)
  if (!me || isChild(me.birth_date, today)) refuse('deliberations.not_of_age')
  if (item.result !== 'passed' || item.superseded) refuse('deliberations.not_to_rate')
  if (item.public_to >= today) refuse('deliberations.not_yet_to_rate', { on: item.public_to })
  const said = { itemId: item.id, householdId: home.householdId, good, on: today }
  if (!(await insertRating(tx, county.id, said))) refuse('deliberations.rated_already')
  work.record({ kind: 'agendaItem', id: item.id, detail: { rated: true } })
  return { id: item.id }
}
