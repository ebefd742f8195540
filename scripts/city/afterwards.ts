import type pg from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import { seatByPosts } from '#server/demonstration/bodies.ts'
import { seedContacts } from '#server/demonstration/contacts.ts'
import { seedTiers } from '#server/demonstration/register.ts'
import { seedSomeRequests } from '#server/demonstration/requests.ts'
import type { Plot } from '#server/demonstration/villages.ts'
import { makeGround } from '#server/main.ts'

const villagesOf = ({ areas }: Plot): number[] => [...areas.villages.values()].map(({ id }) => id)

/** Who looks after whom, in the lines that the models know. */
export async function tieContacts(plots: readonly Plot[]): Promise<void> {
  for (const plot of plots) await seedContacts(plot, villagesOf(plot))
}

/** Seats for the posts of village bodies, then the counts of all bodies. */
export async function seatHolders(plots: readonly Plot[]): Promise<void> {
  for (const plot of plots) {
    await seatByPosts(plot, villagesOf(plot))
    await plot.owner.query('select recount_bodies($1)', [plot.countyId])
  }
}

/** Requests of the last months in every village, and the tiers of today, so that queues, boards and figures have something to show. */
export async function seedWork(
  { dataFolder, urls }: { dataFolder: string; urls: DatabaseUrls },
  owner: pg.Client,
): Promise<void> {
  const ground = await makeGround({ dataFolder, urls })
  try {
    for (const county of ground.counties()) {
      await seedSomeRequests(ground, county, urls.owner)
      await seedTiers(ground, county, owner)
    }
  } finally {
    await ground.close()
  }
}
