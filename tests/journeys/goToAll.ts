import type { Page } from 'playwright-core'
import type { Place } from './everyPagePlaces.ts'
import { deviceOf } from './visit.ts'

/** So many pages somebody opens on one device before the next is begun. */
const stretch = 4

/** Nearly all pages may be the same visitor's: cut in short stretches, two devices share the way evenly. */
function stretches(places: readonly Place[]): Place[][] {
  const all: Place[][] = []
  for (const cookie of new Set(places.map((place) => place.cookie))) {
    const own = places.filter((place) => place.cookie === cookie)
    for (let at = 0; at < own.length; at += stretch) all.push(own.slice(at, at + stretch))
  }
  return all
}

/** Goes to every place, each visitor on devices of their own, two at a time. */
export async function goToAll(
  places: readonly Place[],
  size: 'narrow' | 'desk',
  see: (page: Page, place: Place) => Promise<void>,
): Promise<void> {
  const waiting = stretches(places)
  const goAlong = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift()) {
      const page = await deviceOf(own[0]?.cookie ?? null, size)
      for (const place of own) await see(page, place)
      await page.context().close()
    }
  }
  await Promise.all([goAlong(), goAlong()])
}
