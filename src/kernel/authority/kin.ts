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
