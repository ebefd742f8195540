import { Alert, Form, Input } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'

type Given = { old: string; fresh: string; again: string }

const shortest = 10

/** The form by which a password is changed, by choice or because the first one must be. */
export function ChangePassword() {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const changing = useWrite(accounts.changePassword, () => form.resetFields())
  return (
    <>
      <ProblemNote problem={changing.problem} />
      {changing.done && !changing.problem && (
        <Alert type="success" showIcon role="status" title={t('accounts.desk.change.done')} />
      )}
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="sz-narrow"
        onFinish={({ old, fresh }) => changing.write({ old, fresh })}
      >
        <Form.Item
          name="old"
          label={t('accounts.desk.old')}
          rules={[{ required: true, message: t('accounts.desk.password.missing') }]}
        >
          <Input type="password" autoComplete="current-password" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="fresh"
          label={t('accounts.desk.fresh')}
          rules={[{ required: true, min: shortest, message: t('accounts.desk.fresh.short') }]}
        >
          <Input type="password" autoComplete="new-password" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('accounts.desk.again')}
          dependencies={['fresh']}
          rules={[
            {
              validator: async (_, value) => agree(value, form.getFieldValue('fresh'), t('accounts.desk.again.unlike')),
            },
          ]}
        >
          <Input type="password" autoComplete="new-password" maxLength={100} />
        </Form.Item>
        <FormActions send={t('accounts.desk.change.send')} sending={changing.sending} />
      </Form>
    </>
  )
}

async function agree(again: unknown, fresh: unknown, otherwise: string): Promise<void> {
  if (again !== fresh) throw new Error(otherwise)
}

/** The whole page for somebody who may do nothing else before the password is changed. */
export function FirstPassword() {
  const { t } = useSpeech()
  return (
    <main className="sz-door" id="sz-main">
      <h1>{t('accounts.desk.change')}</h1>
      <p>{t('accounts.desk.change.about')}</p>
      <ChangePassword />
    </main>
  )
}
