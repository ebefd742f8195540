import { Table, type TableColumnsType, Tag } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { figures } from '../../contract.ts'
import type { Period } from './Answer.tsx'

type Row = Out<typeof figures.byDimension>['rows'][number]
type Given = { villageId: number | undefined; townshipId: number | undefined; period: Period }

/** 4+N: the four that are everywhere, then those of the place. What counts under two stands in both, so there is no total. */
export function Dimensions({ villageId, townshipId, period }: Given) {
  const { t, say } = useSpeech()
  const place = villageId ? { villageId } : townshipId ? { townshipId } : {}
  const { data } = useRead(figures.byDimension, { ...place, ...period })
  if (!data) return null
  const columns: TableColumnsType<Row> = [
    {
      title: t('figures.desk.dimension'),
      key: 'dimension',
      render: (_, row) => (
        <>
          {row.words ? say(row.words) : <span className="sz-quiet">{t('figures.desk.dimension.none')}</span>}{' '}
          {row.dimension !== null && !row.fixed && <Tag>{t('figures.desk.dimension.own')}</Tag>}
        </>
      ),
    },
    {
      title: t('figures.desk.dimension.categories'),
      key: 'categories',
      render: (_, row) => row.categories.map(say).join('、') || t('ui.nothing'),
    },
    { title: t('figures.desk.received'), key: 'received', align: 'right', render: (_, row) => row.rates.received },
    { title: t('figures.desk.answered'), key: 'answered', align: 'right', render: (_, row) => row.rates.answered },
    { title: t('figures.desk.dimension.bodies'), dataIndex: 'bodies', key: 'bodies', align: 'right' },
  ]
  return (
    <Section title={t('figures.desk.dimensions')}>
      <p className="sz-quiet">{t('figures.desk.dimensions.about')}</p>
      <Table<Row>
        rowKey={(row) => row.dimension ?? ''}
        size="small"
        columns={columns}
        dataSource={data.rows}
        pagination={false}
      />
    </Section>
  )
}
