import { Button, Select, Space, Spin, Table } from 'antd'
import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import { AddGroups } from './AddGroups.tsx'
import { GroupDrawer } from './GroupDrawer.tsx'

type Answer = Out<typeof areas.groups>
type Group = Answer['rows'][number]

/** The groups of one village, which no statistics number: the village itself says what they are. */
export function GroupsPage() {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  return (
    <>
      <PageHead
        title={[village?.name, t('areas.desk.groups')].filter(Boolean).join(' · ')}
        about={t('areas.desk.groups.about')}
      >
        {village && <PrintButton />}
      </PageHead>
      {village ? <Groups key={village.id} villageId={village.id} /> : <ChooseVillage />}
    </>
  )
}

/** The page is of one village: whoever looks at a township or the county goes to one of its villages from here. */
function ChooseVillage() {
  const { t } = useSpeech()
  const { at, choose } = usePlace()
  const { data, isPending, problem } = useRead(areas.list, at ? { parentId: at } : {})
  return (
    <>
      <ProblemNote problem={problem} />
      <Nothing title={t('areas.desk.groups.choose')} next={t('areas.desk.groups.choose.next')} />
      <Select<number | null>
        className="sz-select"
        aria-label={t('areas.desk.groups.choose')}
        placeholder={t('areas.desk.groups.choose')}
        loading={isPending}
        value={null}
        onChange={choose}
        options={(data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
      />
    </>
  )
}

function Groups({ villageId }: { villageId: number }) {
  const { t, language } = useSpeech()
  const { data, problem, isPending, refetch } = useRead(areas.groups, { areaId: villageId })
  const [open, setOpen] = useState<number | null>(null)
  const group = data?.rows.find((row) => row.id === open)
  return (
    <>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <Table<Group>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            pagination={false}
            dataSource={data.rows}
            locale={{
              emptyText: <Nothing title={t('areas.desk.groups.none')} next={t('areas.desk.groups.none.next')} />,
            }}
            columns={[
              {
                title: t('area.group'),
                key: 'name',
                minWidth: 110,
                render: (_, row) => <Named group={row} all={data.rows} />,
              },
              { title: t('areas.desk.groups.code'), dataIndex: 'code', width: 170 },
              { title: t('areas.desk.groups.households'), dataIndex: 'households', align: 'right', width: 90 },
              { title: t('areas.desk.groups.grids'), dataIndex: 'grids', align: 'right', width: 90 },
              {
                title: t('areas.desk.groups.since'),
                key: 'since',
                width: 150,
                render: (_, row) => dayText(row.validFrom, language),
              },
              {
                title: t('areas.desk.groups.change'),
                key: 'change',
                width: 110,
                className: 'sz-no-print',
                render: (_, row) => (
                  <Button
                    size="small"
                    aria-label={t('areas.desk.groups.changeOf', { name: row.name })}
                    onClick={() => setOpen(row.id)}
                  >
                    {t('areas.desk.groups.change')}
                  </Button>
                ),
              },
            ]}
          />
          <AddGroups villageId={villageId} groups={data.rows} />
          {data.closed.length > 0 && <Closed closed={data.closed} />}
        </>
      )}
      {group && data && <GroupDrawer key={group.id} group={group} all={data.rows} onClose={() => setOpen(null)} />}
    </>
  )
}

/** A part stands below its group and a step further in, and says whose part it is for whoever does not see that. */
function Named({ group, all }: { group: Group; all: readonly Group[] }) {
  const { t } = useSpeech()
  const over = all.find(({ id }) => id === group.parentId)
  return (
    <div className="sz-two-lines" style={{ paddingInlineStart: group.depth * 20 }}>
      {group.name}
      {over && <span>{t('areas.desk.groups.partOf', { name: over.name })}</span>}
      {group.formerNames.length > 0 && (
        <span>{t('areas.desk.groups.former', { names: group.formerNames.join('、') })}</span>
      )}
    </div>
  )
}

function Closed({ closed }: { closed: Answer['closed'] }) {
  const { t, language } = useSpeech()
  return (
    <Section title={t('areas.desk.groups.closed')}>
      <Space orientation="vertical" size="small">
        {closed.map((one) => (
          <span key={one.id}>
            {one.within && `${one.within} › `}
            {one.name} · {t('areas.desk.groups.until', { day: dayText(one.validTo, language) })}
            {one.successor && ` · ${t('areas.desk.groups.into', { name: one.successor })}`}
          </span>
        ))}
      </Space>
    </Section>
  )
}
