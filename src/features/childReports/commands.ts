import { must, refuse, type Work } from '#features/feature.ts'
import { findHome, membersOf } from '#features/people/public.ts'
import { listHoldersOver } from '#features/posts/public.ts'
import { titleOf } from '#features/records/public.ts'
import { grantsOf, rolesGranting } from '#kernel/authority/post.ts'
import { dueAt } from '#kernel/shared/workingTime.ts'
import type { In, Out } from '#wire/contract.ts'
import type { childReports } from './contract.ts'
import { listStands } from './lineQueries.ts'
import {
  type By,
  findForStep,
  findOwn,
  insertReport,
  insertStep,
  type NewStep,
  saveState,
  type Where,
} from './queries.ts'
import { checkStep } from './rules.ts'

export const purpose = 'childReport.text'

function byOf(work: Work): By {
  const { actor, now } = work
  if (actor.accountId === null || actor.personId === null) refuse('childReports.no_person')
  return { accountId: actor.accountId, personId: actor.personId, title: titleOf(work), at: now }
}

const dueBy = ({ packs, calendar, now }: Work, where: Where, limit: 'childReportReceived' | 'childReportSettled') => {
  const found = packs.at(where).timeLimits[limit]
  return found ? dueAt(now, found.due, calendar).at : null
}

const add = (work: Work, step: Omit<NewStep, 'text'> & { note?: string | undefined }, by: By) => {
  const { note, ...rest } = step
  const { sealer } = work
  const text = note === undefined ? undefined : { sealed: sealer.seal(note, purpose), keyId: sealer.keyId }
  return insertStep(work.tx, work.county.id, { ...rest, text }, by)
}

/**
 * One tap: the call is being made, and that it was made is written down. Nothing has to be said; a household or a child is named where
 * the tap was on their page. No look is noted at anybody: it would tell the household.
 */
export async function makeReport(
  work: Work,
  input: In<typeof childReports.make>,
): Promise<Out<typeof childReports.make>> {
  const { tx, county, scope } = work
  const by = byOf(work)
  const home = input.householdId === undefined ? null : await findHome(tx, scope, input.householdId)
  if (home === undefined) refuse('people.household_missing')
  if (input.personId !== undefined) {
    const members = home ? await membersOf(tx, county.id, home.id) : []
    if (!members.some(({ id }) => id === input.personId)) refuse('people.missing')
  }
  const where: Where = home ?? (await ownStand(work))
  const report = {
    ...{ townshipId: where.townshipId, villageId: where.villageId },
    ...{ householdId: home?.id ?? null, personId: input.personId ?? null },
    dueAt: dueBy(work, where, 'childReportReceived'),
  }
  const id = await insertReport(tx, county.id, report, by)
  await add(work, { reportId: id, kind: 'call', line: input.line }, by)
  await tellOrgans(work, id, report)
  work.record({ kind: 'childReport', id, detail: { line: input.line } })
  return { id }
}

/** Where whoever reports stands: the nearest of the posts that let them report. */
async function ownStand({ tx, county, actor, packs, today }: Work): Promise<Where> {
  const posts = grantsOf(actor.posts, 'childReport.make', packs.model.roles, today)
  const stands = await listStands(
    tx,
    county.id,
    posts.map(({ id }) => id),
  )
  return stands[0] ?? { townshipId: null, villageId: null }
}

/** The officers of township and county are told that something waits, and not what. Members of the household hear nothing. */
async function tellOrgans(work: Work, reportId: number, report: Where & { householdId: number | null }): Promise<void> {
  const { tx, county, packs, today } = work
  const roles = rolesGranting(packs.model.roles, 'childReport.keep')
  const holders = await listHoldersOver(tx, county.id, report, roles, today)
  const home = report.householdId === null ? [] : await membersOf(tx, county.id, report.householdId)
  const personIds = [...new Set(holders.map((one) => one.personId))].filter((id) => !home.some((one) => one.id === id))
  work.emit('childReport.made', { reportId, personIds })
}

/** A further call, or words for which there was no time. They go with the report, and only its organs read them. */
export async function addToReport(
  work: Work,
  { reportId, line, note }: In<typeof childReports.add>,
): Promise<Out<typeof childReports.add>> {
  const { tx, county, actor } = work
  if (line === undefined && note === undefined) refuse('childReports.nothing')
  const report = (await findOwn(tx, county.id, actor.accountId ?? 0, reportId)) ?? refuse('childReports.missing')
  const by = byOf(work)
  if (line !== undefined) await add(work, { reportId: report.id, kind: 'call', line }, by)
  if (note !== undefined) await add(work, { reportId: report.id, kind: 'note', note }, by)
  work.record({ kind: 'childReport', id: report.id, detail: { added: true } })
  return { id: report.id }
}

export async function receiveReport(
  work: Work,
  { reportId, note }: In<typeof childReports.receive>,
): Promise<Out<typeof childReports.receive>> {
  const { tx, county, scope, actor } = work
  const report = (await findForStep(tx, scope, actor.personId, reportId)) ?? refuse('childReports.missing')
  must(checkStep(report.state, 'received'))
  await saveState(tx, county.id, report.id, { state: 'received', dueAt: dueBy(work, report, 'childReportSettled') })
  await add(work, { reportId: report.id, kind: 'received', note }, byOf(work))
  work.record({ kind: 'childReport', id: report.id, detail: { state: 'received' } })
  return { id: report.id }
}

/** Who deals with it from here, in words for the next officer. The case itself is the organ's own and is not kept here. */
export async function settleReport(
  work: Work,
  { reportId, outcome, note }: In<typeof childReports.settle>,
): Promise<Out<typeof childReports.settle>> {
  const { tx, county, scope, actor } = work
  const report = (await findForStep(tx, scope, actor.personId, reportId)) ?? refuse('childReports.missing')
  must(checkStep(report.state, 'settled'))
  await saveState(tx, county.id, report.id, { state: 'settled', dueAt: null, outcome })
  await add(work, { reportId: report.id, kind: 'settled', note }, byOf(work))
  work.record({ kind: 'childReport', id: report.id, detail: { state: 'settled', outcome } })
  return { id: report.id }
}
