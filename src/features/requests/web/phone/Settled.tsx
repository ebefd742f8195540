import type { ReactNode } from 'react'
import { Together } from '#ui/phone/Notes.tsx'
import { useSettled } from '#wire/settled.ts'

/**
 * Parts of a page that appear at once, when all of them have been answered. It stands apart from the page, and is put there only when
 * the parts may ask: what was asked before does not count as theirs, and counting the answers draws none of them again.
 */
export function Settled({ children }: { children: ReactNode }) {
  return <Together ready={useSettled()}>{children}</Together>
}
