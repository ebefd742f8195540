import { type Decision, no, yes } from '../shared/decision.ts'
import { type Beside, checkPack } from './checkPack.ts'
import { type Fault, fault, placeOf, whereIn } from './fault.ts'
import type { Pack } from './pack.ts'
import { scanJson } from './scanJson.ts'

/** Larger than any county's decisions; smaller than what would make a start wait. In millions of bytes. */
const MOST_MEGABYTES = 1
/** A condition within a condition needs a dozen levels; beyond this somebody is testing us. */
const MOST_LEVELS = 40

/** Beside what any pack may point at: the names of models that ship, which a file may not take for itself. */
export type BesideOutside = Beside & { shipped?: Iterable<string> }

/**
 * A pack from a file. It meets the same gate as those that ship, and before it everything that a text editor can do to a file.
 * All faults come at once, unless the text cannot be read at all.
 */
export function checkOutsidePack(file: Uint8Array, core: Pack, beside: BesideOutside = {}): Decision<Pack> {
  const text = textOf(file)
  if (!text.ok) return text
  const plain = text.value.replace(/^\uFEFF/, '')
  const scan = scanJson(plain, MOST_LEVELS)
  const marked = plain === text.value ? [] : [fault('pack.byte_order_mark', '')]
  if (scan.deepAt !== undefined)
    return refused([...marked, fault('pack.too_deep', '', undefined, { levels: MOST_LEVELS })])
  if (scan.brokenAt !== undefined)
    return refused([...marked, fault('pack.not_json', '', undefined, lineOf(plain, scan.brokenAt))])
  const raw: unknown = JSON.parse(plain)
  const twice = scan.twice.map(({ path, key, offset }) =>
    fault('pack.key_twice', placeOf(raw, path), key, { where: whereIn(raw, path), ...lineOf(plain, offset) }),
  )
  const behind = scan.behind.map((path) =>
    fault('pack.bad_name', placeOf(raw, path), '__proto__', { where: whereIn(raw, path) }),
  )
  const checked = checkPack(raw, core, beside)
  const faults = [
    ...marked,
    ...twice,
    ...behind,
    ...takenFaults(raw, core, beside),
    ...(checked.ok ? [] : faultsOf(checked.problem)),
  ]
  return faults.length > 0 ? refused(faults) : checked
}

/** The list of faults within a refusal of the gate. */
export const faultsOf = (problem: { facts: Record<string, unknown> }): readonly Fault[] =>
  Array.isArray(problem.facts.faults) ? (problem.facts.faults as Fault[]) : []

const refused = (faults: readonly Fault[]) => no('pack.faulty', { faults })

function textOf(file: Uint8Array): Decision<string> {
  if (file.length > MOST_MEGABYTES * 1_000_000)
    return refused([fault('pack.too_large', '', undefined, { megabytes: MOST_MEGABYTES })])
  try {
    return yes(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file))
  } catch {
    return refused([fault('pack.wrong_encoding', '')])
  }
}

function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}

function takenFaults(raw: unknown, core: Pack, beside: BesideOutside): Fault[] {
  const id = (raw as { id?: unknown } | null)?.id
  const taken = [core.id, ...(beside.shipped ?? []), ...(beside.packs ?? []).map((pack) => pack.id)]
  return typeof id === 'string' && taken.includes(id) ? [fault('pack.name_taken', 'id', id)] : []
}
