import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { heardWays } from '#kernel/shared/heard.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import type { HouseholdLine } from './shapes.ts'

type Given = Pick<Asked<typeof contacts.noteWish>, 'kind' | 'said' | 'heard'>

/** What a household says at the door about its contact, written down for it. What it pressed on its own phone is not offered. */
export function NoteWish({ line, householdId }: { line: HouseholdLine; householdId: number }) {
  const { t, say } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(contacts.noteWish, close)
  if (line.wish && !line.wish.noted) return null
  const kinds = line.wish
    ? (['takeBack'] as const)
    : line.contacts.length > 0
      ? (['refuse', 'another'] as const)
      : (['refuse'] as const)
  const title = t('contacts.desk.note.of', { line: say(line) })
  return (
    <>
      <Button type="link" size="small" className="sz-no-print" aria-label={title} onClick={() => setOpen(true)}>
        {t('contacts.desk.note')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={title} destroyOnHidden>
        <p className="sz-quiet">{t('heard.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ kind: kinds[0], said: '', heard: 'visit' }}
          onFinish={(given) => noting.write({ householdId, line: line.id, ...given })}
        >
          <Form.Item name="kind" label={t('contacts.desk.note.what')}>
            <Radio.Group options={kinds.map((one) => ({ value: one, label: t(`contacts.desk.note.${one}`) }))} />
          </Form.Item>
          <Form.Item name="heard" label={t('heard.how')}>
            <Radio.Group options={heardWays.map((one) => ({ value: one, label: t(`heard.${one}`) }))} />
          </Form.Item>
          <Form.Item name="said" label={t('contacts.desk.note.said')}>
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          <FormActions send={t('contacts.desk.note.send')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
