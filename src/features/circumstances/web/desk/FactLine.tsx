import { Button, Space, Tag } from 'antd'
import { dayText } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { answers, circumstances } from '../../contract.ts'
import { agreedText, type Fact, type Field, type People, valueText } from '../saying.ts'
import { NoteWord } from './NoteWord.tsx'

type Props = { field: Field; fact: Fact; householdId: number; people: People }

/** What is known, from where, until when, and what the office can do about it. */
export function FactLine({ field, fact, householdId, people }: Props) {
  const { t, say, language } = useSpeech()
  const striking = useWrite(circumstances.strike)
  const confirming = useWrite(circumstances.record)
  const answering = useWrite(circumstances.answer)
  const waits = fact.objectedAt !== null && fact.answeredAt === null
  const circumstanceId = fact.id
  const source = field.sources.includes('visit') ? 'visit' : (field.sources[0] ?? fact.source)
  const confirm = () =>
    confirming.write({
      ...{ householdId, field: field.id, value: fact.value, source },
      ...(field.yearly ? { year: fact.year } : {}),
      ...(fact.personId === null ? {} : { personId: fact.personId }),
    })
  const who = people.find((one) => one.id === fact.personId)?.name
  const agreed = agreedText({ t }, field, fact, people)
  const year = field.yearly ? t('circumstances.year', { year: fact.year }) : null
  return (
    <>
      <strong>{[year, who, valueText({ t, say }, field, fact.value)].filter(Boolean).join(' ')}</strong>
      <div>
        {t('circumstances.from', {
          source: t(`circumstances.source.${fact.source}`),
          day: dayText(fact.saidOn, language),
        })}
        {t('ui.semicolon')}
        {t('circumstances.review', { day: dayText(fact.reviewOn, language) })}
        {t('ui.semicolon')}
        {t('circumstances.until', { day: dayText(fact.keepUntil, language) })}
      </div>
      {agreed && <div>{agreed}</div>}
      {waits && (
        <Tag color="gold">
          {t('circumstances.objected', { objection: t(`circumstances.objection.${fact.objection}`) })}
        </Tag>
      )}
      {fact.noted && (
        <div className="sz-quiet">
          {t('heard.noted', { heard: t(`heard.${fact.noted.heard}`), name: fact.noted.name })}
        </div>
      )}
      {fact.answer && !waits && (
        <div>{t('circumstances.answered', { answer: t(`circumstances.answer.${fact.answer}`) })}</div>
      )}
      <ProblemNote problem={striking.problem ?? confirming.problem ?? answering.problem} />
      <Space wrap size={4}>
        {waits
          ? answers.map((answer) => (
              <Button
                key={answer}
                size="small"
                disabled={answering.sending}
                onClick={() => answering.write({ circumstanceId, answer })}
              >
                {t(`circumstances.answer.${answer}`)}
              </Button>
            ))
          : null}
        {!waits && !field.yearly && (
          <Button size="small" disabled={confirming.sending} onClick={confirm}>
            {t('circumstances.desk.confirm')}
          </Button>
        )}
        {!waits && <NoteWord field={field} circumstanceId={circumstanceId} />}
        {!waits && (
          <Button size="small" disabled={striking.sending} onClick={() => striking.write({ circumstanceId })}>
            {t('circumstances.desk.strike')}
          </Button>
        )}
      </Space>
    </>
  )
}
