import { Button } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'

/** One press for the office that makes a request of what was said in a studio, without typing it again. */
export function AskForStudio({ bodyId, receptionId }: { bodyId: number; receptionId: number }) {
  const { t } = useSpeech()
  const asking = useWrite(studios.askFor)
  return (
    <>
      <ProblemNote problem={asking.problem} />
      <Button size="small" loading={asking.sending} onClick={() => asking.write({ bodyId, receptionId })}>
        {t('organisations.desk.receptions.file')}
      </Button>
    </>
  )
}
