import { Button, Form, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useRead, useWrite } from '#wire/hooks.ts'
import { capacityPlans } from '../../contract.ts'

type Plan = Out<typeof capacityPlans.ofBody>
type Item = Plan['items'][number]

/** What this body lacks and does about it. What its seats say stands above; no person is named as a gap. */
export function BodyPlan({ bodyId }: { bodyId: number }) {
  const { t, language } = useSpeech()
  const { data, problem } = useRead(capacityPlans.ofBody, { bodyId })
  if (!data || data.aspects.length === 0) return <ProblemNote problem={problem} />
  const day = (value: string | null) => (value ? dayText(value, language) : '')
  return (
    <Section title={t('capacityPlans.title')}>
      {data.found.length > 0 && (
        <p className="sz-quiet">
          {t('capacityPlans.found')}{' '}
          {data.found
            .map((note) => t(`organisations.note.${note.kind}`, { n: note.n ?? '', on: day(note.on) }))
            .join('；')}
        </p>
      )}
      <Items bodyId={bodyId} plan={data} />
      {data.may.plan && <AddStep bodyId={bodyId} plan={data} />}
    </Section>
  )
}

function Items({ bodyId, plan }: { bodyId: number; plan: Plan }) {
  const { t, say, language } = useSpeech()
  return (
    <Table<Item>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={plan.items}
      locale={{ emptyText: t('capacityPlans.none') }}
      columns={[
        { title: t('capacityPlans.aspect'), key: 'aspect', width: 130, render: (_, item) => say(item.aspect) },
        { title: t('capacityPlans.gap'), dataIndex: 'gap' },
        { title: t('capacityPlans.step'), dataIndex: 'step' },
        {
          title: t('capacityPlans.due'),
          key: 'due',
          width: 130,
          render: (_, item) => (
            <span className={item.overdue ? 'sz-warn' : undefined}>{dayText(item.dueOn, language)}</span>
          ),
        },
        {
          title: t('capacityPlans.result'),
          key: 'result',
          width: 360,
          render: (_, item) =>
            item.doneOn ? (
              `${dayText(item.doneOn, language)} ${item.result}`
            ) : plan.may.plan ? (
              <Settle bodyId={bodyId} itemId={item.id} />
            ) : (
              t('ui.nothing')
            ),
        },
      ]}
    />
  )
}

function Settle({ bodyId, itemId }: { bodyId: number; itemId: number }) {
  const { t } = useSpeech()
  const [result, setResult] = useState('')
  const settling = useWrite(capacityPlans.settle)
  return (
    <div className="sz-inline sz-no-print">
      <Input
        size="small"
        maxLength={300}
        aria-label={t('capacityPlans.result')}
        placeholder={t('capacityPlans.result.hint')}
        value={result}
        onChange={(event) => setResult(event.target.value)}
      />
      <Button
        size="small"
        disabled={result.trim().length < 2}
        loading={settling.sending}
        onClick={() => settling.write({ bodyId, itemId, result: result.trim() })}
      >
        {t('capacityPlans.done')}
      </Button>
    </div>
  )
}

type Given = Pick<Asked<typeof capacityPlans.add>, 'aspect' | 'gap' | 'step' | 'dueOn'>

function AddStep({ bodyId, plan }: { bodyId: number; plan: Plan }) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Given>()
  const adding = useWrite(capacityPlans.add, () => form.resetFields())
  const needed = [{ required: true, message: t('capacityPlans.missing') }]
  return (
    <details className="sz-no-print">
      <summary>{t('capacityPlans.add')}</summary>
      <ProblemNote problem={adding.problem} />
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="sz-ask"
        onFinish={(given) => adding.write({ bodyId, ...given })}
      >
        <div className="sz-pair">
          <Form.Item name="aspect" label={t('capacityPlans.aspect')} rules={needed}>
            <Select options={plan.aspects.map((one) => ({ value: one.id, label: say(one) }))} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('capacityPlans.due')} rules={needed}>
            <Input type="date" min={todayHere()} />
          </Form.Item>
        </div>
        <Form.Item name="gap" label={t('capacityPlans.gap')} rules={needed}>
          <Input maxLength={200} placeholder={t('capacityPlans.gap.hint')} />
        </Form.Item>
        <Form.Item name="step" label={t('capacityPlans.step')} rules={needed}>
          <Input maxLength={200} placeholder={t('capacityPlans.step.hint')} />
        </Form.Item>
        <Button htmlType="submit" loading={adding.sending}>
          {t('capacityPlans.save')}
        </Button>
      </Form>
    </details>
  )
}
