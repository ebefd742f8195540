import { refuse, type Work } from '#features/feature.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import { getBody } from './commands.ts'
import type { organisations } from './contract.ts'
import { callOffOpening, insertOpenings, type Opening } from './recordQueries.ts'

/** The same day of the following months; where a month is too short, its last one. */
export function monthly(on: Day, months: number): Day[] {
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number)
  return Array.from({ length: months }, (_, n) => {
    const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + n, Math.min(date, last))).toISOString().slice(0, 10)
  })
}

export async function openOn(
  work: Work,
  { bodyId, on, from, to, months }: In<typeof organisations.openOn>,
): Promise<Out<typeof organisations.openOn>> {
  const { tx, county, actor, now, today } = work
  const body = await getBody(work, bodyId)
  if (on < today || to <= from) refuse('organisations.past_day')
  const days = monthly(on, months)
  await insertOpenings(tx, county.id, { bodyId: body.id, days, from, to, accountId: actor.accountId!, at: now })
  work.record({ kind: 'body', id: body.id, detail: { openings: days.length } })
  return { id: body.id }
}

export async function callOff(
  work: Work,
  { bodyId, openingId }: In<typeof organisations.callOff>,
): Promise<Out<typeof organisations.callOff>> {
  const body = await getBody(work, bodyId)
  if (!(await callOffOpening(work.tx, work.county.id, body.id, openingId, work.now))) refuse('organisations.no_opening')
  work.record({ kind: 'body', id: body.id, detail: { calledOff: openingId } })
  return { id: body.id }
}

export const toOpening = ({ id, on_day: on, from_time: from, to_time: to }: Opening) => ({ id, on, from, to })
