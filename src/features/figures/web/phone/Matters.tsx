import { useState } from 'react'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { figures } from '../../contract.ts'

type Matter = Out<typeof figures.byMatter>['rows'][number]

/** Kinds of matters of one village beside each other, in the order of the list of categories. */
export function Matters({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const { data } = useRead(figures.byMatter, { villageId })
  if (!data || data.rows.length === 0) return null
  return (
    <Card title={t('figures.phone.matters')}>
      <p className="soft small">{t('figures.phone.matters.about')}</p>
      {open ? (
        <Rows label={t('figures.phone.matters')}>
          {data.rows.map((row) => (
            <OneMatter key={row.category} row={row} />
          ))}
        </Rows>
      ) : (
        <Press kind="plain" onPress={() => setOpen(true)}>
          {t('figures.phone.matters.open', { n: data.rows.length })}
        </Press>
      )}
    </Card>
  )
}

function OneMatter({ row }: { row: Matter }) {
  const { t, say } = useSpeech()
  const of = ({ numerator, denominator }: Matter['solved']) =>
    denominator === 0 ? t('figures.phone.matters.none') : t('figures.phone.matters.of', { numerator, denominator })
  const days = row.workingDays
  return (
    <Row
      title={say(row.words)}
      more={
        <>
          <span className="row-line">
            {t('figures.phone.matters.count', { received: row.received, open: row.open })}
          </span>
          {days === null ? null : (
            <span className="row-line">
              {t(days === 0 ? 'figures.phone.matters.sameDay' : 'figures.phone.matters.days', { n: days })}
            </span>
          )}
          <span className="row-line">
            {t('figures.phone.matters.rates', {
              inTime: of(row.answeredInTime),
              solved: of(row.solved),
              satisfied: of(row.satisfied),
            })}
          </span>
          {row.confirmed.denominator === 0 ? null : (
            <span className="row-line">{t('figures.phone.matters.confirmed', { confirmed: of(row.confirmed) })}</span>
          )}
        </>
      }
    />
  )
}
