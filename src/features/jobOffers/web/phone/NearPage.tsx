import { useVillageInAddress, VillageField } from '#features/areas/web/parts.tsx'
import { Awaited, Empty, More, Waiting } from '#ui/phone/Notes.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { jobOffers } from '../../contract.ts'
import { wageText } from '../wage.ts'

/** Work that is open in the own township. Nobody has to sign in or leave a name: one rings the employer. */
export function NearPage() {
  const { t } = useSpeech()
  const { village, choose, pending } = useVillageInAddress()
  if (pending) return <Waiting />
  return (
    <Screen title={t('jobOffers.title')} back="/bodies">
      <VillageField label={t('jobOffers.phone.of')} of={{ village, choose }} />
      {village ? <Offers villageId={village.id} /> : null}
    </Screen>
  )
}

function Offers({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const list = useList(jobOffers.near, { villageId })
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="search" title={t('jobOffers.phone.none')} next={t('jobOffers.phone.none.next')} />
        ) : (
          <>
            {list.rows.map((row) => (
              <Card key={row.id} title={row.title}>
                <p className="soft">{[row.employer, row.areaName].join(' · ')}</p>
                <p>
                  <Tag tone="plain">{t('jobOffers.free', { n: row.places - row.filled })}</Tag>{' '}
                  {[wageText(t, row), row.note].filter(Boolean).join(' · ')}
                </p>
                <Facts
                  rows={[
                    [
                      t('jobOffers.phone'),
                      row.phone && (
                        <a className="alone" href={`tel:${row.phone.replaceAll(' ', '')}`}>
                          {row.phone}
                        </a>
                      ),
                    ],
                    [t('jobOffers.contact'), row.contact],
                  ]}
                />
              </Card>
            ))}
            <More list={list} />
          </>
        )
      }
    </Awaited>
  )
}
