import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStanding } from '#features/requests/web/parts.tsx'
import { keepDraft } from '#ui/draft.ts'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { keepPhotos } from '#ui/photoShelf.ts'
import { useSpeech } from '#ui/speech.ts'
import { draftShelf } from '#ui/useDraft.ts'
import { dropLetter, sendAgain } from '#wire/postbag/bag.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import { keptPhoto } from '#wire/postbag/keeping.ts'
import { photoLost, type Refusal } from '#wire/postbag/letter.ts'
import { openBox } from '#wire/vault/vault.ts'

type Props = { entry: Entry; refusal: Refusal }

/** The server said no: its words, what stands now beside what was written, and two ways on. Neither loses the text. */
export function Refused({ entry, refusal }: Props) {
  const { t } = useSpeech()
  const isLost = refusal.code === photoLost
  const words = isLost ? { title: t('escrow.phone.photoLost') } : { title: refusal.title, detail: refusal.detail }
  const { aboutId } = entry.content
  return (
    <>
      <Problem problem={words} />
      {aboutId === null || isLost ? (
        <Ways entry={entry} stands={null} open={!isLost} />
      ) : (
        <Beside entry={entry} requestId={aboutId} />
      )}
    </>
  )
}

function Beside({ entry, requestId }: { entry: Entry; requestId: number }) {
  const { t } = useSpeech()
  const stands = useStanding(requestId, entry.content.body)
  if (!stands) return <Ways entry={entry} stands={null} open={false} />
  return (
    <>
      <Note>
        <strong>{t('escrow.phone.stands')}</strong>
        <Facts rows={stands.lines.map((line) => [line.name, line.value] as const)} />
      </Note>
      <Ways entry={entry} stands={stands.version} open={stands.open} />
    </>
  )
}

/** Sending again is offered only where it can succeed: the step is still open on top of what stands now. */
function Ways({ entry, stands, open }: { entry: Entry; stands: number | null; open: boolean }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const { letter, content } = entry
  const again = async () => {
    setBusy(true)
    await sendAgain(letter.id, stands)
    setBusy(false)
  }
  const drop = async () => {
    setBusy(true)
    await intoDraft(entry)
    await dropLetter(letter.id)
    if (content.page) go(content.page)
  }
  return (
    <div className="stack">
      {open ? (
        <Press busy={busy} onPress={() => void again()}>
          {t(letter.version === null ? 'escrow.phone.again' : 'escrow.phone.again.onTop')}
        </Press>
      ) : null}
      <Press kind="plain" busy={busy} onPress={() => void drop()}>
        {t('escrow.phone.drop')}
      </Press>
    </div>
  )
}

/** The text and the photos go back into the form they came from, and wait there. */
async function intoDraft({ letter, content }: Entry): Promise<void> {
  keepDraft(draftShelf(), content.draft.name, content.draft.values, Date.now())
  const box = openBox()
  if (!box || letter.photos.length === 0) return
  const photos = await Promise.all(letter.photos.map((_, place) => keptPhoto(box, letter.id, place)))
  await keepPhotos(
    content.draft.name,
    photos.filter((photo) => photo !== null),
  )
}
