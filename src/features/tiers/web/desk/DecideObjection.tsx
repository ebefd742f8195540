import { Alert, Button, Descriptions, Form, Input, Modal } from 'antd'
import { Link } from 'wouter'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'
import { valueText } from '../shown.ts'

export type Objection = Out<typeof tiers.objections>['rows'][number]

/** One objection: accepted once the fact is corrected, refused with a reason. */
export function DecideObjection({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<{ answer: string }>()
  const deciding = useWrite(tiers.decide, onClose)
  const decide = (accept: boolean) =>
    deciding.write({ objectionId: objection.id, accept, answer: (form.getFieldValue('answer') ?? '').trim() })
  const { fact, value, reason, tier } = objection
  return (
    <Modal open footer={null} onCancel={onClose} title={t('tiers.desk.decide')}>
      <ProblemNote problem={deciding.problem} />
      <Alert
        type="info"
        showIcon
        title={t('tiers.desk.decide.about')}
        description={<Link href={`/households/${objection.householdId}`}>{t('tiers.desk.open')}</Link>}
        style={{ marginBottom: 16 }}
      />
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'household', label: t('tiers.desk.household'), children: objection.householdCode },
          { key: 'tier', label: t('tiers.desk.tier'), children: say(tier) },
          {
            key: 'what',
            label: t('tiers.desk.what'),
            children: fact ? say(fact.words) : t('tiers.desk.cannotSay'),
          },
          ...(fact ? [{ key: 'used', label: t('tiers.desk.used'), children: valueText(t, fact.fact, value) }] : []),
          { key: 'reason', label: t('tiers.desk.reason'), children: <strong>{reason}</strong> },
        ]}
      />
      <Form form={form} layout="vertical" style={{ marginTop: 16 }}>
        <Form.Item name="answer" label={t('tiers.desk.answer')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </Form>
      <FormActions send={t('tiers.desk.accept')} sending={deciding.sending} onSend={() => decide(true)}>
        <Button danger disabled={deciding.sending} onClick={() => decide(false)}>
          {t('tiers.desk.refuse')}
        </Button>
      </FormActions>
    </Modal>
  )
}
