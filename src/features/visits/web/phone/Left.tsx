import { dayText } from '#ui/dates.ts'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'

type Visit = Out<typeof visits.own>['visits'][number]

/** What visits left here, each with one press to make a request of it. */
export function Left({ rows }: { rows: readonly Visit[] }) {
  const { t } = useSpeech()
  const asking = useWrite(visits.ask)
  if (rows.length === 0) return null
  return (
    <Card title={t('visits.phone.before')}>
      <Problem problem={asking.problem} />
      <Rows label={t('visits.phone.before')}>
        {rows.map((row) => (
          <One key={row.id} row={row} busy={asking.sending} onAsk={() => asking.write({ visitId: row.id })} />
        ))}
      </Rows>
    </Card>
  )
}

function One({ row, busy, onAsk }: { row: Visit; busy: boolean; onAsk: () => void }) {
  const { t, say, language } = useSpeech()
  return (
    <Row
      title={row.text}
      more={
        <>
          <span className="tags">
            <Tag tone="plain">{t(`visits.outcome.${row.outcome}`)}</Tag>
            {row.request ? <Tag>{t('visits.phone.number', { number: row.request.number })}</Tag> : null}
          </span>
          <span className="row-line">
            {[dayText(row.on, language), row.byName, row.duty && say(row.duty), row.topics.map(say).join('、')]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {row.noted ? (
            <span className="row-line">
              {t('heard.noted', { heard: t(`heard.${row.noted.heard}`), name: row.noted.name })}
            </span>
          ) : null}
          {row.mayAsk ? (
            <Press kind="quiet" busy={busy} onPress={onAsk}>
              {t('visits.phone.ask')}
            </Press>
          ) : null}
        </>
      }
    />
  )
}
