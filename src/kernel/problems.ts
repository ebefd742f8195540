import { gridProblems } from './area/gridProblems.ts'
import { authorityProblems } from './authority/problems.ts'
import { circumstanceProblems } from './circumstance/problems.ts'
import { contactProblems } from './contact/problems.ts'
import { deliberationProblems } from './deliberation/problems.ts'
import { organisationProblems } from './organisation/problems.ts'
import { packProblems } from './pack/problems.ts'
import { procedureProblems } from './procedure/problems.ts'
import { sampleProblems } from './sample/problems.ts'
import { identityProblems } from './shared/identityProblems.ts'
import { nameProblems } from './shared/nameProblems.ts'
import type { Problems } from './shared/problems.ts'
import { textProblems } from './shared/textProblems.ts'

/** Words for every refusal the kernel gives. */
export const kernelProblems: Problems = {
  ...procedureProblems,
  ...authorityProblems,
  ...gridProblems,
  ...contactProblems,
  ...circumstanceProblems,
  ...organisationProblems,
  ...deliberationProblems,
  ...packProblems,
  ...identityProblems,
  ...nameProblems,
  ...textProblems,
  ...sampleProblems,
}
