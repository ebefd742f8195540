import { offerRows, wageRows } from '#features/jobOffers/seed.ts'
import { addDays } from '#kernel/shared/day.ts'
import { type Plot, type VillageGround, writeRows } from '#server/demonstration/villages.ts'
import type { Standing } from './bodies.ts'
import { shareOut } from './figures.ts'
import type { VillageShare } from './plan.ts'

type Row = Record<string, unknown>
type Village = { ground: VillageGround; share: VillageShare }

/** Whoever writes for the demonstration has no account. */
const by = { by_account_id: 0 }
const services = ['company', 'meals', 'papers', 'rides']
/** One helped person in so many came twice: persons and services differ. */
const twiceEvery = 3
const receptions = [
  { topic: '水渠护栏断了一截，孩子上学要从那里走', answered: '已请镇水管站换新，三天内装好' },
  { topic: '想在村口加一盏路灯', answered: null },
]

/** What is known of the bodies: who was helped, what employers offer and paid, which rooms a centre has, what deputies were told. */
export async function seedSayings(
  plot: Plot,
  villages: readonly Village[],
  standing: readonly Standing[],
  idOf: (key: string) => number | undefined,
): Promise<void> {
  const at = `${plot.from}T02:00:00.000Z`
  const row = (bodyId: number, more: Row): Row => ({ county_id: plot.countyId, body_id: bodyId, ...by, ...more })
  const of = (kind: string) => standing.filter((one) => one.kind === kind)
  const byKind = <T extends { kind: string }>(all: readonly T[], say: (one: Omit<T, 'kind'>) => Row) =>
    all.flatMap(({ kind, ...one }) => of(kind).map(({ id }) => row(id, { at, ...say(one) })))
  const year = Number(plot.from.slice(0, 4))
  await writeRows(
    plot,
    'body_help',
    villages.flatMap((village) => helpIn(plot, village, standing, idOf)).map((one) => ({ ...one, at })),
  )
  await writeRows(
    plot,
    'job_offer',
    byKind(offerRows, (one) => ({ ...one, note: '', opened_on: plot.from })),
  )
  await writeRows(
    plot,
    'wage_sum',
    byKind(wageRows, (one) => ({ ...one, year })),
  )
  await writeRows(
    plot,
    'body_check',
    of('villageCentre').flatMap(({ id }) => roomsSeen(plot).map((seen) => row(id, seen))),
  )
  await writeRows(
    plot,
    'body_reception',
    of('deputyStudio').flatMap(({ id }) =>
      receptions.map(({ topic, answered }) =>
        row(id, { on_day: plot.from, topic, answer: answered, answered_on: answered && plot.from }),
      ),
    ),
  )
}

/** Different persons, as many as the report counts, shared out to the care points of the village. */
function helpIn(
  plot: Plot,
  { ground, share }: Village,
  standing: readonly Standing[],
  idOf: (key: string) => number | undefined,
): Row[] {
  const here = standing.filter(({ kind, villageId }) => kind === 'careStation' && villageId === ground.place.villageId)
  const people = ground.village.households.flatMap(({ persons }) => persons.flatMap(({ key }) => idOf(key) ?? []))
  const helped = people.slice(0, share.helped)
  const counts = shareOut(
    helped.length,
    here.map(() => 1),
  )
  return here.flatMap(({ id }, i) => {
    const before = counts.slice(0, i).reduce((sum, count) => sum + count, 0)
    return helped.slice(before, before + counts[i]!).flatMap((personId, n) => {
      const came = (turn: number): Row => ({
        ...{ county_id: plot.countyId, body_id: id, person_id: personId, unnamed: 0, ...by },
        ...{ service: services[(n + turn) % services.length], on_day: addDays(plot.from, (n * 3 + turn * 40) % 280) },
      })
      return n % twiceEvery === 0 ? [came(0), came(1)] : [came(0)]
    })
  })
}

/** Most rooms are there, one is not, and one nobody has looked at. */
function roomsSeen({ packs, from }: Plot): Row[] {
  const rooms = packs.at({ townshipId: null, villageId: null }).bodyTypes.villageCentre?.rooms ?? []
  return rooms.slice(0, -1).map((room, i) => ({ item: room.id, there: i !== 3, remark: '', on_day: from }))
}
