import { useVillageInAddress, VillageField } from '#features/areas/web/parts.tsx'
import { Awaited, Empty, Waiting } from '#ui/phone/Notes.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { facilities } from '../../contract.ts'
import { markedOf, PlaceMap } from '../PlaceMap.tsx'

/** School, clinic, bank, square: where they are, when they are open, whom to ring. Nobody has to sign in for it. */
export function FacilitiesPage() {
  const { t } = useSpeech()
  const { village, choose, pending } = useVillageInAddress()
  if (pending) return <Waiting />
  return (
    <Screen title={t('facilities.title')} back="/bodies">
      <VillageField label={t('facilities.phone.of')} of={{ village, choose }} />
      {village ? <Places villageId={village.id} /> : null}
    </Screen>
  )
}

function Places({ villageId }: { villageId: number }) {
  const { t, say } = useSpeech()
  const read = useRead(facilities.ofVillage, { villageId })
  return (
    <Awaited of={read}>
      {({ outline, rows }) =>
        rows.length === 0 ? (
          <Empty icon="place" title={t('facilities.phone.none')} next={t('facilities.phone.none.next')} />
        ) : (
          <>
            <PlaceMap outline={outline} marked={markedOf(rows)} />
            {rows.map((row, index) => (
              <Card key={row.id} title={`${index + 1}. ${row.name}`}>
                <p className="soft">{[say(row.kindName), row.areaName].join(' · ')}</p>
                <Facts
                  rows={[
                    [t('facilities.hours'), row.hours],
                    [t('facilities.address'), row.address],
                    [
                      t('facilities.phone'),
                      row.phone && (
                        <a className="alone" href={`tel:${row.phone.replaceAll(' ', '')}`}>
                          {row.phone}
                        </a>
                      ),
                    ],
                  ]}
                />
              </Card>
            ))}
          </>
        )
      }
    </Awaited>
  )
}
