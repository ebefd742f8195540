import { Alert } from 'antd'
import { useState } from 'react'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { AskWhom } from './AskWhom.tsx'
import { HelpOf } from './HelpOf.tsx'
import type { Looked } from './looked.ts'

/**
 * One person at a time. There is no list here, no number of people, no map, nothing to print or to take along: the page is for helping
 * whoever has come, and closes behind them.
 */
export function AftercarePage() {
  const { t } = useSpeech()
  const [looked, setLooked] = useState<Looked | null>(null)
  return (
    <div className="sz-no-print">
      <PageHead title={t('aftercare.desk.title')} about={t('aftercare.desk.about')} />
      {looked ? (
        <HelpOf looked={looked} onFresh={setLooked} onClose={() => setLooked(null)} />
      ) : (
        <>
          <Alert type="info" showIcon className="sz-problem" title={t('aftercare.desk.rules')} />
          <AskWhom onLooked={setLooked} />
        </>
      )}
    </div>
  )
}
