import { Alert, Checkbox, Form, Input, Radio } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useDoor, useRead, useWrite } from '#wire/hooks.ts'
import { signOns } from '../../contract.ts'

type Settings = NonNullable<Out<typeof signOns.read>['settings']>
type Given = Omit<Settings, 'hasSecret'> & { secret?: string }

/** Joins the county's single sign-on. The provider is asked before anything is kept. */
export function SignOnPage() {
  const { t } = useSpeech()
  const kept = useRead(signOns.read, {})
  return (
    <>
      <PageHead title={t('signOns.desk.title')} about={t('signOns.desk.about')} />
      <ProblemNote problem={kept.problem} />
      {kept.data && <SettingsForm settings={kept.data.settings} />}
    </>
  )
}

function SettingsForm({ settings }: { settings: Settings | null }) {
  const { t } = useSpeech()
  const { county } = useDoor()
  const saving = useWrite(signOns.save)
  const needed = [{ required: true, message: t('signOns.desk.missing') }]
  const send = ({ secret, ...given }: Given) => saving.write({ ...given, ...(secret ? { secret } : {}) })
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      className="sz-narrow"
      initialValues={settings ?? { matchBy: 'phone', enabled: true, label: t('signOns.desk.label.first') }}
      onFinish={send}
    >
      <ProblemNote problem={saving.problem} />
      {saving.done && (
        <Alert type="success" showIcon role="status" className="sz-problem" title={t('signOns.desk.done')} />
      )}
      <Form.Item label={t('signOns.desk.redirect')}>
        <code className="sz-spell">{`${location.origin}/c/${county}/signed-on`}</code>
      </Form.Item>
      <Form.Item name="issuer" label={t('signOns.desk.issuer')} rules={needed}>
        <Input inputMode="url" placeholder="https://sso.example.gov.cn" maxLength={300} />
      </Form.Item>
      <Form.Item name="clientId" label={t('signOns.desk.clientId')} rules={needed}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="secret" label={t(settings?.hasSecret ? 'signOns.desk.secret.kept' : 'signOns.desk.secret')}>
        <Input type="password" autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name="matchBy" label={t('signOns.desk.matchBy')}>
        <Radio.Group
          options={[
            { value: 'phone', label: t('signOns.desk.matchBy.phone') },
            { value: 'subject', label: t('signOns.desk.matchBy.subject') },
          ]}
        />
      </Form.Item>
      <Form.Item name="label" label={t('signOns.desk.label')} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="enabled" valuePropName="checked">
        <Checkbox>{t('signOns.desk.enabled')}</Checkbox>
      </Form.Item>
      <FormActions send={t('signOns.desk.save')} sending={saving.sending} />
    </Form>
  )
}
