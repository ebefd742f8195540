import { useModel } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { forHouseholds, roleSubject, ruledSubjects } from '../../contract.ts'

/** What a policy may be about, with its name: households, what the product itself does by a rule, and every kind of body with its roles. */
export function useSubjects(): { value: string; label: string }[] {
  const { t, say } = useSpeech()
  return [
    { value: forHouseholds, label: t('policies.desk.households') },
    ...ruledSubjects.map((value) => ({ value, label: t(`policies.desk.about.${value}`) })),
    ...(useModel()?.bodyTypes ?? []).flatMap((one) => [
      { value: one.id, label: say(one) },
      ...one.roles.map((role) => ({ value: roleSubject(one.id, role.id), label: `${say(one)} · ${say(role)}` })),
    ]),
  ]
}
