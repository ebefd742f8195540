import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { useSession } from '../session.ts'

/** A family shares one phone: whoever holds it says who is speaking now. */
export function SpeakerChooser({ onDone }: { onDone?: () => void }) {
  const { t } = useSpeech()
  const { session } = useSession()
  const choosing = useWrite(accounts.speakAs, () => onDone?.())
  return (
    <div className="stack">
      <p className="soft">{t('accounts.phone.speaker.about')}</p>
      <Problem problem={choosing.problem} />
      {session?.speakers.map((one) => (
        <Press
          key={one.personId}
          kind={one.personId === session.speaker?.personId ? 'main' : 'plain'}
          pressed={one.personId === session.speaker?.personId}
          disabled={choosing.sending}
          onPress={() => choosing.write({ personId: one.personId })}
        >
          {one.name}
        </Press>
      ))}
    </div>
  )
}
