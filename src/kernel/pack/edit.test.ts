import { expect, test } from 'vitest'
import { applyEdits, type Edit } from './edit.ts'
import { definePack } from './pack.ts'

const words = (zh: string) => ({ zh, en: zh })
const core = definePack({ id: 'core', version: '1.0.0', ...words('基础') })
const below = definePack({
  id: 'below',
  version: '1.0.0',
  ...words('下面的'),
  categories: [
    { id: 'works', ...words('工程'), procedure: 'mend', due: { workingDays: 10 } },
    {
      id: 'lamp',
      ...words('灯'),
      parent: 'works',
      procedure: 'light',
      due: { workingDays: 2 },
      examples: words('桥头的灯'),
      dimensions: ['rule'],
    },
  ],
})
const own = definePack({ id: 'own', version: '1.0.0', ...words('自己的') })

const lamp = { kind: 'category', id: 'lamp', ...words('路灯') } as const
const standing = { id: 'lamp', ...words('路灯'), parent: 'works', procedure: 'light', due: { workingDays: 2 } }
const rest = { examples: words('桥头的灯'), dimensions: ['rule'] }

test.each<[string, Edit[], object]>([
  ['what is not said stays', [lamp], { ...standing, ...rest }],
  ['a time is taken away', [{ ...lamp, due: null }], { ...standing, due: undefined, ...rest }],
  ['a parent is taken away', [{ ...lamp, parent: null }], { ...standing, parent: undefined, ...rest }],
  ['a procedure is taken away', [{ ...lamp, procedure: null }], { ...standing, procedure: undefined, ...rest }],
  ['an empty list of dimensions too', [{ ...lamp, dimensions: [] }], { ...standing, examples: rest.examples }],
  [
    'a later edit gives another',
    [
      { ...lamp, due: null },
      { ...lamp, due: { hours: 3 } },
    ],
    { ...standing, ...rest, due: { hours: 3 } },
  ],
])('a category by hand: %s', (_, edits, expected) => {
  const category = applyEdits(own, core, [below], edits).categories?.[0]
  expect(category).toEqual(expected)
  expect(Object.values(category ?? {})).not.toContain(null)
})
