import { Input, Radio } from 'antd'
import { useState } from 'react'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'

type Chosen = { postId: number }
type Props = { requestId: number; id?: string; value?: Chosen; onChange?: (chosen: Chosen) => void }

/** From here on a filter is quicker than looking. */
const manyHandlers = 8

/** Who can take it, the nearest first, each with what already lies on their desk: a load, never a mark. */
export function HandlerChooser({ requestId, id, value, onChange }: Props) {
  const { t, say } = useSpeech()
  const { data, problem } = useRead(requests.handlers, { requestId })
  const [text, setText] = useState('')
  const rows = data?.rows ?? []
  const shown = rows.filter((one) => `${one.name}${say(one.title)}${one.placeName}`.includes(text.trim()))
  if (problem) return <ProblemNote problem={problem} />
  if (data && rows.length === 0) return <Nothing title={t('requests.desk.handlers.none')} />
  return (
    <div className="sz-handlers">
      {rows.length > manyHandlers && (
        <Input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('requests.desk.handlers.find')}
          aria-label={t('requests.desk.handlers.find')}
          allowClear
        />
      )}
      <Radio.Group
        {...(id ? { id } : {})}
        className="sz-handler-list"
        value={value?.postId ?? null}
        onChange={(event) => onChange?.({ postId: Number(event.target.value) })}
      >
        {shown.map((one) => (
          <Radio key={one.postId} value={one.postId}>
            <span className="sz-handler">
              <strong>{one.name}</strong>
              <span>
                {one.placeName} {say(one.title)}
              </span>
              <span className="sz-handler-load">
                {t('requests.desk.handlers.load', { n: one.openRequests })}
                {one.lateRequests > 0 && <b> · {t('requests.desk.handlers.late', { n: one.lateRequests })}</b>}
              </span>
            </span>
          </Radio>
        ))}
      </Radio.Group>
    </div>
  )
}
