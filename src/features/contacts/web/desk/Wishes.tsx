import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { dayHere, dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { notedText } from '../noted.ts'
import type { VillageView } from './shapes.ts'

type Wish = VillageView['wishes'][number]

/** Who refused, which holds, and who asks for somebody else, which somebody has to look at. */
export function Wishes({ wishes, manage }: { wishes: readonly Wish[]; manage: boolean }) {
  const { t, language } = useSpeech()
  return (
    <Section title={t('contacts.desk.asked')}>
      <p className="sz-quiet">{t('contacts.desk.answer.hint')}</p>
      <ul className="sz-team">
        {wishes.map((wish) => (
          <li key={wish.id}>
            <span>
              {wish.headName ?? wish.code} <Tag>{t(`contacts.desk.asked.${wish.kind}`)}</Tag>
            </span>
            <span>
              {[wish.said, wish.noted && notedText(t, wish.noted)].filter(Boolean).join(' · ')}{' '}
              <span className="sz-quiet">{dayText(dayHere(new Date(wish.at)), language)}</span>
              {manage && wish.kind === 'another' && <Answer wish={wish} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answer({ wish }: { wish: Wish }) {
  const { t } = useSpeech()
  const [answer, setAnswer] = useState('')
  const answering = useWrite(contacts.answer)
  return (
    <div className="sz-inline sz-no-print">
      <Input
        aria-label={t('contacts.desk.answer.of', { code: wish.code })}
        maxLength={200}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button
        loading={answering.sending}
        disabled={answer.trim().length < 2}
        onClick={() => answering.write({ wishId: wish.id, answer: answer.trim() })}
      >
        {t('contacts.desk.answer')}
      </Button>
      <ProblemNote problem={answering.problem} />
    </div>
  )
}
