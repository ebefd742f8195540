import { Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { policies } from '../../contract.ts'
import { useSubjects } from './subjects.ts'

/** Which version of a paper held on a day, in the chosen place: what was done then was done by that one. */
export function AsOn() {
  const { t, language } = useSpeech()
  const { at } = usePlace()
  const [search] = useSearchParams()
  const [subject, setSubject] = useState(search.get('about'))
  const [on, setOn] = useState(todayHere())
  const asked = { subject: subject ?? '', ...(on ? { on } : {}), ...(at ? { areaId: at } : {}) }
  const { data, problem } = useRead(policies.inForce, asked, { enabled: subject !== null })
  const policy = data?.policy
  return (
    <Section title={t('policies.desk.asOn')}>
      <search className="sz-query sz-no-print">
        <Select
          className="sz-select"
          aria-label={t('policies.desk.subject')}
          placeholder={t('policies.desk.subject')}
          showSearch={{ optionFilterProp: 'label' }}
          value={subject}
          onChange={setSubject}
          options={useSubjects()}
        />
        <Input
          type="date"
          aria-label={t('policies.desk.asOn.day')}
          value={on}
          onChange={(event) => setOn(event.target.value)}
          style={{ width: 170 }}
        />
      </search>
      <ProblemNote problem={problem} />
      {subject === null && <p className="sz-quiet">{t('policies.desk.asOn.choose')}</p>}
      {data && !policy && <p className="sz-quiet">{t('policies.desk.asOn.none')}</p>}
      {policy && (
        <p>
          <strong>{`《${policy.title}》`}</strong> {[policy.number, policy.adoptedBy].filter(Boolean).join(' · ')}{' '}
          {dayText(policy.adoptedOn, language)}{' '}
          <span className="sz-quiet">
            {policy.validFrom && t('policies.desk.holds', { day: dayText(policy.validFrom, language) })}{' '}
            {policy.validTo && t('policies.desk.until', { day: dayText(policy.validTo, language) })} {policy.summary}
          </span>
        </p>
      )}
    </Section>
  )
}
