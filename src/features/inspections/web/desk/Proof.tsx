import { Alert, Button, Descriptions } from 'antd'
import { useState } from 'react'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'
import type { Draw } from './draw.ts'

/** What anybody needs to draw again, and a button that does it here. */
export function Proof({ draw }: { draw: Draw }) {
  const { t } = useSpeech()
  const [asked, ask] = useState(false)
  const mono = (text: string) => <span className="sz-mono">{text}</span>
  const items = [
    { key: 'seed', label: t('inspections.desk.seed'), children: mono(draw.seed) },
    { key: 'method', label: t('inspections.desk.method'), children: mono(draw.method) },
    { key: 'digest', label: t('inspections.desk.digest'), children: mono(draw.frameDigest) },
  ]
  return (
    <Section title={t('inspections.desk.proof')}>
      <p className="sz-quiet">{t('inspections.desk.proof.about')}</p>
      <Descriptions size="small" column={1} bordered items={items} />
      <div className="sz-form-actions sz-no-print">
        {asked ? (
          <Replayed inspectionId={draw.id} />
        ) : (
          <Button onClick={() => ask(true)}>{t('inspections.desk.replay')}</Button>
        )}
      </div>
    </Section>
  )
}

function Replayed({ inspectionId }: { inspectionId: number }) {
  const { t } = useSpeech()
  const { data, problem } = useRead(inspections.replay, { inspectionId })
  if (!data) return <ProblemNote problem={problem} />
  const same = data.sameFrame && data.sameSample
  const list = `data:text/plain;charset=utf-8,${encodeURIComponent(data.frame.map((line) => `${line}\n`).join(''))}`
  return (
    <Alert
      type={same ? 'success' : 'error'}
      showIcon
      role="status"
      title={t(same ? 'inspections.desk.replay.same' : 'inspections.desk.replay.other')}
      action={
        <a href={list} download={`frame-${inspectionId}.txt`}>
          {t('inspections.desk.replay.frame')}
        </a>
      }
    />
  )
}
