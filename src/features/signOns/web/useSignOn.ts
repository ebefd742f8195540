import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { signOns } from '../contract.ts'
import { keepTicket } from './ticket.ts'

/** What desk and phone share of the door to the county's single sign-on; each draws its own button around it. */
export function useSignOn(back: string) {
  const { t } = useSpeech()
  const offered = useRead(signOns.offered, {})
  const beginning = useWrite(signOns.begin, ({ address, ticket }) => {
    keepTicket({ ticket, back })
    location.assign(address)
  })
  const label = offered.data?.label ?? null
  return {
    label: label && t('signOns.with', { label }),
    go: () => beginning.write({ origin: location.origin }),
    going: beginning.sending || beginning.done !== undefined,
    problem: beginning.problem,
  }
}
