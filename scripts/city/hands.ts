import { withClient } from '#database/embedded/roles.ts'
import type { Plot } from '#server/demonstration/villages.ts'

/** County after county on so many connections at once: the database works on as many cores. */
export async function inEachCounty(
  plots: readonly Plot[],
  { ownerUrl, hands }: { ownerUrl: string; hands: number },
  work: (plot: Plot) => Promise<void>,
): Promise<void> {
  const waiting = [...plots]
  const hand = () =>
    withClient(ownerUrl, async (owner) => {
      await owner.query("set synchronous_commit to off; set work_mem to '128MB'")
      for (let plot = waiting.shift(); plot; plot = waiting.shift()) await work({ ...plot, owner })
    })
  await Promise.all(Array.from({ length: hands }, hand))
}
