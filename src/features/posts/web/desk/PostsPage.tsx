import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { HeadsFromList } from '#features/buildingHeads/web/parts.tsx'
import { HandOver } from '#features/handOvers/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { AppointDrawer } from './AppointDrawer.tsx'
import { EndPost } from './EndPost.tsx'
import { PostsTable, type Row } from './PostsTable.tsx'

/** Who holds which post in a place. A grid without a chief leads here with its candidate already chosen. */
export function PostsPage() {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const village = usePlace().step('village')
  const [search, setSearch] = useSearchParams()
  const asked = {
    personId: Number(search.get('person')) || undefined,
    name: search.get('name') ?? undefined,
    gridId: Number(search.get('grid')) || undefined,
  }
  const [appointing, setAppointing] = useState(asked.personId !== undefined)
  const [ending, end] = useState<Row | null>(null)
  const [leaving, leave] = useState<Row | null>(null)
  const [listing, setListing] = useState(false)
  const [role, setRole] = useState<string>()
  const [ended, setEnded] = useState(false)
  const close = () => {
    setAppointing(false)
    setSearch((now) => {
      const next = new URLSearchParams(now)
      for (const name of ['person', 'name', 'grid']) next.delete(name)
      return next
    })
  }
  return (
    <>
      <PageHead
        title={village ? `${village.name} · ${t('posts.desk.title')}` : t('posts.desk.title')}
        about={t('posts.desk.about')}
      >
        {village && may('post.manage') && <Button onClick={() => setListing(true)}>{t('buildingHeads.list')}</Button>}
        {may('post.manage') && (
          <Button type="primary" onClick={() => setAppointing(true)}>
            {t('posts.appoint')}
          </Button>
        )}
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Select<string>
          className="sz-select"
          allowClear
          aria-label={t('posts.desk.role.label')}
          placeholder={t('posts.desk.role')}
          value={role ?? null}
          onChange={(next) => setRole(next ?? undefined)}
          options={(useModel()?.roles ?? []).map((one) => ({ value: one.id, label: say(one) }))}
        />
        <Checkbox checked={ended} onChange={(event) => setEnded(event.target.checked)}>
          {t('posts.desk.ended')}
        </Checkbox>
      </search>
      <PostsTable villageId={village?.id} role={role} ended={ended} onEnd={end} onHandOver={leave} />
      {appointing && <AppointDrawer asked={asked} onClose={close} />}
      {village && listing && <HeadsFromList villageId={village.id} onClose={() => setListing(false)} />}
      {leaving && <HandOver post={leaving} onClose={() => leave(null)} />}
      {ending && <EndPost post={ending} onClose={() => end(null)} />}
    </>
  )
}
