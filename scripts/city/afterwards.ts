import type pg from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import type { County } from '#features/feature.ts'
import { seatByPosts } from '#server/demonstration/bodies.ts'
import { seedCalls } from '#server/demonstration/calls.ts'
import { seedContacts } from '#server/demonstration/contacts.ts'
import { seedOneInspection } from '#server/demonstration/inspections.ts'
import { seedTiers } from '#server/demonstration/register.ts'
import { seedSomeRequests } from '#server/demonstration/requests.ts'
import { seedRosters } from '#server/demonstration/rosters.ts'
import type { Plot } from '#server/demonstration/villages.ts'
import { seedSomeVisits } from '#server/demonstration/visits.ts'
import { seedServices } from '#server/demonstration/volunteerDeeds.ts'
import type { Ground } from '#server/ground.ts'
import { makeGround } from '#server/main.ts'
import { seedFollowing } from './inForce.ts'
import { seedEvents } from './register.ts'
import { tagPlaces } from './tags.ts'

const villagesOf = ({ areas }: Plot): number[] => [...areas.villages.values()].map(({ id }) => id)

/** Who looks after whom, in the lines that the models know. */
export const tieContacts = (plot: Plot): Promise<void> => seedContacts(plot, villagesOf(plot))

/** Seats for the posts of village bodies, lists of staff over the grids, services, posts that are called out; then the counts of all bodies. */
export async function seatHolders(plot: Plot): Promise<void> {
  const villageIds = villagesOf(plot)
  await seatByPosts(plot, villageIds)
  await seedFollowing(plot)
  await tagPlaces(plot)
  await seedRosters(plot, villageIds)
  await seedServices(plot, villageIds)
  await seedCalls(plot, villageIds)
  await plot.owner.query('select recount_bodies($1)', [plot.countyId])
}

/** Requests of the last months in every village, what visits left, a check of answers, and the tiers of today: queues, boards and figures have something to show. */
export const seedWork = (where: Where, owner: pg.Client): Promise<void> =>
  onGround(where, async (ground, county) => {
    await seedSomeRequests(ground, county, where.urls.owner)
    await seedSomeVisits(ground, county, owner)
    await seedOneInspection(ground, county, where.urls.owner)
    await seedTiers(ground, county, owner)
  })

/** Births, deaths and moves of the last weeks; from then on the register holds a few people more than the report counts. */
export const seedRegister = (where: Where, owner: pg.Client): Promise<void> =>
  onGround(where, (ground, county) => seedEvents(ground, county, owner))

type Where = { dataFolder: string; urls: DatabaseUrls }

async function onGround({ dataFolder, urls }: Where, work: (ground: Ground, county: County) => Promise<void>) {
  const ground = await makeGround({ dataFolder, urls })
  try {
    for (const county of ground.counties()) await work(ground, county)
  } finally {
    await ground.close()
  }
}
