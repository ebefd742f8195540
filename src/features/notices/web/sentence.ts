import { dayText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { notices } from '../contract.ts'

export type Notice = Out<typeof notices.list>['rows'][number]

/** A notice as a sentence in the reader's language. */
export function useSentence(): (notice: Notice) => string {
  const { t, say, language } = useSpeech()
  return ({ kind, title, number, handler, promisedOn, class: sorted, n, offices }) => {
    const key = kind === 'promised' && !promisedOn ? 'notices.say.promised.noDay' : `notices.say.${kind}`
    return t(key, {
      subject: title ?? (number === '' ? '' : t('notices.number', { number })),
      handler: handler ?? t('notices.someone'),
      day: promisedOn ? dayText(promisedOn, language) : '',
      class: say(sorted),
      n,
      offices:
        offices.map(say).join(t('notices.and')) +
        (offices.length > 0 && n > offices.length ? t('notices.andOthers') : ''),
    })
  }
}
