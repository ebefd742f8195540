import { getPlace } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import { titleWords } from '#features/posts/public.ts'
import { stateWords } from '#kernel/pack/model.ts'
import { openMoves } from '#kernel/procedure/openMoves.ts'
import type { In, Out } from '#wire/contract.ts'
import { ableHandlers } from './commands.ts'
import type { requests } from './contract.ts'
import { countQueue, listMine, listQueue, listTodo } from './lists.ts'
import { bare, ownWords } from './naming.ts'
import { type Case, getCase } from './queries.ts'
import { phaseOf, rolesOf } from './rules.ts'
import { phase } from './shapes.ts'
import { rowOf } from './view.ts'

export async function readMine(work: Work, input: In<typeof requests.mine>): Promise<Out<typeof requests.mine>> {
  const { rows, next } = await work.last(() => listMine(work.tx, work.scope, input))
  return { rows: rows.map((row) => rowOf(work, row)), next }
}

export async function readQueue(work: Work, input: In<typeof requests.queue>): Promise<Out<typeof requests.queue>> {
  const filter = { ...input, categories: withThoseBelow(work, input.category) }
  const { rows, next } = await work.last(() => listQueue(work.tx, work.scope, filter, input, work.now))
  return { rows: rows.map((row) => rowOf(work, row)), next }
}

export async function readCounts(
  work: Work,
  input: In<typeof requests.queueCounts>,
): Promise<Out<typeof requests.queueCounts>> {
  const filter = { ...input, categories: withThoseBelow(work, input.category) }
  return { phases: await work.last(() => countQueue(work.tx, work.scope, filter, work.now)) }
}

/** Whoever asks for a class of matters means everything that stands below it too. */
function withThoseBelow({ packs }: Work, category: string | undefined): string[] | undefined {
  if (category === undefined) return undefined
  const found = [category]
  for (const above of found)
    found.push(...Object.values(packs.everywhere.categories).flatMap((one) => (one.parent === above ? one.id : [])))
  return found
}

/** Everything that waits for this person, in one list; what only others can move on is left out. */
export async function readTodo(work: Work): Promise<Out<typeof requests.todo>> {
  const { tx, scope, actor } = work
  const { accountId, personId, posts } = actor
  const self = accountId === null ? null : { accountId, personId, postIds: posts.map((post) => post.id) }
  const rows = await work.last(() => listTodo(tx, { ...scope, self }, scope))
  return { rows: rows.filter((row) => mayMove(work, row)).map((row) => ({ ...rowOf(work, row), why: whyOf(row) })) }
}

const whys = { toDispatch: 'dispatch', toClaim: 'claim', working: 'work', answered: 'rate' } as const
const whyOf = (row: Case) => whys[row.phase as keyof typeof whys]

function mayMove({ packs, actor, now, today }: Work, row: Case): boolean {
  const roles = rolesOf(row, actor, packs.model.roles, today)
  const standing = { state: row.state, stateSince: row.stateSince, now, roles }
  return openMoves(packs.procedureOf(row), standing).some((move) => !move.stays)
}

/** Who can take it. In the order of nearness: the load is there to spare people, not to compare them. */
export async function readHandlers(
  work: Work,
  input: In<typeof requests.handlers>,
): Promise<Out<typeof requests.handlers>> {
  const row = await getCase(work.tx, work.scope, input.requestId)
  const able = await ableHandlers(work, row)
  return { rows: able.map((one) => ({ ...one, title: titleWords(work.packs, row, one.title) })) }
}

/**
 * The lists for forms and filters, in the order of the packs: for a form what holds where the matter lies, for a filter that crosses
 * townships everything that any place of the county knows.
 */
export async function readChoices(
  { tx, scope, packs }: Work,
  { areaId }: In<typeof requests.choices>,
): Promise<Out<typeof requests.choices>> {
  const model = areaId === undefined ? packs.everywhere : packs.at(await getPlace(tx, scope, areaId))
  const procedures = Object.values(model.procedures)
  return {
    categories: Object.values(model.categories).map((one) => ({
      id: one.id,
      words: bare(one),
      parent: one.parent ?? null,
      examples: one.examples ? bare(one.examples) : null,
    })),
    channels: Object.values(model.channels).map((one) => ({
      id: one.id,
      words: bare(one),
      typedByStaff: one.typedByStaff,
    })),
    states: procedures.flatMap((procedure) =>
      Object.keys(procedure.states).map((id) => ({
        id,
        words: bare(stateWords(model, procedure, id)),
        phase: phaseOf(procedure, id),
        procedure: procedure.id,
      })),
    ),
    phases: phase.options.map((id) => ({ id, words: ownWords(model, `requests.phase.${id}`) })),
  }
}
