import { Button } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { useSession } from '../parts.tsx'

/** An account may speak for several people; work is done in the name of exactly one. */
export function SpeakerChoice() {
  const { t } = useSpeech()
  const { session } = useSession()
  const choosing = useWrite(accounts.speakAs)
  return (
    <main className="sz-door" id="sz-main">
      <h1>{t('accounts.desk.speaker')}</h1>
      <ProblemNote problem={choosing.problem} />
      {session?.speakers.map((one) => (
        <Button
          key={one.personId}
          block
          size="large"
          disabled={choosing.sending}
          onClick={() => choosing.write({ personId: one.personId })}
        >
          {one.name}
        </Button>
      ))}
    </main>
  )
}
