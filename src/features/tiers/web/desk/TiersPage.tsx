import { Radio } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { CitedPolicy } from '#features/policies/web/parts.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { Objections } from './Objections.tsx'
import { OfVillage } from './OfVillage.tsx'

type Shown = 'households' | 'waiting' | 'decided'

/** How the households of a village are served, by which rule, and what they object to. */
export function TiersPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const village = usePlace().step('village')
  const [shown, setShown] = useState<Shown>('households')
  const choices: Shown[] = may('tier.decide') ? ['households', 'waiting', 'decided'] : ['households']
  return (
    <>
      <PageHead title={t('tiers.desk.title')} about={t('tiers.desk.about')}>
        <Radio.Group
          optionType="button"
          value={shown}
          onChange={(event) => setShown(event.target.value)}
          options={choices.map((value) => ({ value, label: t(`tiers.desk.${value}`) }))}
        />
      </PageHead>
      <CitedPolicy subject="tiers" />
      {shown === 'households' ? (
        village ? (
          <OfVillage key={village.id} villageId={village.id} />
        ) : (
          <Nothing title={t('tiers.desk.village')} />
        )
      ) : (
        <Objections decided={shown === 'decided'} villageId={village?.id} />
      )}
    </>
  )
}
