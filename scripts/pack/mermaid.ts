import type { Role } from '#kernel/authority/post.ts'
import { arrowsOf, type Language, stateLines } from '#kernel/procedure/drawing/arrows.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'

/** Signs that mean something to Mermaid become the Chinese ones that look alike: a label may not end its own line. */
const alike: Record<string, string> = {
  '"': '”',
  ':': '：',
  ';': '；',
  '#': '＃',
  '<': '＜',
  '>': '＞',
  '{': '｛',
  '}': '｝',
}
const harmless = (text: string): string => text.replace(/\s+/g, ' ').replace(/[":;#<>{}]/g, (sign) => alike[sign] ?? '')

/** A name of ours cannot be a word of Mermaid's, such as `end`. */
const nameOf = (state: string): string => `s_${state.replaceAll('-', '_')}`

/** A procedure as text for Mermaid, which many editors and forges draw. */
export function mermaidOf(procedure: Procedure, roles: readonly Role[], language: Language): string {
  const states = Object.entries(procedure.states)
  return [
    `%% ${harmless(procedure[language])}`,
    'stateDiagram-v2',
    '  direction TB',
    ...states.map(([id]) => `  state "${harmless(stateLines(procedure, id, language).join(' · '))}" as ${nameOf(id)}`),
    `  [*] --> ${nameOf(procedure.start)}`,
    ...arrowsOf(procedure, roles, language).map(
      ({ from, to, label }) => `  ${nameOf(from)} --> ${nameOf(to)} : ${harmless(label)}`,
    ),
    ...states.filter(([, state]) => state.final).map(([id]) => `  ${nameOf(id)} --> [*]`),
    '',
  ].join('\n')
}
