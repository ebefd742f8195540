import { Empty } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'

/** No network, nothing lost: it is on the phone, and goes by itself. */
export function Waits() {
  const { t } = useSpeech()
  return (
    <div role="status">
      <Empty icon="check" title={t('escrow.phone.waits')} next={t('escrow.phone.waits.next')}>
        <Go to="/waiting" kind="main">
          {t('escrow.phone.waits.see')}
        </Go>
        <Go to="/">{t('web.home')}</Go>
      </Empty>
    </div>
  )
}
