import { useVillageInAddress, VillageField } from '#features/areas/web/parts.tsx'
import { Awaited, Empty, Waiting } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { overlays } from '../../contract.ts'

type Network = Out<typeof overlays.serving>['networks'][number]

/** Who is there for the grids of a village, and with what one may come to them. */
export function ServingPage() {
  const { t } = useSpeech()
  const { village, choose, pending } = useVillageInAddress()
  if (pending) return <Waiting />
  return (
    <Screen title={t('overlays.phone.title')} back="/bodies">
      <p className="soft">{t('overlays.phone.about')}</p>
      <VillageField label={t('overlays.phone.of')} of={{ village, choose }} />
      {village ? <Networks villageId={village.id} /> : null}
    </Screen>
  )
}

function Networks({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const read = useRead(overlays.serving, { villageId })
  return (
    <Awaited of={read}>
      {({ networks }) =>
        networks.length === 0 ? (
          <Empty icon="people" title={t('overlays.phone.none')} next={t('overlays.phone.none.next')} />
        ) : (
          <>
            {networks.map((network) => (
              <OneNetwork key={network.id} network={network} />
            ))}
            <Go to="/requests/new">{t('overlays.phone.ask')}</Go>
          </>
        )
      }
    </Awaited>
  )
}

function OneNetwork({ network }: { network: Network }) {
  const { t, say } = useSpeech()
  return (
    <Card title={say(network)}>
      <Rows label={say(network)}>
        {network.members.map((member) => (
          <Row
            key={member.id}
            title={<strong>{say(member)}</strong>}
            more={
              <>
                {member.services.length > 0 ? (
                  <span className="row-line">
                    {t('overlays.phone.services', { services: member.services.map(say).join('；') })}
                  </span>
                ) : null}
                {member.people.length === 0 ? <span className="row-line">{t('overlays.phone.nobody')}</span> : null}
                {member.people.map((one) => (
                  <span key={`${one.name}/${one.grids.join()}`} className="row-line">
                    <strong>{one.name}</strong> {[one.duty, one.grids.join('、')].filter(Boolean).join(' · ')}
                  </span>
                ))}
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
