import { Select, Table } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import type { Figures, WholePlan } from './shapes.ts'

const present = 0
const lines = ['grids', 'inBand', 'outOfBand', 'groupsCut', 'groupsJoined', 'metresToMiddle'] as const

/** This plan beside another, or beside how things are: numbers first, then every household that would change. */
export function Compare({ plan }: { plan: WholePlan }) {
  const { t } = useSpeech()
  const [withId, setWith] = useState(present)
  const others = useRead(gridPlans.ofVillage, { villageId: plan.village.id })
  const told = useRead(gridPlans.compare, { planId: plan.plan.id, ...(withId === present ? {} : { withId }) })
  const now = t('gridPlans.desk.now')
  const name = told.data?.other.name ?? now
  const row = (key: keyof Figures) => ({
    key,
    what: t(`gridPlans.desk.figure.${key}`),
    other: told.data?.other.figures[key] ?? t('ui.nothing'),
    own: told.data?.this.figures[key] ?? t('ui.nothing'),
  })
  return (
    <>
      <div className="sz-inline">
        <label htmlFor="sz-compare">{t('gridPlans.desk.compare.with')}</label>
        <Select<number>
          id="sz-compare"
          className="sz-select"
          value={withId}
          onChange={setWith}
          options={[
            { value: present, label: now },
            ...(others.data?.plans ?? [])
              .filter((one) => one.id !== plan.plan.id)
              .map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </div>
      <ProblemNote problem={told.problem} />
      {told.data && (
        <>
          <Table
            rowKey="key"
            size="small"
            pagination={false}
            dataSource={lines.map(row)}
            columns={[
              { title: t('gridPlans.desk.compare.what'), dataIndex: 'what' },
              { title: name, dataIndex: 'other', align: 'right', className: 'sz-num' },
              { title: plan.plan.name, dataIndex: 'own', align: 'right', className: 'sz-num' },
            ]}
          />
          <p>{t('gridPlans.desk.compare.moved', { n: told.data.moved })}</p>
          {told.data.moved > 0 && (
            <Table
              rowKey="id"
              size="small"
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={told.data.households}
              columns={[
                { title: t('gridPlans.desk.code'), dataIndex: 'code' },
                {
                  title: t('gridPlans.desk.group'),
                  key: 'group',
                  render: (_, one) => one.groupName ?? t('ui.nothing'),
                },
                { title: name, key: 'from', render: (_, one) => one.from ?? t('gridPlans.desk.noGrid') },
                { title: plan.plan.name, key: 'to', render: (_, one) => one.to ?? t('gridPlans.desk.noGrid') },
              ]}
            />
          )}
        </>
      )}
    </>
  )
}
