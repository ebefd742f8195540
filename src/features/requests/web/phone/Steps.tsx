import type { Words } from '#kernel/shared/words.ts'
import { momentText } from '#ui/dates.ts'
import { Timeline } from '#ui/phone/Timeline.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useStepValue } from './stepValue.ts'

export type Step = {
  seq: number
  words: Words
  to: Words
  at: string
  by: 'resident' | 'staff' | 'clock'
  byName?: string | null
  byTitle: Words | null
  fields: readonly { name: string; words: Words; value: string | number | boolean | Words }[]
}

/** Everything that happened to a matter, newest first: who, when, with what words. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useSpeech()
  const newest = [...steps].sort((a, b) => b.seq - a.seq)
  return (
    <Timeline
      label={t('requests.phone.steps')}
      steps={newest.map((step) => ({ id: step.seq, body: <OneStep step={step} /> }))}
    />
  )
}

function OneStep({ step }: { step: Step }) {
  const { t, say, language } = useSpeech()
  const textOf = useStepValue()
  const who = [step.byName, say(step.byTitle)].filter(Boolean).join(' ') || t(`requests.phone.by.${step.by}`)
  return (
    <>
      <strong>{say(step.words)}</strong>
      <p className="soft small">
        {momentText(step.at, language)} · {who}
      </p>
      {step.fields.map((field) => (
        <p key={field.name}>
          <span className="soft">{say(field.words)}：</span>
          {textOf(field.value)}
        </p>
      ))}
    </>
  )
}
