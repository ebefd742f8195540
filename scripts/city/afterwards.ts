import type pg from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
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
import { makeGround } from '#server/main.ts'
import { seedFollowing } from './inForce.ts'
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
export async function seedWork(
  { dataFolder, urls }: { dataFolder: string; urls: DatabaseUrls },
  owner: pg.Client,
): Promise<void> {
  const ground = await makeGround({ dataFolder, urls })
  try {
    for (const county of ground.counties()) {
      await seedSomeRequests(ground, county, urls.owner)
      await seedSomeVisits(ground, county, owner)
      await seedOneInspection(ground, county, urls.owner)
      await seedTiers(ground, county, owner)
    }
  } finally {
    await ground.close()
  }
}
