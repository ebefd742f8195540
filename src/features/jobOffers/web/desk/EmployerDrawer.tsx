import { Button, Drawer, InputNumber } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { jobOffers } from '../../contract.ts'
import { wageText } from '../wage.ts'
import { OfferForm } from './OfferForm.tsx'
import { WagesForm } from './WagesForm.tsx'

type Offer = Out<typeof jobOffers.ofEmployer>['rows'][number]
type Props = { employer: { id: number; name: string }; onClose: () => void }

/** One employer: what it offers, how much of it is filled, and the wages of a quarter. */
export function EmployerDrawer({ employer, onClose }: Props) {
  const { t } = useSpeech()
  const { may } = useSession()
  const manages = may('body.manage')
  const list = useList(jobOffers.ofEmployer, { bodyId: employer.id })
  return (
    <Drawer open size={640} onClose={onClose} title={employer.name}>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      {list.first && list.rows.length === 0 && <p className="sz-quiet">{t('jobOffers.desk.offers.none')}</p>}
      <ul>
        {list.rows.map((offer) => (
          <OneOffer key={offer.id} offer={offer} manages={manages} />
        ))}
      </ul>
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{t('ui.more')}</Button>}
      {manages && <OfferForm bodyId={employer.id} />}
      {manages && <WagesForm bodyId={employer.id} />}
    </Drawer>
  )
}

function OneOffer({ offer, manages }: { offer: Offer; manages: boolean }) {
  const { t, language } = useSpeech()
  const [filled, setFilled] = useState<number | null>(offer.filled)
  const filling = useWrite(jobOffers.fill)
  const closing = useWrite(jobOffers.close)
  const day = (value: string) => dayText(value, language)
  const said = [
    `${t('jobOffers.desk.filled')} ${offer.filled}/${offer.places}`,
    wageText(t, offer),
    offer.closedOn
      ? t('jobOffers.desk.closed', { day: day(offer.closedOn) })
      : t('jobOffers.desk.opened', { day: day(offer.openedOn) }),
  ]
  return (
    <li>
      <strong>{offer.title}</strong> {said.filter(Boolean).join(' · ')}
      <ProblemNote problem={filling.problem ?? closing.problem} />
      {manages && offer.closedOn === null && (
        <div className="sz-inline">
          <InputNumber
            aria-label={`${t('jobOffers.desk.fill')} ${offer.title}`}
            prefix={t('jobOffers.desk.fill')}
            min={0}
            max={offer.places}
            precision={0}
            value={filled}
            onChange={setFilled}
          />
          <Button
            size="small"
            loading={filling.sending}
            disabled={filled === null || filled === offer.filled}
            onClick={() => filled !== null && filling.write({ offerId: offer.id, filled })}
          >
            {t('jobOffers.desk.save')}
          </Button>
          <Button size="small" loading={closing.sending} onClick={() => closing.write({ offerId: offer.id })}>
            {t('jobOffers.desk.close')}
          </Button>
        </div>
      )}
    </li>
  )
}
