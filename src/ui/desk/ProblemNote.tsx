import { Alert, Button } from 'antd'
import { useSpeech } from '#ui/speech.ts'

/** The part of a refusal that a person reads. */
export type ProblemWords = { title: string; detail?: string; status: number; incident: string }

/** A refusal as it came: what happened, what to do next, and for a fault of ours the number to name. */
export function ProblemNote({
  problem,
  again,
}: {
  problem: ProblemWords | null | undefined
  again?: (() => void) | undefined
}) {
  const { t } = useSpeech()
  if (!problem) return null
  const fault = problem.status >= 500 && problem.incident !== ''
  return (
    <Alert
      type={problem.status === 409 ? 'warning' : 'error'}
      showIcon
      role="alert"
      className="sz-problem"
      title={problem.title}
      description={
        problem.detail || fault ? (
          <>
            {problem.detail}
            {fault && <div>{t('ui.incident', { incident: problem.incident })}</div>}
          </>
        ) : undefined
      }
      action={
        again ? (
          <Button size="small" onClick={again}>
            {t('ui.again')}
          </Button>
        ) : undefined
      }
    />
  )
}
