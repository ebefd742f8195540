import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallRefused, type Send } from '#wire/client.ts'
import { say } from './language.ts'

/** The county of this visit stands in the address: `/c/610921/…`. */
export const countyInAddress = (path: string): string => /^\/c\/(\d{6})(?:\/|$)/.exec(path)?.[1] ?? ''

const refusal = (code: string, word: string) =>
  new CallRefused({
    type: 'about:blank',
    status: 0,
    code,
    facts: {},
    incident: '',
    title: say(word),
    detail: say(`${word}.next`),
  })

/** The browser's way to send. A lost network and an answer that is not ours become refusals like any other, with what to do next. */
export const send: Send = async ({ method, path, headers, body }) => {
  const init: RequestInit = { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body }) }
  const answer = await fetch(path, init).catch(() => {
    throw refusal('web.offline', 'web.offline')
  })
  const text = await answer.text()
  return { status: answer.status, json: async () => parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('web.no_answer', 'web.noAnswer')
  }
}

/** An answer "not signed in" means that the session has ended meanwhile: ask who is here, and every page shows its door. */
const askWhoAgain = (error: unknown): void => {
  if (error instanceof CallRefused && error.body.status === 401)
    void queries.invalidateQueries({ queryKey: ['sessions.read'] })
}

/** Reading is tried again when the network failed, never when the server has said no. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoAgain }),
  mutationCache: new MutationCache({ onError: askWhoAgain }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && error instanceof CallRefused && error.body.status === 0,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
