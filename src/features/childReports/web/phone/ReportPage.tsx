import { useState } from 'react'
import { useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { childReports } from '../../contract.ts'
import { useReporting } from '../useReporting.ts'

/** One tap calls. What is written down is written by the tap; words may follow, and need not. */
export function ReportPage() {
  const { t } = useSpeech()
  const householdId = Number(useParams<{ id?: string }>().id) || undefined
  return (
    <Screen title={t('childReports.title')} back={householdId ? `/visits/${householdId}` : '/'}>
      <SignedIn why={t('childReports.why')}>
        <Reporting {...(householdId ? { householdId } : {})} />
        <Mine />
      </SignedIn>
    </Screen>
  )
}

function Reporting({ householdId }: { householdId?: number }) {
  const { t, say } = useSpeech()
  const { lines, tap, reportId, note, busy, problem } = useReporting(householdId ? { householdId } : {})
  const [text, setText] = useState('')
  return (
    <>
      <p className="soft">{t('childReports.about')}</p>
      <div className="stack">
        {lines.map((line, n) => (
          <a
            key={line.id + line.phone}
            className={n === 0 ? 'press danger' : 'press plain'}
            href={`tel:${line.phone}`}
            onClick={() => tap(line.id)}
          >
            {t('childReports.call', { name: say(line), phone: line.phone })}
          </a>
        ))}
      </div>
      <Problem problem={problem} />
      {reportId === null ? null : (
        <>
          <Note>
            <strong role="status">{t('childReports.kept', { n: reportId })}</strong>
          </Note>
          <Card>
            <TextField
              label={t('childReports.note')}
              hint={t('childReports.note.hint')}
              optional
              value={text}
              onChange={setText}
              max={500}
            />
            <Press
              kind="plain"
              busy={busy}
              disabled={text.trim().length < 2}
              onPress={() => {
                note(text.trim())
                setText('')
              }}
            >
              {t('childReports.note.send')}
            </Press>
          </Card>
        </>
      )}
    </>
  )
}

/** That one has done what the law asks, and when; nothing of the child stands here. */
function Mine() {
  const { t, language } = useSpeech()
  const list = useList(childReports.mine, {})
  if (list.rows.length === 0) return null
  return (
    <Card title={t('childReports.mine')} tight>
      <Rows label={t('childReports.mine')}>
        {list.rows.map((row) => (
          <Row
            key={row.id}
            title={t('childReports.kept', { n: row.id })}
            more={`${momentText(row.at, language)} · ${t(`childReports.state.${row.state}`)}`}
          />
        ))}
      </Rows>
    </Card>
  )
}
