import type { ReactNode } from 'react'

export type Tone = 'green' | 'yellow' | 'red' | 'plain' | 'accent'

/** A short word with a colour. The word says it all; the colour only helps the eye. */
export function Tag({ tone = 'accent', dot = false, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return <span className={`tag ${tone}${dot ? '' : ' none'}`}>{children}</span>
}
