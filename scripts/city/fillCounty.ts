import pg from 'pg'
import { copyRows } from '#database/copyRows.ts'
import { type SealerKeys, sealerOf } from '#database/sealing.ts'
import { readAreaIds } from '#features/areas/seed.ts'
import { dice } from '#features/people/demonstration/dice.ts'
import { seedAccounts } from '#server/demonstration/accounts.ts'
import { fitted } from '#server/demonstration/fitting.ts'
import { levelsAt } from '#server/demonstration/seed.ts'
import { type Holder, type Plot, seedGrounds, seedHouseholds, seedPosts } from '#server/demonstration/villages.ts'
import { choosePacks } from '#server/packs.ts'
import { layPacks } from '#server/packsRead.ts'
import { aidDice, seedAid } from './aid.ts'
import { seedAway } from './away.ts'
import { seedVillageBodies } from './bodies.ts'
import { planHomes } from './homes.ts'
import { numbersInLane } from './numbers.ts'
import type { CountyShare, VillageShare } from './plan.ts'
import { seedSayings } from './said.ts'
import { inventFilledVillage } from './village.ts'

export type CountyTask = {
  ownerUrl: string
  keys: SealerKeys
  countyId: number
  share: CountyShare
  /** Which ten million telephones are this county's. */
  lane: number
  models: readonly string[]
  from: string
  seed: string
}

/** So many villages are held in memory and written in one transaction. */
const batch = 8

/** One county with all its people, village after village; `told` hears how many persons are written. */
export async function fillCounty(task: CountyTask, told: (persons: number) => void): Promise<void> {
  const owner = new pg.Client({ connectionString: task.ownerUrl })
  await owner.connect()
  try {
    await owner.query('set synchronous_commit to off')
    const plot: Plot = {
      ...{ owner, countyId: task.countyId, from: task.from, write: copyRows },
      sealer: sealerOf(task.keys),
      packs: layPacks(choosePacks(task.models), new Map()),
      areas: await readAreaIds(owner, task.countyId),
    }
    const numbers = numbersInLane(task.share.code, task.lane)
    const holders: Holder[] = []
    const { villages } = task.share
    for (let start = 0; start < villages.length; start += batch) {
      const some = villages.slice(start, start + batch)
      await owner.query('begin')
      holders.push(...(await fillVillages(plot, some, numbers, task.seed)))
      await owner.query('commit')
      told(some.reduce((sum, village) => sum + village.persons, 0))
    }
    await seedAccounts(plot, holders)
  } finally {
    await owner.end()
  }
}

async function fillVillages(
  plot: Plot,
  shares: readonly VillageShare[],
  numbers: ReturnType<typeof numbersInLane>,
  seed: string,
): Promise<Holder[]> {
  const villages = shares.map((share) =>
    fitted(inventFilledVillage(dice(`${seed}/${share.place.code}`), numbers, share), levelsAt(plot, share.place.code)),
  )
  const grounds = await seedGrounds(plot, villages)
  const lived = grounds.map((ground, i) => ({ ground, share: shares[i]! }))
  const homes = await planHomes(plot, lived)
  const known = await seedHouseholds({ ...plot, write: homes.write }, grounds)
  const idOf = (key: string) => known.get(key)?.id
  await homes.settle(idOf)
  await seedAway(plot, grounds, idOf)
  const holders = await seedPosts(plot, grounds, (key) => {
    const found = known.get(key)
    return found && { id: found.id, phone: found.person.phone }
  })
  const aid = lived.map((one) => ({ ...one, dice: aidDice(seed, one.share.place.code) }))
  await seedAid(plot, aid, (key) => known.get(key))
  const standing = await seedVillageBodies(plot, aid, (key) => known.get(key))
  await seedSayings(plot, lived, standing, idOf)
  return holders
}
