import { Button, Checkbox, Form, type FormInstance, Input, Radio } from 'antd'
import { useEffect } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import type { PlaceStep } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { useSame } from '../useAlike.ts'
import { AlikeChoice } from './AlikeChoice.tsx'
import { CategorySelect } from './CategorySelect.tsx'

type Given = {
  channel: string
  person?: number
  name: string
  phone?: string
  text: string
  category?: string
  place?: string
  consent?: boolean
}

export type Filed = Out<typeof requests.fileFor>

export function FileForm({ village, onFiled }: { village: PlaceStep | undefined; onFiled: (row: Filed) => void }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [form] = Form.useForm<Given>()
  const filing = useWrite(requests.fileFor, onFiled)
  useForgetting(form, village?.id)
  const same = useSame(saidOf(Form.useWatch([], form)), village?.id ?? null, true)
  const send = (given: Given) => {
    if (village) filing.write({ ...askedOf(given, village.id), ...same.asked })
  }
  const needed = [{ required: true, whitespace: true, message: t('requests.desk.file.missing') }]
  return (
    <Form<Given> form={form} layout="vertical" requiredMark={false} className="sz-form" onFinish={send}>
      <ProblemNote problem={filing.problem} />
      <Form.Item label={t('requests.desk.file.village')}>
        {village ? (
          <strong>{village.name}</strong>
        ) : (
          <span className="sz-hint">{t('requests.desk.file.village.missing')}</span>
        )}
      </Form.Item>
      <Channels villageId={village?.id} />
      {may('person.list') && (
        <Form.Item name="person" label={t('requests.desk.file.person')}>
          <PersonPicker
            villageId={village?.id}
            onPick={(person) => person && form.setFieldsValue({ name: person.name })}
          />
        </Form.Item>
      )}
      <div className="sz-pair">
        <Form.Item name="name" label={t('requests.desk.file.name')} rules={needed}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('requests.desk.file.phone')}
          rules={[{ pattern: /^(1\d{10}|0\d{9,11})$/, message: t('requests.desk.file.phone.wrong') }]}
        >
          <Input inputMode="tel" maxLength={12} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="text" label={t('requests.desk.file.text')} rules={[...needed, { min: 2 }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <div className="sz-pair">
        <Form.Item name="category" label={t('requests.desk.category')}>
          <CategorySelect placeholder={t('requests.desk.category')} villageId={village?.id} />
        </Form.Item>
        <Form.Item name="place" label={t('requests.desk.file.where')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <AlikeChoice of={same} />
      <Form.Item name="consent" valuePropName="checked">
        <Checkbox>{t('requests.desk.file.consent')}</Checkbox>
      </Form.Item>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={filing.sending}
        disabled={filing.sending || !village}
      >
        {t('requests.desk.file.send')}
      </Button>
    </Form>
  )
}

/** What the newly chosen village's models do not know is not sent along unseen. */
function useForgetting(form: FormInstance<Given>, villageId: number | undefined) {
  const model = useModel(villageId)
  useEffect(() => {
    if (!model) return
    const { category, channel } = form.getFieldsValue()
    if (category && !model.categories.some((one) => one.id === category)) form.resetFields(['category'])
    if (channel && !model.channels.some((one) => one.id === channel)) form.resetFields(['channel'])
  }, [form, model])
}

function Channels({ villageId }: { villageId: number | undefined }) {
  const { t, say } = useSpeech()
  const channels = useModel(villageId)?.channels.filter((one) => one.typedByStaff) ?? []
  return (
    <Form.Item
      name="channel"
      label={t('requests.desk.file.channel')}
      rules={[{ required: true, message: t('requests.desk.file.missing') }]}
    >
      <Radio.Group optionType="button" options={channels.map((one) => ({ value: one.id, label: say(one) }))} />
    </Form.Item>
  )
}

const saidOf = (given: Partial<Given> | undefined) => ({
  text: given?.text ?? '',
  placeName: given?.place ?? '',
  category: given?.category ?? null,
})

const askedOf = (given: Given, villageId: number) => ({
  villageId,
  channel: given.channel,
  requesterName: given.name.trim(),
  text: given.text.trim(),
  placeName: given.place?.trim() ?? '',
  publishConsent: given.consent ?? false,
  ...(given.phone ? { requesterPhone: given.phone } : {}),
  ...(given.person ? { requesterPersonId: given.person } : {}),
  ...(given.category ? { category: given.category } : {}),
})
