import { Button, Spin, Table } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'
import type { Fact, Field } from '../saying.ts'
import { Asked } from './Asked.tsx'
import { FactLine } from './FactLine.tsx'
import { RecordForm } from './RecordForm.tsx'

type Row = { field: Field; fact: Fact | null }

/** Every field, known or not, each with why it is asked. */
export function HouseholdSheet({ householdId }: { householdId: number }) {
  const { t, say } = useSpeech()
  const [recording, setRecording] = useState<Field | null>(null)
  const { data, problem, isPending, refetch } = useRead(circumstances.readHousehold, { householdId })
  const rows: Row[] = (data?.fields ?? []).flatMap((field): Row[] => {
    const facts = data?.facts.filter((fact) => fact.field === field.id) ?? []
    return facts.length > 0 ? facts.map((fact) => ({ field, fact })) : [{ field, fact: null }]
  })
  return (
    <>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <Table<Row>
          rowKey={({ field, fact }) => `${field.id} ${fact?.id ?? ''}`}
          size="middle"
          pagination={false}
          dataSource={rows}
          columns={[
            {
              title: t('circumstances.desk.field'),
              key: 'field',
              width: '34%',
              render: (_, { field }) => <Asked field={field} />,
            },
            {
              title: t('circumstances.value'),
              key: 'fact',
              render: (_, { field, fact }) =>
                fact ? <FactLine {...{ field, fact, householdId }} people={data.people} /> : t('circumstances.unknown'),
            },
            {
              title: t('circumstances.desk.record'),
              key: 'record',
              width: 110,
              render: (_, { field }) => (
                <Button
                  aria-label={t('circumstances.desk.record.of', { field: say(field) })}
                  onClick={() => setRecording(field)}
                >
                  {t('circumstances.desk.record')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {recording && data && (
        <RecordForm
          key={recording.id}
          field={recording}
          years={data.years}
          people={data.people.filter(
            (one) => (one.adult || !recording.adultsOnly) && (one.newcomer || !recording.newcomersOnly),
          )}
          to={{ householdId }}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  )
}
