import { Button, Form, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { AskForStudio } from '#features/studios/web/parts.tsx'
import { type KeptBack, keptBackFor } from '#kernel/organisation/keptBack.ts'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'
import { TakeDown, WasTakenDown } from './TakenDown.tsx'

type Said = { on: string; topic: string; keepBack?: KeptBack }

/** What was said on opening days, and the answers that everybody reads. */
export function Receptions({ body }: { body: Body }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Said>()
  const receiving = useWrite(organisations.receive, () => form.resetFields(['topic', 'keepBack']))
  return (
    <Section title={t('organisations.desk.receptions')}>
      <p className="sz-quiet">{t('organisations.desk.receptions.about')}</p>
      {body.may.change && (
        <>
          <ProblemNote problem={receiving.problem} />
          <Form<Said>
            form={form}
            layout="inline"
            requiredMark={false}
            initialValues={{ on: todayHere() }}
            onFinish={(said) => receiving.write({ bodyId: body.id, ...said })}
          >
            <Form.Item name="on" rules={[{ required: true, message: t('organisations.desk.missing') }]}>
              <Input type="date" aria-label={t('organisations.desk.on')} />
            </Form.Item>
            <Form.Item
              name="topic"
              style={{ flex: '1 1 280px' }}
              rules={[{ required: true, whitespace: true, message: t('organisations.desk.missing') }]}
            >
              <Input maxLength={500} placeholder={t('organisations.desk.receptions.topic')} />
            </Form.Item>
            <Form.Item name="keepBack">
              <WhoReads />
            </Form.Item>
            <Button htmlType="submit" loading={receiving.sending}>
              {t('organisations.desk.receptions.add')}
            </Button>
          </Form>
        </>
      )}
      <ul className="sz-plain sz-apart">
        {body.receptions.map((one) => (
          <li key={one.id}>
            <Reception body={body} reception={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The matter, whose it is and when it was heard, then the answer with whoever gave it, or the fields to give it. */
function Reception({ body, reception: one }: { body: Body; reception: Body['receptions'][number] }) {
  const { t, language } = useSpeech()
  const by = one.answeredBy ?? t('organisations.desk.receptions.office')
  const heard = one.heardBy ?? t('organisations.desk.receptions.office')
  return (
    <>
      <div className="sz-tags">
        <strong>{one.topic}</strong>
        {one.keptBack && <Tag color="warning">{t(`organisations.desk.receptions.${one.keptBack}`)}</Tag>}
        {one.number && <Tag>{t('organisations.desk.receptions.number', { number: one.number })}</Tag>}
      </div>
      <span className="sz-quiet">
        {[dayText(one.on, language), t('organisations.desk.receptions.heard', { name: heard })].join(' · ')}
      </span>
      <WasTakenDown of={one.takenDown} />
      {one.answer ? (
        <div className="sz-tags">
          <span>{t('organisations.desk.receptions.by', { name: by, answer: one.answer })}</span>
          {body.may.change && !one.keptBack && <TakeDown bodyId={body.id} reception={one} />}
        </div>
      ) : (
        body.may.change && <Answer bodyId={body.id} reception={one} />
      )}
      {body.may.change && !one.number && !one.answer && body.villageId && (
        <AskForStudio bodyId={body.id} receptionId={one.id} />
      )}
    </>
  )
}

function Answer({ bodyId, reception }: { bodyId: number; reception: Body['receptions'][number] }) {
  const { t } = useSpeech()
  const [keepBack, setKeepBack] = useState<KeptBack | undefined>()
  const answering = useWrite(organisations.answer)
  const { id: receptionId, keptBack } = reception
  const send = (answer: string) =>
    answer.trim().length > 1 && answering.write({ bodyId, receptionId, answer, ...(keepBack ? { keepBack } : {}) })
  return (
    <>
      <ProblemNote problem={answering.problem} />
      <div className="sz-tags">
        {keptBack === null && <WhoReads value={keepBack} onChange={setKeepBack} />}
        <Input.Search
          maxLength={1000}
          className="sz-grow"
          enterButton={t('organisations.desk.receptions.answer')}
          aria-label={t('organisations.desk.receptions.answer')}
          loading={answering.sending}
          onSearch={send}
        />
      </div>
    </>
  )
}

/** Everybody reads the answer, unless it is said here that it is private or about a minor. */
function WhoReads({
  value,
  onChange,
}: {
  value?: KeptBack | undefined
  onChange?: (kept: KeptBack | undefined) => void
}) {
  const { t } = useSpeech()
  return (
    <Select<KeptBack | ''>
      aria-label={t('organisations.desk.receptions.whose')}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      onChange={(next) => onChange?.(next || undefined)}
      options={[
        { value: '', label: t('organisations.desk.receptions.everybody') },
        ...keptBackFor.map((id) => ({ value: id, label: t(`organisations.desk.receptions.${id}`) })),
      ]}
    />
  )
}
