import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { addressOf } from '#wire/contract.ts'
import { useDoor, useRead, useWrite } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'
import { GroupChoice } from './GroupChoice.tsx'
import type { View } from './shapes.ts'
import { Committed, Undone } from './Taken.tsx'

/** What can be done with an import as it stands: take it or part of it, wait for it, take it back. */
export function Decision({ view }: { view: View }) {
  const { t } = useSpeech()
  switch (view.state) {
    case 'abandoned':
      return <Alert type="info" showIcon role="status" title={t('imports.desk.abandonedNote')} />
    case 'committing':
      return <ComingIn view={view} />
    case 'committed':
      return <Committed view={view} />
    case 'undone':
      return <Undone view={view} />
    case 'preview':
      return <Preview view={view} />
  }
}

function Preview({ view }: { view: View }) {
  const { t } = useSpeech()
  const committing = useWrite(imports.commit)
  const leaving = useWrite(imports.abandon)
  const [chosen, choose] = useState<readonly string[]>(view.groups.map((one) => one.id))
  const busy = committing.sending || leaving.sending
  const taken = view.groups.filter((one) => chosen.includes(one.id))
  const whole = taken.length === view.groups.length
  const sum = (of: (group: View['groups'][number]) => number) => taken.reduce((total, one) => total + of(one), 0)
  const commit = () => committing.write({ importId: view.id, ...(whole ? {} : { groups: [...chosen] }) })
  return (
    <>
      <ProblemNote problem={committing.problem ?? leaving.problem} />
      {view.groups.length > 1 && <GroupChoice groups={view.groups} chosen={chosen} onChoose={choose} />}
      <div className="sz-actions">
        {view.may.commit && (
          <Button
            type="primary"
            loading={committing.sending}
            disabled={busy || (taken.length === 0 && !whole)}
            onClick={commit}
          >
            {t('imports.desk.commit', { households: sum((one) => one.households), persons: sum((one) => one.persons) })}
          </Button>
        )}
        {view.may.abandon && (
          <Button loading={leaving.sending} disabled={busy} onClick={() => leaving.write({ importId: view.id })}>
            {t('imports.desk.abandon')}
          </Button>
        )}
        <Returned view={view} />
      </div>
    </>
  )
}

/** The clerk's own file with one more column: what is wrong in each row. */
function Returned({ view }: { view: View }) {
  const { t } = useSpeech()
  const { county } = useDoor()
  if (!view.may.returned) return null
  const { path } = addressOf(imports.returned, { county, importId: view.id })
  return (
    <Button href={path} download>
      {t('imports.desk.returned')}
    </Button>
  )
}

/** A long file comes in behind; its page asks how far it is, and reads everything anew when it is over. */
function ComingIn({ view }: { view: View }) {
  const { t } = useSpeech()
  const queries = useQueryClient()
  const { data, problem } = useRead(imports.progress, { importId: view.id }, { everySeconds: 1 })
  const over = data !== undefined && data.state !== 'committing'
  useEffect(() => {
    if (over) void queries.invalidateQueries()
  }, [over, queries])
  const { done, total } = data ?? { done: 0, total: view.counts.rows }
  return (
    <div role="status">
      <ProblemNote problem={problem} />
      <Progress
        percent={total === 0 ? 0 : Math.round((done / total) * 100)}
        aria-label={t('imports.desk.state.committing')}
      />
      <p>{t('imports.desk.progress', { done, total })}</p>
    </div>
  )
}
