import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'
import type { View } from './shapes.ts'

type Column = View['columns'][number]

const notRead = ''

/** How each column was understood. A correction is remembered for the next file of the same shape. */
export function ImportMapping({ view }: { view: View }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <h3>
        {t('imports.desk.mapping')}{' '}
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'imports.desk.mapping.hide' : 'imports.desk.mapping.show')}
        </Button>
      </h3>
      <p className="sz-quiet">
        {view.remembered && t('imports.desk.mapping.remembered')} {t('imports.desk.mapping.about')}
      </p>
      {open && <MappingForm view={view} />}
    </>
  )
}

function MappingForm({ view }: { view: View }) {
  const { t } = useSpeech()
  const remapping = useWrite(imports.remap)
  const [changed, change] = useState<Record<number, string>>({})
  const keyOf = (column: Column) => changed[column.column] ?? column.key ?? notRead
  const send = () => {
    const mapping = Object.fromEntries(view.columns.map((column) => [String(column.column), keyOf(column) || null]))
    remapping.write({ importId: view.id, mapping })
  }
  return (
    <div className="sz-ask">
      <ProblemNote problem={remapping.problem} />
      <Table<Column>
        rowKey="column"
        size="small"
        pagination={false}
        dataSource={view.columns}
        columns={[
          { title: t('imports.desk.column'), dataIndex: 'letter', width: 60 },
          { title: t('imports.desk.mapping.heading'), dataIndex: 'heading' },
          {
            title: t('imports.desk.mapping.as'),
            key: 'as',
            width: 260,
            render: (_, column) => (
              <Select<string>
                className="sz-select"
                aria-label={t('imports.desk.mapping.of', { column: column.letter })}
                value={keyOf(column)}
                onChange={(key) => change({ ...changed, [column.column]: key })}
                options={[
                  { value: notRead, label: t('imports.desk.mapping.not') },
                  ...view.fields.map((field) => ({ value: field.key, label: field.heading })),
                ]}
              />
            ),
          },
        ]}
      />
      <div className="sz-form-actions">
        <Button type="primary" loading={remapping.sending} disabled={remapping.sending} onClick={send}>
          {t('imports.desk.mapping.send')}
        </Button>
      </div>
    </div>
  )
}
