import { type Packs, refuse } from '#features/feature.ts'
import { procedureFor } from '#kernel/pack/model.ts'
import type { Channel } from '#kernel/pack/pack.ts'

type Place = { townshipId: number; villageId: number }

/** The procedure that a category begins with in this place. What only another place of the county runs is refused by its name. */
export function procedureAt(
  packs: Packs,
  place: Place,
  category: string,
): NonNullable<ReturnType<typeof procedureFor>> {
  const procedure = procedureFor(packs.at(place), category)
  if (procedure) return procedure
  const elsewhere = packs.at(place).categories[category] ? undefined : packs.everywhere.categories[category]
  return refuse(elsewhere ? 'requests.category_elsewhere' : 'requests.no_category', namesOf(elsewhere))
}

/** A way in, as this place has it. */
export function channelAt(packs: Packs, place: Place, channel: string): Channel {
  const here = packs.at(place).channels[channel]
  return here ?? refuse('requests.channel_elsewhere', namesOf(packs.everywhere.channels[channel]))
}

const namesOf = (one: { zh: string; en: string } | undefined) => (one ? { zh: one.zh, en: one.en } : {})
