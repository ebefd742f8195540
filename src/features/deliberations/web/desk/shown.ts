import { dayText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { deliberations } from '../../contract.ts'

export type Topic = Out<typeof deliberations.ledger>['rows'][number]
export type Meeting = Out<typeof deliberations.meeting>
export type MeetingTopic = Meeting['items'][number]

/** A topic in the words of its ledger: the same on the list and in the minutes. */
export function useTopicWords() {
  const { t, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  const joined = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(t('ui.semicolon'))
  return {
    day,
    proposer: (one: Topic) =>
      one.proposer === 'member' ? (one.proposerName ?? '') : t(`deliberations.desk.proposer.${one.proposer}`),
    votes: (one: Topic) =>
      joined([
        one.votes !== null && t('deliberations.votes', one.votes),
        one.aside > 0 && t('deliberations.aside', { n: one.aside }),
      ]),
    board: (one: Topic) =>
      one.publicFrom && one.publicTo
        ? t('deliberations.public', { from: day(one.publicFrom), to: day(one.publicTo) })
        : '',
    tasks: (one: Topic) => (one.tasks.all === 0 ? t('deliberations.tasks.none') : t('deliberations.tasks', one.tasks)),
    rated: ({ rated }: Topic) =>
      joined([
        rated.solved + rated.unsolved > 0 && t('deliberations.rated.requests', rated),
        rated.liked + rated.disliked > 0 && t('deliberations.rated.homes', rated),
      ]) || t('deliberations.rated.none'),
  }
}
