import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { requests } from '../contract.ts'

type Link = Out<typeof requests.read>['chain'][number]

/** A place in the chain as one reads it: level, name, title; whoever has no name is called by what they are. */
export function useHolder() {
  const { t, say } = useSpeech()
  return (one: Link['from'] | Link['to']): string => {
    const level = one.level ? t(`requests.chain.level.${one.level}`) : ''
    const who = one.name ?? ('by' in one && one.by !== 'staff' ? t(`requests.chain.by.${one.by}`) : '')
    const said = [who, say(one.title)].filter(Boolean).join(' ')
    if (!said) return level || t('requests.chain.by.staff')
    return level ? t('requests.chain.at', { level, who: said }) : said
  }
}
