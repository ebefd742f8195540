import { Select } from 'antd'
import { useContext } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { areas } from '#features/areas/contract.ts'
import { type ModelWords, useModel } from '#features/words/web/parts.tsx'
import { Icon, type IconName } from '#ui/desk/Icon.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import type { Page } from '#ui/page.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { AllPages } from './allPages.ts'

type ModuleSet = ModelWords['moduleSets'][number]
type Module = ModuleSet['modules'][number]

/**
 * The pages of the desk, grouped as the models of the chosen place name them. They are ways to one set of data: a page may stand under two
 * modules, one that its reader may not open stands under none. A set for a kind of place comes first where the place is of that kind.
 */
export function ModulesPage() {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const { at, way } = usePlace()
  const [search, setSearch] = useSearchParams()
  const sets = useModel(at)?.moduleSets
  const tags = useTags(at)
  const set = sets && chosenOf(sets, tags, search.get('set'))
  const open = useContext(AllPages).filter((page) => page.menu && may(page.permission))
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('desk.modules')].filter(Boolean).join(' · ')}
        about={set ? t('desk.modules.about', { set: say(set) }) : t('desk.modules.of')}
      />
      {sets && sets.length > 1 && (
        <search className="sz-query sz-no-print">
          <Select<string>
            className="sz-select"
            aria-label={t('desk.modules.choose')}
            value={set?.id ?? null}
            onChange={(id) => setSearch((now) => withSet(now, id))}
            options={sets.map((one) => ({ value: one.id, label: say(one) }))}
          />
        </search>
      )}
      {set && (
        <div className="sz-modules">
          {set.modules.map((module) => (
            <ModuleCard key={module.id} module={module} open={open} />
          ))}
        </div>
      )}
      {sets && !set && <Nothing title={t('desk.modules.none')} next={t('desk.modules.none.next')} />}
    </>
  )
}

function useTags(at: number | null): readonly string[] {
  const area = useRead(areas.read, { areaId: at ?? 0 }, { enabled: at !== null })
  return (at === null ? null : area.data?.tags) ?? []
}

const withSet = (now: URLSearchParams, id: string): URLSearchParams => {
  const params = new URLSearchParams(now)
  params.set('set', id)
  return params
}

/** What the reader chose, else the set for this kind of place, else the first that is for no kind in particular. */
const chosenOf = (sets: readonly ModuleSet[], tags: readonly string[], chosen: string | null): ModuleSet | undefined =>
  sets.find((one) => one.id === chosen) ??
  sets.find((one) => one.areaTag !== null && tags.includes(one.areaTag)) ??
  sets.find((one) => one.areaTag === null) ??
  sets[0]

function ModuleCard({ module, open }: { module: Module; open: readonly Page[] }) {
  const { t, say } = useSpeech()
  const pages = module.pages.flatMap((path) => open.find((page) => page.path === path) ?? [])
  return (
    <section className="sz-module" aria-label={say(module)}>
      <h2>{say(module)}</h2>
      {module.leadsTo && <p className="sz-quiet">{say(module.leadsTo)}</p>}
      {pages.length === 0 ? (
        <p className="sz-quiet">{t('desk.modules.closed')}</p>
      ) : (
        <ul>
          {pages.map(({ path, menu }) => (
            <li key={path}>
              <Link href={path}>
                <Icon name={menu?.icon as IconName} /> {t(menu?.word ?? '')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
