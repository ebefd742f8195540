import { useQueries, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Spin } from 'antd'
import { useState } from 'react'
import { type Answers, AskForm } from '#ui/desk/AskForm.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { CallRefused, call, type ProblemBody } from '#wire/client.ts'
import { useDoor } from '#wire/hooks.ts'
import { newKey } from '#wire/keys.ts'
import { requests } from '../../contract.ts'
import { given } from './Actions.tsx'
import { HandlerChooser } from './HandlerChooser.tsx'
import type { Action, Full } from './phases.ts'

type Result = { done: number; failed: { number: string; problem: ProblemBody }[] }

/** One step for several requests: only steps open for every one of them are offered, and each is answered for by itself. */
export function BatchDrawer({
  ids,
  onClose,
  onDone,
}: {
  ids: readonly number[]
  onClose: () => void
  onDone: () => void
}) {
  const { t, say } = useSpeech()
  const chosen = useChosen(ids)
  const [action, setAction] = useState<Action | null>(null)
  const { run, sending, result } = useBatch(chosen.rows, onDone)
  const first = chosen.rows[0]
  const shared =
    first?.actions.filter((one) => chosen.rows.every((row) => row.actions.some((its) => its.action === one.action))) ??
    []
  return (
    <Drawer open size={560} onClose={onClose} title={t('requests.desk.batch')}>
      {chosen.pending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {result && <BatchResult result={result} />}
      {!result && !chosen.pending && (
        <>
          <ul>
            {chosen.rows.map((row) => (
              <li key={row.id}>
                {row.number} {row.title}
              </li>
            ))}
          </ul>
          {shared.length === 0 && <Alert type="info" showIcon title={t('requests.desk.batch.none')} />}
          <div className="sz-actions">
            {shared.map((one) => (
              <Button
                key={one.action}
                type={action?.action === one.action ? 'primary' : 'default'}
                onClick={() => setAction(one)}
              >
                {say(one)}
              </Button>
            ))}
          </div>
          {action && first && (
            <AskForm
              key={action.action}
              fields={action.fields}
              button={`${say(action)} · ${t('requests.desk.selected', { n: chosen.rows.length })}`}
              sending={sending}
              handler={<HandlerChooser requestId={first.id} />}
              onSend={(fields) => void run(action, given(fields))}
              onCancel={onClose}
            />
          )}
        </>
      )}
    </Drawer>
  )
}

function BatchResult({ result }: { result: Result }) {
  const { t } = useSpeech()
  return (
    <div role="status">
      <Alert
        type={result.failed.length === 0 ? 'success' : 'warning'}
        showIcon
        title={t('requests.desk.batch.done', { done: result.done, failed: result.failed.length })}
      />
      {result.failed.map(({ number, problem }) => (
        <ProblemNote key={number} problem={{ ...problem, title: `${number}: ${problem.title}` }} />
      ))}
    </div>
  )
}

/** The chosen requests as they stand now: the table may be minutes old. */
function useChosen(ids: readonly number[]): { rows: Full[]; pending: boolean } {
  const door = useDoor()
  const [fixed] = useState(ids)
  const read = useQueries({
    queries: fixed.map((requestId) => ({
      queryKey: [requests.read.id, door.language, { requestId }],
      queryFn: () => call(door.send, requests.read, { county: door.county, requestId }, { language: door.language }),
    })),
  })
  return { rows: read.flatMap((one) => (one.data ? [one.data] : [])), pending: read.some((one) => one.isPending) }
}

function useBatch(rows: readonly Full[], onDone: () => void) {
  const door = useDoor()
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [result, setResult] = useState<Result | null>(null)
  const run = async (action: Action, fields: Answers) => {
    setSending(true)
    const ended: Result = { done: 0, failed: [] }
    for (const row of rows) {
      const asked = { county: door.county, requestId: row.id, action: action.action, fields, version: row.version }
      try {
        await call(door.send, requests.advance, asked, { key: newKey(), language: door.language })
        ended.done += 1
      } catch (error) {
        if (!(error instanceof CallRefused)) throw error
        ended.failed.push({ number: row.number, problem: error.body })
      }
    }
    setResult(ended)
    setSending(false)
    onDone()
    await queries.invalidateQueries()
  }
  return { run, sending, result }
}
