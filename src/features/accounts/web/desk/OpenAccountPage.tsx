import { Alert, Form, Input } from 'antd'
import { Link, useSearch } from 'wouter'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'

/** Opens an account for the person named in the address; the list of posts leads here. */
export function OpenAccountPage() {
  const { t } = useSpeech()
  const asked = new URLSearchParams(useSearch())
  const personId = Number(asked.get('person')) || null
  return (
    <>
      <PageHead title={t('accounts.desk.open')} about={t('accounts.desk.open.about')} />
      {personId === null ? (
        <Nothing title={t('accounts.desk.open.choose')}>
          <Link href="/posts">{t('accounts.desk.open.list')}</Link>
        </Nothing>
      ) : (
        <Section title={t('accounts.desk.open.for', { name: asked.get('name') ?? personId })}>
          <OpenAccount personId={personId} />
        </Section>
      )}
    </>
  )
}

function OpenAccount({ personId }: { personId: number }) {
  const { t } = useSpeech()
  const opening = useWrite(accounts.create)
  if (opening.done) {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('accounts.desk.open.done')}
        description={
          opening.done.initialPassword ? (
            <>
              {t('accounts.desk.open.password')}
              <code className="sz-secret">{opening.done.initialPassword}</code>
            </>
          ) : (
            t('accounts.desk.open.gone')
          )
        }
      />
    )
  }
  return (
    <>
      <ProblemNote problem={opening.problem} />
      <Form<{ phone: string }>
        layout="vertical"
        requiredMark={false}
        className="sz-narrow"
        onFinish={({ phone }) => opening.write({ personId, phone })}
      >
        <Form.Item
          name="phone"
          label={t('accounts.desk.phone')}
          rules={[{ required: true, pattern: /^[\d\s+-]{11,20}$/, message: t('accounts.desk.phone.wrong') }]}
        >
          <Input inputMode="tel" autoComplete="off" maxLength={20} />
        </Form.Item>
        <FormActions send={t('accounts.desk.open.send')} sending={opening.sending} />
      </Form>
    </>
  )
}
