import type { ReactNode } from 'react'
import { dayHere, dayText } from '#ui/dates.ts'
import { RowLink } from '#ui/phone/Rows.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { requests } from '../../contract.ts'
import { Due } from './Due.tsx'

export type RequestRow = Out<typeof requests.mine>['rows'][number]

/** One matter as a line: what it is, how it stands, when it came. */
export function RequestLine({ row, first }: { row: RequestRow; first?: ReactNode }) {
  const { t, say, language } = useSpeech()
  return (
    <RowLink
      to={`/requests/${row.id}`}
      title={<strong>{row.title}</strong>}
      more={
        <>
          <span className="tags">
            {first}
            <Tag tone="accent">{say(row.state.words)}</Tag>
            {row.triage ? <Tag tone="plain">{say(row.triage.words)}</Tag> : null}
            {row.objected ? <Tag tone="yellow">{t('requests.phone.sorted.objected')}</Tag> : null}
            {row.townshipOnly ? <Tag tone="plain">{t('requests.phone.townshipOnly')}</Tag> : null}
            <Due due={row.due} />
          </span>
          <span>
            {row.villageName} ·{' '}
            {t('requests.phone.cameOn', { day: dayText(dayHere(new Date(row.receivedAt)), language) })}
          </span>
        </>
      }
    />
  )
}
