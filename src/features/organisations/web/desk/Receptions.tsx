import { Button, Form, Input, Tag } from 'antd'
import { AskForStudio } from '#features/studios/web/parts.tsx'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'

type Said = { on: string; topic: string }

/** What was said on opening days, and the answers that everybody reads. */
export function Receptions({ body }: { body: Body }) {
  const { t, language } = useSpeech()
  const [form] = Form.useForm<Said>()
  const receiving = useWrite(organisations.receive, () => form.resetFields(['topic']))
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
              className="sz-grow"
              rules={[{ required: true, whitespace: true, message: t('organisations.desk.missing') }]}
            >
              <Input maxLength={500} placeholder={t('organisations.desk.receptions.topic')} />
            </Form.Item>
            <Button htmlType="submit" loading={receiving.sending}>
              {t('organisations.desk.receptions.add')}
            </Button>
          </Form>
        </>
      )}
      <ul className="sz-plain">
        {body.receptions.map((one) => (
          <li key={one.id}>
            <span className="sz-quiet">{dayText(one.on, language)}</span> {one.topic}{' '}
            {one.number && <Tag>{t('organisations.desk.receptions.number', { number: one.number })}</Tag>}
            {body.may.change && !one.number && !one.answer && body.villageId && (
              <AskForStudio bodyId={body.id} receptionId={one.id} />
            )}
            {one.answer ? (
              <strong>{one.answer}</strong>
            ) : (
              body.may.change && <Answer bodyId={body.id} receptionId={one.id} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answer({ bodyId, receptionId }: { bodyId: number; receptionId: number }) {
  const { t } = useSpeech()
  const answering = useWrite(organisations.answer)
  return (
    <>
      <ProblemNote problem={answering.problem} />
      <Input.Search
        maxLength={1000}
        enterButton={t('organisations.desk.receptions.answer')}
        aria-label={t('organisations.desk.receptions.answer')}
        loading={answering.sending}
        onSearch={(answer) => answer.trim().length > 1 && answering.write({ bodyId, receptionId, answer })}
      />
    </>
  )
}
