import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { policies, type RuledSubject } from '../../contract.ts'

/** By which paper this is done here today; nothing where the register has none. Its earlier versions are a press away. */
export function CitedPolicy({ subject }: { subject: RuledSubject }) {
  const { t, language } = useSpeech()
  const { at } = usePlace()
  const { data } = useRead(policies.inForce, { subject, ...(at ? { areaId: at } : {}) })
  const policy = data?.policy
  if (!policy) return null
  return (
    <p className="sz-quiet">
      {t('policies.desk.cited')}{' '}
      <Link href={`/policies?about=${subject}`}>
        {[`《${policy.title}》`, policy.number].filter(Boolean).join(' ')}
      </Link>{' '}
      {policy.adoptedBy} {dayText(policy.adoptedOn, language)}
    </p>
  )
}
