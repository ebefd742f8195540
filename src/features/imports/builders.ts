import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'

/** A row of an invented register: what a test does not name is filled in. */
export type Line = { group?: string; household: string; name: string; relation?: string; identity?: string }

/** An invented man's number: 99, a true check digit, and the place `n` in a row of such numbers. */
export function inventedIdentity(n: number): string {
  const born = 1950 + (Math.floor(n / 499) % 50)
  const first17 = `990921${born}0607${String((n % 499) * 2 + 1).padStart(3, '0')}`
  return first17 + identityCheckDigit(first17)
}

const heading = ['村民小组', '户编号', '姓名', '与户主关系', '公民身份号码']

/** A register as CSV with the usual headings, or others in their place. */
export function aRegister(lines: readonly Line[], headings: readonly string[] = heading): Blob {
  const rows = lines.map(({ group = '一组', household, name, relation = '户主', identity = '' }) =>
    [group, household, name, relation, identity].join(','),
  )
  return new Blob([[headings.join(','), ...rows].join('\r\n')])
}

/** So many households of one man each. */
export const manyHouseholds = (count: number, from = 0): Line[] =>
  Array.from({ length: count }, (_, n) => ({
    household: `H${from + n}`,
    name: `王${'一二三四五六七八九'[n % 9]}`,
    identity: inventedIdentity(from + n),
  }))
