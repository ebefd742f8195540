import { Button, Descriptions, Drawer, Form, Input, Select, Spin, Timeline } from 'antd'
import { useEffect } from 'react'
import { momentText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { childReports, outcomes } from '../../contract.ts'

type Report = Out<typeof childReports.read>
type Outcome = (typeof outcomes)[number]

/** One report whole. Opening it is written into the audit, and into nothing that the household reads. */
export function OneReport({ reportId, onClose }: { reportId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const reading = useWrite(childReports.read)
  const again = () => reading.write({ reportId })
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when it is opened, and after each step
  useEffect(again, [reportId])
  const report = reading.done
  return (
    <Drawer open size={560} onClose={onClose} title={`${t('childReports.desk.title')} ${reportId}`}>
      <ProblemNote problem={reading.problem} again={again} />
      {!report && !reading.problem && <Spin description={t('ui.loading')} className="sz-wait" />}
      {report && <Facts of={report} />}
      {report && <Steps of={report} />}
      {report?.state === 'reported' && <Receive reportId={reportId} onDone={again} />}
      {report?.state === 'received' && <Settle reportId={reportId} onDone={again} />}
    </Drawer>
  )
}

function Facts({ of }: { of: Report }) {
  const { t, language } = useSpeech()
  const unsaid = t('childReports.desk.unsaid')
  const household = [of.householdCode, of.address].filter(Boolean).join(' ')
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={[
        { key: 'at', label: t('childReports.desk.at'), children: momentText(of.at, language) },
        { key: 'village', label: t('childReports.desk.village'), children: of.villageName ?? unsaid },
        { key: 'child', label: t('childReports.desk.child'), children: of.childName ?? unsaid },
        { key: 'household', label: t('childReports.desk.household'), children: household || unsaid },
        { key: 'by', label: t('childReports.desk.reporter'), children: `${of.byName} ${of.byTitle}` },
        ...(of.outcome
          ? [
              {
                key: 'outcome',
                label: t('childReports.desk.outcome'),
                children: t(`childReports.desk.outcome.${of.outcome}`),
              },
            ]
          : []),
      ]}
    />
  )
}

function Steps({ of }: { of: Report }) {
  const { t, language } = useSpeech()
  return (
    <Timeline
      className="sz-section"
      items={of.steps.map((step) => ({
        key: step.id,
        content: (
          <>
            <strong>
              {t(`childReports.desk.step.${step.kind}`, { line: step.line ? t(`childReports.line.${step.line}`) : '' })}
            </strong>{' '}
            {momentText(step.at, language)} {step.byName}
            {step.text && <p>{step.text}</p>}
          </>
        ),
      }))}
    />
  )
}

function Receive({ reportId, onDone }: { reportId: number; onDone: () => void }) {
  const { t } = useSpeech()
  const receiving = useWrite(childReports.receive, onDone)
  return (
    <>
      <ProblemNote problem={receiving.problem} />
      <Button
        type="primary"
        loading={receiving.sending}
        disabled={receiving.sending}
        onClick={() => receiving.write({ reportId })}
      >
        {t('childReports.desk.receive')}
      </Button>
    </>
  )
}

function Settle({ reportId, onDone }: { reportId: number; onDone: () => void }) {
  const { t } = useSpeech()
  const settling = useWrite(childReports.settle, onDone)
  return (
    <Form<{ outcome: Outcome; note: string }>
      layout="vertical"
      requiredMark={false}
      initialValues={{ outcome: 'police' }}
      onFinish={({ outcome, note }) => settling.write({ reportId, outcome, note: note.trim() })}
    >
      <ProblemNote problem={settling.problem} />
      <Form.Item name="outcome" label={t('childReports.desk.outcome')}>
        <Select options={outcomes.map((value) => ({ value, label: t(`childReports.desk.outcome.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('childReports.desk.note')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('childReports.desk.note.short') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <FormActions send={t('childReports.desk.settle')} sending={settling.sending} />
    </Form>
  )
}
