import { Button, Form, Input } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'
import { SetUpSecond } from './SetUpSecond.tsx'

/** Between password and desk: the digits of now, or the picture that begins it all. */
export function SecondStep({ step, onDone }: { step: 'pass' | 'setUp'; onDone: () => void }) {
  const { t } = useSpeech()
  return (
    <main className="sz-door" id="sz-main">
      <h1>{t(`second.desk.${step}`)}</h1>
      {step === 'setUp' ? (
        <>
          <p>{t('second.desk.setUp.about')}</p>
          <SetUpSecond onDone={onDone} />
        </>
      ) : (
        <PassSecond onDone={onDone} />
      )}
    </main>
  )
}

function PassSecond({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech()
  const passing = useWrite(secondFactors.pass, onDone)
  return (
    <>
      <p>{t('second.desk.pass.about')}</p>
      <ProblemNote problem={passing.problem} />
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => passing.write({ code })}>
        <Form.Item
          name="code"
          label={t('second.desk.code')}
          rules={[{ required: true, pattern: /^[\w\s-]{6,14}$/, message: t('second.desk.code.form') }]}
        >
          <Input size="large" autoFocus autoComplete="one-time-code" inputMode="text" maxLength={14} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={passing.sending}>
          {t('second.desk.send')}
        </Button>
      </Form>
      <p className="sz-quiet">{t('second.desk.lost')}</p>
    </>
  )
}
