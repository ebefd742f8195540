import { Alert, Button } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'

/** One press on a vacant grid begins an open call: all the rest the models of the place know. */
export function CallOut({ gridId }: { gridId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const opening = useWrite(openCalls.open)
  if (!may('body.manage')) return null
  return (
    <>
      <ProblemNote problem={opening.problem} />
      {opening.done ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title={<Link href="/open-calls">{t('openCalls.desk.opened')}</Link>}
        />
      ) : (
        <Button size="small" loading={opening.sending} onClick={() => opening.write({ gridId })}>
          {t('openCalls.desk.open')}
        </Button>
      )}
    </>
  )
}
