import { Drawer, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { GridOverlays } from '#features/overlays/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { AddBelow } from './AddBelow.tsx'
import { ChangeGrid } from './ChangeGrid.tsx'
import { GridCandidates } from './GridCandidates.tsx'
import { GridHouseholds } from './GridHouseholds.tsx'
import { Notes } from './GridTable.tsx'
import { GridResponsible } from './Responsible.tsx'
import { Split } from './Split.tsx'
import type { Grid, Holder, Village } from './shapes.ts'

/** One grid: who leads and serves it, whom to ask where nobody does, its households, and its further division. */
export function GridDrawer({ village, grid, onClose }: { village: Village; grid: Grid | null; onClose: () => void }) {
  const { t, say } = useSpeech()
  const { may } = useSession()
  return (
    <Drawer
      open={grid !== null}
      size={760}
      onClose={onClose}
      title={grid ? `${grid.name} · ${say(grid.levelName)}` : ''}
      destroyOnHidden
    >
      {grid && (
        <div className="sz-drawer">
          <Notes grid={grid} />
          {grid.exclusive && <OfBody grid={grid} />}
          <Chief grid={grid} />
          <Teams grid={grid} />
          {!grid.isUnassigned && !grid.ofTownship && (
            <GridOverlays
              key={`over-${grid.id}`}
              villageId={village.village.id}
              gridId={grid.id}
              level={grid.level}
              line={lineOf(village, grid)}
            />
          )}
          <Section title={t('grids.desk.responsible')}>
            <GridResponsible key={`who-${grid.id}`} gridId={grid.id} />
          </Section>
          {village.may.manage && !grid.isUnassigned && <ChangeGrid key={`change-${grid.id}`} grid={grid} />}
          {village.may.manage && !grid.isUnassigned && !grid.ofTownship && (
            <AddBelow key={`add-${grid.id}`} grid={grid} />
          )}
          {may('household.read') && <GridHouseholds key={`in-${grid.id}`} grid={grid} village={village} />}
          {village.may.manage && may('household.read') && grid.isLeaf && grid.households > 1 && (
            <Split key={`split-${grid.id}`} grid={grid} />
          )}
        </div>
      )}
    </Drawer>
  )
}

/** Whose an exclusive grid is, and that it takes nobody's household but those of its own building. */
function OfBody({ grid: { body, building } }: { grid: Grid }) {
  const { t, say } = useSpeech()
  return (
    <p>
      {t('grids.desk.body')}{' '}
      {body ? (
        <Link href={`/organisations/${body.id}`}>
          {body.name}（{say(body.kindName)}）
        </Link>
      ) : (
        <span className="sz-warn">{t('grids.desk.body.unsaid')}</span>
      )}{' '}
      <span className="sz-quiet">
        {building ? t('grids.desk.body.takes', { building }) : t('grids.desk.body.takesNobody')}
      </span>
    </p>
  )
}

/** The grid and all above it. */
function lineOf(village: Village, grid: Grid): number[] {
  const above = village.grids.find((one) => one.id === grid.parentId)
  return [grid.id, ...(above ? lineOf(village, above) : [])]
}

function Chief({ grid }: { grid: Grid }) {
  const { t, say } = useSpeech()
  const { may } = useSession()
  return (
    <Section title={t('grids.desk.chief')}>
      <p>
        {t('grids.desk.duty')} {say(grid.duty)}
      </p>
      {grid.chief && may('post.list') && (
        <p>
          <Link href={`/duty-cards/${grid.chief.postId}`}>{t('grids.desk.chief.card')}</Link>
        </p>
      )}
      {grid.chief ? <HolderLine holder={grid.chief} /> : <p className="sz-warn">{t('grids.desk.vacant')}</p>}
      {!grid.chief && <GridCandidates grid={grid} />}
      {grid.workers.length > 0 && (
        <>
          <h3>{t('grids.desk.workers')}</h3>
          {grid.workers.map((one) => (
            <HolderLine key={one.postId} holder={one} />
          ))}
        </>
      )}
    </Section>
  )
}

function HolderLine({ holder }: { holder: Holder }) {
  const { t, say } = useSpeech()
  return (
    <p>
      <strong>{holder.name}</strong> {say(holder.title)}{' '}
      <span className="sz-quiet">{t(`grids.desk.via.${holder.via}`)}</span>
    </p>
  )
}

function Teams({ grid }: { grid: Grid }) {
  const { t, say } = useSpeech()
  return grid.teams.map((team) => (
    <Section
      key={team.id}
      title={say(team)}
      extra={
        <Tag color={team.complete ? 'success' : 'warning'}>
          {t(team.complete ? 'grids.desk.team.whole' : 'grids.desk.team.missing')}
        </Tag>
      }
    >
      <ul className="sz-team">
        {team.members.map((member) => (
          <li key={member.id}>
            <span>{say(member)}</span>
            <strong className={member.holder || member.many ? undefined : 'sz-warn'}>
              {member.holders.map((one) => one.name).join('、') || t('grids.desk.nobody')}
            </strong>
          </li>
        ))}
      </ul>
    </Section>
  ))
}
