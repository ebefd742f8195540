import { useState } from 'react'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'
import type { OwnCall } from './ownCall.ts'

/** Who stands; a vote takes two presses, because it cannot be taken back. */
export function Candidates({ call }: { call: OwnCall }) {
  const { t } = useSpeech()
  const [sure, setSure] = useState<number | null>(null)
  const voting = useWrite(openCalls.vote, () => setSure(null))
  const press = (candidateId: number) =>
    sure === candidateId ? voting.write({ callId: call.id, candidateId }) : setSure(candidateId)
  if (call.list.length === 0) return <p>{t('openCalls.phone.nobody')}</p>
  return (
    <>
      <Rows label={t('openCalls.phone.candidates')}>
        {call.list.map((one) => (
          <div key={one.id}>
            <Row
              title={<strong>{one.name}</strong>}
              more={one.said}
              side={one.votes === null ? null : <Tag tone="plain">{t('openCalls.votes', { n: one.votes })}</Tag>}
            />
            {call.mayVote ? (
              <Press kind={sure === one.id ? 'main' : 'plain'} busy={voting.sending} onPress={() => press(one.id)}>
                {t(sure === one.id ? 'openCalls.phone.sure' : 'openCalls.phone.vote', { name: one.name })}
              </Press>
            ) : null}
          </div>
        ))}
      </Rows>
      <Problem problem={voting.problem} />
    </>
  )
}
