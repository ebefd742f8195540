import { getArea } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { grantsOf } from '#kernel/authority/post.ts'
import type { In, Out } from '#wire/contract.ts'
import { purpose } from './commands.ts'
import type { childReports } from './contract.ts'
import { listLines, listOffices, listStands, saveLine } from './lineQueries.ts'
import { findReport, listOwn, listReports, listSteps } from './queries.ts'

const paged = <Row extends { id: number }>(found: readonly Row[], limit: number) => ({
  rows: found.slice(0, limit),
  next: found.length > limit ? (found[limit - 1]?.id ?? null) : null,
})

export const listMine = async (
  { tx, county, actor }: Work,
  input: In<typeof childReports.mine>,
): Promise<Out<typeof childReports.mine>> =>
  paged(await listOwn(tx, county.id, actor.accountId ?? 0, input), input.limit)

export const listForOrgan = async (
  { tx, scope, actor }: Work,
  input: In<typeof childReports.list>,
): Promise<Out<typeof childReports.list>> => paged(await listReports(tx, scope, actor.personId, input), input.limit)

/** Read with a row in the audit, and with none in the log that the household reads. */
export async function readReport(
  work: Work,
  { reportId }: In<typeof childReports.read>,
): Promise<Out<typeof childReports.read>> {
  const { tx, county, scope, actor, sealer } = work
  const report = (await findReport(tx, scope, actor.personId, reportId)) ?? refuse('childReports.missing')
  const steps = await listSteps(tx, county.id, report.id)
  work.record({ kind: 'childReport', id: report.id, detail: { read: true } })
  return {
    ...report,
    steps: steps.map(({ sealed, kind, ...step }) => ({
      ...step,
      kind: kind as Out<typeof childReports.read>['steps'][number]['kind'],
      text: sealed && sealer.open(sealed, purpose),
    })),
  }
}

/** The police first, then the civil affairs offices above whoever calls, then what the models name beside. */
export async function readLines({ tx, county, actor, packs, today }: Work): Promise<Out<typeof childReports.lines>> {
  const posts = grantsOf(actor.posts, 'childReport.make', packs.model.roles, today)
  const stands = await listStands(
    tx,
    county.id,
    posts.map(({ id }) => id),
  )
  const [at] = stands
  const model = at ? packs.at(at) : packs.model
  const [first, ...others] = Object.values(model.helpLines).map(({ id, zh, en, phone }) => ({ id, zh, en, phone }))
  const townships = stands.flatMap(({ townshipId }) => townshipId ?? [])
  const offices = (await listLines(tx, county.id, townships)).flatMap(({ level, name, phone }) =>
    phone === null
      ? []
      : [{ id: level === 'county' ? 'countyCivilAffairs' : 'townshipCivilAffairs', ...office(level, name), phone }],
  )
  return { rows: [...(first ? [first] : []), ...offices, ...others] }
}

const office = (level: string, name: string) =>
  level === 'county'
    ? { zh: `${name}民政局`, en: `Civil affairs bureau of ${name}` }
    : { zh: `${name}民政办`, en: `Civil affairs office of ${name}` }

export const readOffices = async ({ tx, scope }: Work): Promise<Out<typeof childReports.offices>> => ({
  rows: await listOffices(tx, scope),
})

export async function setLine(
  work: Work,
  { areaId, phone }: In<typeof childReports.setLine>,
): Promise<Out<typeof childReports.setLine>> {
  const { tx, county, scope, actor, now } = work
  const area = await getArea(tx, scope, areaId)
  if (area.level !== 'township' && area.level !== 'county') refuse('childReports.no_office')
  await saveLine(tx, county.id, area.id, phone, actor.accountId ?? 0, now)
  work.record({ kind: 'helpLine', id: area.id })
  return { id: area.id }
}
