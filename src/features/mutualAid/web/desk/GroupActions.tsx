import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText, todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { HeardField } from '#ui/desk/HeardField.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useRead, useWrite } from '#wire/hooks.ts'
import { mutualAid } from '../../contract.ts'

type Did = Out<typeof mutualAid.actions>
type Given = Omit<Asked<typeof mutualAid.noteAction>, 'county' | 'bodyId'>

/** On the page of a group: what it did together. A leader without a phone says it to the office. */
export function GroupActions({ bodyId }: { bodyId: number }) {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  const { data, problem, refetch } = useRead(mutualAid.actions, { bodyId })
  const wordOf = (id: string) => {
    const kind = data?.kinds.find((one) => one.id === id)
    return kind ? say(kind) : id
  }
  return (
    <Section
      title={t('mutualAid.desk.did')}
      extra={may('body.manage') && data && <NoteAction bodyId={bodyId} kinds={data.kinds} />}
    >
      <ProblemNote problem={problem} again={() => void refetch()} />
      {data?.rows.length === 0 && <p className="sz-quiet">{t('mutualAid.desk.did.none')}</p>}
      <ul className="sz-plain">
        {data?.rows.map(({ id, action, on, note, noted }) => (
          <li key={id}>
            <strong>{wordOf(action)}</strong> <span className="sz-quiet">{dayText(on, language)}</span> {note}{' '}
            {noted && (
              <span className="sz-quiet">
                {t('heard.noted', { heard: t(`heard.${noted.heard}`), name: noted.name })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NoteAction({ bodyId, kinds }: { bodyId: number; kinds: Did['kinds'] }) {
  const { t, say } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(mutualAid.noteAction, close)
  const needed = [{ required: true, message: t('mutualAid.desk.note.missing') }]
  return (
    <>
      <Button className="sz-no-print" onClick={() => setOpen(true)}>
        {t('mutualAid.desk.note')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={t('mutualAid.desk.note')} destroyOnHidden>
        <p className="sz-quiet">{t('mutualAid.desk.note.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ on: todayHere(), note: '', heard: 'counter' }}
          onFinish={(given) => noting.write({ bodyId, ...given })}
        >
          <Form.Item name="action" label={t('mutualAid.desk.note.what')} rules={needed}>
            <Select options={kinds.map((one) => ({ value: one.id, label: say(one) }))} />
          </Form.Item>
          <Form.Item name="on" label={t('mutualAid.desk.note.on')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
          <Form.Item name="note" label={t('mutualAid.desk.note.line')}>
            <Input.TextArea rows={2} maxLength={300} />
          </Form.Item>
          <HeardField />
          <FormActions send={t('mutualAid.desk.note.send')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
