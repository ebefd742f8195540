import { getPlace, getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import { noteDailyLooks } from '#features/records/public.ts'
import { covers } from '#kernel/authority/scope.ts'
import type { ContactLine } from '#kernel/contact/line.ts'
import { levelOf, standsAt } from '#kernel/contact/standing.ts'
import type { In, Out } from '#wire/contract.ts'
import { mayOpen, mustOpen } from './closedLines.ts'
import type { contacts } from './contract.ts'
import { coverageOf, coverOfVillage } from './coverage.ts'
import { listEnded } from './endedQueries.ts'
import { countToReview, listHomes, listLinks, listLoads } from './queries.ts'
import { lineRowOf, treeOf } from './rules.ts'
import { listStanders, whoAre } from './who.ts'
import { listWishes } from './wishes.ts'

type Place = { townshipId: number | null; villageId: number | null }

/** A line of the models in force at a place. */
const getLine = ({ packs }: Pick<Work, 'packs'>, place: Place, id: string): ContactLine =>
  packs.at(place).contactLines[id] ?? refuse('contacts.unknown_line')

/** A village of the scope, with one of its lines. */
export async function findLine(work: Work, villageId: number, id: string) {
  const village = await getVillage(work.tx, work.scope, villageId)
  const place = { townshipId: village.townshipId, villageId: village.id }
  return { village, place, line: getLine(work, place, id) }
}

/** All lines that are in force somewhere, or those of a place. */
export async function readLines(
  work: Work,
  { areaId }: In<typeof contacts.lines>,
): Promise<Out<typeof contacts.lines>> {
  const { tx, scope, packs } = work
  const model =
    areaId === undefined ? packs.everywhere : packs.at(await getPlace(tx, work.scopeOf('area.read') ?? scope, areaId))
  return { rows: Object.values(model.contactLines).map((line) => lineRowOf(model, line)) }
}

export async function readCoverage(
  work: Work,
  { line: id, townshipId }: In<typeof contacts.coverage>,
): Promise<Out<typeof contacts.coverage>> {
  const everywhere = () => work.packs.everywhere.contactLines[id] ?? refuse('contacts.unknown_line')
  const line = townshipId === undefined ? everywhere() : getLine(work, { townshipId, villageId: null }, id)
  return coverageOf(work, line, townshipId ?? null)
}

/** One line in one village: how far it reaches, its tree from the top, what households wish. Wishes name households: a look at them. */
export async function readVillage(
  work: Work,
  input: In<typeof contacts.ofVillage>,
): Promise<Out<typeof contacts.ofVillage>> {
  const { tx, county } = work
  const { village, place, line } = await findLine(work, input.villageId, input.line)
  const manages = work.scopeOf('contact.manage')
  const whole = { countyId: county.id, ...place, groupId: null, gridIds: [] }
  const open = mayOpen(work, line, place)
  const wishes = open ? await listWishes(tx, county.id, village.id, line.id) : []
  await noteNamed(
    work,
    wishes.map((wish) => wish.householdId),
  )
  return {
    cover: await coverOfVillage(work, line, village),
    people: await peopleOf(work, village.id, line),
    wishes,
    toReview: line.tiers
      ? await countToReview(tx, county.id, village.id, { line: line.id, tiers: line.tiers, today: work.today })
      : 0,
    may: { manage: open && manages !== null && covers(manages, whole), households: open },
  }
}

/**
 * Whoever is named in a list of the office reads that it was shown. In every line alike: were it written down for one line alone, the log
 * of looks would be the list of that line.
 */
const noteNamed = (work: Work, householdIds: readonly (number | null)[]): Promise<void> =>
  noteDailyLooks(
    work,
    householdIds.filter((id) => id !== null),
    'contact.list',
  )

async function peopleOf({ tx, county, sealer, today }: Work, villageId: number, line: ContactLine) {
  const links = await listLinks(tx, county.id, villageId, line.id, today)
  const loads = await listLoads(tx, county.id, villageId, line.id, today)
  const ids = [...links.flatMap((link) => [link.byId, link.personId]), ...loads.map((one) => one.personId)]
  const who = await whoAre(tx, county.id, ids, today)
  const nodes = treeOf(line, links, loads, (level, personId) => {
    const one = who.get(personId)
    return one !== undefined && standsAt(level, one)
  })
  return nodes.map((node) => {
    const phone = who.get(node.personId)?.phone
    return { ...node, phone: phone ? maskPhone(sealer.open(phone, 'phone')) : null }
  })
}

export async function readHouseholds(
  work: Work,
  input: In<typeof contacts.households>,
): Promise<Out<typeof contacts.households>> {
  const { villageId, line: id, limit, ...filter } = input
  const { village, place, line } = await findLine(work, villageId, id)
  mustOpen(work, line, place)
  const about = { line: line.id, tiers: line.tiers ?? null, perHousehold: line.perHousehold ?? null }
  const found = await listHomes(work.tx, work.scope, village.id, { ...filter, ...about, limit, today: work.today })
  const rows = found.slice(0, limit)
  await noteNamed(
    work,
    rows.map((row) => row.id),
  )
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What ended in a line of a village, with the reason and what came of it. */
export async function readEnded(work: Work, input: In<typeof contacts.ended>): Promise<Out<typeof contacts.ended>> {
  const { village, place, line } = await findLine(work, input.villageId, input.line)
  mustOpen(work, line, place)
  const { limit, after, personId } = input
  const about = { line: line.id, limit, after, personId, today: work.today }
  const found = await listEnded(work.tx, work.county.id, village.id, about)
  const rows = found.slice(0, limit).map((row) => {
    const level = levelOf(line, row.level)
    return { ...row, level: level ? { zh: level.zh, en: level.en } : null }
  })
  await noteNamed(
    work,
    rows.map((row) => row.householdId),
  )
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

export async function readCandidates(
  work: Work,
  input: In<typeof contacts.candidates>,
): Promise<Out<typeof contacts.candidates>> {
  const { place, line } = await findLine(work, input.villageId, input.line)
  const level = levelOf(line, input.level) ?? refuse('contacts.unknown_line')
  const name = input.name ?? null
  return { rows: await listStanders(work.tx, work.county.id, { level, line: line.id, place, name, today: work.today }) }
}
