import { Button, Drawer, Popconfirm, Table } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'
import { NotePaper } from './NotePaper.tsx'
import { NotedVotes, TakeBackName } from './TakeBack.tsx'

type Call = Out<typeof openCalls.read>

/** One call: who stands, how many households have voted, and the next step. Votes are shown when they have been counted. */
export function CallDrawer({ callId, onClose }: { callId: number; onClose: () => void }) {
  const { t, say, language } = useSpeech()
  const { data, problem } = useRead(openCalls.read, { callId })
  return (
    <Drawer open size={640} onClose={onClose} title={data ? `${say(data.title)} · ${data.gridName}` : ''}>
      <ProblemNote problem={problem} />
      {data && (
        <>
          <p>{data.said}</p>
          <p className="sz-quiet">
            {t('openCalls.until.offers', { day: dayText(data.offersUntil, language) })}，
            {t('openCalls.until.votes', { day: dayText(data.votesUntil, language) })}。
            {t(data.secret ? 'openCalls.secret' : 'openCalls.named')}
          </p>
          <p>
            <strong>{t('openCalls.turnout', { present: data.present, roll: data.roll })}</strong>{' '}
            {data.why && <Why why={data.why} />}
          </p>
          <Table<Call['list'][number]>
            rowKey="id"
            size="small"
            pagination={false}
            dataSource={data.list}
            locale={{ emptyText: t('openCalls.desk.nobody') }}
            columns={[
              {
                title: t('openCalls.desk.candidate'),
                key: 'name',
                width: 140,
                render: (_, candidate) => <Candidate call={data} candidate={candidate} />,
              },
              { title: t('openCalls.desk.said'), dataIndex: 'said' },
              {
                title: t('openCalls.desk.votes'),
                key: 'votes',
                width: 90,
                align: 'right',
                render: (_, one) => one.votes ?? t('ui.nothing'),
              },
            ]}
          />
          <NotedVotes call={data} />
          <Next call={data} />
        </>
      )}
    </Drawer>
  )
}

/** Who stands; a name that the office wrote down can be taken back until households have voted. */
function Candidate({ call, candidate }: { call: Call; candidate: Call['list'][number] }) {
  const { t } = useSpeech()
  const { name, noted } = candidate
  return (
    <div className="sz-two-lines">
      {name}
      {noted && <span>{t('heard.noted', { heard: t(`heard.${noted.heard}`), name: noted.name })}</span>}
      {noted && call.may.note && call.stage !== 'over' && call.present === 0 && (
        <TakeBackName call={call} candidate={candidate} />
      )}
    </div>
  )
}

/** A reason of the count, or the words of whoever called it off. */
function Why({ why }: { why: string }) {
  const { t } = useSpeech()
  return (
    <span className="sz-warn">
      {['nobody', 'quorum', 'agree', 'tie'].includes(why) ? t(`openCalls.why.${why}`) : why}
    </span>
  )
}

function Next({ call }: { call: Call }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const counting = useWrite(openCalls.count)
  const appointing = useWrite(openCalls.appoint)
  const withdrawing = useWrite(openCalls.withdraw)
  return (
    <div className="sz-form-actions sz-no-print">
      <ProblemNote problem={counting.problem ?? appointing.problem ?? withdrawing.problem} />
      {call.may.count && (
        <Button type="primary" loading={counting.sending} onClick={() => counting.write({ callId: call.id })}>
          {t('openCalls.desk.count')}
        </Button>
      )}
      {call.may.appoint && (
        <Button type="primary" loading={appointing.sending} onClick={() => appointing.write({ callId: call.id })}>
          {t('openCalls.desk.appoint', { name: call.chosen ?? '' })}
        </Button>
      )}
      {call.may.note && <NotePaper call={call} />}
      {call.state === 'chosen' && !call.may.appoint && <p className="sz-quiet">{t('openCalls.desk.waits')}</p>}
      {call.state === 'open' && may('body.manage') && (
        <Popconfirm
          title={t('openCalls.desk.withdraw.sure')}
          okText={t('openCalls.desk.withdraw')}
          cancelText={t('ui.cancel')}
          onConfirm={() => withdrawing.write({ callId: call.id, why: t('openCalls.desk.withdraw.why') })}
        >
          <Button danger>{t('openCalls.desk.withdraw')}</Button>
        </Popconfirm>
      )}
    </div>
  )
}
