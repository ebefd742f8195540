import type { Work } from '#features/feature.ts'
import { tierOf } from '#features/tiers/public.ts'
import { type Served, servedIn } from '#kernel/contact/served.ts'
import { levelOf } from '#kernel/contact/standing.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { findHome, listOfHousehold } from './ownQueries.ts'
import { listOwnWishes } from './wishes.ts'

export const homeOf = async ({ tx, county, actor }: Work) =>
  actor.personId === null ? undefined : findHome(tx, county.id, actor.personId)

const pair = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

type Held = Awaited<ReturnType<typeof listOfHousehold>>
type Wishes = Awaited<ReturnType<typeof listOwnWishes>>

const wishShown = ({ id, kind, said, at, noted }: Wishes[number]) => ({ id, kind, said, at, noted })

/** The lines of a household: those with a contact or a wish, those that everybody has, and those that its tier asks for. */
export function linesOf(known: Model['contactLines'], held: Held, wishes: Wishes, served: Served | null) {
  const lines = Object.values(known).map((line) => {
    const wish = wishes.find((one) => one.line === line.id)
    return {
      ...{ id: line.id, ...pair(line), about: pair(line.about) },
      contacts: held
        .filter((one) => one.line === line.id)
        .map(({ id, name, since, termTo, purpose, level }) => ({
          ...{ id, name, since, termTo, purpose },
          title: pair(levelOf(line, level) ?? line),
        })),
      wish: wish && wish.closedOn === null ? wishShown(wish) : null,
      answer: wish && wish.closedOn !== null && wish.answer !== '' ? wish.answer : null,
    }
  })
  const asked = (id: string) => {
    const line = known[id]
    return (line?.everybody === true && line.tiers === undefined) || served?.lines.includes(id) === true
  }
  return lines.filter((one) => one.contacts.length > 0 || one.wish !== null || asked(one.id))
}

/** Who looks after the reader's household. A line that has nobody here is shown only where the household should have somebody. */
export async function readOwn(work: Work): Promise<Out<typeof contacts.own>> {
  const { tx, county, today } = work
  const household = await homeOf(work)
  if (!household) return { lines: null, served: null }
  const known = work.packs.at(household).contactLines
  const held = await listOfHousehold(tx, county.id, household.id, today)
  const wishes = await listOwnWishes(tx, county.id, household.id)
  const served = servedIn(known, (await tierOf(work, [household.id])).get(household.id))
  return { lines: linesOf(known, held, wishes, served), served }
}
