import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useHolder } from '../useHolder.ts'
import type { Request } from './oneRequest.ts'

/** Who handed it to whom, so that whoever asked knows where it lies. */
export function Chain({ of: { chain } }: { of: Request }) {
  const { t } = useSpeech()
  const holder = useHolder()
  if (chain.length === 0) return null
  return (
    <Card title={t('requests.chain')}>
      <ol className="plain-list">
        {chain.map((link) => (
          <li key={link.seq}>
            {holder(link.from)} <span aria-hidden="true">→</span> {holder(link.to)}
          </li>
        ))}
      </ol>
    </Card>
  )
}
