import { refuse, type Work } from '#features/feature.ts'
import { count } from '#features/figures/public.ts'
import type { Origin } from '#kernel/pack/model.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { In, Out } from '#wire/contract.ts'
import { procedureAt } from './choosing.ts'
import { hand, keptModel, mustBeAsSeen } from './commands.ts'
import type { requests } from './contract.ts'
import { type Case, getCaseForUpdate, hasDecidedBefore } from './queries.ts'
import { readRequest } from './reading.ts'
import { beginning, type Round, rolesOf } from './rules.ts'
import { originColumns, roundColumns, saveStep } from './saving.ts'
import { isObjectable, isTriageable, mayTriage, runsByClass } from './triage.ts'

type Full = Out<typeof requests.read>
type Way = Procedure & Origin

/** Sorts a request. A class with a procedure of its own begins it; the clock has been running since we received it. */
export async function triageRequest(work: Work, input: In<typeof requests.triage>): Promise<Full> {
  const { tx, scope, county, packs, actor, today } = work
  const row = await getCaseForUpdate(tx, scope, input.requestId)
  mustBeAsSeen(work, row, input.version)
  const model = packs.at(row)
  const chosen = model.triage[input.class] ?? refuse('requests.no_such_class')
  if (!mayTriage(row, actor, model.roles, today)) refuse('requests.township_decides')
  if (row.objectedAt !== null && (await hasDecidedBefore(tx, scope, row.id, actor))) refuse('requests.decided_before')
  if (!isTriageable(row)) refuse('requests.too_late_to_triage')
  const own = chosen.procedure === undefined ? undefined : model.procedures[chosen.procedure]
  const back = runsByClass(model, row) ? procedureAt(packs, row, row.category) : null
  const way = own ?? back
  const round = way && way.id !== row.procedureId ? again(work, row, way) : null
  const decided = {
    triage_class: chosen.id,
    triage_reason: input.reason,
    township_only: chosen.level === 'township',
    off_board: chosen.offBoard ?? false,
  }
  await saveStep(
    tx,
    county.id,
    row.id,
    { ...decided, ...(round && way ? beginningColumns(round, way) : {}) },
    {
      ...{ action: 'triage', from: row.state, to: round?.state ?? row.state },
      ...{ fields: { class: chosen.id, because: input.reason }, ...hand(work, row, false) },
    },
  )
  await count(work, row, { ...row, ...round })
  work.record({ kind: 'request', id: row.id, detail: { class: chosen.id } })
  work.emit('request.triaged', { requestId: row.id, class: chosen.id, by: actor.accountId })
  return readRequest(work, input)
}

/** The resident does not agree: the class is cleared, the matter begins again as its category has it, and the township decides. */
export async function objectRequest(work: Work, input: In<typeof requests.object>): Promise<Full> {
  const { tx, scope, county, packs, actor, now, today } = work
  const row = await getCaseForUpdate(tx, scope, input.requestId)
  mustBeAsSeen(work, row, input.version)
  const roles = rolesOf(row, actor, packs.model.roles, today)
  if (!roles.includes('resident')) refuse('requests.not_yours_to_object')
  if (!isObjectable(row, now)) refuse('requests.nothing_to_object')
  const way = runsByClass(packs.at(row), row) ? procedureAt(packs, row, row.category) : kept(work, row)
  const round = again(work, row, way)
  const cleared = {
    ...{ triage_class: null, triage_reason: null, off_board: false },
    ...{ township_only: true, objected_at: now },
  }
  await saveStep(
    tx,
    county.id,
    row.id,
    { ...cleared, ...beginningColumns({ ...round, stateSince: now }, way) },
    {
      ...{ action: 'object', from: row.state, to: round.state },
      ...{ fields: { because: input.reason }, ...hand(work, row, row.isRequester || actor.kind === 'resident') },
    },
  )
  await count(work, row, { ...row, ...round })
  work.record({ kind: 'request', id: row.id, detail: { class: row.triageClass, from: row.state } })
  work.emit('request.objected', { requestId: row.id, by: actor.accountId })
  return readRequest(work, input)
}

const kept = ({ packs }: Work, row: Case): Way => ({
  ...packs.procedureOf(row),
  packId: row.packId,
  packVersion: row.packVersion,
})

const beginningColumns = (round: Round, way: Way) => ({ ...roundColumns(round), ...originColumns(way) })

/** From the start of a procedure, with every clock running from the moment the request was received; a missed date stays missed. */
function again(work: Work, row: Case, procedure: Way): Round {
  const { calendar, now } = work
  const model = keptModel(work, row)
  const round = beginning({ procedure, model, category: row.category, calendar, now: row.receivedAt })
  const late = row.phase === 'working' && row.dueAt !== null && now > row.dueAt
  return { ...round, missed: row.missed || late }
}
