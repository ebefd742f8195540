import { useRef, useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import type { Given, Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { noticeChoices } from '../contract.ts'

export type Choice = Out<typeof noticeChoices.read>
export type Way = Choice['ways'][number]
type Set = Partial<Omit<Given<typeof noticeChoices.choose>, 'county' | 'language'>>

/** As it was read, with what was pressed since: whoever presses two switches quickly loses neither. */
const shownIn = (data: Choice, { waysOff, kindsOff, ...rest }: Set): Choice => ({
  ...data,
  ...rest,
  ways: waysOff ? data.ways.map((one) => ({ ...one, on: !waysOff.includes(one.way) })) : data.ways,
  kinds: kindsOff ? data.kinds.map((one) => ({ ...one, on: !kindsOff.includes(one.kind) })) : data.kinds,
})

/** The own choice, and changing one part of it: each switch is saved as it is pressed. */
export function useChoice() {
  const { language } = useSpeech()
  const read = useRead(noticeChoices.read, {})
  const [pressed, setPressed] = useState<Set>({})
  const choosing = useWrite(noticeChoices.choose)
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const choice = read.data && shownIn(read.data, pressed)
  const change = (set: Set) => {
    if (!choice) return
    setPressed((before) => ({ ...before, ...set }))
    const { dailyAt, quietFrom, quietTo } = choice
    const whole = { ...offIn(choice), dailyAt, quietFrom, quietTo, language, ...set }
    // One after the other: of two on their way at once, the earlier might be written last.
    sent.current = sent.current.then(() => choosing.writeAndWait(whole)).catch(() => {})
  }
  const off = choice ? offIn(choice) : { waysOff: [], kindsOff: [] }
  return {
    read: { data: choice, problem: read.problem, refetch: read.refetch },
    problem: choosing.problem,
    change,
    turnWay: (way: Way['way'], on: boolean) => change({ waysOff: turned(off.waysOff, way, on) }),
    turnKind: (kind: Kind, on: boolean) => change({ kindsOff: turned(off.kindsOff, kind, on) }),
  }
}

type Kind = Choice['kinds'][number]['kind']

const offIn = ({ ways, kinds }: Choice) => ({
  waysOff: ways.flatMap((one) => (one.on ? [] : [one.way])),
  kindsOff: kinds.flatMap((one) => (one.on ? [] : [one.kind])),
})

const turned = <T extends string>(off: readonly T[], one: T, on: boolean): T[] =>
  on ? off.filter((other) => other !== one) : [...off, one]

/** The kinds under the heading that says whose matter they are. */
export const topicsIn = ({ kinds }: Choice) =>
  [...new Set(kinds.map(({ topic }) => topic))].map((topic) => ({
    topic,
    kinds: kinds.filter((one) => one.topic === topic),
  }))

/** A mailbox in its three steps: none yet, a code on its way, confirmed. */
export function useMailbox() {
  const { language } = useSpeech()
  const asking = useWrite(noticeChoices.askMailbox)
  const confirming = useWrite(noticeChoices.confirmMailbox)
  const removing = useWrite(noticeChoices.removeMailbox)
  return {
    ask: (address: string) => asking.write({ address, language }),
    confirm: (code: string) => confirming.write({ code }),
    remove: () => removing.write({}),
    busy: asking.sending || confirming.sending || removing.sending,
    problem: asking.problem ?? confirming.problem ?? removing.problem,
  }
}
