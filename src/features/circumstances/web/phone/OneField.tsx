import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { circumstances, objections } from '../../contract.ts'
import { agreedText, type Fact, type Field, type People, usesOf, valueText } from '../saying.ts'
import { SayForm } from './SayForm.tsx'

type Sheet = NonNullable<Out<typeof circumstances.readOwn>['household']>

/** One field: why it is asked, what is known, and what the household can do about it. */
export function OneField({ field, sheet }: { field: Field; sheet: Sheet }) {
  const { self } = sheet
  const { t, say } = useSpeech()
  const [saying, setSaying] = useState(false)
  const facts = sheet.facts.filter((fact) => fact.field === field.id)
  const grown = sheet.people.some((one) => one.id === self && one.adult && (one.newcomer || !field.newcomersOnly))
  const sayable = field.says === 'household' && (field.on === 'household' || grown)
  const known = facts.some((fact) => fact.personId === null || fact.personId === self)
  const used = usesOf({ t, say }, field)
  return (
    <Card title={say(field)}>
      <p>{t('circumstances.why', { purpose: say(field.purpose) })}</p>
      <p className="soft small">
        {used ? t('circumstances.usedFor', { what: used }) : t('circumstances.usedFor.none')}
        <br />
        {t(`circumstances.readers.${field.readers}`)}。
        <br />
        {t(`circumstances.basis.${field.basis}`)}。
        {t('circumstances.term', { review: field.reviewMonths, keep: field.keepMonths })}。
      </p>
      {facts.map((fact) => (
        <OneFact key={fact.id} fact={fact} field={field} people={sheet.people} />
      ))}
      {facts.length === 0 ? <p className="soft">{t('circumstances.unknown')}</p> : null}
      {sayable && !saying ? (
        <Press kind="plain" onPress={() => setSaying(true)}>
          {t(`circumstances.phone.${known ? (field.yearly ? 'otherYear' : 'change') : 'say'}`)}
        </Press>
      ) : null}
      {saying ? (
        <SayForm
          field={field}
          years={sheet.years}
          personId={field.on === 'person' ? self : null}
          onDone={() => setSaying(false)}
        />
      ) : null}
    </Card>
  )
}

function OneFact({ fact, field, people }: { fact: Fact; field: Field; people: People }) {
  const { t, say, language } = useSpeech()
  const [objecting, setObjecting] = useState(false)
  const withdrawing = useWrite(circumstances.withdraw)
  const waits = fact.objectedAt !== null && fact.answeredAt === null
  const who = people.find((one) => one.id === fact.personId)?.name
  const agreed = agreedText({ t }, field, fact, people)
  const year = field.yearly ? t('circumstances.year', { year: fact.year }) : null
  return (
    <div className="stack">
      <p>
        <strong>{[year, who, valueText({ t, say }, field, fact.value)].filter(Boolean).join(' ')}</strong>
        <br />
        <span className="soft small">
          {[
            t('circumstances.from', {
              source: t(`circumstances.source.${fact.source}`),
              day: dayText(fact.saidOn, language),
            }),
            t('circumstances.review', { day: dayText(fact.reviewOn, language) }),
            t('circumstances.until', { day: dayText(fact.keepUntil, language) }),
          ].join(t('ui.semicolon'))}
        </span>
      </p>
      {agreed ? <p className="soft small">{agreed}</p> : null}
      {waits ? (
        <p>{t('circumstances.objected', { objection: t(`circumstances.objection.${fact.objection}`) })}</p>
      ) : null}
      {fact.noted ? (
        <p className="soft small">
          {t('heard.noted', { heard: t(`heard.${fact.noted.heard}`), name: fact.noted.name })}
        </p>
      ) : null}
      {fact.answer && !waits ? (
        <p>{t('circumstances.answered', { answer: t(`circumstances.answer.${fact.answer}`) })}</p>
      ) : null}
      <Problem problem={withdrawing.problem} />
      {field.basis === 'consent' ? (
        <Press kind="quiet" busy={withdrawing.sending} onPress={() => withdrawing.write({ circumstanceId: fact.id })}>
          {t('circumstances.phone.withdraw')}
        </Press>
      ) : null}
      {field.basis === 'duty' && !waits && !objecting ? (
        <Press kind="quiet" onPress={() => setObjecting(true)}>
          {t('circumstances.phone.object')}
        </Press>
      ) : null}
      {objecting ? <Objecting circumstanceId={fact.id} onDone={() => setObjecting(false)} /> : null}
    </div>
  )
}

function Objecting({ circumstanceId, onDone }: { circumstanceId: number; onDone: () => void }) {
  const { t } = useSpeech()
  const [why, setWhy] = useState<string | null>(null)
  const objecting = useWrite(circumstances.object, onDone)
  const objection = objections.find((one) => one === why)
  return (
    <>
      <Choices
        label={t('circumstances.phone.objectWhy')}
        options={objections.map((id) => ({ id, name: t(`circumstances.objection.${id}`) }))}
        value={why}
        onChange={setWhy}
        lay="wide"
      />
      <Problem problem={objecting.problem} />
      <Press
        busy={objecting.sending}
        disabled={!objection}
        onPress={() => objection && objecting.write({ circumstanceId, objection })}
      >
        {t('circumstances.phone.send')}
      </Press>
    </>
  )
}
