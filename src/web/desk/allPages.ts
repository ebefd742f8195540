import { createContext } from 'react'
import type { Page } from '#ui/page.ts'

/** Every page of the desk, for the one page that leads to the others: it stands among them and cannot import their list. */
export const AllPages = createContext<readonly Page[]>([])
