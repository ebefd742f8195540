import { Button, Popconfirm } from 'antd'
import { dayText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { aftercare } from '../../contract.ts'
import { HandOn } from './HandOn.tsx'
import type { Looked } from './looked.ts'
import { OpenHelp } from './OpenHelp.tsx'

type Props = { looked: Looked; onFresh: (looked: Looked) => void; onClose: () => void }

/** What one person needs now, and what can be done about it: written down, or ended because they asked. */
export function HelpOf({ looked, onFresh, onClose }: Props) {
  const { t, language } = useSpeech()
  const { person, reason, rows, services } = looked
  const reading = useWrite(aftercare.read, (fresh) => onFresh({ ...looked, ...fresh }))
  const again = () => reading.write({ personId: person.personId, reason })
  const ending = useWrite(aftercare.end, again)
  return (
    <>
      <div className="sz-query">
        <strong>{t('aftercare.desk.of', person)}</strong>
        <Button onClick={onClose}>{t('aftercare.desk.close')}</Button>
      </div>
      <Section title={t('aftercare.desk.now')}>
        <ProblemNote problem={ending.problem ?? reading.problem} />
        {rows.length === 0 && <Nothing title={t('aftercare.desk.none')} next={t('aftercare.desk.none.next')} />}
        {rows.map((row) => (
          <article key={row.id} className="sz-form">
            <p className="sz-said">{row.need}</p>
            <p className="sz-quiet">
              {t('aftercare.desk.term', { from: dayText(row.openedOn, language), to: dayText(row.endsOn, language) })}
            </p>
            <HandOn aftercareId={row.id} services={services} />
            <Popconfirm
              title={t('aftercare.desk.end.sure')}
              description={t('aftercare.desk.end.about')}
              onConfirm={() => ending.write({ aftercareId: row.id })}
            >
              <Button danger loading={ending.sending}>
                {t('aftercare.desk.end')}
              </Button>
            </Popconfirm>
          </article>
        ))}
      </Section>
      <Section title={t('aftercare.desk.open')}>
        <OpenHelp key={rows.length} personId={person.personId} onDone={again} />
      </Section>
    </>
  )
}
