import { Select, Table } from 'antd'
import { useState } from 'react'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'

const kinds = ['withAny', 'withChild', 'withElder', 'withWoman'] as const

/** The baseline of households with somebody left behind: counts by place and month, and nobody's name. */
export function LeftBehindPage() {
  const { t } = useSpeech()
  const { at, way } = usePlace()
  const [month, setMonth] = useState<string | null>(null)
  const read = useRead(circumstances.leftBehind, { ...(at ? { areaId: at } : {}), ...(month ? { month } : {}) })
  const few = t('circumstances.leftBehind.few')
  const { data } = read
  const share = (n: number | null, all: number) => (n === null || all === 0 ? '' : `${((n / all) * 100).toFixed(1)}%`)
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('circumstances.leftBehind')].filter(Boolean).join(' · ')}
        about={t('circumstances.leftBehind.about')}
      >
        {data && data.months.length > 0 && (
          <Select
            aria-label={t('circumstances.leftBehind.month')}
            value={data.month}
            onChange={setMonth}
            options={data.months.map((one) => ({ value: one, label: one.slice(0, 7) }))}
          />
        )}
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {data && data.rows.length === 0 && (
        <Nothing title={t('circumstances.leftBehind.none')} next={t('circumstances.leftBehind.none.next')} />
      )}
      {data && data.rows.length > 0 && (
        <>
          <Figures>
            <Figure name={t('circumstances.leftBehind.households')} value={data.total.households} />
            {kinds.map((kind) => (
              <Figure
                key={kind}
                name={t(`circumstances.leftBehind.${kind}`)}
                value={data.total[kind] ?? few}
                note={share(data.total[kind], data.total.households)}
              />
            ))}
          </Figures>
          <Table
            rowKey="id"
            size="middle"
            pagination={false}
            dataSource={data.rows}
            columns={[
              { title: t('circumstances.leftBehind.place'), dataIndex: 'name' },
              {
                title: t('circumstances.leftBehind.households'),
                dataIndex: 'households',
                width: 120,
                align: 'right' as const,
              },
              ...kinds.map((kind) => ({
                title: t(`circumstances.leftBehind.${kind}`),
                dataIndex: kind,
                width: 170,
                align: 'right' as const,
                render: (n: number | null, row: { households: number }) =>
                  n === null ? few : t('circumstances.leftBehind.of', { n, share: share(n, row.households) }),
              })),
            ]}
          />
        </>
      )}
    </>
  )
}
