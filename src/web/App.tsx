import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Router } from 'wouter'
import { DoorProvider } from '#wire/hooks.ts'
import { queries, send } from './api.ts'

/** What both entries stand on: the queries, the door to the server, the router below the county. */
export function App({ county, base, children }: { county: string; base: string; children: ReactNode }) {
  const { i18n } = useTranslation()
  return (
    <QueryClientProvider client={queries}>
      <DoorProvider value={{ send, county, language: i18n.language }}>
        <Router base={base}>{children}</Router>
      </DoorProvider>
    </QueryClientProvider>
  )
}
