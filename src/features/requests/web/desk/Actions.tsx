import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { type Answers, AskForm } from '#ui/desk/AskForm.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { HandlerChooser } from './HandlerChooser.tsx'
import type { Action, Full } from './phases.ts'

/** The steps open to this person, each with the form its fields ask for. No state is named here: the server sends what is possible. */
export function Actions({ request }: { request: Full }) {
  const { t, say } = useSpeech()
  const [chosen, choose] = useState<Action | null>(request.actions.length === 1 ? (request.actions[0] ?? null) : null)
  return (
    <Section title={t('requests.desk.actions')}>
      {request.actions.length === 0 && <p className="sz-quiet">{t('requests.desk.actions.none')}</p>}
      <div className="sz-actions">
        {request.actions.map((one) => (
          <Button
            key={one.action}
            type={chosen?.action === one.action ? 'primary' : 'default'}
            aria-expanded={chosen?.action === one.action}
            onClick={() => choose(chosen?.action === one.action ? null : one)}
          >
            {say(one)}
          </Button>
        ))}
      </div>
      {chosen && <ActionForm key={chosen.action} request={request} action={chosen} onCancel={() => choose(null)} />}
    </Section>
  )
}

function ActionForm({ request, action, onCancel }: { request: Full; action: Action; onCancel: () => void }) {
  const { t, say } = useSpeech()
  const advancing = useWrite(requests.advance, onCancel)
  const conflict = advancing.problem?.status === 409
  useReadAgain(conflict)
  const send = (fields: Answers) =>
    advancing.write({ requestId: request.id, action: action.action, fields: given(fields), version: request.version })
  return (
    <div className="sz-ask">
      <ProblemNote problem={advancing.problem} />
      {conflict && <p role="status">{t('requests.desk.changed')}</p>}
      {!action.stays && <p className="sz-quiet">{t('requests.desk.becomes', { state: say(action.to) })}</p>}
      <AskForm
        fields={action.fields}
        button={say(action)}
        sending={advancing.sending}
        handler={<HandlerChooser requestId={request.id} />}
        onSend={send}
        onCancel={onCancel}
      />
    </div>
  )
}

/** Somebody else was faster: what is on the screen is old, so read it again. */
function useReadAgain(conflict: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (conflict) void queries.invalidateQueries()
  }, [conflict, queries])
}

/** Fields left empty are not sent at all. */
export const given = (fields: Answers): Answers =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
