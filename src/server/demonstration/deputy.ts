import type { DemoPerson, DemoVillage } from '#features/people/demonstration/shape.ts'

/**
 * The deputy of a village, who also represents a group: a head of a household with a telephone and without any post, so that a visitor can
 * see what a seat alone opens. The last of them, because the first is whom the cast shows as a resident.
 */
export function deputyOf(village: DemoVillage): DemoPerson | undefined {
  const busy = new Set(village.posts.map((post) => post.personKey))
  return village.households
    .flatMap((home) => home.persons.filter((one) => one.isHead && one.phone && !busy.has(one.key)))
    .at(-1)
}
