import { refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { areas } from './contract.ts'
import { getArea } from './public.ts'
import { countTags, listTagged, saveTags } from './tagQueries.ts'

/** Places by their kind. The counts are of all below the chosen place, whichever tag the list is narrowed to. */
export async function readTagged(
  { tx, scope, packs, today }: Work,
  input: In<typeof areas.tagged>,
): Promise<Out<typeof areas.tagged>> {
  const { level, tag, untagged, after, limit } = input
  const within = input.withinId === undefined ? null : await getArea(tx, scope, input.withinId)
  const found = await listTagged(tx, scope, { level, within, today, tag, untagged, after, limit })
  const counted = await countTags(tx, scope, { level, within, today })
  const rows = found.slice(0, limit)
  const tags = Object.values(packs.everywhere.areaTags)
  return {
    rows,
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    tags: tags.map(({ id, zh, en }) => ({ id, zh, en, areas: counted.get(id) ?? 0 })),
    none: counted.get(null) ?? 0,
  }
}

/** What kind of place it is, in the words of the model that holds there. It changes nothing else: a tag is for planning. */
export async function tagArea(work: Work, { areaId, tags }: In<typeof areas.tag>): Promise<Out<typeof areas.tag>> {
  const { tx, scope, county, packs } = work
  const area = await getArea(tx, scope, areaId)
  const known = packs.at(area).areaTags
  const kept = [...new Set(tags)].sort()
  if (kept.some((tag) => !known[tag])) refuse('area.unknown_tag')
  await saveTags(tx, county.id, area.id, kept)
  work.record({ kind: 'area', id: area.id, detail: { tags: kept } })
  return { id: area.id }
}
