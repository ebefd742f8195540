import { Alert, Button, Form, Input, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'

/** Scan, type what the phone shows, keep the ten codes: then it is set up. */
export function SetUpSecond({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech()
  const [recovery, setRecovery] = useState<readonly string[] | null>(null)
  const beginning = useWrite(secondFactors.begin)
  const confirming = useWrite(secondFactors.confirm, (answer) => setRecovery(answer.recovery))
  const begin = useRef(beginning.write)
  useEffect(() => begin.current({}), [])
  if (recovery) return <Recovery codes={recovery} onDone={onDone} />
  if (!beginning.done)
    return beginning.problem ? <ProblemNote problem={beginning.problem} /> : <Spin className="sz-wait" />
  const { secret, picture } = beginning.done
  return (
    <>
      <img
        className="sz-qr"
        alt={t('second.desk.picture')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`}
      />
      <p className="sz-quiet">
        {t('second.desk.byHand')}
        <code className="sz-spell">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <ProblemNote problem={confirming.problem} />
      <Form<{ code: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }) => confirming.write({ code })}
      >
        <Form.Item
          name="code"
          label={t('second.desk.first')}
          rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: t('second.desk.first.form') }]}
        >
          <Input size="large" autoComplete="one-time-code" inputMode="numeric" maxLength={8} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={confirming.sending}>
          {t('second.desk.confirm')}
        </Button>
      </Form>
    </>
  )
}

function Recovery({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useSpeech()
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('second.desk.recovery')}
        description={t('second.desk.recovery.about')}
      />
      <ol className="sz-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{`${code.slice(0, 5)}-${code.slice(5)}`}</code>
          </li>
        ))}
      </ol>
      <div className="sz-form-actions">
        <PrintButton />
        <Button type="primary" onClick={onDone}>
          {t('second.desk.recovery.kept')}
        </Button>
      </div>
    </>
  )
}
