import { Alert } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { staff } from '../../contract.ts'

/** Who administers what, and what is missing for it to be three persons: told until it is so. */
export function Administrations() {
  const { t, say } = useSpeech()
  const { data } = useRead(staff.administrations, {})
  if (!data) return null
  const shown = data.rows.filter(({ role, holders }) => role !== 'countyAdministrator' || holders.length > 0)
  return (
    <Alert
      type={data.state === 'separate' ? 'success' : 'warning'}
      showIcon
      className="sz-problem"
      title={t('staff.desk.three')}
      description={
        <>
          <p>{t(`staff.desk.three.${data.state}`)}</p>
          <ul className="sz-plain">
            {shown.map(({ role, title, holders }) => (
              <li key={role}>
                {role === 'countyAdministrator' ? t('staff.desk.three.all', { title: say(title) }) : say(title)}
                {': '}
                {holders.length > 0 ? (
                  <strong>{holders.map(({ name }) => name).join(t('staff.desk.and'))}</strong>
                ) : (
                  <span className="sz-warn">{t('staff.desk.three.nobody')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
