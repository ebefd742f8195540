import { Timeline } from 'antd'
import { momentText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Full } from './phases.ts'

type Step = Full['steps'][number]

/** Everything that happened, newest first, with who did it and what they gave. */
export function Steps({ request }: { request: Full }) {
  const { t } = useSpeech()
  return (
    <Section title={t('requests.desk.timeline')}>
      <Timeline
        items={[...request.steps].reverse().map((step) => ({ key: step.seq, content: <OneStep step={step} /> }))}
      />
    </Section>
  )
}

function OneStep({ step }: { step: Step }) {
  const { t, say, language } = useSpeech()
  const shownValue = (value: Step['fields'][number]['value']) => {
    if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no')
    return typeof value === 'object' ? say(value) : String(value)
  }
  const who = step.byName ?? t(`requests.desk.by.${step.by}`)
  return (
    <div className="sz-step">
      <div>
        <strong>{say(step.words)}</strong>
        <span>
          {who} {step.byTitle ? say(step.byTitle) : ''}
        </span>
        <time dateTime={step.at}>{momentText(step.at, language)}</time>
      </div>
      {step.fields.map((field) => (
        <p key={field.name}>
          <span className="sz-quiet">{t('ui.named', { name: say(field.words) })}</span>
          {shownValue(field.value)}
        </p>
      ))}
    </div>
  )
}
