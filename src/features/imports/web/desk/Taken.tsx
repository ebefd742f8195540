import { Alert, Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'
import type { View } from './shapes.ts'

/** It has come in: where to go on, and for some days the way back. */
export function Committed({ view }: { view: View }) {
  const { t } = useSpeech()
  const { newHouseholds: households, newPersons: persons } = view.counts
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('imports.desk.committed', { households, persons })}
        description={<Onward view={view} />}
      />
      {view.may.undo && <Undo view={view} />}
    </>
  )
}

/** Asked twice, because a village's register leaves with one press. */
function Undo({ view }: { view: View }) {
  const { t } = useSpeech()
  const [sure, setSure] = useState(false)
  const undoing = useWrite(imports.undo)
  if (!sure) {
    return (
      <div className="sz-actions">
        <Button onClick={() => setSure(true)}>{t('imports.desk.undo')}</Button>
      </div>
    )
  }
  return (
    <div className="sz-ask">
      <ProblemNote problem={undoing.problem} />
      <p>{t('imports.desk.undo.about')}</p>
      <div className="sz-actions">
        <Button
          danger
          type="primary"
          loading={undoing.sending}
          disabled={undoing.sending}
          onClick={() => undoing.write({ importId: view.id })}
        >
          {t('imports.desk.undo.sure')}
        </Button>
        <Button onClick={() => setSure(false)}>{t('ui.cancel')}</Button>
      </div>
    </div>
  )
}

/** Taken back: what stayed is named with its reason. */
export function Undone({ view }: { view: View }) {
  const { t, say } = useSpeech()
  return (
    <>
      <Alert type="info" showIcon role="status" title={t('imports.desk.undone')} />
      {view.kept.length > 0 && (
        <>
          <h3>{t('imports.desk.kept')}</h3>
          <Table<View['kept'][number]>
            rowKey={(row) => `${row.village}-${row.household}`}
            size="small"
            pagination={false}
            dataSource={view.kept}
            columns={[
              { title: t('imports.desk.village'), dataIndex: 'village' },
              { title: t('imports.desk.household'), dataIndex: 'household' },
              {
                title: t('imports.desk.why'),
                key: 'why',
                render: (_, row) => (
                  <ul className="sz-plain">
                    {row.reasons.map((reason) => (
                      <li key={reason.code}>{say(reason)}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </>
      )}
    </>
  )
}

/** Where to go on after a register has come in. */
function Onward({ view }: { view: View }) {
  const { t } = useSpeech()
  const at = view.villageId === null ? '' : `?at=${view.villageId}`
  return (
    <>
      <Link href={`/register${at}`}>{t('imports.desk.committed.register')}</Link>{' '}
      {view.counts.unassignedHouseholds > 0 && <Link href={`/grids${at}`}>{t('imports.desk.committed.grids')}</Link>}
    </>
  )
}
