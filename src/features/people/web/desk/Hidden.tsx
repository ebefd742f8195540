import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { PersonRow } from '../parts.tsx'
import { Reveal } from './Reveal.tsx'

/** A masked number, and where it is allowed the way to the whole one. */
export function Hidden({ person, field, reveal }: { person: PersonRow; field: 'identity' | 'phone'; reveal: boolean }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [asking, ask] = useState(false)
  const masked = person[field]
  if (!masked) return <span className="sz-quiet">{t('people.desk.none.recorded')}</span>
  return (
    <span className="sz-masked">
      <span className="sz-mono">{masked}</span>
      {reveal && may('person.reveal') && (
        <Button
          size="small"
          className="sz-no-print"
          aria-label={`${t('people.reveal')} · ${t('people.desk.reveal.of', { name: person.name, field: t(`people.${field}`) })}`}
          onClick={() => ask(true)}
        >
          {t('people.reveal')}
        </Button>
      )}
      {asking && <Reveal person={person} field={field} onClose={() => ask(false)} />}
    </span>
  )
}
