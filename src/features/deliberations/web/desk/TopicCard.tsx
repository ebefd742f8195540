import { Button, Card, Descriptions, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { DecideDrawer } from './DecideDrawer.tsx'
import { RaiseDrawer } from './RaiseDrawer.tsx'
import { type Meeting, type MeetingTopic, useTopicWords } from './shown.ts'

type Props = { item: MeetingTopic; meeting: Meeting }

/** One topic of a meeting with its next step: votes, the board, a request that carries it out, or another that replaces it. */
export function TopicCard({ item, meeting }: Props) {
  const { t, say } = useSpeech()
  const words = useTopicWords()
  const aside = meeting.seats.filter((seat) => item.asideSeatIds.includes(seat.seatId)).map((seat) => seat.name)
  const lines = [
    ['proposer', words.proposer(item)],
    ['said', item.said],
    ['votes', words.votes(item)],
    ['aside', aside.join(t('ui.comma'))],
    ['resolution', item.resolution],
    ['public', words.board(item)],
    ['replaces', item.replacesWhy ?? ''],
    ['objections', item.objections > 0 ? String(item.objections) : ''],
    ['tasks', item.publicFrom ? words.tasks(item) : ''],
    ['rated', item.publicFrom ? words.rated(item) : ''],
  ] as const
  return (
    <Card
      size="small"
      style={{ marginBlockEnd: 12 }}
      title={item.title}
      extra={<Tag>{t(`deliberations.state.${item.state}`)}</Tag>}
    >
      <Descriptions
        size="small"
        column={1}
        items={lines.flatMap(([key, value]) =>
          value ? [{ key, label: t(`deliberations.desk.line.${key}`), children: value }] : [],
        )}
      />
      {item.requests.map((one) => (
        <p key={one.id}>
          <Link href={`/queue?request=${one.id}`}>{one.title}</Link>{' '}
          <span className="sz-quiet">{[one.number, say(one.state)].join(' · ')}</span>
        </p>
      ))}
      {item.carriedTo !== null && <p className="sz-quiet">{t('deliberations.desk.carried')}</p>}
      <Next item={item} meeting={meeting} />
    </Card>
  )
}

function Next({ item, meeting }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<'decide' | 'replace' | null>(null)
  const publishing = useWrite(deliberations.publish)
  const carrying = useWrite(deliberations.carryOut)
  const { may, id: itemId } = item
  const close = () => setOpen(null)
  return (
    <div className="sz-form-actions sz-no-print">
      <ProblemNote problem={publishing.problem ?? carrying.problem} />
      {may.decide && (
        <Button type={item.votes ? 'default' : 'primary'} onClick={() => setOpen('decide')}>
          {t('deliberations.desk.decide')}
        </Button>
      )}
      {may.publish && (
        <Popconfirm
          title={t('deliberations.desk.publish.sure', { n: meeting.rule.publicDays })}
          okText={t('deliberations.desk.publish')}
          cancelText={t('ui.cancel')}
          onConfirm={() => publishing.write({ itemId })}
        >
          <Button type="primary" loading={publishing.sending}>
            {t('deliberations.desk.publish')}
          </Button>
        </Popconfirm>
      )}
      {may.carryOut && (
        <Button type="primary" loading={carrying.sending} onClick={() => carrying.write({ itemId })}>
          {t('deliberations.desk.carryOut')}
        </Button>
      )}
      {may.carryOut && item.sourceRequestId !== null && item.tasks.all === 0 && (
        <Button loading={carrying.sending} onClick={() => carrying.write({ itemId, source: true })}>
          {t('deliberations.desk.carryOut.source')}
        </Button>
      )}
      {may.replace && <Button onClick={() => setOpen('replace')}>{t('deliberations.desk.replace')}</Button>}
      {open === 'decide' && <DecideDrawer item={item} meeting={meeting} onClose={close} />}
      {open === 'replace' && <RaiseDrawer meeting={meeting} replaces={item} onClose={close} />}
    </div>
  )
}
