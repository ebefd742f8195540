import { registerFacts } from '../circumstance/facts.ts'
import type { CircumstanceField } from '../circumstance/field.ts'
import { factsOf } from '../rule/condition.ts'
import { type Fault, fault, placeOf, whereIn } from './fault.ts'
import { perhaps } from './nearest.ts'
import type { ForbiddenTerm, Pack } from './pack.ts'

/** Everything said of circumstances that points at nothing or cannot be, and every rule that asks for a fact that nobody gives. */
export function circumstanceFaults(pack: Pack, before: readonly Pack[]): Fault[] {
  const fields = new Map(before.flatMap((one) => (one.circumstances ?? []).map((field) => [field.id, field] as const)))
  return [
    ...(pack.circumstances ?? []).flatMap((field) => fieldFaults(field, fields)),
    ...factFaults(pack, fields),
    ...askedTwice(pack, fields),
  ]
}

function fieldFaults(field: CircumstanceField, fields: ReadonlyMap<string, CircumstanceField>): Fault[] {
  const at = `circumstances.${field.id}`
  const chosen = field.value === 'choice' || field.value === 'choices' || field.value === 'band'
  const options = field.options ?? []
  const twice = options.filter(({ id }, n) => options.findIndex((one) => one.id === id) !== n)
  const unbounded = field.value === 'band' && options.some(({ from }) => from === undefined)
  return [
    ...(chosen === options.length > 0 ? [] : [fault('pack.options_and_choice', at)]),
    ...twice.map(({ id }) => fault('pack.defined_twice', `${at}.options.${id}`, id)),
    ...(unbounded ? [fault('pack.misshapen', `${at}.options`)] : []),
    ...(field.adultsOnly && field.on !== 'person' ? [fault('pack.misshapen', `${at}.adultsOnly`)] : []),
    ...(field.newcomersOnly && field.on !== 'person' ? [fault('pack.misshapen', `${at}.newcomersOnly`)] : []),
    ...field.gives.flatMap((given) => {
      const named = given.how === 'toMean' ? given.mean : given.how === 'yearsHeld' ? given.listed : null
      const own = registerFacts.some((one) => one === given.fact)
      const other = [...fields.values()].filter((one) => one.gives.some(({ fact }) => fact === given.fact))
      return [
        ...(named === null || isOfVillage(fields.get(named)) ? [] : [unknownField(at, named, fields)]),
        ...(own || other.length > 1 ? [fault('pack.defined_twice', `${at}.gives`, given.fact)] : []),
      ]
    }),
  ]
}

/** What households are compared with is a village's and of one year. */
const isOfVillage = (field: CircumstanceField | undefined): boolean => field?.on === 'village' && field.yearly === true

const unknownField = (at: string, name: string, fields: ReadonlyMap<string, CircumstanceField>): Fault =>
  fault('pack.unknown_circumstance', at, name, perhaps(name, new Set(fields.keys())))

/** A rule that waits for a fact which no field gives would never hold, and nobody would learn why. */
function factFaults(pack: Pack, fields: ReadonlyMap<string, CircumstanceField>): Fault[] {
  const known = new Set<string>([
    ...registerFacts,
    ...[...fields.values()].flatMap(({ gives }) => gives.map(({ fact }) => fact)),
  ])
  return (pack.classifications ?? []).flatMap(({ id, rows }) =>
    rows.flatMap((row) =>
      factsOf(row.when)
        .filter((fact) => !known.has(fact))
        .map((fact) => fault('pack.unknown_fact', `classifications.${id}.rows.${row.id}`, fact, perhaps(fact, known))),
    ),
  )
}

/** What is asked once is used everywhere: a form of a procedure asks for no circumstance again. */
const askedTwice = (pack: Pack, fields: ReadonlyMap<string, CircumstanceField>): Fault[] =>
  (pack.procedures ?? []).flatMap((procedure) =>
    Object.entries(procedure.fields)
      .filter(([id, { zh }]) => fields.has(id) || [...fields.values()].some((one) => one.zh === zh))
      .map(([id]) => fault('pack.asked_twice', `procedures.${procedure.id}.fields.${id}`, id)),
  )

/** Where a rule or a field stands. What is quoted as its source is no rule. */
const GUARDED = ['circumstances', 'classifications'] as const

/**
 * What may be no fact about anybody (belief, classes of illness, drugs, punishment): refused in the name, the words and the options of a
 * field and in what rules ask for. It is read in what came, not in what could be mended, so that a broken field hides nothing.
 */
export function forbiddenFieldFaults(raw: unknown, terms: readonly ForbiddenTerm[]): Fault[] {
  const pack = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  return GUARDED.flatMap((list) =>
    strings(pack[list], [list]).flatMap(({ path, text }) =>
      terms
        .filter(({ term }) => says(text, term))
        .map(({ term, because }) =>
          fault('pack.forbidden_field', placeOf(raw, path), term, {
            where: whereIn(raw, path),
            becauseZh: because.zh,
            becauseEn: because.en,
          }),
        ),
    ),
  )
}

type Said = { path: readonly PropertyKey[]; text: string }

function strings(value: unknown, path: readonly PropertyKey[]): Said[] {
  if (typeof value === 'string') return path.at(-1) === 'source' ? [] : [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((one, n) => [n, one])
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => strings(inner, [...path, key]))
}

/** A Chinese term anywhere; a Latin one where a word begins, also within `camelCase`, so that `drugUse` is found and `environmental` is not. */
function says(text: string, term: string): boolean {
  if (!/^[a-z ]+$/.test(term)) return text.includes(term)
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
  return ` ${words}`.includes(` ${term}`)
}
