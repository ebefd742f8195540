import { covers, type Place, type Scope } from '#kernel/authority/scope.ts'

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
