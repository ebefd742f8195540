import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { lifeEvents } from '../contract.ts'

export type EventRow = Out<typeof lifeEvents.list>['rows'][number]

/** An event as one sentence in the reader's language: the row holds parts and codes, never a sentence. */
export function useSentence(): (event: EventRow) => string {
  const { t } = useSpeech()
  return ({ kind, people, households, detail }) => {
    const named = (...parts: string[]) =>
      people
        .filter((one) => parts.includes(one.part))
        .map((one) => one.name)
        .join('、')
    const found = (...parts: string[]) => households.find((one) => parts.includes(one.part))
    const home = (...parts: string[]) => found(...parts)?.code ?? ''
    const fields = Array.isArray(detail.fields)
      ? detail.fields.map((field) => t(`lifeEvents.field.${field}`)).join('、')
      : ''
    return t(`lifeEvents.say.${kind}`, {
      people: (kind === 'split' ? named('subject', 'head') : named('subject')) || home('here'),
      spouse: named('spouse'),
      head: named('head'),
      kept: named('kept'),
      ...{ from: home('from'), to: home('to', 'here'), new: home('new'), ended: home('ended'), fields },
      ...{ fromVillage: found('ended')?.village ?? '', toVillage: found('new')?.village ?? '' },
      place: typeof detail.place === 'string' && detail.place ? `→ ${detail.place}` : '',
      address: String(detail.address ?? ''),
      undone: kind === 'undo' ? t(`lifeEvents.kind.${String(detail.undone)}`) : '',
    }).trim()
  }
}
