import { Link, Redirect, useLocation } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useBoxesHere } from '#features/escrow/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useOnline } from '#wire/online.ts'
import { howMuch } from '#wire/postbag/bag.ts'
import { useBag } from '#wire/postbag/hooks.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { boxDrafts } from '#wire/vault/vault.ts'

/** A line above the page: no network, what waits, what is locked. Nothing where there is nothing to say. */
export function Ribbon() {
  const { t } = useSpeech()
  const online = useOnline()
  const box = useBox()
  const inBag = howMuch(useBag())
  const { session, problem } = useSession()
  const boxes = useBoxesHere()
  const [path] = useLocation()
  if (box) {
    const damaged = boxDrafts()?.damaged().length ?? 0
    if (online && inBag + damaged === 0) return null
    return (
      <div className="ribbon" role="status">
        <span>{online ? '' : t('escrow.phone.offlineNow')}</span>
        {inBag > 0 ? <Link href="/waiting">{t('escrow.phone.waiting.n', { n: inBag })}</Link> : null}
        {damaged > 0 ? <Link href="/waiting">{t('escrow.phone.damaged.drafts', { n: damaged })}</Link> : null}
      </div>
    )
  }
  if (path === '/offline' || !boxes || boxes.length === 0) return null
  if (!session && problem?.status === 0) return <Redirect to={`/offline?to=${encodeURIComponent(path)}`} replace />
  const mine = boxes.find((one) => one.accountId === session?.accountId)
  const waits = mine ? mine.letters : boxes.reduce((sum, one) => sum + one.letters, 0)
  if (!mine && waits === 0) return null
  return (
    <div className="ribbon" role="status">
      <span>{locked(waits, mine?.drafts ?? 0, t)}</span>
      <Link href={`/offline?to=${encodeURIComponent(path)}`}>{t('escrow.phone.open')}</Link>
    </div>
  )
}

/** The weightier first: what was meant to be sent, then what is half written. */
function locked(letters: number, drafts: number, t: ReturnType<typeof useSpeech>['t']): string {
  if (letters > 0) return t('escrow.phone.waiting.n', { n: letters })
  return drafts > 0 ? t('escrow.phone.drafts.n', { n: drafts }) : t('escrow.phone.offline')
}
