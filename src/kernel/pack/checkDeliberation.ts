import { type Lowering, loweringsOf } from '../deliberation/rule.ts'
import type { BodyType } from '../organisation/bodyType.ts'
import type { Share } from '../organisation/share.ts'
import { type Fault, fault } from './fault.ts'
import type { Pack } from './pack.ts'

/**
 * A model may ask for a larger meeting or a longer time on the board than the law does, and for no smaller one. The floor is what core
 * says of the same kind of body; a kind of a model's own is held to the days that core asks of every village body.
 */
export function deliberationFaults(pack: Pack, core: Pack): Fault[] {
  if (pack === core) return []
  const floors = new Map((core.bodyTypes ?? []).map((type) => [type.id, type]))
  const rules = (core.bodyTypes ?? []).flatMap((type) => type.deliberates ?? [])
  const shortest = rules.toSorted((a, b) => a.publicDays - b.publicDays)[0]
  return (pack.bodyTypes ?? []).flatMap((type) =>
    loweringsOf(type.deliberates, floors.get(type.id)?.deliberates, shortest?.publicDays ?? 0).map((one) => {
      const floor = floors.get(type.id)?.deliberates ?? shortest
      return toFault(type, one, one.what === 'publicDays' ? floor?.publicStatute : floor?.statute, core)
    }),
  )
}

function toFault(type: BodyType, lowering: Lowering, law: string | undefined, core: Pack): Fault {
  const at = `bodyTypes.${type.id}.deliberates`
  const statute = (core.statutes ?? []).find((one) => one.id === law)
  const more = { law: statute?.law ?? '', article: statute?.article ?? '', body: type.zh, bodyEn: type.en }
  switch (lowering.what) {
    case 'publicDays':
      return fault('pack.public_days_too_few', `${at}.publicDays`, type.id, { ...more, days: lowering.days })
    case 'agree':
      return fault('pack.majority_lowered', `${at}.agree`, type.id, { ...more, ...said(lowering.asked) })
    case 'quorum':
      return fault('pack.quorum_lowered', `${at}.quorum`, type.id, { ...more, ...said(lowering.asked) })
  }
}

/** A share as it is said: 三分之二以上, more than a half. */
const said = (share: Share) => {
  const [n, exact] = 'atLeast' in share ? [share.atLeast, true] : [share.moreThan, false]
  return {
    asked: exact ? `${share.of}分之${n}以上` : share.of === 2 && n === 1 ? '过半数' : `超过${share.of}分之${n}`,
    askedEn: exact ? `at least ${n} of ${share.of}` : `more than ${n} of ${share.of}`,
  }
}
