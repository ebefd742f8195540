import { SignedIn } from '#features/accounts/web/parts.tsx'
import { Choices, Toggle } from '#ui/phone/Choosing.tsx'
import { Awaited, Note, Problem } from '#ui/phone/Notes.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Choice, topicsIn, useChoice } from '../useChoice.ts'
import { Mailbox } from './Mailbox.tsx'
import { OnThisDevice } from './OnThisDevice.tsx'

/** How somebody is told outside the product: where, when, and of what. Each switch is saved as it is pressed. */
export function ChoicePage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('notices.choice.title')} back="/me">
      <SignedIn why={t('notices.choice.about')}>
        <Parts />
      </SignedIn>
    </Screen>
  )
}

function Parts() {
  const { t } = useSpeech()
  const { read, problem, change, turnWay, turnKind } = useChoice()
  return (
    <Awaited of={read}>
      {(choice) => (
        <>
          <Note>{t('notices.choice.about')}</Note>
          <Problem problem={problem} />
          <Card title={t('notices.choice.where')}>
            <Sms choice={choice} onTurn={(on) => turnWay('sms', on)} />
            <Mailbox way={wayIn(choice, 'email')} onTurn={(on) => turnWay('email', on)} />
            <OnThisDevice devices={wayIn(choice, 'push').devices} />
          </Card>
          <When choice={choice} onChange={change} />
          <Card title={t('notices.choice.what')}>
            {topicsIn(choice).map(({ topic, kinds }) => (
              <section key={topic} aria-label={t(`notices.topic.${topic}`)}>
                <h3>{t(`notices.topic.${topic}`)}</h3>
                {kinds.map(({ kind, on, pressing }) => (
                  <Toggle
                    key={kind}
                    label={t(`notices.kind.${kind}`)}
                    {...(pressing && wayIn(choice, 'sms').open ? { hint: t('notices.pressing') } : {})}
                    value={on}
                    onChange={(next) => turnKind(kind, next)}
                  />
                ))}
              </section>
            ))}
          </Card>
        </>
      )}
    </Awaited>
  )
}

const wayIn = (choice: Choice, way: Choice['ways'][number]['way']) => choice.ways.find((one) => one.way === way)!

function Sms({ choice, onTurn }: { choice: Choice; onTurn: (on: boolean) => void }) {
  const { t } = useSpeech()
  const { open, on, to } = wayIn(choice, 'sms')
  if (!open) return <p className="soft">{t('notices.way.sms.closed')}</p>
  return (
    <Toggle
      label={t('notices.way.sms.to', { to: to ?? '' })}
      hint={t('notices.way.sms.only')}
      value={on}
      onChange={onTurn}
    />
  )
}

/** The hours that most choose; on the desk there is every hour, and what was chosen there is shown here too. */
const usualHours = [8, 18]
const usualQuiet = ['22-7', '21-8', '0-0']

type Times = Pick<Choice, 'dailyAt' | 'quietFrom' | 'quietTo'>

function When({ choice, onChange }: { choice: Times; onChange: (set: Partial<Times>) => void }) {
  const { t } = useSpeech()
  const { dailyAt, quietFrom, quietTo } = choice
  const hours = [...new Set([...usualHours, ...(dailyAt === null ? [] : [dailyAt])])].toSorted((a, b) => a - b)
  const chosen = quietFrom === quietTo ? '0-0' : `${quietFrom}-${quietTo}`
  const quiet = [...new Set([...usualQuiet, chosen])].map((id) => {
    const [from = 0, to = 0] = id.split('-').map(Number)
    return { id, from, to }
  })
  return (
    <Card title={t('notices.choice.when')}>
      <Choices
        label={t('notices.when.rhythm')}
        lay="wide"
        value={dailyAt === null ? 'atOnce' : String(dailyAt)}
        options={[
          { id: 'atOnce', name: t('notices.when.atOnce') },
          ...hours.map((hour) => ({ id: String(hour), name: t('notices.when.daily', { hour }) })),
        ]}
        onChange={(id) => onChange({ dailyAt: id === 'atOnce' ? null : Number(id) })}
      />
      <Choices
        label={t('notices.when.quiet')}
        lay="wide"
        value={chosen}
        options={quiet.map(({ id, from, to }) => ({
          id,
          name: from === to ? t('notices.when.quiet.none') : t('notices.when.quiet.fromTo', { from, to }),
        }))}
        onChange={(id) => {
          const [from = 0, to = 0] = (id ?? '0-0').split('-').map(Number)
          onChange({ quietFrom: from, quietTo: to })
        }}
      />
    </Card>
  )
}
