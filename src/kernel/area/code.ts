/**
 * The last three digits of a village's code say what kind it is: 001–199 and 400–499 are residents' communities,
 * 200–399 and 500–599 villages.
 */
export function isResidentsArea(villageCode: string): boolean {
  const last = Number(villageCode.slice(9, 12))
  return last < 200 || (last >= 400 && last < 500)
}

/** Whether residents' law holds somewhere and not villagers': by its code, or because a resettlement community was named one. */
export const isCommunity = ({ code, tags }: { code: string; tags: readonly string[] }): boolean =>
  tags.includes('community') || (code.length >= 12 && isResidentsArea(code))

/** Villager groups have no national code, so two digits of our own follow the twelve of the village. */
export const groupCode = (villageCode: string, n: number): string => villageCode + String(n).padStart(2, '0')
