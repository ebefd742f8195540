import { Button, Descriptions } from 'antd'
import { dayText, momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import { Photos } from './Photos.tsx'
import type { Full } from './phases.ts'

/** What was said, by whom, and what came of it. */
export function Facts({ request, onOpen }: { request: Full; onOpen: (id: number) => void }) {
  const { t, say, language } = useSpeech()
  const merged = request.mergedInto
  const items = [
    {
      key: 'detail',
      span: 2,
      label: t('requests.desk.detail'),
      children: <span className="sz-said">{request.detail || request.title}</span>,
    },
    { key: 'category', label: t('requests.desk.category'), children: say(request.category.words) },
    { key: 'channel', label: t('requests.desk.channel'), children: say(request.channel.words) },
    {
      key: 'requester',
      label: t('requests.desk.requester'),
      children: [request.requester.name, request.requester.phone].filter(Boolean).join(' '),
    },
    {
      key: 'place',
      label: t('requests.desk.place'),
      children: [request.villageName, request.placeName].filter(Boolean).join(' '),
    },
    { key: 'received', label: t('requests.desk.received'), children: momentText(request.receivedAt, language) },
    {
      key: 'promised',
      label: t('requests.desk.promised'),
      children: request.promisedOn ? dayText(request.promisedOn, language) : t('ui.nothing'),
    },
    {
      key: 'handler',
      label: t('requests.desk.handler'),
      children: request.handler
        ? `${request.handler.name} ${say(request.handler.title)}`
        : t('requests.desk.handler.none'),
    },
    { key: 'consent', label: t('requests.desk.consent'), children: t(consentOf(request)) },
    ...(request.filer ? [{ key: 'filer', label: t('requests.desk.filer'), children: request.filer.name }] : []),
    ...(request.answer ? [{ key: 'answer', span: 2, label: t('requests.desk.answer'), children: request.answer }] : []),
    ...(request.answeredAt
      ? [{ key: 'rating', span: 2, label: t('requests.desk.rating'), children: <Rating request={request} /> }]
      : []),
  ]
  return (
    <>
      {merged && (
        <p className="sz-hint">
          <Button type="link" onClick={() => onOpen(merged.id)}>
            {t('requests.desk.merged', { number: merged.number })}
          </Button>
        </p>
      )}
      <Descriptions size="small" column={2} bordered items={items} />
      <Photos photos={request.photos} />
    </>
  )
}

const consentOf = ({ offBoard, publishConsent }: Full): string => {
  if (offBoard) return 'requests.desk.never'
  return publishConsent ? 'ui.yes' : 'ui.no'
}

export function Rating({ request }: { request: { solved: boolean | null; stars: number | null } }) {
  const { t } = useSpeech()
  if (request.solved === null && request.stars === null) return <>{t('requests.desk.unrated')}</>
  return (
    <>
      {request.solved !== null && t(request.solved ? 'requests.desk.solved' : 'requests.desk.unsolved')}
      {request.stars !== null && ` · ${t('requests.desk.stars', { n: request.stars })}`}
    </>
  )
}
