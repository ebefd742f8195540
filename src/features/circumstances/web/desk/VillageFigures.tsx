import { Alert, Button, Form, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'
import { type Fact, type Field, valueText } from '../saying.ts'
import { Asked } from './Asked.tsx'
import { RecordForm } from './RecordForm.tsx'

type Sheet = Out<typeof circumstances.readVillage>

/** What households are compared with: figures of the village by year, and the lists of awards. */
export function VillageFigures({ villageId }: { villageId: number }) {
  const { t, say } = useSpeech()
  const [recording, setRecording] = useState<Field | null>(null)
  const { data, problem, refetch } = useRead(circumstances.readVillage, { villageId })
  return (
    <>
      <Section title={t('circumstances.desk.ofVillage')}>
        <ProblemNote problem={problem} again={() => void refetch()} />
        <Table<Field>
          rowKey="id"
          size="middle"
          pagination={false}
          loading={!data && !problem}
          dataSource={data?.fields ?? []}
          columns={[
            {
              title: t('circumstances.desk.field'),
              key: 'field',
              width: '40%',
              render: (_, field) => <Asked field={field} />,
            },
            {
              title: t('circumstances.value'),
              key: 'facts',
              render: (_, field) => <Years field={field} facts={data?.facts ?? []} />,
            },
            {
              title: t('circumstances.desk.record'),
              key: 'record',
              width: 110,
              render: (_, field) => (
                <Button
                  aria-label={t('circumstances.desk.record.of', { field: say(field) })}
                  onClick={() => setRecording(field)}
                >
                  {t('circumstances.desk.record')}
                </Button>
              ),
            },
          ]}
        />
      </Section>
      {data && data.lists.length > 0 && (
        <Section title={t('circumstances.desk.list')}>
          <YearList villageId={villageId} sheet={data} />
        </Section>
      )}
      {recording && data && (
        <RecordForm
          field={recording}
          years={data.years}
          people={[]}
          to={{ villageId }}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  )
}

function Years({ field, facts }: { field: Field; facts: readonly Fact[] }) {
  const { t, say, language } = useSpeech()
  const own = facts.filter((fact) => fact.field === field.id)
  if (own.length === 0) return t('circumstances.unknown')
  return own.map((fact) => (
    <div key={fact.id}>
      <strong>
        {t('circumstances.year', { year: fact.year })} {valueText({ t, say }, field, fact.value)}
      </strong>{' '}
      {t('circumstances.from', {
        source: t(`circumstances.source.${fact.source}`),
        day: dayText(fact.saidOn, language),
      })}
    </div>
  ))
}

type Given = { field: string; year: number; codes: string }

function YearList({ villageId, sheet }: { villageId: number; sheet: Sheet }) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Given>()
  const recording = useWrite(circumstances.recordList, () => form.resetFields(['codes']))
  const send = ({ field, year, codes }: Given) =>
    recording.write({ villageId, field, year, codes: codes.split(/[\s,，、;；]+/).filter(Boolean) })
  const needed = [{ required: true, message: t('circumstances.desk.missing') }]
  return (
    <Form<Given>
      form={form}
      className="sz-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ field: sheet.lists[0]?.id, year: sheet.years[0] }}
      onFinish={send}
    >
      <p>{t('circumstances.desk.list.about')}</p>
      <ProblemNote problem={recording.problem} />
      {recording.done && <Alert type="success" title={t('circumstances.desk.list.done')} />}
      <div className="sz-pair">
        <Form.Item name="field" label={t('circumstances.desk.field')} rules={needed}>
          <Select options={sheet.lists.map((one) => ({ value: one.id, label: say(one) }))} />
        </Form.Item>
        <Form.Item name="year" label={t('circumstances.whichYear')} rules={needed}>
          <Select options={sheet.years.map((one) => ({ value: one, label: t('circumstances.year', { year: one }) }))} />
        </Form.Item>
      </div>
      <Form.Item name="codes" label={t('circumstances.desk.list.codes')} rules={needed}>
        <Input.TextArea rows={5} />
      </Form.Item>
      <FormActions send={t('circumstances.desk.send')} sending={recording.sending} />
    </Form>
  )
}
