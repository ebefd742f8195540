import { inSimplified } from './scripts.ts'

/** A place of the county as an address may name it. */
export type NamedPlace = { id: number; level: 'township' | 'village' | 'group'; name: string; villageId: number | null }

/** What an address says: the places it names and the rest, and the whole of it for addresses that name no place of ours. */
export type SoughtAddress = {
  whole: string
  townships: number[]
  villages: number[]
  groups: number[]
  rest: string
}

/** As addresses are compared: half width, no gaps. */
export const plainAddress = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** 桥头村 is named by 桥头 too; of one character nothing is named. */
function stemOf({ level, name }: Pick<NamedPlace, 'level' | 'name'>): string {
  const plain = plainAddress(name)
  const stem = level === 'group' ? plain : plain.replace(/(村民委员会|居民委员会|村委会|街道|社区|[村镇乡])$/u, '')
  return [...stem].length >= 2 ? stem : plain
}

/** What stands before the county on an identity card: 陕西省安康市汉阴县. */
const abovePlaces = /^(\p{Script=Han}{2,8}(省|自治区|市))?(\p{Script=Han}{2,12}(市|自治州|地区|盟))?$/u

/** An address as it is looked for: in the script of the register, and from below the county on, for nobody's row says its province. */
export function soughtIn(text: string, countyName: string): string {
  const plain = inSimplified(plainAddress(text))
  const at = plain.indexOf(countyName)
  const below = plain.slice(at + countyName.length)
  return at >= 0 && below !== '' && abovePlaces.test(plain.slice(0, at)) ? below : plain
}

/** 桥头村三组12号, as `soughtIn` gives it: the village, its group, and 12号 as what is left. The longest name is taken first. */
export function readAddress(whole: string, places: readonly NamedPlace[]): SoughtAddress {
  let rest = whole
  const named = { township: [] as NamedPlace[], village: [] as NamedPlace[], group: [] as NamedPlace[] }
  for (const level of ['township', 'village', 'group'] as const) {
    const here = places.filter((place) => place.level === level).map((place) => ({ place, stem: stemOf(place) }))
    const stem = here
      .filter((one) => rest.includes(one.stem))
      .reduce((longest, one) => (one.stem.length > longest.length ? one.stem : longest), '')
    if (stem === '') continue
    const full = here
      .map(({ place }) => plainAddress(place.name))
      .find((name) => name.startsWith(stem) && rest.includes(name))
    rest = rest.replace(full ?? stem, '')
    named[level] = here.filter((one) => one.stem === stem).map((one) => one.place)
  }
  const villages = new Set(named.village.map((place) => place.id))
  const groups = named.group.filter((group) => villages.size === 0 || villages.has(group.villageId ?? 0))
  return {
    whole,
    rest,
    townships: named.township.map((place) => place.id),
    villages: [...villages],
    groups: groups.map((group) => group.id),
  }
}
