import type { ReactNode } from 'react'
import { useSpeech } from '#ui/speech.ts'
import { WordsOfModels } from '../WordsOfModels.tsx'
import { Side } from './Side.tsx'
import { TopBar } from './TopBar.tsx'

type Props = { onSignOut: () => void; leaving: boolean; side?: (chosen: () => void) => ReactNode; body: ReactNode }

/** The bar above, the menu where there is one, and the page. Without a menu the page is about no place yet. */
export function Frame({ onSignOut, leaving, side, body }: Props) {
  const { t } = useSpeech()
  return (
    <div className="sz-frame">
      {!side && <WordsOfModels />}
      <a className="sz-skip" href="#sz-main">
        {t('desk.skip')}
      </a>
      <header className="sz-header sz-no-print">
        <TopBar find={side !== undefined} onSignOut={onSignOut} leaving={leaving} />
      </header>
      <div className="sz-body">
        {side && <Side>{side}</Side>}
        {body}
      </div>
    </div>
  )
}
