import { Select } from 'antd'
import { Link } from 'wouter'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

type Props = { gridId: number; value?: number | null; onChange?: (id: number | null) => void; id?: string }

/** Whose an exclusive grid is: the enterprises and institutions of the village and its township. */
export function BodySelect({ gridId, value, onChange, id }: Props) {
  const { t, say } = useSpeech()
  const { data, isPending } = useRead(grids.bodies, { gridId })
  const rows = data?.rows ?? []
  return (
    <>
      <Select<number | null>
        {...(id ? { id } : {})}
        className="sz-select"
        aria-label={t('grids.desk.body')}
        value={value ?? null}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: null, label: t('grids.desk.body.none') },
          ...rows.map((one) => ({ value: one.id, label: `${one.name}（${say(one.kindName)}）` })),
        ]}
      />
      {data && rows.length === 0 && (
        <p className="sz-quiet">
          {t('grids.desk.body.lacking')} <Link href="/organisations">{t('grids.desk.body.register')}</Link>
        </p>
      )}
    </>
  )
}
