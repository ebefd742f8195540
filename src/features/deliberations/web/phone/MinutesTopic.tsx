import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import type { Meeting, MeetingTopic } from './minutes.ts'
import { TopicForm } from './TopicForm.tsx'
import { VotesForm } from './VotesForm.tsx'

type Props = { item: MeetingTopic; meeting: Meeting }

/** One topic with its next step: the votes, the board, a request that carries it out, or another that replaces it. */
export function MinutesTopic({ item, meeting }: Props) {
  const { t, language } = useSpeech()
  const { votes, publicFrom, publicTo } = item
  const aside = meeting.seats.filter((seat) => item.asideSeatIds.includes(seat.seatId)).map((seat) => seat.name)
  const from = item.proposer === 'member' ? item.proposerName : t(`deliberations.phone.proposer.${item.proposer}`)
  const board = publicFrom && publicTo && { from: dayText(publicFrom, language), to: dayText(publicTo, language) }
  const voted = [
    votes ? t('deliberations.votes', votes) : '',
    item.aside > 0 ? t('deliberations.aside', { n: item.aside }) : '',
  ]
  return (
    <Card title={item.title}>
      <p>
        <Tag tone={item.state === 'inquorate' ? 'yellow' : 'plain'}>{t(`deliberations.state.${item.state}`)}</Tag>
      </p>
      <Facts
        rows={[
          [t('deliberations.phone.proposer'), from],
          [t('deliberations.phone.said'), item.said],
          [t('deliberations.phone.votes'), voted.filter(Boolean).join(t('ui.semicolon'))],
          [t('deliberations.phone.aside'), aside.join(t('ui.comma'))],
          [t('deliberations.phone.resolution'), item.resolution],
          [t('deliberations.phone.board'), board ? t('deliberations.public', board) : null],
          [t('deliberations.phone.objections'), item.objections > 0 ? item.objections : null],
          [t('deliberations.phone.tasks'), item.tasks.all > 0 ? t('deliberations.tasks', item.tasks) : null],
        ]}
      />
      {item.replacesWhy ? <p className="soft">{t('deliberations.replaced.why', { why: item.replacesWhy })}</p> : null}
      {item.carriedTo === null ? null : <p className="soft">{t('deliberations.phone.carried')}</p>}
      <Next item={item} meeting={meeting} />
    </Card>
  )
}

function Next({ item, meeting }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<'votes' | 'board' | 'replace' | null>(null)
  const close = () => setOpen(null)
  const carrying = useWrite(deliberations.carryOut)
  const { may, id: itemId } = item
  if (open === 'votes') return <VotesForm item={item} meeting={meeting} onClose={close} />
  if (open === 'replace') return <TopicForm meeting={meeting} replaces={item} onClose={close} />
  if (open === 'board') return <Publishing item={item} days={meeting.rule.publicDays} onClose={close} />
  return (
    <>
      {may.decide ? (
        <Press kind={item.votes ? 'plain' : 'main'} onPress={() => setOpen('votes')}>
          {t('deliberations.phone.decide')}
        </Press>
      ) : null}
      {may.publish ? <Press onPress={() => setOpen('board')}>{t('deliberations.phone.publish')}</Press> : null}
      <Problem problem={carrying.problem} />
      {may.carryOut ? (
        <Press busy={carrying.sending} onPress={() => carrying.write({ itemId })}>
          {t('deliberations.phone.carryOut')}
        </Press>
      ) : null}
      {may.replace ? (
        <Press kind="quiet" onPress={() => setOpen('replace')}>
          {t('deliberations.phone.replace')}
        </Press>
      ) : null}
    </>
  )
}

/** What goes on the board is not changed any more: that is said before it goes. */
function Publishing({ item, days, onClose }: { item: MeetingTopic; days: number; onClose: () => void }) {
  const { t } = useSpeech()
  const publishing = useWrite(deliberations.publish, onClose)
  return (
    <>
      <Note careful>{t('deliberations.phone.publish.sure', { n: days })}</Note>
      <Problem problem={publishing.problem} />
      <Press busy={publishing.sending} onPress={() => publishing.write({ itemId: item.id })}>
        {t('deliberations.phone.publish.yes')}
      </Press>
      <Press kind="quiet" onPress={onClose}>
        {t('deliberations.phone.cancel')}
      </Press>
    </>
  )
}
