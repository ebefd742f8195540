import { expect, test } from 'vitest'
import { openLogger } from './logging.ts'

function logged(write: (log: ReturnType<typeof openLogger>) => void): Record<string, unknown> {
  const lines: string[] = []
  write(openLogger('info', { write: (line: string) => void lines.push(line) }))
  return JSON.parse(lines[0] ?? '{}')
}

test('a logged error names its kind and place, and none of the words in it', () => {
  const error = Object.assign(new Error('Key (phone)=(13800138000) already exists.'), {
    code: '23505',
    detail: '13800138000',
  })
  const line = logged((log) => log.error({ err: error }, 'failed'))
  expect(JSON.stringify(line)).not.toContain('13800138000')
  expect(line).toMatchObject({ level: 'error', msg: 'failed', err: { type: 'Error', code: '23505' } })
  expect(JSON.stringify(line)).toContain('logging.test.ts')
})

test('a fault of the code itself keeps its message, which quotes no row', () => {
  const error = Object.assign(new Error('column "x" does not exist'), { code: '42703' })
  expect(logged((log) => log.error({ err: error }, 'fault'))).toMatchObject({
    err: { message: 'column "x" does not exist' },
  })
})

test('an error logged without words of its own does not lend its message', () => {
  const error = new Error('13800138000')
  expect(logged((log) => log.error(error))).toMatchObject({ msg: 'Error', err: { type: 'Error' } })
  expect(JSON.stringify(logged((log) => log.error({ err: error, req: {} }, error.message)))).not.toContain(
    '13800138000',
  )
})

test('a request object that slips into a line leaves no address or query behind', () => {
  const line = logged((log) => log.info({ req: { url: '/x?phone=13800138000', ip: '127.0.0.1' } }, 'answered'))
  expect(JSON.stringify(line)).not.toContain('13800138000')
  expect(line.req).toBeUndefined()
})
