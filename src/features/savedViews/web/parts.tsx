import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import type { KeptAsked } from '#ui/desk/asked.ts'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { savedViews, type viewPages } from '../contract.ts'
import { ManageViews } from './ManageViews.tsx'
import { SaveView } from './SaveView.tsx'

type Props = { page: (typeof viewPages)[number]; asked: object }

/** The own views of a list as buttons above it: one tap asks the list that way, in the place where it was saved. */
export function SavedViews({ page, asked }: Props) {
  const { t } = useSpeech()
  const { may } = useSession()
  const { at } = usePlace()
  const [path, go] = useLocation()
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const read = useRead(savedViews.list, { page }, { enabled: may('view.own') })
  if (!may('view.own')) return null
  const rows = read.data?.rows ?? []
  const show = (view: (typeof rows)[number]) => {
    const state: KeptAsked<object> = { asked: view.asked }
    go(`${path}?at=${view.areaId ?? 0}`, { state })
  }
  return (
    <nav className="sz-views sz-no-print" aria-label={t('savedViews.mine')}>
      {rows.map((view) => (
        <Button key={view.id} size="small" shape="round" onClick={() => show(view)}>
          {view.name}
        </Button>
      ))}
      <Button type="link" size="small" onClick={() => setOpen('save')}>
        {t('savedViews.save')}
      </Button>
      {rows.length > 0 && (
        <Button type="link" size="small" onClick={() => setOpen('manage')}>
          {t('savedViews.manage')}
        </Button>
      )}
      {open === 'save' && <SaveView of={{ page, asked, areaId: at }} onClose={() => setOpen(null)} />}
      {open === 'manage' && <ManageViews rows={rows} onClose={() => setOpen(null)} />}
    </nav>
  )
}
