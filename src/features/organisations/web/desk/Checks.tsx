import { Button, Tag } from 'antd'
import { dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'

const tone = { there: 'success', notThere: 'error', unseen: 'default' } as const
const stateOf = (there: boolean | null) => (there === null ? 'unseen' : there ? 'there' : 'notThere')

/** The rooms that a centre of this level should have: one press says what was found today. */
export function Checks({ body }: { body: Body }) {
  const { t, say, language } = useSpeech()
  const checking = useWrite(organisations.check)
  const press = (item: string, there: boolean) => checking.write({ bodyId: body.id, item, there })
  return (
    <Section title={t('organisations.desk.rooms')}>
      <ProblemNote problem={checking.problem} />
      <ul className="sz-team">
        {body.checks.map((one) => (
          <li key={one.id}>
            <span>{say(one)}</span>
            <span className="sz-inline">
              <Tag color={tone[stateOf(one.there)]}>{t(`organisations.desk.rooms.${stateOf(one.there)}`)}</Tag>
              <span className="sz-quiet">
                {one.on && t('organisations.desk.rooms.seen', { day: dayText(one.on, language) })} {one.remark}
              </span>
              {body.may.change && (
                <span className="sz-inline sz-no-print">
                  <Button
                    size="small"
                    aria-label={`${say(one)} ${t('organisations.desk.rooms.there')}`}
                    onClick={() => press(one.id, true)}
                  >
                    {t('organisations.desk.rooms.there')}
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${say(one)} ${t('organisations.desk.rooms.notThere')}`}
                    onClick={() => press(one.id, false)}
                  >
                    {t('organisations.desk.rooms.notThere')}
                  </Button>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
