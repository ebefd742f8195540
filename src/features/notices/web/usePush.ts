import { useEffect, useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { call } from '#wire/client.ts'
import { useDoor, useWrite } from '#wire/hooks.ts'
import { noticeChoices } from '../contract.ts'
import { type PushState, pushOwner, pushState, subscribe, subscribed, unsubscribe } from './browserPush.ts'

const useOwner = () => {
  const { session } = useSession()
  return session?.accountId == null ? null : `${session.accountId}.${session.speaker?.personId ?? ''}`
}

/** Turning this browser's own reminders on and off. `failed`: the browser or its push service would not. */
export function usePush() {
  const { county } = useDoor()
  const owner = useOwner()
  const [state, setState] = useState<PushState | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const adding = useWrite(noticeChoices.addDevice)
  const removing = useWrite(noticeChoices.removeDevice)
  useEffect(() => {
    if (owner) void pushState(county, owner).then(setState)
  }, [county, owner])
  const during = async (work: () => Promise<void>) => {
    setBusy(true)
    setFailed(false)
    await work().catch(() => setFailed(true))
    if (owner) setState(await pushState(county, owner))
    setBusy(false)
  }
  return {
    ...{ state, busy, failed },
    problem: adding.problem ?? removing.problem,
    turnOn: () =>
      during(async () => {
        const browser = owner && (await subscribe(county, owner))
        if (browser) await adding.writeAndWait(browser)
        else setFailed(true)
      }),
    turnOff: () =>
      during(async () => {
        const endpoint = await unsubscribe(county)
        if (endpoint) await removing.writeAndWait({ endpoint })
      }),
  }
}

/** A browser stays with its sign-in: after signing in again it says once more where it is. Nothing is asked of anybody. */
export function useKeepPush(): void {
  const { county, send, language } = useDoor()
  const owner = useOwner()
  useEffect(() => {
    if (!owner || pushOwner(county) !== owner) return
    void subscribed(county, owner)
      .then((browser) => browser && call(send, noticeChoices.addDevice, { ...browser, county }, { language }))
      .catch(() => {}) // without a network it stays as it was
  }, [county, owner, send, language])
}
