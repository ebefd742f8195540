import { Button, Popconfirm } from 'antd'
import { todayHere } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { policies } from '../../contract.ts'

type Row = Out<typeof policies.list>['rows'][number]

/** One more pilot place, chosen at the left, or the whole county. */
export function Rollout({ policy }: { policy: Row }) {
  const { t } = useSpeech()
  const { way } = usePlace()
  const place = way.at(-1)
  const piloting = useWrite(policies.pilot)
  const spreading = useWrite(policies.spread)
  if (policy.state !== 'announced' && policy.state !== 'piloted') return null
  const today = todayHere()
  return (
    <>
      <ProblemNote problem={piloting.problem ?? spreading.problem} />
      <div className="sz-inline">
        {place && place.level !== 'county' ? (
          <Button
            size="small"
            loading={piloting.sending}
            onClick={() => piloting.write({ policyId: policy.id, areaId: place.id, from: today })}
          >
            {t('policies.desk.pilot', { place: place.name })}
          </Button>
        ) : (
          <span className="sz-quiet">{t('policies.desk.pilot.choose')}</span>
        )}
        <Popconfirm
          title={t('policies.desk.spread.sure')}
          okText={t('policies.desk.spread')}
          cancelText={t('ui.cancel')}
          onConfirm={() => spreading.write({ policyId: policy.id, from: today })}
        >
          <Button size="small" type="primary" loading={spreading.sending}>
            {t('policies.desk.spread')}
          </Button>
        </Popconfirm>
      </div>
    </>
  )
}
