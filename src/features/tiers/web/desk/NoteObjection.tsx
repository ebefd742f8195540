import { Button, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { heardWays } from '#kernel/shared/heard.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'

type Household = Out<typeof tiers.ofHousehold>
type Given = Pick<Asked<typeof tiers.noteObjection>, 'personId' | 'reason' | 'heard'> & { fact: string }
type Props = { householdId: number; tier: NonNullable<Household['tier']>; speakers: Household['speakers'] }

const cannotSay = '?'

/** Somebody of the household says at the office that the tier is wrong; it is decided like one from the phone. */
export function NoteObjection({ householdId, tier, speakers }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(tiers.noteObjection, close)
  const note = ({ fact, ...given }: Given) =>
    noting.write({ householdId, fact: fact === cannotSay ? null : fact, ...given })
  return (
    <>
      <Button className="sz-no-print" style={{ marginTop: 8 }} onClick={() => setOpen(true)}>
        {t('tiers.desk.note')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={t('tiers.desk.note')} destroyOnHidden>
        <p className="sz-quiet">{t('heard.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ personId: speakers[0]?.id, fact: cannotSay, heard: 'visit' }}
          onFinish={note}
        >
          <Questions tier={tier} speakers={speakers} />
          <FormActions send={t('tiers.desk.note.send')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}

function Questions({ tier, speakers }: Pick<Props, 'tier' | 'speakers'>) {
  const { t, say } = useSpeech()
  const used = [...tier.facts, ...tier.missing].map((one) => ({ value: one.fact, label: say(one.words) }))
  return (
    <>
      <Form.Item name="personId" label={t('tiers.desk.note.who')}>
        <Select options={speakers.map((one) => ({ value: one.id, label: one.name }))} />
      </Form.Item>
      <Form.Item name="fact" label={t('tiers.desk.what')}>
        <Select options={[...used, { value: cannotSay, label: t('tiers.desk.cannotSay') }]} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('tiers.desk.reason')}
        rules={[{ required: true, min: 2, message: t('tiers.desk.fillIn') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="heard" label={t('heard.how')}>
        <Radio.Group options={heardWays.map((one) => ({ value: one, label: t(`heard.${one}`) }))} />
      </Form.Item>
    </>
  )
}
