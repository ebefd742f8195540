import { Button, Form, Input, InputNumber } from 'antd'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'

type Given = { on: string; from: string; to: string; months: number }

/** The calendar of a studio: the days on which voters are received, as everybody reads them. */
export function Openings({ body }: { body: Body }) {
  const { t, language } = useSpeech()
  const opening = useWrite(organisations.openOn)
  const calling = useWrite(organisations.callOff)
  return (
    <Section title={t('organisations.desk.openings')}>
      <p className="sz-quiet">{t('organisations.desk.openings.about')}</p>
      <ProblemNote problem={opening.problem ?? calling.problem} />
      {body.may.change && (
        <Announce busy={opening.sending} send={(given) => opening.write({ bodyId: body.id, ...given })} />
      )}
      {body.openings.length === 0 && <p className="sz-quiet">{t('organisations.desk.openings.none')}</p>}
      <ul className="sz-plain sz-tags">
        {body.openings.map((one) => (
          <li key={one.id}>
            {dayText(one.on, language)} {one.from}–{one.to}{' '}
            {body.may.change && (
              <Button
                size="small"
                loading={calling.sending}
                onClick={() => calling.write({ bodyId: body.id, openingId: one.id })}
              >
                {t('organisations.desk.openings.off')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Announce({ busy, send }: { busy: boolean; send: (given: Given) => void }) {
  const { t } = useSpeech()
  const needed = [{ required: true, message: t('organisations.desk.missing') }]
  return (
    <Form<Given>
      layout="inline"
      requiredMark={false}
      initialValues={{ on: todayHere(), from: '09:00', to: '11:30', months: 1 }}
      onFinish={send}
    >
      <Form.Item name="on" rules={needed}>
        <Input type="date" min={todayHere()} aria-label={t('organisations.desk.openings')} />
      </Form.Item>
      <Form.Item name="from" rules={needed}>
        <Input type="time" aria-label={t('organisations.desk.openings.from')} />
      </Form.Item>
      <Form.Item name="to" rules={needed}>
        <Input type="time" aria-label={t('organisations.desk.openings.to')} />
      </Form.Item>
      <Form.Item name="months" label={t('organisations.desk.openings.months')} rules={needed}>
        <InputNumber min={1} max={12} />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('organisations.desk.openings.add')}
      </Button>
    </Form>
  )
}
