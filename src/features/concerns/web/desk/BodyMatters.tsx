import { Button } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { concerns } from '../../contract.ts'

/** The matters of an organisation as matters, one after the other: no sum, no order but that of their days. */
export function BodyMatters({ bodyId }: { bodyId: number }) {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  const list = useList(concerns.ofBody, { bodyId })
  return (
    <Section title={t('concerns.desk.matters')}>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      {list.isSuccess && list.rows.length === 0 && <p className="sz-quiet">{t('concerns.desk.matters.none')}</p>}
      <ul className="sz-plain">
        {list.rows.map((row) => (
          <li key={row.id}>
            <span className="sz-quiet">{momentText(row.receivedAt, language)}</span>{' '}
            {may('request.queue') ? <Link href={`/queue?request=${row.id}`}>{row.title}</Link> : row.title}{' '}
            <span className="sz-quiet">
              {[row.number, row.villageName, say(row.category), say(row.state)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{t('ui.more')}</Button>}
    </Section>
  )
}
