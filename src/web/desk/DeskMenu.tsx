import { Menu } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Icon, type IconName } from '#ui/desk/Icon.tsx'
import type { Page } from '#ui/page.ts'
import { useSpeech } from '#ui/speech.ts'
import { deskPages } from './pages.ts'

type Entry = Page & { menu: NonNullable<Page['menu']> }

const isEntry = (page: Page): page is Entry => page.menu !== undefined

/** Only what this person may open. Orders of the same hundred stand together under one heading. */
function entriesFor(may: (permission: string | undefined) => boolean): Entry[] {
  return deskPages
    .filter(isEntry)
    .filter((page) => may(page.permission))
    .sort((a, b) => a.menu.order - b.menu.order)
}

/** `onChosen` is told of every choice, also of the page that is open already. */
export function DeskMenu({ onChosen }: { onChosen: () => void }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [path, go] = useLocation()
  const search = useSearch()
  const entries = entriesFor(may)
  const groups = [...new Set(entries.map(groupOf))]
  const at = new URLSearchParams(search).get('at')
  const current =
    entries.find((one) => path === one.path)?.path ?? entries.find((one) => path.startsWith(`${one.path}/`))?.path
  return (
    <nav aria-label={t('desk.menu')}>
      <Menu
        mode="inline"
        aria-label={t('desk.menu')}
        selectedKeys={current ? [current] : []}
        onClick={({ key }) => {
          go(at ? `${key}?at=${at}` : key)
          onChosen()
        }}
        items={groups.map((group) => ({
          type: 'group' as const,
          key: `group-${group}`,
          label: t(`desk.group.${group}`),
          children: entries
            .filter((one) => groupOf(one) === group)
            .map((one) => ({
              key: one.path,
              label: t(one.menu.word),
              icon: <Icon name={one.menu.icon as IconName} />,
            })),
        }))}
      />
    </nav>
  )
}

const home = 0
const openToAll = 3

/** Where somebody begins: at work of their own, not at what everybody can read. */
export function firstEntry(may: (permission: string | undefined) => boolean): Entry | undefined {
  const entries = entriesFor(may)
  const own = entries.find((entry) => groupOf(entry) !== openToAll && groupOf(entry) !== home)
  return own ?? entries.find((entry) => groupOf(entry) === openToAll) ?? entries[0]
}

const groupOf = (entry: Entry) => Math.floor(entry.menu.order / 100)
