import { Note } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'

/** Ten codes for the day the phone is lost, shown once: on a phone they are copied onto paper, not kept on it. */
export function PaperCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useSpeech()
  return (
    <>
      <Note careful>
        <strong>{t('second.phone.paper')}</strong>
        {t('second.phone.paper.about')}
      </Note>
      <Card>
        <ol>
          {codes.map((code) => (
            <li key={code} className="mono">{`${code.slice(0, 5)}-${code.slice(5)}`}</li>
          ))}
        </ol>
        <Press onPress={onKept}>{t('second.phone.paper.kept')}</Press>
      </Card>
    </>
  )
}
