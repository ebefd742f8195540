import { useVillageInAddress, VillageField } from '#features/areas/web/parts.tsx'
import { Matters, ThreeRates } from '#features/figures/web/parts.tsx'
import { ShownDraws } from '#features/inspections/web/parts.tsx'
import { dayHere, dayText } from '#ui/dates.ts'
import { Awaited, Empty, More, Waiting } from '#ui/phone/Notes.tsx'
import { Photos } from '#ui/phone/Photos.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Screen } from '#ui/phone/Screen.tsx'
import { SendLink } from '#ui/phone/SendLink.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { usePhotoAddress } from './photoAddress.ts'
import { Settled } from './Settled.tsx'

type BoardRow = Out<typeof requests.board>['rows'][number]

/** 晒单: what a village did with what its people said. Matters and outcomes only, and never one person beside another. */
export function BoardPage() {
  const { t } = useSpeech()
  const { village, choose, pending } = useVillageInAddress()
  if (pending) return <Waiting />
  return (
    <Screen title={t('requests.phone.board')}>
      <VillageField label={t('requests.phone.board.of')} of={{ village, choose }} />
      {village ? (
        <Settled key={village.id}>
          <ThreeRates villageId={village.id} />
          <Matters villageId={village.id} />
          <ShownDraws villageId={village.id} />
          <SendLink title={`${village.name} · ${t('requests.phone.board')}`} />
          <Shown villageId={village.id} />
        </Settled>
      ) : null}
    </Screen>
  )
}

function Shown({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const list = useList(requests.board, { villageId })
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {(first) => (
        <>
          <p className="soft">{t('requests.phone.board.open', { open: first.open, late: first.late })}</p>
          {list.rows.length === 0 ? (
            <Empty icon="board" title={t('requests.phone.board.none')} next={t('requests.phone.board.none.next')}>
              <Go to="/requests/new" kind="main">
                {t('requests.phone.place')}
              </Go>
            </Empty>
          ) : (
            list.rows.map((row) => <OneShown key={row.id} row={row} />)
          )}
          <More list={list} />
        </>
      )}
    </Awaited>
  )
}

function OneShown({ row }: { row: BoardRow }) {
  const { t, say, language } = useSpeech()
  const addressOf = usePhotoAddress()
  const days = row.answeredAt
    ? t('requests.phone.board.days', {
        from: dayText(dayHere(new Date(row.receivedAt)), language),
        to: dayText(dayHere(new Date(row.answeredAt)), language),
      })
    : dayText(dayHere(new Date(row.receivedAt)), language)
  return (
    <article className="card">
      <div className="between">
        <Tag tone="plain">{say(row.category)}</Tag>
        <span className="soft small">{days}</span>
      </div>
      {row.consent ? (
        <>
          <p className="said">{row.text}</p>
          <p className="soft small">{[row.requesterName, row.placeName].filter(Boolean).join(' · ')}</p>
          {row.answer ? <p className="answer">{row.answer}</p> : null}
          <Photos addresses={row.photos.map((photo) => addressOf(photo.id))} label={t('requests.phone.photos')} />
        </>
      ) : (
        <p className="soft">{t('requests.phone.board.private')}</p>
      )}
      <div className="tags">
        {row.answeredInTime === null ? null : (
          <Tag tone={row.answeredInTime ? 'green' : 'yellow'}>
            {t(row.answeredInTime ? 'requests.phone.inTime' : 'requests.phone.late')}
          </Tag>
        )}
        {row.solved === null ? (
          <Tag tone="plain">{t('requests.phone.unrated')}</Tag>
        ) : (
          <Tag tone={row.solved ? 'green' : 'yellow'}>
            {t(row.solved ? 'requests.phone.solved.yes' : 'requests.phone.solved.no')}
          </Tag>
        )}
        {row.stars === null ? null : <Tag tone="accent">{t(`ui.stars.${row.stars}`)}</Tag>}
      </div>
    </article>
  )
}
