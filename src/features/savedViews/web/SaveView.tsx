import { Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { savedViews, type viewPages } from '../contract.ts'

type Of = { page: (typeof viewPages)[number]; asked: object; areaId: number | null }
type AskedOf = Asked<typeof savedViews.save>['asked']

/** Gives the list, as it is asked for now, a name. */
export function SaveView({ of, onClose }: { of: Of; onClose: () => void }) {
  const { t } = useSpeech()
  const saving = useWrite(savedViews.save, onClose)
  const { page, areaId } = of
  const asked = JSON.parse(JSON.stringify(of.asked)) as AskedOf // what is not chosen is no key
  return (
    <Modal open footer={null} title={t('savedViews.save')} onCancel={onClose}>
      <p>{t('savedViews.about')}</p>
      <Form<{ name: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ name }) => saving.write({ page, name: name.trim(), asked, ...(areaId ? { areaId } : {}) })}
      >
        <ProblemNote problem={saving.problem} />
        <Form.Item
          name="name"
          label={t('savedViews.name')}
          rules={[{ required: true, whitespace: true, message: t('savedViews.name.needed') }]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <FormActions send={t('savedViews.keep')} sending={saving.sending} onCancel={onClose} />
      </Form>
    </Modal>
  )
}
