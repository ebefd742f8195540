import { Space, Spin, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { NotePaper, NotePlan } from '#features/visits/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { notedText } from '../noted.ts'
import { EndContact } from './EndContact.tsx'
import { NoteWish } from './NoteWish.tsx'

type Sheet = Out<typeof contacts.ofHousehold>
type Props = { household: { id: number; code: string } }

/** Who looks after a household in which line, what it wishes, and who did before; where its tier asks for somebody, whether there is one. */
export function HouseholdContacts({ household }: Props) {
  const { t } = useSpeech()
  const { may } = useSession()
  const asks = may('contact.read')
  const { data, problem, refetch } = useRead(contacts.ofHousehold, { householdId: household.id }, { enabled: asks })
  if (!asks) return null
  return (
    <Section title={t('contacts.desk.ofHousehold')}>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {!data && !problem && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && <Missing sheet={data} householdId={household.id} />}
      {data?.lines.length === 0 && <p className="sz-quiet">{t('contacts.desk.ofHousehold.none')}</p>}
      {data && data.lines.length > 0 && <Lines sheet={data} household={household} />}
      {data && data.ended.length > 0 && <Before of={data.ended} />}
      {data && !may('tier.read') && <p className="sz-quiet">{t('contacts.desk.closed.one')}</p>}
    </Section>
  )
}

const toLine = (sheet: Sheet, line: string, householdId: number) =>
  `/contacts?at=${sheet.villageId}&line=${line}&household=${householdId}`

/** The tier promises a contact and there is none: said with the way to name one. A refusal is the household’s own word. */
function Missing({ sheet, householdId }: { sheet: Sheet; householdId: number }) {
  const { t } = useSpeech()
  const lines = sheet.lines.filter((line) => sheet.served?.lines.includes(line.id))
  const [first] = lines
  if (!first || lines.some((line) => line.contacts.length > 0 || line.wish?.kind === 'refuse')) return null
  return (
    <p>
      <span className="sz-warn">{t(`contacts.desk.served.${sheet.served?.by}`)}</span>{' '}
      {sheet.may.manage && <Link href={toLine(sheet, first.id, householdId)}>{t('contacts.desk.assign')}</Link>}
    </p>
  )
}

function Lines({ sheet, household }: { sheet: Sheet } & Props) {
  const { t, say, language } = useSpeech()
  const since = (one: { since: string; termTo: string | null }) =>
    t('contacts.desk.ended.fromTo', {
      from: dayText(one.since, language),
      to: one.termTo ? dayText(one.termTo, language) : t('contacts.desk.ofHousehold.now'),
    })
  return (
    <ul className="sz-team">
      {sheet.lines.map((line) => (
        <li key={line.id}>
          <Link href={toLine(sheet, line.id, household.id)}>{say(line)}</Link>
          <Space wrap>
            {line.contacts.map((one) => (
              <span key={one.id} className="sz-inline">
                <strong>{one.name}</strong>
                <span className="sz-quiet">
                  {[say(one.title), since(one), one.purpose].filter(Boolean).join(' · ')}
                </span>
                {sheet.may.manage && <NotePaper contact={one} />}
                {sheet.may.manage && sheet.plansIn.includes(line.id) && <NotePlan contact={one} />}
                {sheet.may.manage && <EndContact contactId={one.id} name={one.name} code={household.code} />}
              </span>
            ))}
            {line.contacts.length === 0 && !line.wish && (
              <span className="sz-quiet">{t('contacts.desk.show.nobody')}</span>
            )}
            {line.wish && (
              <Tag color="gold">
                {[t(`contacts.desk.asked.${line.wish.kind}`), line.wish.said].filter(Boolean).join('：')}
              </Tag>
            )}
            {line.wish?.noted && <span className="sz-quiet">{notedText(t, line.wish.noted)}</span>}
            {sheet.may.manage && <NoteWish line={line} householdId={household.id} />}
            {line.toReview && <Tag color="warning">{t('contacts.desk.review.one')}</Tag>}
          </Space>
        </li>
      ))}
    </ul>
  )
}

function Before({ of }: { of: Sheet['ended'] }) {
  const { t, say, language } = useSpeech()
  return (
    <>
      <h3>{t('contacts.desk.ended')}</h3>
      <ul>
        {of.map((one) => (
          <li key={one.id}>
            {say(one.line)} · {one.name}{' '}
            <span className="sz-quiet">
              {t('contacts.desk.ended.fromTo', { from: dayText(one.from, language), to: dayText(one.on, language) })}
            </span>{' '}
            {[t(`contacts.reason.${one.reason}`), one.purpose, one.result].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </>
  )
}
