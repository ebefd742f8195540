/** A single answer known about a household, a person or a matter. */
export type Fact = string | number | boolean

/** A test on facts as plain data, so that a region can write it and a household can read it. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { fact: string; is: Fact }
  | { fact: string; below: number }
  | { fact: string; atLeast: number }
  | { fact: string; in: readonly Fact[] }

/** The facts a test looked at and found. `holds` is null where a fact is unknown: not knowing is not a reason against anybody. */
export type Finding = { holds: boolean | null; facts: Readonly<Record<string, Fact>> }

/** Weighs a condition and keeps the facts on which the outcome rests. */
export function weigh(condition: Condition, facts: Readonly<Record<string, Fact | undefined>>): Finding {
  if ('all' in condition)
    return join(
      condition.all.map((part) => weigh(part, facts)),
      false,
    )
  if ('any' in condition)
    return join(
      condition.any.map((part) => weigh(part, facts)),
      true,
    )
  if ('not' in condition) {
    const inner = weigh(condition.not, facts)
    return { holds: inner.holds === null ? null : !inner.holds, facts: inner.facts }
  }
  const value = facts[condition.fact]
  if (value === undefined) return { holds: null, facts: {} }
  return { holds: test(condition, value), facts: { [condition.fact]: value } }
}

/** One part that equals `decisive` settles the whole; its facts alone are then the reason. */
function join(parts: readonly Finding[], decisive: boolean): Finding {
  const settling = parts.filter((part) => part.holds === decisive)
  const told = settling.length > 0 ? settling : parts
  const facts = Object.assign({}, ...told.map((part) => part.facts)) as Record<string, Fact>
  if (settling.length > 0) return { holds: decisive, facts }
  return { holds: parts.some((part) => part.holds === null) ? null : !decisive, facts }
}

function test(
  condition: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>,
  value: Fact,
): boolean {
  if ('is' in condition) return value === condition.is
  if ('in' in condition) return condition.in.includes(value)
  if (typeof value !== 'number') return false
  return 'below' in condition ? value < condition.below : value >= condition.atLeast
}

/** Every fact a condition asks for, so that a page can say what is needed and why. */
export function factsOf(condition: Condition): string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsOf))]
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsOf))]
  return 'not' in condition ? factsOf(condition.not) : [condition.fact]
}
