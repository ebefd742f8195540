import { momentText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useHolder } from '../useHolder.ts'
import type { Full } from './phases.ts'

/** 一级抓一级: who handed the matter to whom, from the top down, each with the level that they stand at. */
export function Chain({ request }: { request: Full }) {
  const { t, language } = useSpeech()
  const holder = useHolder()
  if (request.chain.length === 0) return null
  return (
    <Section title={t('requests.chain')}>
      <ol className="sz-chain">
        {request.chain.map((link) => (
          <li key={link.seq}>
            {holder(link.from)} <span aria-hidden="true">→</span>{' '}
            <span className="sz-unseen">{t('requests.chain.to')}</span> {holder(link.to)}{' '}
            <time className="sz-quiet" dateTime={link.at}>
              {momentText(link.at, language)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  )
}
