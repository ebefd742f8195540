import { Button, Timeline as Line, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { lifeEvents } from '../../contract.ts'
import { type EventRow, useSentence } from '../sentence.ts'
import { UndoEvent } from './UndoEvent.tsx'

/** What happened to a household, the newest first. What was taken back stays, struck through. */
export function Timeline({ householdId, mayUndo }: { householdId: number; mayUndo: boolean }) {
  const { t } = useSpeech()
  const list = useList(lifeEvents.ofHousehold, { householdId })
  const [undoing, setUndoing] = useState<EventRow | null>(null)
  return (
    <>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      {!list.isPending && list.rows.length === 0 && (
        <Nothing title={t('lifeEvents.desk.none')} next={t('lifeEvents.desk.none.next')} />
      )}
      <Line
        items={list.rows.map((event) => ({
          key: event.id,
          color: event.undoneBy !== null ? 'gray' : 'green',
          content: (
            <OneEvent
              event={event}
              here={householdId}
              onUndo={mayUndo && isLive(event) ? () => setUndoing(event) : null}
            />
          ),
        }))}
      />
      <ListFoot list={list} shown={list.rows.length} />
      {undoing && <UndoEvent event={undoing} onClose={() => setUndoing(null)} />}
    </>
  )
}

const isLive = ({ kind, undoneBy }: EventRow) => kind !== 'undo' && undoneBy === null

function OneEvent({ event, here, onUndo }: { event: EventRow; here: number; onUndo: (() => void) | null }) {
  const { t, language } = useSpeech()
  const sentence = useSentence()
  const undone = event.undoneBy !== null
  return (
    <>
      <div>
        {dayText(event.day, language)} {undone ? <del>{sentence(event)}</del> : <strong>{sentence(event)}</strong>}{' '}
        {undone && <Tag>{t('lifeEvents.desk.undone')}</Tag>}
        {onUndo && (
          <Button size="small" type="link" onClick={onUndo}>
            {t('lifeEvents.desk.undo')}
          </Button>
        )}
      </div>
      <small>
        {t('lifeEvents.desk.by', { name: event.byName ?? '—', source: t(`lifeEvents.source.${event.source}`) })}
        {event.sourceNote && ` · ${event.sourceNote}`}
        {event.households
          .filter((one) => one.id !== here)
          .map((one) => (
            <span key={one.id}>
              {' · '}
              <Link href={`/households/${one.id}`}>{one.code}</Link>
            </span>
          ))}
      </small>
    </>
  )
}
