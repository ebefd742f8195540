/** What two matters are compared by. */
export type Matter = { title: string; detail: string; category: string; placeName: string }

/**
 * From here on two matters are offered as perhaps the same. A false offer costs a glance, a missed one costs somebody the same walk
 * twice, so it stands low; nothing is merged but by a person.
 */
export const alikeFrom = 0.4

/** What the words count, and what the same kind of matter adds. */
const weights = { words: 0.8, category: 0.2 }
/** Two places with nothing in common speak against it: a lamp is out in more than one group. */
const elsewhere = 0.5
/** The same place speaks for it, whatever words were found for what is wrong there. */
const samePlace = 0.2
/** Fewer pairs of characters than this say too little: `路灯` alone is alike to every lamp. */
const fewestPairs = 5

/** Words that stand in any sentence, and so speak for nothing. */
const filler =
  /我们|你们|他们|大家|请问|希望|麻烦|谢谢|你好|您好|村里|村上|一下|已经|好几|几天|怎么|什么时候|[的了是在我你他她它您们这那个就都也还很又和跟有没把被给到去来说想要能会可让啊呢吗吧嘛请]/g

/** How alike two matters are, between 0 and 1: pairs of characters of the shorter one that the other has too, kind, and place. */
export function likeness(one: Matter, other: Matter): number {
  const words = Math.max(shared(one.detail || one.title, other.detail || other.title), shared(one.title, other.title))
  const category = one.category === other.category ? 1 : 0
  const score = weights.words * words + weights.category * category
  return Math.min(1, score * placeFactor(one.placeName, other.placeName) + placeBonus(one.placeName, other.placeName))
}

const placeFactor = (one: string, other: string): number =>
  pairs(one).size > 0 && pairs(other).size > 0 && common(pairs(one), pairs(other)) === 0 ? elsewhere : 1

const placeBonus = (one: string, other: string): number => (common(pairs(one), pairs(other)) > 0 ? samePlace : 0)

function shared(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  return common(a, b) / Math.max(fewestPairs, Math.min(a.size, b.size))
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((pair) => other.has(pair)).length

/** Every two neighbouring characters: Chinese needs no dictionary for that, and a slip of one character spoils only two pairs. */
function pairs(text: string): Set<string> {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(filler, '')
    .split(/[^\p{L}\p{N}]+/u)
  const found = parts.flatMap((part) => {
    const characters = [...part]
    return characters.slice(1).map((character, place) => `${characters[place]}${character}`)
  })
  return new Set(found)
}
