import { useSession } from '#features/accounts/web/parts.tsx'
import { dayOf } from '#kernel/shared/day.ts'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { handOvers } from '../../contract.ts'

type Row = Out<typeof handOvers.list>['rows'][number]

/** What went from whom to whom, with the word that was said; for whoever may see posts. */
export function HandOvers({ areaId }: { areaId: number | undefined }) {
  const { may } = useSession()
  return may('post.list') ? <Register areaId={areaId} /> : null
}

function Register({ areaId }: { areaId: number | undefined }) {
  const { t, say, language } = useSpeech()
  const list = useList(handOvers.list, { limit: 20, ...(areaId ? { areaId } : {}) })
  return (
    <ListTable<Row>
      list={list}
      columns={[
        {
          title: t('handOvers.desk.at'),
          key: 'at',
          width: 120,
          render: (_, row) => dayText(dayOf(row.at), language),
        },
        {
          title: t('handOvers.desk.post'),
          key: 'post',
          render: (_, row) => (
            <div className="sz-two-lines">
              {say(row.title)}
              <span>{row.place}</span>
            </div>
          ),
        },
        { title: t('handOvers.desk.who'), key: 'who', render: (_, row) => `${row.from} → ${row.to}` },
        { title: t('handOvers.desk.requests'), dataIndex: 'requests', width: 100, align: 'right' },
        { title: t('handOvers.desk.said.short'), dataIndex: 'said' },
      ]}
      nothing={{ title: t('handOvers.desk.past.none'), next: t('handOvers.desk.past.none.next') }}
    />
  )
}
