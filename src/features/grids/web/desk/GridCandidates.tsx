import { Button, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { CallOut } from '#features/openCalls/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Grid } from './shapes.ts'

/** Whom to ask for a vacant grid, best first: one press begins the appointment; households of a leaf may choose who heads them. */
export function GridCandidates({ grid }: { grid: Pick<Grid, 'id' | 'isLeaf' | 'candidates'> }) {
  const { t } = useSpeech()
  const { may } = useSession()
  return (
    <>
      <h3>{t('grids.desk.candidates')}</h3>
      {grid.candidates.length === 0 && <p className="sz-quiet">{t('grids.desk.candidates.none')}</p>}
      <ul className="sz-plain">
        {grid.candidates.map((one) => (
          <li key={one.personId}>
            <strong>{one.name}</strong> <Tag>{t(`grids.desk.kind.${one.kind}`)}</Tag>
            <span className="sz-quiet">{one.householdCode}</span>{' '}
            {may('post.manage') && (
              <Link href={`/posts?person=${one.personId}&name=${encodeURIComponent(one.name)}&grid=${grid.id}`}>
                <Button size="small" tabIndex={-1}>
                  {t('grids.desk.appoint')}
                </Button>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {grid.isLeaf && <CallOut gridId={grid.id} />}
    </>
  )
}
