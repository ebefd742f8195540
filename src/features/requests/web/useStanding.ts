import { momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../contract.ts'

/** How a matter stands now, in lines, beside what the server did not take; and whether that is still open to its author. */
export function useStanding(requestId: number, written: Record<string, unknown>) {
  const { t, say, language } = useSpeech()
  const { data, keptAt } = useRead(requests.read, { requestId })
  if (!data || keptAt !== null) return null
  const last = data.steps.at(-1)
  return {
    version: data.version,
    open: isOpen(data, written),
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

/** A step names its action; a decision about the class names the class, an objection only its reason. */
function isOpen({ actions, sorting }: Out<typeof requests.read>, written: Record<string, unknown>): boolean {
  if ('action' in written) return actions.some((one) => one.action === written.action)
  return ('class' in written ? sorting?.maySort : sorting?.mayObject) ?? false
}
