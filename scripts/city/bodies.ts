import { reserveIds } from '#database/bulk.ts'
import { bodyRow, nameOf, seatRows } from '#features/organisations/seed.ts'
import type { Dice } from '#features/people/demonstration/dice.ts'
import { isResidentsArea } from '#kernel/area/code.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Model } from '#kernel/pack/model.ts'
import { writeChineseNumber } from '#kernel/shared/chineseNumber.ts'
import { type Plot, type VillageGround, writeRows } from '#server/demonstration/villages.ts'
import { countedKinds, shareOut } from './figures.ts'
import type { VillageShare } from './plan.ts'

type Row = Record<string, unknown>
type IdOf = (key: string) => { id: number } | undefined
type Wanted = { kind: string; seats: number; name: string; hours?: string; staff?: number }
/** A body that stands now, for what is said of it. */
export type Standing = { id: number; kind: string; villageId: number }

const office = '周一至周五 8:30–17:30'

/** What villages have beside what the report counts; with `every` only one village in so many. */
const usual: readonly (Wanted & { every?: number })[] = [
  { kind: 'representativeMeeting', seats: 21, name: '' },
  { kind: 'mediationCommittee', seats: 5, name: '' },
  { kind: 'weddingFuneralCouncil', seats: 5, name: '' },
  { kind: 'villageCentre', seats: 2, name: '', hours: office },
  { kind: 'deputyStudio', seats: 2, name: '', hours: '每月15日 9:00–11:30' },
  { kind: 'invitedCircle', seats: 5, name: '' },
  { kind: 'womensFederation', seats: 2, name: '' },
  { kind: 'memberPosts', seats: 5, name: '' },
  { kind: 'visitingMembers', seats: 3, name: '', every: 3 },
  { kind: 'workTeam', seats: 3, name: '', every: 4 },
  { kind: 'collectiveEconomicOrg', seats: 3, name: '' },
  { kind: 'cooperative', seats: 5, name: '惠民种养' },
  { kind: 'publicBenefitOrg', seats: 4, name: '敬老', every: 2 },
  { kind: 'industryAssociation', seats: 6, name: '马铃薯', every: 4 },
  { kind: 'healthStation', seats: 0, name: '', hours: '每天 8:00–18:00，夜间打电话' },
  { kind: 'plaza', seats: 0, name: '', hours: '全天' },
  { kind: 'serviceCentre', seats: 0, name: '', hours: office, every: 5 },
  { kind: 'school', seats: 0, name: '', hours: '周一至周五 7:40–16:30', every: 3 },
  { kind: 'kindergarten', seats: 0, name: '', hours: '周一至周五 7:40–17:00', every: 4 },
  { kind: 'workshop', seats: 0, name: '', hours: '周一至周六 8:00–18:00', every: 6 },
]

/** One group in so many has no council yet, so that a page shows what a gap looks like. */
const gapEvery = 5

/** Councils, organisations, stations and facilities of each village, with those who sit there: many in the report's numbers, the rest as usual. */
export async function seedVillageBodies(
  plot: Plot,
  villages: readonly { ground: VillageGround; share: VillageShare; dice: Dice }[],
  idOf: IdOf,
): Promise<Standing[]> {
  const rows: Record<'bodies' | 'seats', Row[]> = { bodies: [], seats: [] }
  const standing: Standing[] = []
  for (const { ground, share, dice } of villages) {
    const model = plot.packs.at(ground.place)
    const wanted = wantedOf(ground, share, model)
    const ids = await reserveIds(plot.owner, 'body', wanted.length)
    const takeFrom = turns(grownOf(ground, idOf, dice))
    for (const [i, one] of wanted.entries()) {
      const id = ids[i]!
      const type = model.bodyTypes[one.kind]!
      rows.bodies.push(bodyRow({ ...ground.place, groupId: one.groupId ?? null }, { id, ...one }))
      rows.seats.push(...seatsOf(plot, id, type, takeFrom(one.seats)))
      standing.push({ id, kind: one.kind, villageId: ground.place.villageId })
    }
  }
  await writeRows(plot, 'body', rows.bodies)
  await writeRows(plot, 'body_member', rows.seats)
  return standing
}

/** Named and numbered: 第二代办点 comes after the first. */
function wantedOf(
  { village, place, groupIds }: VillageGround,
  { bodies }: VillageShare,
  model: Model,
): (Wanted & { groupId?: number })[] {
  const known = ({ kind }: { kind: string }) => model.bodyTypes[kind] !== undefined
  const named = (kind: string, more: string) => nameOf(model, kind, village.name, more)
  const here = usual.filter((one) => known(one) && place.villageId % (one.every ?? 1) === 0)
  const counted = countedKinds.flatMap((kind) => {
    const each = Array.from({ length: bodies[kind].bodies }, () => 1)
    return shareOut(bodies[kind].people, each).map((people, i) => ({
      ...{ kind, name: named(kind, i === 0 ? '' : `第${writeChineseNumber(i + 1)}`) },
      ...(model.bodyTypes[kind]?.staffed ? { seats: 2, staff: people } : { seats: people }),
    }))
  })
  const ofVillage = !isResidentsArea(village.code) // the law of residents' communities knows no council of a group
  const councils = groupIds.flatMap((groupId, i) =>
    !ofVillage || i % gapEvery === gapEvery - 1
      ? []
      : [{ kind: 'groupCouncil', seats: 3, name: named('groupCouncil', village.groups[i]?.name ?? ''), groupId }],
  )
  return [
    ...here.map((one) => ({ ...one, name: named(one.kind, one.name) })),
    ...counted.filter(known),
    ...councils.filter(known),
  ]
}

/** Born until then, somebody is grown on the day of the demonstration. */
const lastGrown = '2008-09-30'

function grownOf({ village }: VillageGround, idOf: IdOf, dice: Dice): number[] {
  const grown = village.households.flatMap(({ persons }) => persons.filter(({ birthDate }) => birthDate <= lastGrown))
  return dice.shuffled(grown.flatMap(({ key }) => idOf(key)?.id ?? []))
}

/** Everybody has a turn before anybody has another; nobody sits twice in one body. */
function turns(people: readonly number[]): (seats: number) => number[] {
  let next = 0
  return (seats) => Array.from({ length: Math.min(seats, people.length) }, () => people[next++ % people.length]!)
}

/** Where a body knows several roles, its people take them one after the other. */
function seatsOf(plot: Plot, bodyId: number, type: BodyType, people: readonly number[]): Row[] {
  const others = type.roles.filter((role) => !role.leads)
  const inTurn = type.roles.length > 3 && others.length < type.roles.length
  return seatRows(plot.countyId, bodyId, type, people, plot.from).map((seat, i) =>
    inTurn && !seat.leads ? { ...seat, role: others[(i - 1) % others.length]!.id } : seat,
  )
}
