import { useSpeech } from '#ui/speech.ts'
import type { OwnBody } from './minutes.ts'

/** How such a meeting counts and decides, with the article: read before anybody is counted. */
export function RuleNote({ rule }: { rule: OwnBody['rule'] }) {
  const { t, say } = useSpeech()
  const ways = rule.ways.map((way) => say(way.words)).join(t('deliberations.phone.or'))
  return (
    <p className="soft small">
      {[ways, t('deliberations.phone.agree', { share: say(rule.agree) })].join(t('ui.semicolon'))} {rule.law}
    </p>
  )
}
