import { Button, Form, Input } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { founding } from '../../contract.ts'

/** Whoever can read the terminal may found the county; nobody else on the network can. */
export function CodeStep({ onOpen }: { onOpen: (code: string, opened: Out<typeof founding.open>) => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<{ code: string }>()
  const opening = useWrite(founding.open, (opened) => onOpen(form.getFieldValue('code'), opened))
  return (
    <>
      <p>{t('founding.code.about')}</p>
      <ProblemNote problem={opening.problem} />
      <Form<{ code: string }>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="sz-narrow"
        onFinish={({ code }) => opening.write({ code })}
      >
        <Form.Item
          name="code"
          label={t('founding.code')}
          rules={[
            { required: true, pattern: /^[a-zA-Z2-9]{4}[\s-]?[a-zA-Z2-9]{4}$/, message: t('founding.code.form') },
          ]}
        >
          <Input size="large" autoFocus autoComplete="off" maxLength={12} placeholder="XXXX-XXXX" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" loading={opening.sending}>
          {t('founding.next')}
        </Button>
      </Form>
    </>
  )
}
