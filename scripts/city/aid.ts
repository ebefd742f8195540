import { reserveIds } from '#database/bulk.ts'
import { bodyRow, nameOf, seatRows } from '#features/organisations/seed.ts'
import { type Dice, dice } from '#features/people/demonstration/dice.ts'
import { writeChineseNumber } from '#kernel/shared/chineseNumber.ts'
import { type Plot, type VillageGround, writeRows } from '#server/demonstration/villages.ts'
import { aidKinds, shareOut } from './figures.ts'
import type { VillageShare } from './plan.ts'

type Row = Record<string, unknown>
type IdOf = (key: string) => { id: number } | undefined

/** Whoever may join: grown people of the village, and of each of its groups. */
type People = { all: number[]; byGroup: number[][] }

/** Born until then, somebody is grown on the day of the demonstration. */
const lastGrown = '2008-09-30'

/** The groups in which neighbours help each other: by place in the village's own groups, by trade and by need in the village. */
export async function seedAid(
  plot: Plot,
  villages: readonly { ground: VillageGround; share: VillageShare; dice: Dice }[],
  idOf: IdOf,
): Promise<void> {
  const rows: Record<'bodies' | 'seats', Row[]> = { bodies: [], seats: [] }
  for (const { ground, share, dice: thrown } of villages) {
    const people = peopleOf(ground, thrown, idOf)
    if (people.all.length < share.leaders) throw new Error(`${share.place.code}: too few grown people to lead groups`)
    const leaders = people.all.slice(0, share.leaders)
    const cadres = new Set(leaders.slice(0, share.cadresAmongLeaders))
    let led = 0
    for (const kind of aidKinds) {
      const { groups, members } = share.aid[kind]
      const type = plot.packs.at(ground.place).bodyTypes[kind]
      if (!type) throw new Error(`no model of this county knows ${kind}`)
      const ids = await reserveIds(plot.owner, 'body', groups)
      for (const [i, size] of shareOut(
        members,
        Array.from({ length: groups }, () => 1),
      ).entries()) {
        const leader = leaders[led++ % leaders.length]!
        const seated = seatsFor(people, { near: kind === 'neighbourhoodAid' ? i : null, size, leader, turn: led * 37 })
        const where = { ...ground.place, groupId: kind === 'neighbourhoodAid' ? groupAt(ground, i) : null }
        rows.bodies.push(bodyRow(where, { id: ids[i]!, kind, name: nameAt(plot, ground, kind, i) }))
        const seats = seatRows(plot.countyId, ids[i]!, type, seated, plot.from)
        rows.seats.push(...seats.map((seat) => ({ ...seat, origin: originOf(seat, cadres) })))
      }
    }
  }
  await writeRows(plot, 'body', rows.bodies)
  await writeRows(plot, 'body_member', rows.seats)
}

/** Of 8,827 leaders who are no cadres, 3,818 head an association or are able neighbours, and 5,009 are kind ones. */
const originOf = (seat: { person_id: number; leads: boolean }, cadres: ReadonlySet<number>) =>
  !seat.leads ? null : cadres.has(seat.person_id) ? 'cadre' : seat.person_id % 8827 < 3818 ? 'able' : 'kind'

function peopleOf({ village }: VillageGround, thrown: Dice, idOf: IdOf): People {
  const byGroup: number[][] = village.groups.map(() => [])
  for (const { groupIndex, persons } of village.households)
    for (const { key, birthDate } of persons) {
      const known = birthDate <= lastGrown ? idOf(key) : undefined
      if (known) byGroup[groupIndex]!.push(known.id)
    }
  return { all: thrown.shuffled(byGroup.flat()), byGroup }
}

const groupAt = ({ groupIds }: VillageGround, i: number): number => groupIds[i % groupIds.length]!

/** The leader first, then members in turn, so that everybody has a chance and nobody sits twice in one group. */
function seatsFor(
  { all, byGroup }: People,
  { near, size, leader, turn }: { near: number | null; size: number; leader: number; turn: number },
): number[] {
  const neighbours = near === null ? [] : (byGroup[near % byGroup.length] ?? [])
  const from = neighbours.length > size ? neighbours : all
  if (from.length <= size) throw new Error('a village has too few grown people for its groups')
  const seated = [leader]
  for (let i = turn; seated.length < size; i += 1) {
    const next = from[i % from.length]!
    if (next !== leader) seated.push(next)
  }
  return seated
}

/** 一组第1地缘互助组 and 第12产业互助组, with the village before it. */
function nameAt(plot: Plot, { village, place }: VillageGround, kind: string, i: number): string {
  const group = kind === 'neighbourhoodAid' ? (village.groups[i % village.groups.length]?.name ?? '') : ''
  const round = kind === 'neighbourhoodAid' ? Math.floor(i / village.groups.length) : i
  const number = kind === 'neighbourhoodAid' && round === 0 ? '' : `第${writeChineseNumber(round + 1)}`
  return nameOf(plot.packs.at(place), kind, village.name, `${group}${number}`)
}

/** One village's own dice for its groups, apart from those for its people. */
export const aidDice = (seed: string, code: string): Dice => dice(`${seed}/aid/${code}`)
