import type { PostLevel } from '#kernel/authority/post.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'

export type SeedPost = { personId: number; role: string; title: string; level: PostLevel }
export type SeedStand = {
  areaId: number | null
  gridId: number | null
  townshipId: number | null
  villageId: number | null
  groupId: number | null
}

/** A post as a row. Where the packs know the title as written, its id is kept, so that it can be shown in both languages. */
export function postRow(
  countyId: number,
  model: Model,
  post: SeedPost,
  stand: SeedStand,
  bodyId: number | null,
  from: Day,
) {
  return {
    county_id: countyId,
    person_id: post.personId,
    role: post.role,
    title: titleOf(model, post.title)?.id ?? post.title,
    body_id: bodyId,
    level: post.level,
    area_id: stand.areaId,
    grid_id: stand.gridId,
    township_id: stand.townshipId,
    village_id: stand.villageId,
    group_id: stand.groupId,
    term_from: from,
    term_to: null,
  }
}

export const titleOf = (model: Model, words: string) =>
  Object.values(model.postTitles).find((title) => title.zh === words)
