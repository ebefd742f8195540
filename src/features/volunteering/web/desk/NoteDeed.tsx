import { Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Body } from '#features/organisations/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { HeardField } from '#ui/desk/HeardField.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Given = Omit<Asked<typeof volunteering.noteDeed>, 'county' | 'bodyId' | 'halfHours'> & { hours: number }

/** What somebody without a phone did, written down by the office; another hand confirms it. */
export function NoteDeed({ body }: { body: Body }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(volunteering.noteDeed, close)
  const needed = [{ required: true, message: t('volunteering.desk.missing') }]
  const seats = body.seats.filter((seat) => seat.seated && seat.personId !== null)
  if (seats.length === 0) return null
  return (
    <>
      <Button className="sz-no-print" onClick={() => setOpen(true)}>
        {t('volunteering.desk.note')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={t('volunteering.desk.note')} destroyOnHidden>
        <p className="sz-quiet">{t('volunteering.desk.note.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ on: todayHere(), hours: 1, heard: 'counter' }}
          onFinish={({ hours, ...given }) => noting.write({ bodyId: body.id, ...given, halfHours: hours * 2 })}
        >
          <Form.Item name="seatId" label={t('volunteering.desk.who')} rules={needed}>
            <Select options={seats.map((seat) => ({ value: seat.id, label: seat.name }))} />
          </Form.Item>
          <Form.Item name="topic" label={t('volunteering.desk.topic')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <div className="sz-pair">
            <Form.Item name="on" label={t('volunteering.desk.on')} rules={needed}>
              <Input type="date" max={todayHere()} />
            </Form.Item>
            <Form.Item name="hours" label={t('volunteering.desk.hours')} rules={needed}>
              <InputNumber min={0.5} max={24} step={0.5} className="sz-grow" />
            </Form.Item>
          </div>
          <HeardField />
          <FormActions send={t('volunteering.desk.review.save')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
