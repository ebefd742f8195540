import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { diedAmong, namedBy } from '#features/people/public.ts'
import { endPostsOf } from './gone.ts'

/** Nobody holds a post after their death: a grid without its chief is vacant from that day, and is told as vacant. */
async function endOfTheDead({ tx, county, today }: Setting, happened: readonly Happened[]): Promise<void> {
  for (const { personId, on } of await diedAmong(tx, county.id, namedBy(happened, 'death')))
    await endPostsOf(tx, county.id, personId, on, today)
}

export const postsReactions: Reaction[] = [{ event: 'lifeEvent.recorded', runTogether: endOfTheDead }]
