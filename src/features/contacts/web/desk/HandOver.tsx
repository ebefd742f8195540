import { Drawer, Form } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { Candidates } from './Candidates.tsx'
import type { Line, Member } from './shapes.ts'

type Props = { villageId: number; line: Line; from: Member; onClose: () => void }

/** Everything of one contact in this line goes to another in one step. */
export function HandOver({ villageId, line, from, onClose }: Props) {
  const { t } = useSpeech()
  const handing = useWrite(contacts.handOver, onClose)
  const send = ({ toPersonId }: { toPersonId: number }) =>
    handing.write({ fromPersonId: from.personId, toPersonId, line: line.id })
  return (
    <Drawer open title={t('contacts.desk.handOver')} onClose={onClose} size={420}>
      <ProblemNote problem={handing.problem} />
      <Form layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="toPersonId"
          label={t('contacts.desk.handOver.of', { name: from.name })}
          rules={[{ required: true, message: t('contacts.desk.missing') }]}
        >
          <Candidates villageId={villageId} line={line.id} level={from.level} />
        </Form.Item>
        <FormActions send={t('contacts.desk.handOver.send')} sending={handing.sending} />
      </Form>
    </Drawer>
  )
}
