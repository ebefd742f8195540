import { Button } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { sessions } from '../../contract.ts'
import { SessionTable } from './SessionTable.tsx'

/** Where somebody is signed in; a device that was lost is ended from here. */
export function OwnSessions() {
  const { t } = useSpeech()
  const list = useRead(sessions.list, {})
  const ending = useWrite(sessions.end)
  const leaving = useWrite(sessions.endOthers)
  const rows = list.data?.rows ?? []
  return (
    <Section
      title={t('sessions.desk.own')}
      extra={
        rows.length > 1 && (
          <Button size="small" loading={leaving.sending} onClick={() => leaving.write({})}>
            {t('sessions.desk.endOthers')}
          </Button>
        )
      }
    >
      <ProblemNote problem={list.problem ?? ending.problem ?? leaving.problem} />
      <SessionTable rows={rows} loading={list.isPending} onEnd={(sessionId) => ending.write({ sessionId })} />
    </Section>
  )
}
