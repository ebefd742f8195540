const head = (relation: string) => relation === '01' || relation === '02'
const spouse = (relation: string) => /^1/.test(relation)
/** Sons and daughters by GB/T 4761, without sons- and daughters-in-law. */
const child = (relation: string) => /^[23]/.test(relation) && relation !== '28' && relation !== '38'
const parent = (relation: string) => ['50', '51', '52', '57', '58'].includes(relation)
const sibling = (relation: string) => ['70', '71', '73', '75', '77'].includes(relation)

/**
 * Whether two people who once shared a household stay near relatives when one has left it, by what each was to its head: parents,
 * children, brothers and sisters do; whoever had married in and left again is not held for one.
 */
export function stayKin(one: string, other: string): boolean {
  const ofBlood = (relation: string) => head(relation) || child(relation) || parent(relation) || sibling(relation)
  if (ofBlood(one) && ofBlood(other)) return !(head(one) && head(other))
  return (spouse(one) && child(other)) || (child(one) && spouse(other))
}

type InHome = { id: number; relation: string }

/** Who is married to whom in a household, by what each is to its head; where two might be meant, nobody is. */
export function spousesIn(home: readonly InHome[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const [one, other] of couples) {
    const [a, ...moreA] = home.filter(({ relation }) => one.test(relation))
    const [b, ...moreB] = home.filter(({ relation }) => other.test(relation))
    if (!a || !b || moreA.length + moreB.length > 0) continue
    found.set(a.id, b.id)
    found.set(b.id, a.id)
  }
  return found
}

/** Codes of GB/T 4761 that stand together: head and spouse, son and daughter-in-law, father and mother, brother and his wife. */
const couples: readonly (readonly [RegExp, RegExp])[] = [
  [/^0[12]$/, /^1/],
  [/^2[0-7]$/, /^38$/],
  [/^3[0-7]$/, /^28$/],
  [/^5[17]$/, /^5[28]$/],
  [/^53$/, /^54$/],
  [/^55$/, /^56$/],
  [/^71$/, /^72$/],
  [/^73$/, /^74$/],
  [/^75$/, /^76$/],
  [/^77$/, /^78$/],
]
