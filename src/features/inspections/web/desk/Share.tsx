import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { inspections } from '../../contract.ts'

type Summary = Out<typeof inspections.read>['summary']

export const percent = (share: number): number => Math.round(share * 100)

/** The confirmed share with its bounds: a number of ten matters without them would claim too much. */
export function Share({ summary: { estimate } }: { summary: Summary }) {
  const { t } = useSpeech()
  if (!estimate) return <>{t('ui.nothing')}</>
  const [share, low, high] = [percent(estimate.share), percent(estimate.low), percent(estimate.high)]
  return <>{t('inspections.desk.share.value', { share, low, high })}</>
}
