import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { useVillage, VillageField } from '#features/areas/web/parts.tsx'
import { Awaited, Empty, Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts, Row, RowLink, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

type Village = Out<typeof grids.ofVillage>
type Grid = Village['grids'][number]

/** A phone shows the first gaps; the desk has them all. */
const MOST_GAPS = 8

/** Who is responsible for which households here, and what is still missing. For reading; changes are made at the desk. */
export function GridsPage() {
  const { t } = useSpeech()
  const { village } = useVillage()
  const { session } = useSession()
  // The village of a grid's or group's post; useVillage already knows that of a village's.
  const villageId =
    village?.id ?? session?.posts.find((post) => post.level === 'grid' || post.level === 'group')?.startAreaId
  return (
    <Screen title={t('grids.phone.title')} back="/todo">
      <SignedIn why={t('grids.phone.why')}>
        <VillageField label={t('grids.phone.village')} />
        <Go to="/duties">{t('grids.phone.duties')}</Go>
        {villageId ? <OfVillage key={villageId} villageId={villageId} /> : null}
      </SignedIn>
    </Screen>
  )
}

function OfVillage({ villageId }: { villageId: number }) {
  const { t, say } = useSpeech()
  const read = useRead(grids.ofVillage, { villageId })
  return (
    <Awaited of={read}>
      {(village) => (
        <>
          <Card title={village.village.name}>
            <Facts
              rows={[
                [t('grids.phone.grids'), village.totals.grids],
                [t('grids.phone.households'), village.totals.households],
                [t('grids.phone.persons'), village.totals.persons],
              ]}
            />
            {village.gaps.length > 0 ? (
              <Note careful>
                {village.gaps.slice(0, MOST_GAPS).map((gap) => (
                  <span className="line" key={`${gap.code}${say(gap)}`}>
                    {say(gap)}
                  </span>
                ))}
                {village.gaps.length > MOST_GAPS
                  ? t('grids.phone.moreGaps', { n: village.gaps.length - MOST_GAPS })
                  : null}
              </Note>
            ) : null}
          </Card>
          {village.grids.length === 0 ? (
            <Empty icon="grid" title={t('grids.phone.none')} next={t('grids.phone.none.next')} />
          ) : (
            <Card tight>
              <Rows label={t('grids.phone.title')}>
                {village.grids.map((grid) => (
                  <OneGrid key={grid.id} grid={grid} />
                ))}
              </Rows>
            </Card>
          )}
        </>
      )}
    </Awaited>
  )
}

function OneGrid({ grid }: { grid: Grid }) {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const chief = grid.chief ? `${say(grid.chief.title)} ${grid.chief.name}` : null
  const size = t('grids.phone.size', { households: grid.households, persons: grid.persons })
  const row = {
    title: (
      <span className="tags">
        <strong>{grid.name}</strong>
        <Tag tone="plain">{say(grid.levelName)}</Tag>
      </span>
    ),
    more: (
      <>
        <span className="line">{[size, chief].filter(Boolean).join(' · ')}</span>
        {grid.warnings.map((warning) => (
          <span className="line careful" key={warning.code}>
            {say(warning)}
          </span>
        ))}
      </>
    ),
  }
  return grid.isLeaf && may('household.read') ? <RowLink to={`/grids/${grid.id}`} {...row} /> : <Row {...row} />
}
