import { Alert, Button, Descriptions, Input, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { dayText, todayHere } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { lifeEvents } from '../../contract.ts'

type Then = Out<typeof lifeEvents.householdOn>

/** The household as it stood on a day that somebody picks. It asks only when a day is picked: looking is written down. */
export function PastSheet({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const [day, setDay] = useState('')
  return (
    <>
      <Space wrap className="sz-no-print">
        <label htmlFor="past-day">{t('lifeEvents.desk.past.day')}</label>
        <Input
          id="past-day"
          type="date"
          max={todayHere()}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        {day && <Button onClick={() => setDay('')}>{t('lifeEvents.desk.past.today')}</Button>}
      </Space>
      {/^[12]\d{3}-\d\d-\d\d$/.test(day) && <AsOf householdId={householdId} day={day} />}
    </>
  )
}

function AsOf({ householdId, day }: { householdId: number; day: string }) {
  const { t, language } = useSpeech()
  const { data, problem } = useRead(lifeEvents.householdOn, { householdId, day })
  return (
    <>
      <ProblemNote problem={problem} />
      {data && data.state !== 'there' && (
        <Alert type="info" title={t(`lifeEvents.desk.past.${data.state}`)} description={dayText(day, language)} />
      )}
      {data?.state === 'there' && <Sheet then={data} />}
    </>
  )
}

function Sheet({ then }: { then: Then }) {
  const { t, say, language } = useSpeech()
  return (
    <>
      <Descriptions
        size="small"
        column={3}
        items={[
          { key: 'address', label: t('people.address'), children: then.dwelling ?? (then.address || t('ui.nothing')) },
          { key: 'grid', label: t('people.desk.grid'), children: then.gridName },
          { key: 'group', label: t('people.desk.group'), children: then.groupName ?? t('ui.nothing') },
        ]}
      />
      <Table<Then['persons'][number]>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={then.persons}
        columns={[
          { title: t('people.name'), key: 'name', render: (_, row) => row.name },
          { title: t('people.relation'), key: 'relation', render: (_, row) => say(row.relation) },
          { title: t('people.birthDate'), key: 'birth', render: (_, row) => row.birthDate ?? t('ui.nothing') },
          {
            title: '',
            key: 'facts',
            render: (_, row) => (
              <Space wrap>
                {row.isHead && <Tag>{t('people.desk.isHead')}</Tag>}
                {row.away && <Tag>{t('lifeEvents.kind.away')}</Tag>}
                <small>{t('lifeEvents.desk.past.since', { day: dayText(row.since, language) })}</small>
              </Space>
            ),
          },
        ]}
      />
    </>
  )
}
