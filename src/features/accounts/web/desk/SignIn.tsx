import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useSignOn } from '#features/signOns/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDoor, useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { useSession } from '../parts.tsx'
import { notTheSession } from './signOut.ts'

type Given = { phone: string; password: string }

/** Staff sign in by phone number and password. `notice` says why somebody who was inside is here again. */
export function SignIn({ notice }: { notice: string | null }) {
  const { t } = useSpeech()
  const { session } = useSession()
  const { county } = useDoor()
  const signOn = useSignOn(`/c/${county}/desk/`)
  const queries = useQueryClient()
  const entering = useWrite(accounts.signInByPassword, () => queries.removeQueries({ predicate: notTheSession }))
  return (
    <main className="sz-door" id="sz-main">
      <h1>{t('accounts.desk.signIn')}</h1>
      <p>{t('accounts.desk.signIn.about')}</p>
      {notice && <Alert type="info" showIcon role="status" title={notice} />}
      <ProblemNote problem={entering.problem} />
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        onFinish={({ phone, password }) => entering.write({ phone, password })}
      >
        <Form.Item
          name="phone"
          label={t('accounts.desk.phone')}
          rules={[{ required: true, pattern: /^[\d\s+-]{11,20}$/, message: t('accounts.desk.phone.wrong') }]}
        >
          <Input size="large" inputMode="tel" autoComplete="username" autoFocus maxLength={20} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('accounts.desk.password')}
          rules={[{ required: true, message: t('accounts.desk.password.missing') }]}
        >
          <Input type="password" size="large" autoComplete="current-password" maxLength={100} />
        </Form.Item>
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={entering.sending}
          disabled={entering.sending}
        >
          {t('accounts.desk.enter')}
        </Button>
      </Form>
      <ProblemNote problem={signOn.problem} />
      {signOn.label && (
        <Button size="large" block loading={signOn.going} onClick={signOn.go}>
          {signOn.label}
        </Button>
      )}
      <p>
        <a href={`/c/${county}/invited`}>{t('accounts.desk.invited')}</a>
      </p>
      <p className="sz-quiet">{t('accounts.desk.forgotten')}</p>
      {session?.county.demonstration && (
        <Alert
          type="warning"
          showIcon
          role="note"
          title={t('accounts.desk.demo')}
          description={t('accounts.desk.demo.next')}
        />
      )}
    </main>
  )
}
