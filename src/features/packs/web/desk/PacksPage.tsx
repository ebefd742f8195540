import { Alert, Button, Tabs } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { AreasPart } from './AreasPart.tsx'
import { DraftPart } from './DraftPart.tsx'
import { Faults } from './Faults.tsx'
import { History } from './History.tsx'
import { InForcePart } from './InForcePart.tsx'
import type { InForce } from './saying.ts'

/** What holds in the county and where it comes from; the one draft; and what was decided. */
export function PacksPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const manages = may('pack.manage')
  const read = useRead(packs.read, {})
  const kept = useRead(packs.draft, {}, { enabled: manages })
  const draft = kept.data?.draft ?? null
  const inForce = read.data
  return (
    <>
      <PageHead title={t('packs.desk.title')} about={t('packs.desk.about')} />
      <ProblemNote problem={read.problem ?? kept.problem} again={() => void read.refetch()} />
      {inForce && (
        <>
          <Standing inForce={inForce} manages={manages} />
          <Tabs
            items={[
              {
                key: 'inForce',
                label: t('packs.desk.inForce'),
                children: <InForcePart inForce={inForce} draft={draft} manages={manages && kept.data !== undefined} />,
              },
              ...(manages
                ? [
                    {
                      key: 'draft',
                      label: t('packs.desk.draft'),
                      children: <DraftPart inForce={inForce} draft={draft} />,
                    },
                  ]
                : []),
              {
                key: 'areas',
                label: t('packs.desk.areas'),
                children: <AreasPart inForce={inForce} manages={manages} />,
              },
              { key: 'history', label: t('packs.desk.history'), children: <History inForce={inForce} /> },
            ]}
          />
        </>
      )}
    </>
  )
}

/** The version in force, the date that waits, and the one click back. */
function Standing({ inForce, manages }: { inForce: InForce; manages: boolean }) {
  const { t, language } = useSpeech()
  const { own, pending, decided, stepBackTo } = inForce
  const back = useWrite(packs.stepBack)
  const leave = useWrite(packs.withdraw)
  return (
    <>
      <Alert
        type="info"
        showIcon
        className="sz-problem"
        title={own ? t('packs.desk.own', { version: own.version }) : t('packs.desk.own.none')}
        description={manages && stepBackTo !== undefined ? t('packs.desk.stepBack.about') : undefined}
        action={
          manages &&
          stepBackTo !== undefined && (
            <Button loading={back.sending} onClick={() => back.write({ decided })}>
              {stepBackTo === null ? t('packs.desk.stepBack.none') : t('packs.desk.stepBack', { version: stepBackTo })}
            </Button>
          )
        }
      />
      {pending && (
        <Alert
          type="warning"
          showIcon
          className="sz-problem"
          title={t('packs.desk.pending', { version: pending.version ?? '', day: dayText(pending.from, language) })}
          action={
            manages && (
              <Button loading={leave.sending} onClick={() => leave.write({ releaseId: pending.id, decided })}>
                {t('packs.desk.withdraw')}
              </Button>
            )
          }
        />
      )}
      <Faults problem={back.problem ?? leave.problem} />
    </>
  )
}
