import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { capacityPlans } from '../../contract.ts'

type Row = Out<typeof capacityPlans.list>['rows'][number]

/** What the branches of a place lack and mean to do; each line leads to the body whose plan it is. */
export function PlansPage() {
  const { t, say, language } = useSpeech()
  const { at, way } = usePlace()
  const [done, setDone] = useState(false)
  const list = useList(capacityPlans.list, { limit: 50, done, ...(at ? { areaId: at } : {}) })
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('capacityPlans.title')].filter(Boolean).join(' · ')}
        about={t('capacityPlans.about')}
      >
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Checkbox checked={done} onChange={(event) => setDone(event.target.checked)}>
          {t('capacityPlans.showDone')}
        </Checkbox>
      </search>
      <ListTable<Row>
        key={String(done)}
        list={list}
        columns={[
          {
            title: t('capacityPlans.body'),
            key: 'body',
            render: (_, row) => (
              <div className="sz-two-lines">
                <Link href={`/organisations/${row.bodyId}`}>{row.bodyName}</Link>
                <span>{row.areaName}</span>
              </div>
            ),
          },
          { title: t('capacityPlans.aspect'), key: 'aspect', width: 130, render: (_, row) => say(row.aspect) },
          { title: t('capacityPlans.gap'), dataIndex: 'gap' },
          { title: t('capacityPlans.step'), dataIndex: 'step' },
          {
            title: t('capacityPlans.due'),
            key: 'due',
            width: 130,
            render: (_, row) => (
              <span className={row.overdue ? 'sz-warn' : undefined}>{dayText(row.dueOn, language)}</span>
            ),
          },
          { title: t('capacityPlans.result'), dataIndex: 'result' },
        ]}
        nothing={{ title: t('capacityPlans.list.none'), next: t('capacityPlans.list.none.next') }}
      />
    </>
  )
}
