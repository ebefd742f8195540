import { Segmented } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { Deeds } from './Deeds.tsx'
import { Figures } from './Figures.tsx'
import { Offers } from './Offers.tsx'

type View = 'figures' | 'offers' | 'told' | 'confirmed'

/** Bodies that serve, who offers to, and what was done. Hours are facts of a service; nobody is ranked by them. */
export function ServicePage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const { at, way } = usePlace()
  const [view, show] = useState<View>('figures')
  const views: View[] = may('body.manage')
    ? ['figures', 'offers', 'told', 'confirmed']
    : ['figures', 'told', 'confirmed']
  const asked = at ? { areaId: at } : {}
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('volunteering.title')].filter(Boolean).join(' · ')}
        about={t('volunteering.desk.about')}
      >
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Segmented<View>
          aria-label={t('volunteering.desk.view')}
          value={view}
          onChange={show}
          options={views.map((one) => ({ value: one, label: t(`volunteering.desk.view.${one}`) }))}
        />
      </search>
      {view === 'figures' && <Figures asked={asked} />}
      {view === 'offers' && <Offers asked={asked} />}
      {(view === 'told' || view === 'confirmed') && <Deeds key={view} asked={{ ...asked, state: view }} />}
    </>
  )
}
