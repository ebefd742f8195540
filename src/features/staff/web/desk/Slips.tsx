import { Alert, Button, QRCode } from 'antd'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDoor } from '#wire/hooks.ts'

export type Slip = { name: string; phone: string; code: string; title?: string }

/** The codes stand here once and nowhere else: to be printed, cut apart and handed over. */
export function Slips({ slips, onGone }: { slips: readonly Slip[]; onGone: () => void }) {
  const { t } = useSpeech()
  if (slips.length === 0) return null
  return (
    <section className="sz-slips" aria-label={t('staff.desk.slips')}>
      <Alert
        type="success"
        showIcon
        role="status"
        className="sz-no-print"
        title={t('staff.desk.slips')}
        description={t('staff.desk.slips.about')}
        action={
          <div className="sz-inline">
            <PrintButton />
            <Button onClick={onGone}>{t('staff.desk.slips.gone')}</Button>
          </div>
        }
      />
      <div className="sz-slip-sheet">
        {slips.map((slip) => (
          <OneSlip key={slip.code} slip={slip} />
        ))}
      </div>
    </section>
  )
}

function OneSlip({ slip }: { slip: Slip }) {
  const { t } = useSpeech()
  const { county } = useDoor()
  const address = `${location.origin}/c/${county}/invited#${slip.code}`
  return (
    <article className="sz-slip">
      <div>
        <strong>{slip.name}</strong> {slip.phone}
        {slip.title && <div>{slip.title}</div>}
        <div>
          {t('staff.desk.slip.code')}
          <code className="sz-secret">{slip.code}</code>
        </div>
        <div className="sz-quiet">{t('staff.desk.slip.how', { address: `${location.host}/c/${county}/invited` })}</div>
      </div>
      <QRCode value={address} size={104} type="svg" bordered={false} aria-label={t('staff.desk.slip.scan')} />
    </article>
  )
}
