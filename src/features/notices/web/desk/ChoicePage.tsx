import { Checkbox, Radio, Select, Spin } from 'antd'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Choice, topicsIn, useChoice } from '../useChoice.ts'
import { Ways } from './Ways.tsx'

/** How somebody is told outside the product: where, when, and of what. Each switch is saved as it is pressed. */
export function ChoicePage() {
  const { t } = useSpeech()
  const { read, problem, change, turnWay, turnKind } = useChoice()
  const choice = read.data
  return (
    <>
      <PageHead title={t('notices.choice.title')} about={t('notices.choice.about')} />
      <ProblemNote problem={read.problem ?? problem} again={() => void read.refetch()} />
      {choice ? (
        <>
          <Section title={t('notices.choice.where')}>
            <Ways ways={choice.ways} onTurn={turnWay} />
          </Section>
          <Section title={t('notices.choice.when')}>
            <When choice={choice} onChange={change} />
          </Section>
          <Section title={t('notices.choice.what')}>
            <Kinds choice={choice} onTurn={turnKind} />
          </Section>
        </>
      ) : (
        !read.problem && <Spin />
      )}
    </>
  )
}

type Times = Pick<Choice, 'dailyAt' | 'quietFrom' | 'quietTo'>
const usualHour = 8

function When({ choice, onChange }: { choice: Times; onChange: (set: Partial<Times>) => void }) {
  const { t } = useSpeech()
  const { dailyAt, quietFrom, quietTo } = choice
  return (
    <>
      <h3>{t('notices.when.rhythm')}</h3>
      <div className="sz-tags">
        <Radio.Group
          aria-label={t('notices.when.rhythm')}
          value={dailyAt === null ? 'atOnce' : 'daily'}
          onChange={({ target }) => onChange({ dailyAt: target.value === 'atOnce' ? null : usualHour })}
          options={[
            { value: 'atOnce', label: t('notices.when.atOnce') },
            { value: 'daily', label: t('notices.when.dailyOnce') },
          ]}
        />
        {dailyAt !== null && (
          <Hour label={t('notices.when.rhythm')} value={dailyAt} onChange={(hour) => onChange({ dailyAt: hour })} />
        )}
      </div>
      <h3>{t('notices.when.quiet')}</h3>
      <div className="sz-tags">
        <span>{t('notices.when.from')}</span>
        <Hour
          label={t('notices.when.from')}
          value={quietFrom}
          onChange={(hour) => onChange({ quietFrom: hour, quietTo })}
        />
        <span>{t('notices.when.to')}</span>
        <Hour
          label={t('notices.when.to')}
          value={quietTo}
          onChange={(hour) => onChange({ quietFrom, quietTo: hour })}
        />
        <span className="sz-quiet">{quietFrom === quietTo && t('notices.when.quiet.none')}</span>
      </div>
    </>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

function Hour({ label, value, onChange }: { label: string; value: number; onChange: (hour: number) => void }) {
  const { t } = useSpeech()
  return (
    <Select<number>
      aria-label={label}
      value={value}
      onChange={onChange}
      style={{ width: 100 }}
      options={hours.map((hour) => ({ value: hour, label: t('notices.when.hour', { hour }) }))}
    />
  )
}

type Kind = Choice['kinds'][number]['kind']

function Kinds({ choice, onTurn }: { choice: Choice; onTurn: (kind: Kind, on: boolean) => void }) {
  const { t } = useSpeech()
  const sms = choice.ways.find(({ way }) => way === 'sms')?.open
  return topicsIn(choice).map(({ topic, kinds }) => (
    <fieldset key={topic} className="sz-plain-group">
      <legend>{t(`notices.topic.${topic}`)}</legend>
      {kinds.map(({ kind, on, pressing }) => (
        <Checkbox key={kind} checked={on} onChange={({ target }) => onTurn(kind, target.checked)}>
          {t(`notices.kind.${kind}`)}
          {sms && pressing && <span className="sz-quiet"> {t('notices.pressing')}</span>}
        </Checkbox>
      ))}
    </fieldset>
  ))
}
