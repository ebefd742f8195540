import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Router } from 'wouter'
import { useModel } from '#features/words/web/parts.tsx'
import { DoorProvider } from '#wire/hooks.ts'
import { queries, send } from './api.ts'
import { replaceWords } from './language.ts'

/** What both entries stand on: the queries, the door to the server, the router below the county, the words of the models. */
export function App({ county, base, children }: { county: string; base: string; children: ReactNode }) {
  const { i18n } = useTranslation()
  return (
    <QueryClientProvider client={queries}>
      <DoorProvider value={{ send, county, language: i18n.language }}>
        <WordsOfModels />
        <Router base={base}>{children}</Router>
      </DoorProvider>
    </QueryClientProvider>
  )
}

function WordsOfModels() {
  const model = useModel()
  useEffect(() => {
    if (model) replaceWords(model.words)
  }, [model])
  return null
}
