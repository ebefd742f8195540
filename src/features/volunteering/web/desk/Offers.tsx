import { Button, Input } from 'antd'
import { useState } from 'react'
import { dayOf } from '#kernel/shared/day.ts'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'
import { Consent, type ConsentGiven } from './Consent.tsx'

type Row = Out<typeof volunteering.offers>['rows'][number]

/** Who has offered: the village says yes, or no with a word. Who has not offered stands nowhere. */
export function Offers({ asked }: { asked: { areaId?: number } }) {
  const { t, say, language } = useSpeech()
  const list = useList(volunteering.offers, { ...asked, limit: 50 })
  const answering = useWrite(volunteering.answer)
  return (
    <>
      <ProblemNote problem={answering.problem} />
      <ListTable<Row>
        list={list}
        columns={[
          {
            title: t('volunteering.desk.who'),
            key: 'who',
            width: 160,
            render: (_, row) => (
              <div className="sz-two-lines">
                {row.name}
                <span>{row.from ?? t('volunteering.desk.elsewhere')}</span>
                {row.minor && !row.consent && <span className="sz-warn">{t('volunteering.desk.guardian')}</span>}
                {row.consent && (
                  <span>
                    {t('volunteering.desk.consent', {
                      guardian: row.consent.guardian,
                      heard: t(`heard.${row.consent.heard}`),
                    })}
                  </span>
                )}
                {row.signed && (
                  <span>{t('signed.noted', { ...row.signed, day: dayText(row.signed.on, language) })}</span>
                )}
              </div>
            ),
          },
          {
            title: t('volunteering.desk.for'),
            key: 'for',
            render: (_, row) => (
              <div className="sz-two-lines">
                {say(row.roleName)}
                <span>{[row.bodyName, row.areaName].join(' · ')}</span>
              </div>
            ),
          },
          { title: t('volunteering.desk.said'), dataIndex: 'said' },
          {
            title: t('volunteering.desk.at'),
            key: 'at',
            width: 140,
            render: (_, row) => dayText(dayOf(row.at), language),
          },
          {
            title: t('volunteering.desk.answer'),
            key: 'do',
            width: 400,
            className: 'sz-no-print',
            render: (_, row) => (
              <Answer
                busy={answering.sending}
                minor={row.minor && !row.consent}
                onSay={(accept, answer, consent) =>
                  answering.write({ offerId: row.id, accept, answer, ...(consent ? { consent } : {}) })
                }
              />
            ),
          },
        ]}
        nothing={{ title: t('volunteering.desk.offers.none'), next: t('volunteering.desk.offers.none.next') }}
      />
    </>
  )
}

type AnswerProps = {
  busy: boolean
  minor: boolean
  onSay: (accept: boolean, answer: string, consent?: ConsentGiven) => void
}

function Answer({ busy, minor, onSay }: AnswerProps) {
  const { t } = useSpeech()
  const [asks, setAsks] = useState(false)
  const [answer, setAnswer] = useState('')
  return (
    <div className="sz-inline">
      <Input
        size="small"
        maxLength={200}
        aria-label={t('volunteering.desk.word')}
        placeholder={t('volunteering.desk.word')}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button
        size="small"
        type="primary"
        disabled={busy}
        onClick={() => (minor ? setAsks(true) : onSay(true, answer.trim()))}
      >
        {t('volunteering.desk.yes')}
      </Button>
      <Button size="small" disabled={busy} onClick={() => onSay(false, answer.trim())}>
        {t('volunteering.desk.no')}
      </Button>
      {asks && (
        <Consent
          sending={busy}
          onClose={() => setAsks(false)}
          onSay={(consent) => {
            setAsks(false)
            onSay(true, answer.trim(), consent)
          }}
        />
      )}
    </div>
  )
}
