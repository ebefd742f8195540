import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Answers, AskForm } from '#ui/desk/AskForm.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { ProblemBody } from '#wire/client.ts'
import { problemOf, useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { HandlerChooser } from './HandlerChooser.tsx'
import type { Action, Full } from './phases.ts'

/** The steps open to this person, each with the form its fields ask for. No state is named here: the server sends what is possible. */
export function Actions({ request }: { request: Full }) {
  const { t, say } = useSpeech()
  const [name, choose] = useState<string | null>(onlyOne(request.actions))
  const [conflict, setConflict] = useState<ProblemBody | null>(null)
  const chosen = request.actions.find((one) => one.action === name)
  const pick = (action: string) => {
    setConflict(null)
    choose(name === action ? null : action)
  }
  const tooLate = (problem: ProblemBody) => {
    setConflict(problem)
    choose(null)
  }
  return (
    <Section title={t('requests.desk.actions')}>
      <ProblemNote problem={conflict} />
      {conflict && <p role="status">{t('requests.desk.changed')}</p>}
      {request.actions.length === 0 && <p className="sz-quiet">{t('requests.desk.actions.none')}</p>}
      <div className="sz-actions">
        {request.actions.map((one) => (
          <Button
            key={one.action}
            type={chosen === one ? 'primary' : 'default'}
            aria-expanded={chosen === one}
            onClick={() => pick(one.action)}
          >
            {say(one)}
          </Button>
        ))}
      </div>
      {chosen && (
        <ActionForm
          key={chosen.action}
          request={request}
          action={chosen}
          onClose={() => choose(null)}
          onConflict={tooLate}
        />
      )}
    </Section>
  )
}

const onlyOne = (actions: readonly Action[]): string | null =>
  actions.length === 1 ? (actions[0]?.action ?? null) : null

type FormProps = { request: Full; action: Action; onClose: () => void; onConflict: (problem: ProblemBody) => void }

/** Somebody else was faster: nothing was overwritten, what is on the screen is old, so it is read again. */
function ActionForm({ request, action, onClose, onConflict }: FormProps) {
  const { t, say } = useSpeech()
  const queries = useQueryClient()
  const advancing = useWrite(requests.advance, onClose)
  const send = (fields: Answers) =>
    advancing
      .writeAndWait({
        requestId: request.id,
        action: action.action,
        fields: given(fields),
        version: request.version,
      })
      .catch((error: unknown) => {
        const problem = problemOf(error)
        if (problem?.status !== 409) return
        onConflict(problem)
        void queries.invalidateQueries()
      })
  return (
    <div className="sz-ask">
      <ProblemNote problem={advancing.problem} />
      {!action.stays && <p className="sz-quiet">{t('requests.desk.becomes', { state: say(action.to) })}</p>}
      <AskForm
        fields={action.fields}
        button={say(action)}
        sending={advancing.sending}
        handler={<HandlerChooser requestId={request.id} />}
        onSend={(fields) => void send(fields)}
        onCancel={onClose}
      />
    </div>
  )
}

/** Fields left empty are not sent at all. */
export const given = (fields: Answers): Answers =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
