import { useState } from 'react'
import { Icon } from '../icons.tsx'
import { useSpeech } from '../speech.ts'
import type { usePhotos } from '../usePhotos.ts'
import { PhotoViewer } from './PhotoViewer.tsx'

export function PhotoPicker({
  of: { photos, max, add, remove, busy, unreadable },
  label,
}: {
  of: ReturnType<typeof usePhotos>
  label: string
}) {
  const { t } = useSpeech()
  return (
    <fieldset className="field">
      <legend>
        {label} <span className="hint">{t('ui.optional')}</span>
      </legend>
      <div className="photos">
        {photos.map((photo, index) => (
          <div className="photo" key={photo.address}>
            <img src={photo.address} alt={t('ui.photo.nth', { n: index + 1 })} />
            <button
              type="button"
              className="remove"
              aria-label={t('ui.photo.remove', { n: index + 1 })}
              onClick={() => remove(index)}
            >
              <Icon name="close" size={20} />
            </button>
          </div>
        ))}
        {photos.length < max ? (
          <label className="photo add">
            <span className="middle">
              <Icon name="camera" size={30} />
              {busy ? t('ui.loading') : t('ui.photo.add')}
            </span>
            <input
              type="file"
              accept="image/*"
              multiple
              disabled={busy}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])]
                event.target.value = ''
                void add(files)
              }}
            />
          </label>
        ) : null}
      </div>
      <span className="hint">{t('ui.photo.limit', { max })}</span>
      {unreadable ? (
        <span className="fault" role="alert">
          {t('ui.photo.unreadable')}
        </span>
      ) : null}
    </fieldset>
  )
}

/** Photos to look at; pressing one makes it large. */
export function Photos({ addresses, label }: { addresses: readonly string[]; label: string }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<number | null>(null)
  if (addresses.length === 0) return null
  return (
    <>
      <ul className="photos" aria-label={label}>
        {addresses.map((address, index) => (
          <li key={address}>
            <button type="button" className="photo" onClick={() => setOpen(index)}>
              <img src={address} alt={`${label} ${t('ui.photo.nth', { n: index + 1 })}`} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <PhotoViewer addresses={addresses} at={open} label={label} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
