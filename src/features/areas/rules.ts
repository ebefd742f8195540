import { covers, type Place, type Scope } from '#kernel/authority/scope.ts'
import { readGroupName } from '#kernel/shared/chineseNumber.ts'

export type AreaLevel = 'county' | 'township' | 'village' | 'group'

/** An area as other features see it. */
export type Area = {
  id: number
  parentId: number | null
  level: AreaLevel
  code: string
  name: string
  townshipId: number | null
  villageId: number | null
  urbanRural: string | null
  tags: readonly string[]
  validFrom: string
  validTo: string | null
  successorId: number | null
}

/** An area lies in itself: the officer of a township reaches the township's own row. */
export const placeOfArea = (
  countyId: number,
  area: Pick<Area, 'id' | 'level' | 'townshipId' | 'villageId'>,
): Place => ({
  countyId,
  townshipId: area.level === 'township' ? area.id : area.townshipId,
  villageId: area.level === 'village' ? area.id : area.villageId,
  groupId: area.level === 'group' ? area.id : null,
  gridIds: [],
})

export const reaches = (scope: Scope, area: Pick<Area, 'id' | 'level' | 'townshipId' | 'villageId'>): boolean =>
  covers(scope, placeOfArea(scope.countyId, area))

/** What a person types is a piece of a name, never a pattern. */
export const asPattern = (text: string): string => text.normalize('NFKC').replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** A group's name as it is kept: without spaces, and without the village that a list says before it (太行村一组). */
export const plainGroupName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(
      /^.*(?:村|社区|寨)(?=第?[\d〇零一二两三四五六七八九十百廿卅]+(?:号)?(?:村民|居民|生产)?(?:小)?(?:组|社|队)$)/,
      '',
    )

/** 一组, 1组 and 第一村民小组 are one group, however they are written; 一组 and 一社 are two. */
export const groupKey = (name: string): string => {
  const read = readGroupName(name)
  return read ? `${read.n} ${read.kind}` : plainGroupName(name)
}

/** Groups below groups go this deep: further down nobody finds their way, and reading a path counts on an end. */
export const deepestGroup = 6

/** Groups that bear a number stand in its order; the others follow. */
export const groupSort = (name: string): number => (readGroupName(name)?.n ?? 1001) - 1
