import { useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { Awaited, Empty, More } from '#ui/phone/Notes.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

/** The households of one grid: where they live and who heads them, without a number of anybody. */
export function GridPage() {
  const { t } = useSpeech()
  const gridId = Number(useParams<{ id: string }>().id)
  return (
    <Screen title={t('grids.phone.households')} back="/grids">
      <SignedIn why={t('grids.phone.why')}>
        <Households gridId={gridId} />
      </SignedIn>
    </Screen>
  )
}

function Households({ gridId }: { gridId: number }) {
  const { t } = useSpeech()
  const list = useList(grids.households, { gridId })
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="home" title={t('grids.phone.noHouseholds')} next={t('grids.phone.noHouseholds.next')} />
        ) : (
          <>
            <Card tight>
              <Rows label={t('grids.phone.households')}>
                {list.rows.map((row) => (
                  <Row
                    key={row.id}
                    title={<strong>{row.headName ?? row.code}</strong>}
                    more={[row.address, row.groupName, t('grids.phone.people', { n: row.persons })]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                ))}
              </Rows>
            </Card>
            <More list={list} />
          </>
        )
      }
    </Awaited>
  )
}
