import { momentText } from '#ui/dates.ts'
import { Photos } from '#ui/phone/Photos.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Request } from './oneRequest.ts'
import { usePhotosOf } from './photoAddress.ts'

const shownAs = (of: Request): string => {
  if (of.offBoard) return 'requests.phone.public.never'
  return of.publishConsent ? 'requests.phone.public.yes' : 'requests.phone.public.no'
}

/** The matter in the words of whoever said it, with its photos before and after. */
export function WhatWasSaid({ of }: { of: Request }) {
  const { t, say, language } = useSpeech()
  const { before, after, away } = usePhotosOf(of)
  return (
    <Card title={t('requests.phone.said')}>
      <p className="said">{of.detail || of.title}</p>
      <Photos addresses={before} label={t('requests.phone.photos')} />
      <Facts
        rows={[
          [t('requests.phone.where'), [of.villageName, of.placeName].filter(Boolean).join(' ')],
          [t('requests.phone.who'), [of.requester.name, of.requester.phone].filter(Boolean).join(' ')],
          [t('requests.phone.filer'), of.filer?.name],
          [t('requests.phone.category'), say(of.category.words)],
          [t('requests.phone.channel'), say(of.channel.words)],
          [t('requests.phone.came'), momentText(of.receivedAt, language)],
          [t('requests.phone.public'), t(shownAs(of))],
        ]}
      />
      {after.length > 0 ? <h3>{t('requests.phone.photos.result')}</h3> : null}
      <Photos addresses={after} label={t('requests.phone.photos.result')} />
      {away > 0 ? <p className="soft small">{t('requests.phone.photos.away', { n: away })}</p> : null}
    </Card>
  )
}
