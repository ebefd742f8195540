import { Button, type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { posts } from '../../contract.ts'

export type Row = Out<typeof posts.list>['rows'][number]

type Props = {
  villageId: number | undefined
  role: string | undefined
  ended: boolean
  onEnd: (post: Row) => void
  onHandOver: (post: Row) => void
}

export function PostsTable({ villageId, role, ended, onEnd, onHandOver }: Props) {
  const { t } = useSpeech()
  const { may } = useSession()
  const list = useList(posts.list, { limit: 50, ended, ...(villageId ? { villageId } : {}), ...(role ? { role } : {}) })
  const columns = useColumns(onEnd, onHandOver)
  const next = t(may('post.manage') ? 'posts.desk.none.next' : 'posts.desk.none.ask')
  return <ListTable<Row> list={list} columns={columns} nothing={{ title: t('posts.desk.none'), next }} />
}

function useColumns(onEnd: (post: Row) => void, onHandOver: (post: Row) => void): TableColumnsType<Row> {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  const columns: TableColumnsType<Row> = [
    { title: t('posts.person'), dataIndex: 'name', width: 110 },
    { title: t('posts.title'), key: 'title', render: (_, row) => say(row.title) },
    { title: t('posts.role'), key: 'role', render: (_, row) => say(row.roleName) },
    {
      title: t('posts.area'),
      key: 'area',
      render: (_, row) => [row.areaName, row.building, row.unit].filter(Boolean).join(' · '),
    },
    {
      title: t('posts.termFrom'),
      key: 'term',
      width: 190,
      render: (_, row) => (
        <div className="sz-two-lines">
          {dayText(row.termFrom, language)}
          <span>
            {row.termTo ? t('posts.desk.until', { day: dayText(row.termTo, language) }) : t('posts.desk.open')}
            {row.endReason && ` · ${t(`posts.desk.${row.endReason}`)}`}
          </span>
        </div>
      ),
    },
    {
      title: t('posts.inTerm'),
      key: 'inTerm',
      width: 100,
      render: (_, row) => (
        <Tag color={row.inTerm ? 'success' : 'default'}>{t(row.inTerm ? 'posts.inTerm' : 'posts.notInTerm')}</Tag>
      ),
    },
  ]
  return [
    ...columns,
    {
      title: t('posts.desk.do'),
      key: 'do',
      width: 300,
      className: 'sz-no-print',
      render: (_, row) => (
        <div className="sz-inline">
          <Link href={`/duty-cards/${row.id}`}>{t('handOvers.desk.card')}</Link>
          {may('account.manage') && (
            <Link href={`/accounts/new?person=${row.personId}&name=${encodeURIComponent(row.name)}`}>
              {t('posts.desk.account')}
            </Link>
          )}
          {may('post.manage') && (
            <Button size="small" onClick={() => onHandOver(row)}>
              {t('handOvers.desk')}
            </Button>
          )}
          {may('post.manage') && row.inTerm && (
            <Button size="small" onClick={() => onEnd(row)}>
              {t('posts.end')}
            </Button>
          )}
        </div>
      ),
    },
  ]
}
