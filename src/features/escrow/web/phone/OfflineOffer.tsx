import { useSession } from '#features/accounts/web/parts.tsx'
import { Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { canSeal } from '#wire/vault/sealing.ts'
import { useBoxesHere } from './useBoxesHere.ts'

/**
 * Offers to work without a network to somebody who has no box on this phone yet: whoever holds a post, and whoever the page says has
 * something to do here (`works`): a Party member or a deputy signs in as a resident and goes to the same valleys.
 */
export function OfflineOffer({ works = false }: { works?: boolean }) {
  const { t } = useSpeech()
  const { session } = useSession()
  const boxes = useBoxesHere()
  const offered = session?.kind === 'staff' || (session?.kind === 'resident' && works)
  if (!canSeal() || !offered || !boxes) return null
  if (boxes.some((box) => box.accountId === session.accountId)) return null
  return (
    <Note>
      {t('escrow.phone.offer')}
      <Go to="/offline">{t('escrow.phone.offer.take')}</Go>
    </Note>
  )
}
