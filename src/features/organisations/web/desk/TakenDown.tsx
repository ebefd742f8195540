import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { takenDownFor } from '#kernel/organisation/takenDown.ts'
import { dayText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'

type Reception = Body['receptions'][number]
type Given = Pick<Asked<typeof organisations.takeDown>, 'why' | 'reason'>

/** Takes a published answer down: in a word for everybody, with the reason for those who keep the body. */
export function TakeDown({ bodyId, reception }: { bodyId: number; reception: Reception }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const taking = useWrite(organisations.takeDown, close)
  const needed = [{ required: true, whitespace: true, message: t('organisations.desk.missing') }, { min: 2 }]
  return (
    <>
      <Button size="small" className="sz-no-print" onClick={() => setOpen(true)}>
        {t('organisations.desk.takeDown')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={t('organisations.desk.takeDown')} destroyOnHidden>
        <p className="sz-quiet">{t('organisations.desk.takeDown.about')}</p>
        <ProblemNote problem={taking.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ why: 'wrong' }}
          onFinish={(given) => taking.write({ bodyId, receptionId: reception.id, ...given })}
        >
          <Form.Item name="why" label={t('organisations.desk.takeDown.why')}>
            <Radio.Group
              options={takenDownFor.map((id) => ({ value: id, label: t(`organisations.takenDown.${id}`) }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('organisations.desk.takeDown.reason')} rules={needed}>
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          <FormActions send={t('organisations.desk.takeDown.send')} danger sending={taking.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}

/** What stood here before: the day and the kind, and for those who keep the body the answer with whoever took it down and why. */
export function WasTakenDown({ of }: { of: Reception['takenDown'] }) {
  const { t, language } = useSpeech()
  return of.map(({ on, why, kept }) => (
    <span key={`${on}/${kept?.answer}`} className="sz-quiet">
      {t('organisations.takenDown', { day: dayText(on, language), why: t(`organisations.takenDown.${why}`) })}
      {kept &&
        ` · ${t('organisations.desk.takenDown.kept', {
          ...{ name: kept.by ?? t('organisations.desk.receptions.office'), answer: kept.answer },
          ...{ by: kept.takenBy, reason: kept.reason },
        })}`}
    </span>
  ))
}
