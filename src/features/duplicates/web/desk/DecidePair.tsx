import { Form, Input, Modal, Radio } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { duplicates } from '../../contract.ts'
import { type Pair, Side } from './Side.tsx'

type Given = { keep: 'first' | 'second' | 'different'; reason: string }

/** One person or two, and on what ground. Nothing is chosen beforehand. */
export function DecidePair({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useSpeech()
  const deciding = useWrite(duplicates.decide, onClose)
  const needed = [{ required: true, message: t('duplicates.missing') }]
  const send = ({ keep, reason }: Given) =>
    deciding.write({
      pairId: pair.id,
      same: keep !== 'different',
      keepId: keep === 'different' ? null : pair[keep].id,
      reason: reason.trim(),
    })
  return (
    <Modal open footer={null} width={640} onCancel={onClose} title={t('duplicates.decide')}>
      <ProblemNote problem={deciding.problem} />
      <div className="sz-pair">
        {(['first', 'second'] as const).map((side) => (
          <div key={side}>
            <small>{t(`duplicates.${side}`)}</small>
            <div>
              <Side of={pair[side]} />
            </div>
          </div>
        ))}
      </div>
      <Form<Given> layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="keep" label={t('duplicates.decide')} rules={needed}>
          <Radio.Group
            vertical
            options={[
              ...(['first', 'second'] as const).map((value) => ({
                value,
                label: `${t('duplicates.keep')} ${t(`duplicates.${value}`)}`,
              })),
              { value: 'different', label: t('duplicates.different') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('duplicates.reason')}
          rules={[{ required: true, min: 2, message: t('duplicates.missing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <FormActions send={t('duplicates.save')} sending={deciding.sending} />
      </Form>
    </Modal>
  )
}
