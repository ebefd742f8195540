import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

/** The exclusive grids of an organisation on its own page, each with who serves there; nothing where it has none. */
export function BodyGrids({ bodyId }: { bodyId: number }) {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const asks = may('grid.read')
  const { data, problem, refetch } = useRead(grids.ofBody, { bodyId }, { enabled: asks })
  if (!asks || (data && data.rows.length === 0)) return null
  return (
    <Section title={t('grids.desk.ofBody')}>
      <ProblemNote problem={problem} again={() => void refetch()} />
      <ul className="sz-team">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Link href={`/grids?at=${row.villageId}`}>
              {row.villageName} · {row.name}
            </Link>
            <span>
              {row.people.length === 0 && <span className="sz-warn">{t('grids.desk.nobody')}</span>}
              {row.people.map((one) => `${one.name}（${say(one.title)}）`).join('、')}{' '}
              <span className="sz-quiet">
                {[
                  row.building && `${t('grids.desk.body.building')} ${row.building}`,
                  row.households > 0 && t('grids.desk.split.count', { n: row.households }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
