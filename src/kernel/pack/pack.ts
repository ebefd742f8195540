import type { GridLevel } from '../area/grids.ts'
import type { Incompatibility } from '../authority/appointment.ts'
import type { PostLevel, Role } from '../authority/post.ts'
import type { CircumstanceField } from '../circumstance/field.ts'
import type { ContactLine } from '../contact/line.ts'
import type { BodyType } from '../organisation/bodyType.ts'
import type { CallRule } from '../organisation/openCall.ts'
import type { Phase, Procedure } from '../procedure/procedure.ts'
import type { Classification } from '../rule/classify.ts'
import type { Day } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'
import type { Clock } from '../shared/workingTime.ts'
import type { Dimension, Element, ElementSet, ModuleSet, ScaleFigure } from './governing.ts'

/**
 * What a request is about. It brings its procedure and may shorten or lengthen the time of work; a child inherits both, and the
 * dimensions it is counted under.
 */
export type Category = Words & {
  id: string
  parent?: string
  procedure?: string
  due?: Clock
  examples?: Words
  dimensions?: readonly string[]
}

/** A way in which a request reaches the village. All lead to one queue with the same rights and clocks. */
export type Channel = Words & { id: string; typedByStaff: boolean }

/**
 * A post title as the place calls it. `body` is the village body it belongs to, which some rules ask for; `call` how it is called out
 * openly, where the households of a grid choose who holds it.
 */
export type PostTitle = Words & { id: string; role: string; level: PostLevel; body?: string; call?: CallRule }

/**
 * People who work together on every grid: the post titles or roles that make up the team, one person to each place. `many` names the
 * places that any number may hold, none included: the n of 1+1+1+n.
 */
export type Team = Words & { id: string; members: readonly string[]; many?: readonly string[] }

/**
 * What a grid may be made by, beside the levels. `ownLevel` hangs such a grid one level below whatever leaf it divides, however deep the
 * levels of the place reach; `withoutHouseholds` is a school, market or enterprise, which has staff and no homes.
 */
export type GridKind = Words & {
  id: string
  by: 'group' | 'area' | 'building' | 'unit' | 'households' | 'enterprise'
  ownLevel?: true
  withoutHouseholds?: true
}

/** A place on a staff list, with what whoever holds it is there for: what a resident may come with. */
export type NetworkMember = Words & { id: string; services?: readonly Words[] }

/**
 * A staff list laid over the one grid tree: who of which service looks after each grid. `interpreted` marks what no source defines,
 * `levels` the grids that have such a list (all, where it is silent), `open` that everybody may read who is on it.
 */
export type Network = Words & {
  id: string
  members: readonly NetworkMember[]
  interpreted?: true
  levels?: readonly number[]
  open?: true
}

/** A kind of place that changes nothing by itself, e.g. a resettlement community. */
export type AreaTag = Words & { id: string }

/**
 * One of the ways a matter is sorted at intake, with what follows from it; never a bare rejection. `level` is who sends it on,
 * `procedure` its own way to an answer where the category's does not fit, `offBoard` keeps it from the public board altogether.
 */
export type TriageClass = Words & {
  id: string
  follows: Words
  level: 'township' | 'village'
  procedure?: string
  offBoard?: true
}

/** A telephone line that holds everywhere a pack is in force: 110. Lines of one office are the county's own to enter. */
export type HelpLine = Words & { id: string; phone: string }

/** How long something outside a procedure may take or holds, such as the approval of one look at a child's number. */
export type TimeLimit = Words & { id: string; due: Clock }

/** An age from or until which somebody counts as something, with the law that says so (`statute`), where one does. */
export type AgeLimit = Words & { id: string; years: number; statute?: string }

/** A rule of law with its article and dates: thresholds change, and a decision keeps the text it was made under. */
export type Statute = Words & { id: string; law: string; article: string; effectiveFrom: Day; effectiveTo?: Day }

/**
 * What a procedure must hold to count as lawful. It speaks of phases, because a region names its states itself.
 * `givesReason`: whoever hands a case back says why, and it stays open. `endsOnlyBy`: an end of this phase is the choice of these roles.
 * `passesThrough`: before any end but one of `unlessEndsIn` a case is in this phase, brought there with one of these fields, not by these roles.
 * `offers`: in this phase that role finds this action, which asks for these fields.
 */
export type StatutoryRule =
  | { kind: 'givesReason'; action: string; by: string }
  | { kind: 'endsOnlyBy'; phase: Phase; by: readonly string[] }
  | { kind: 'passesThrough'; phase: Phase; withOneOf: readonly string[]; notBy: readonly string[]; unlessEndsIn: Phase }
  | { kind: 'offers'; phase: Phase; action: string; by: string; needs: readonly string[] }

/** A step that no procedure may leave out, with the article that asks for it. */
export type StatutoryStep = Words & { id: string; statute: string; rule: StatutoryRule }

/** A word that no pack may put on a person, a place or a request, with the reason. */
export type ForbiddenTerm = { term: string; because: Words }

/**
 * What one region decided, as plain data: it equals itself after a JSON round trip. Only core defines roles, permissions,
 * forbidden terms and statutory steps, because a region may name things but not hand out new powers.
 */
export type Pack = Words & {
  id: string
  version: string
  source?: string
  words?: Readonly<Record<string, Words>>
  permissions?: Readonly<Record<string, Words>>
  roles?: readonly Role[]
  forbiddenTerms?: readonly ForbiddenTerm[]
  /** What may be no circumstance of anybody and no fact of a rule. */
  forbiddenFields?: readonly ForbiddenTerm[]
  procedures?: readonly Procedure[]
  categories?: readonly Category[]
  triage?: readonly TriageClass[]
  channels?: readonly Channel[]
  gridLevels?: readonly GridLevel[]
  postTitles?: readonly PostTitle[]
  bodyTypes?: readonly BodyType[]
  teams?: readonly Team[]
  gridKinds?: readonly GridKind[]
  networks?: readonly Network[]
  contactLines?: readonly ContactLine[]
  areaTags?: readonly AreaTag[]
  dimensions?: readonly Dimension[]
  elements?: readonly Element[]
  elementSets?: readonly ElementSet[]
  moduleSets?: readonly ModuleSet[]
  scaleFigures?: readonly ScaleFigure[]
  classifications?: readonly Classification[]
  circumstances?: readonly CircumstanceField[]
  helpLines?: readonly HelpLine[]
  timeLimits?: readonly TimeLimit[]
  ages?: readonly AgeLimit[]
  incompatibilities?: readonly Incompatibility[]
  statutes?: readonly Statute[]
  statutorySteps?: readonly StatutoryStep[]
}

/** Writes a pack in code with the compiler looking on; what the compiler cannot see, `checkPack` does. */
export const definePack = (pack: Pack): Pack => pack
