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

/** Whoever writes more than this has said before what it is about; three hundred long letters must not keep everybody else waiting. */
const mostRead = 400

/** Words that stand in any sentence, and so speak for nothing. */
const filler =
  /我们|你们|他们|大家|请问|希望|麻烦|谢谢|你好|您好|村里|村上|一下|已经|好几|几天|怎么|什么时候|[的了是在我你他她它您们这那个就都也还很又和跟有没把被给到去来说想要能会可让啊呢吗吧嘛请]/g

type Pairs = ReadonlySet<string>

/** A matter taken to pieces: with this it is compared with hundreds of others, each taken to pieces once. */
type Pieces = { title: Pairs; detail: Pairs; place: Pairs; category: string }

const piecesOf = ({ title, detail, category, placeName }: Matter): Pieces => {
  const titlePairs = pairs(title)
  return { title: titlePairs, detail: detail ? pairs(detail) : titlePairs, place: pairs(placeName), category }
}

/** How alike two matters are, between 0 and 1: pairs of characters of the shorter one that the other has too, kind, and place. */
export const likeness = (one: Matter, other: Matter): number => likenessTo(one)(other)

/** The same for one matter beside many. */
export function likenessTo(matter: Matter): (other: Matter) => number {
  const one = piecesOf(matter)
  return (matterBeside) => {
    const other = piecesOf(matterBeside)
    const words = Math.max(shared(one.detail, other.detail), shared(one.title, other.title))
    const category = one.category === other.category ? 1 : 0
    const score = weights.words * words + weights.category * category
    const places = common(one.place, other.place)
    const factor = one.place.size > 0 && other.place.size > 0 && places === 0 ? elsewhere : 1
    return Math.min(1, score * factor + (places > 0 ? samePlace : 0))
  }
}

const shared = (a: Pairs, b: Pairs): number => common(a, b) / Math.max(fewestPairs, Math.min(a.size, b.size))

function common(one: Pairs, other: Pairs): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let n = 0
  for (const pair of few) if (many.has(pair)) n += 1
  return n
}

/** Every two neighbouring characters: Chinese needs no dictionary for that, and a slip of one character spoils only two pairs. */
function pairs(text: string): Pairs {
  const found = new Set<string>()
  for (const part of text
    .slice(0, mostRead)
    .normalize('NFKC')
    .toLowerCase()
    .replace(filler, '')
    .split(/[^\p{L}\p{N}]+/u)) {
    let last = ''
    for (const character of part) {
      if (last) found.add(last + character)
      last = character
    }
  }
  return found
}
