import { Button } from 'antd'
import { momentText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import type { Full } from './phases.ts'

/** What may be the same matter, proposals of whoever filed first. The later goes on in the earlier: that has waited longer. */
export function Alike({ request, onOpen }: { request: Full; onOpen: (id: number) => void }) {
  const { t, say, language } = useSpeech()
  const { data } = useRead(requests.alike, { requestId: request.id })
  const merging = useWrite(requests.merge)
  if (!data || data.rows.length === 0) return null
  const merge = (other: number) => {
    const [into, requestId] = [request.id, other].sort((a, b) => a - b)
    if (into && requestId) merging.write({ requestId, into })
  }
  return (
    <Section title={t('requests.desk.alike')}>
      <p className="sz-quiet">{t('requests.desk.alike.about')}</p>
      <ProblemNote problem={merging.problem} />
      <ul className="sz-alike">
        {data.rows.map((row) => (
          <li key={row.id}>
            <div className="sz-two-lines">
              <Button type="link" onClick={() => onOpen(row.id)}>
                {row.title}
              </Button>
              <span>
                {[row.number, row.placeName, say(row.state), momentText(row.receivedAt, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {row.proposed && (
                <span className="sz-marks">
                  <b className="gold">{t('requests.desk.alike.proposed')}</b>
                </span>
              )}
            </div>
            <Button
              aria-label={`${t('requests.desk.alike.merge')} ${row.number}`}
              loading={merging.sending}
              disabled={merging.sending}
              onClick={() => merge(row.id)}
            >
              {t('requests.desk.alike.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
