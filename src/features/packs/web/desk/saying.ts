import { CLOCK } from '#kernel/procedure/procedure.ts'
import type { Clock } from '#kernel/shared/workingTime.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { packs, ToldEntry } from '../../contract.ts'

export type InForce = Out<typeof packs.read>
export type Draft = NonNullable<Out<typeof packs.draft>['draft']>
export type Entry = ToldEntry

const measures = ['households', 'persons', 'partyMembers'] as const

/** How the page says a time, a size and an entry: nothing of it is read as data. */
export function useSaying(inForce: InForce) {
  const { t, say } = useSpeech()
  const clock = (due: Clock | null | undefined): string => {
    const [unit, n] = Object.entries(due ?? {})[0] ?? []
    return unit ? t(`packs.clock.${unit}`, { n: Number(n) }) : ''
  }
  const band = (one: Entry['band']): string =>
    measures.flatMap((key) => (one?.[key] ? [t(`packs.band.${key}`, one[key])] : [])).join(' · ')
  const named = (list: string, id: string) => inForce.entries.find((one) => one.list === list && one.id === id)
  /** Which procedure, and the states a move starts from. */
  const movedFrom = (id: string): string => {
    const [procedure = '', , from = ''] = id.split('.')
    const states = from.split('+').map((state) => say(named('states', `${procedure}.${state}`)) || state)
    return t('packs.desk.moved', { procedure: say(named('procedures', procedure)), states: states.join('、') })
  }
  const under = (one: Entry): string =>
    one.list === 'categories' && one.under
      ? one.under
          .split(' → ')
          .map((id) => say(named('categories', id) ?? named('procedures', id)) || id)
          .join(' → ')
      : one.list === 'states'
        ? say(named('procedures', one.id.split('.')[0] ?? ''))
        : one.list === 'moves'
          ? movedFrom(one.id)
          : ''
  const role = (id: string | undefined) => say(inForce.roles.find((one) => one.id === id))
  const takers = (ids: string[] = []) =>
    ids.map((id) => (id === CLOCK ? t('packs.desk.by.clock') : role(id) || id)).join('、')
  const dimensions = (ids: string[] = []) => ids.map((id) => say(named('dimensions', id)) || id).join('、')
  const what = (one: Entry): string =>
    [under(one), clock(one.clock), band(one.band), role(one.role), takers(one.by), dimensions(one.dimensions)]
      .filter(Boolean)
      .join(' · ')
  const pack = (id: string): string => say([...inForce.packs, ...inForce.models].find((one) => one.id === id)) || id
  /** A place's whole list, in its order. */
  const models = (ids: readonly string[]): string =>
    ids.length === 0 ? t('packs.desk.areas.asCounty') : ids.map(pack).join(' → ')
  const title = (id: string | null): string =>
    id === null ? t('packs.desk.areas.by.start') : say(inForce.titles.find((one) => one.id === id)) || id
  return { clock, what, pack, takers, models, title }
}
