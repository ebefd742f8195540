import { dayText } from '#ui/dates.ts'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'
import { Answering } from './Answering.tsx'
import type { Reception, Studio } from './studio.ts'
import { TakingDown } from './TakingDown.tsx'

/** What was said in the studio, the newest first: who heard it, what was answered and by whom, and what is still to be answered. */
export function Receptions({ studio }: { studio: Studio }) {
  const { t } = useSpeech()
  const asking = useWrite(studios.ask)
  if (studio.receptions.length === 0) return null
  return (
    <Card title={t('studios.receptions')}>
      <Problem problem={asking.problem} />
      <Rows label={t('studios.receptions')}>
        {studio.receptions.map((one) => (
          <div key={one.id}>
            <One reception={one} />
            {one.mayAnswer ? <Answering bodyId={studio.id} reception={one} /> : null}
            {one.mayTakeDown ? <TakingDown bodyId={studio.id} reception={one} /> : null}
            {one.number || one.answer ? null : (
              <Press
                kind="quiet"
                busy={asking.sending}
                onPress={() => asking.write({ bodyId: studio.id, receptionId: one.id })}
              >
                {t('studios.ask')}
              </Press>
            )}
          </div>
        ))}
      </Rows>
    </Card>
  )
}

function One({ reception: one }: { reception: Reception }) {
  const { t, language } = useSpeech()
  const heard = one.heardBy ? t('studios.heardBy', { name: one.heardBy }) : t('studios.heardBy.office')
  const by = one.answeredBy ?? t('studios.answered.office')
  return (
    <Row
      title={one.topic}
      more={
        <>
          <span className="row-line">{[dayText(one.on, language), heard].join(' · ')}</span>
          {one.takenDown.map((was) => (
            <span key={`${was.on}/${was.answer}`} className="row-line">
              {t('organisations.takenDown', {
                day: dayText(was.on, language),
                why: t(`organisations.takenDown.${was.why}`),
              })}
              {t('studios.takenDown.kept', { answer: was.answer, name: was.by, reason: was.reason })}
            </span>
          ))}
          {one.answer ? (
            <span className="row-line">{t('studios.answered', { answer: one.answer, name: by })}</span>
          ) : null}
          {one.answer || one.mayAnswer || !one.heardBy ? null : (
            <span className="row-line">{t('studios.waits', { name: one.heardBy })}</span>
          )}
        </>
      }
      side={<Marks reception={one} />}
    />
  )
}

function Marks({ reception: { number, keptBack } }: { reception: Reception }) {
  const { t } = useSpeech()
  if (!number && !keptBack) return null
  return (
    <span>
      {keptBack ? <Tag tone="yellow">{t(`studios.kept.${keptBack}`)}</Tag> : null}{' '}
      {number ? <Tag tone="plain">{t('studios.number', { number })}</Tag> : null}
    </span>
  )
}
