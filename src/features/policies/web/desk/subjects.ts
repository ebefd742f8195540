import { useModel } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { forHouseholds, ruledSubjects } from '../../contract.ts'

/** What a policy may be about, with its name: households, what the product itself does by a rule, and every kind of body. */
export function useSubjects(): { value: string; label: string }[] {
  const { t, say } = useSpeech()
  return [
    { value: forHouseholds, label: t('policies.desk.households') },
    ...ruledSubjects.map((value) => ({ value, label: t(`policies.desk.about.${value}`) })),
    ...(useModel()?.bodyTypes ?? []).map((one) => ({ value: one.id, label: say(one) })),
  ]
}
