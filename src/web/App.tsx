import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { Router } from 'wouter'
import { useSpeech } from '#ui/speech.ts'
import type { Send } from '#wire/client.ts'
import { DoorProvider } from '#wire/hooks.ts'
import { queries, send } from './api.ts'

type AppProps = { county: string; base: string; sending?: Send; children: ReactNode }

/** What the entries stand on: the queries, the door to the server, the router below the county. */
export function App({ county, base, sending = send, children }: AppProps) {
  const { language: spoken } = useSpeech()
  const language = spoken === 'en' ? 'en' : 'zh-CN'
  const door = useMemo(() => ({ send: sending, county, language }), [sending, county, language])
  return (
    <QueryClientProvider client={queries}>
      <DoorProvider value={door}>
        <Router base={base}>{children}</Router>
      </DoorProvider>
    </QueryClientProvider>
  )
}
