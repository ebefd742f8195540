import type { Fault } from '#kernel/pack/fault.ts'
import { faultWords } from '#kernel/pack/faultWords.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { ProblemBody } from '#wire/client.ts'

/** A refusal of the gate with all its faults in words; any other refusal as it is. */
export function Faults({ problem }: { problem: ProblemBody | null }) {
  const { say } = useSpeech()
  const given = problem?.code === 'pack.faulty' ? problem.facts.faults : null
  const faults = Array.isArray(given) ? (given as Fault[]) : []
  return (
    <>
      <ProblemNote problem={problem} />
      {faults.length > 0 && (
        <ol>
          {faults.map((one) => (
            <li key={JSON.stringify(one)}>{say(faultWords(one))}</li>
          ))}
        </ol>
      )}
    </>
  )
}
