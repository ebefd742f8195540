import { momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../contract.ts'

/** How a matter stands now, in lines, beside a step that the server did not take; and whether that step is still open. */
export function useStanding(requestId: number, action: string) {
  const { t, say, language } = useSpeech()
  const { data, keptAt } = useRead(requests.read, { requestId })
  if (!data || keptAt !== null) return null
  const last = data.steps.at(-1)
  return {
    version: data.version,
    open: data.actions.some((one) => one.action === action),
    lines: [
      { name: t('requests.phone.stands'), value: say(data.state.words) },
      { name: t('requests.phone.handler'), value: data.handler?.name ?? t('requests.phone.handler.none') },
      ...(last
        ? [
            {
              name: t('requests.phone.lastStep'),
              value: [say(last.words), last.byName, momentText(last.at, language)].filter(Boolean).join(' · '),
            },
          ]
        : []),
      ...(data.answer ? [{ name: t('requests.phone.answer'), value: data.answer }] : []),
    ],
  }
}
