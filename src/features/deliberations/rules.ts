import type { Packs } from '#features/feature.ts'
import { isQuorate, quorumOf } from '#kernel/deliberation/outcome.ts'
import type { DeliberationRule, RollKind } from '#kernel/deliberation/rule.ts'
import type { Share } from '#kernel/organisation/share.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { Words } from '#kernel/shared/words.ts'
import { deliberationsWords } from './words.ts'

type Placed = { kind: string; township_id: number | null; village_id: number | null }

export const modelAt = (
  packs: Packs,
  { township_id: townshipId, village_id: villageId }: Omit<Placed, 'kind'>,
): Model => packs.at({ townshipId, villageId })

/** The rule by which a body meets where it stands; undefined for a body that does not meet. */
export const ruleAt = (packs: Packs, body: Placed): DeliberationRule | undefined =>
  modelAt(packs, body).bodyTypes[body.kind]?.deliberates

export const kindAt = (packs: Packs, body: Placed): Words => bodyWords(modelAt(packs, body), body.kind)

export const lawOf = (model: Model, statute: string | undefined): string | null => {
  const found = statute ? model.statutes[statute] : undefined
  return found ? `${found.law}${found.article}` : null
}

const worded = (key: string): Words => deliberationsWords[key] ?? { zh: key, en: key }

const digits = '零一二三四五六七八九十'

/** A share in words: 三分之二以上, at least two of three. */
export function shareWords(share: Share): Words {
  const [n, least] = 'atLeast' in share ? [share.atLeast, true] : [share.moreThan, false]
  if (!least && share.of === 2 && n === 1) return worded('deliberations.share.half')
  const said = worded(least ? 'deliberations.share.atLeast' : 'deliberations.share.moreThan')
  const filled = (text: string, digit: (one: number) => string) =>
    text.replace('{n}', digit(n)).replace('{of}', digit(share.of))
  return { zh: filled(said.zh, (one) => digits[one] ?? String(one)), en: filled(said.en, String) }
}

/** A rule as somebody reads it before the meeting, with the article it rests on. */
export const ruleRow = (model: Model, rule: DeliberationRule) => ({
  ways: rule.quorum.map(({ of, present }) => {
    const [whom, share] = [worded(`deliberations.due.${of}`), shareWords(present)]
    return { of, words: { zh: `${whom.zh}${share.zh}到会`, en: `${share.en} of ${whom.en} are there` } }
  }),
  agree: shareWords(rule.agree),
  publicDays: rule.publicDays,
  law: lawOf(model, rule.statute),
})

type Held = {
  rule: DeliberationRule | null
  counted_by: RollKind | null
  roll: number | null
  present: number | null
}

/** Who was due and who came, once that was recorded. */
export const attendanceOf = ({ counted_by: of, roll, present }: Held) =>
  of !== null && roll !== null && present !== null ? { of, roll, present } : null

export function stateOf(meeting: Held): 'called' | 'quorate' | 'inquorate' {
  const attendance = attendanceOf(meeting)
  if (!meeting.rule || !attendance) return 'called'
  return isQuorate(meeting.rule, attendance) ? 'quorate' : 'inquorate'
}

/** Too few came: said in plain words, with what to do; nothing that was prepared is lost. */
export function shortWords(meeting: Held): Words | null {
  const attendance = attendanceOf(meeting)
  if (!meeting.rule || !attendance || stateOf(meeting) !== 'inquorate') return null
  const needed = quorumOf(meeting.rule, attendance) ?? attendance.roll
  const said = worded('deliberations.short')
  const filled = (text: string) =>
    Object.entries({ ...attendance, needed }).reduce(
      (all, [key, value]) => all.replace(`{${key}}`, String(value)),
      text,
    )
  return { zh: filled(said.zh), en: filled(said.en) }
}
