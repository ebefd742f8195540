import { useSession } from '#features/accounts/web/parts.tsx'
import { Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { canSeal } from '#wire/vault/sealing.ts'
import { useBoxesHere } from './useBoxesHere.ts'

/** Offers to work without a network, to somebody who works here and has no box on this phone yet. */
export function OfflineOffer() {
  const { t } = useSpeech()
  const { session } = useSession()
  const boxes = useBoxesHere()
  if (!canSeal() || session?.kind !== 'staff' || !boxes) return null
  if (boxes.some((box) => box.accountId === session.accountId)) return null
  return (
    <Note>
      {t('escrow.phone.offer')}
      <Go to="/offline">{t('escrow.phone.offer.take')}</Go>
    </Note>
  )
}
