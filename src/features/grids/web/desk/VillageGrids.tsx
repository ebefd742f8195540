import { Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Icon } from '#ui/desk/Icon.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { GridDrawer } from './GridDrawer.tsx'
import { GridTable } from './GridTable.tsx'
import type { Village } from './shapes.ts'
import { Unassigned } from './Unassigned.tsx'

/** One village: how many, who leads what, what is not as it should be, and the ways to put it right. */
export function VillageGrids({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const { data, problem, isPending, refetch } = useRead(grids.ofVillage, { villageId })
  const [open, setOpen] = useState<number | null>(null)
  return (
    <>
      <PageHead
        title={data ? `${data.village.name} · ${t('grids.desk.village')}` : t('grids.desk.village')}
        about={t('grids.desk.village.about')}
      >
        {may('area.group') && <Link href="/groups">{t('grids.desk.keepGroups')}</Link>}
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <Totals village={data} />
          <Gaps village={data} />
          <Section title={t('grids.desk.tree')}>
            <GridTable village={data} onOpen={setOpen} />
          </Section>
          <Section title={t('grids.desk.unassigned')}>
            <Unassigned village={data} />
          </Section>
          <GridDrawer
            village={data}
            grid={data.grids.find((one) => one.id === open) ?? null}
            onClose={() => setOpen(null)}
          />
        </>
      )}
    </>
  )
}

function Totals({ village: { totals } }: { village: Village }) {
  const { t } = useSpeech()
  const left = totals.unassigned
  return (
    <Figures>
      <Figure name={t('grids.desk.total.households')} value={totals.households} />
      <Figure name={t('grids.desk.total.persons')} value={totals.persons} />
      <Figure name={t('grids.desk.total.grids')} value={totals.grids} />
      <Figure name={t('grids.desk.total.leaves')} value={totals.leaves} />
      <Figure
        name={t('grids.desk.total.unassigned')}
        value={left}
        tone={left > 0 ? 'warn' : 'plain'}
        note={t(left > 0 ? 'grids.desk.total.unassigned.do' : 'grids.desk.total.unassigned.none')}
      />
    </Figures>
  )
}

/** A hundred households in no grid are one line here: the list below names them. */
function Gaps({ village }: { village: Village }) {
  const { t, say } = useSpeech()
  const lines = [...new Set(village.gaps.filter((gap) => gap.facts.householdId === undefined).map((gap) => say(gap)))]
  return (
    <Section title={t('grids.desk.gaps')}>
      {lines.length === 0 ? (
        <p className="sz-quiet">{t('grids.desk.gaps.none')}</p>
      ) : (
        <ul className="sz-notes">
          {lines.map((line) => (
            <li key={line}>
              <Icon name="late" size={15} />
              {line}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
