import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseOptions } from './options.ts'
import { helpOf, optionProblems } from './optionWords.ts'

const defaults = { county: '610921', models: 'hanyin,pingtang' }
const parse = (argv: string[], env: Record<string, string> = {}) => parseOptions(argv, env, defaults)

test('without a word everything has its default', () => {
  expect(parse([])).toEqual({
    ok: true,
    value: {
      help: false,
      verbose: false,
      production: false,
      publicUrl: null,
      proxies: [],
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      databaseUrl: null,
      county: '610921',
      models: ['hanyin', 'pingtang'],
      countyGiven: false,
      modelsGiven: false,
      modelsAt: [],
      packFile: null,
    },
  })
})

test('the command line goes before the environment, the environment before the default', () => {
  const env = { PORT: '4000', SHANZHI_DATA: '/tmp/a', DATABASE_URL: 'postgres://u@h/d' }
  expect(parse([], env)).toMatchObject({ value: { port: 4000, dataFolder: '/tmp/a', databaseUrl: 'postgres://u@h/d' } })
  expect(parse(['--port', '4001', '--data=/tmp/b=c'], env)).toMatchObject({
    value: { port: 4001, dataFolder: '/tmp/b=c' },
  })
  expect(parse(['--county=522727', '--models', 'pingtang'])).toMatchObject({
    value: { county: '522727', countyGiven: true, models: ['pingtang'], modelsGiven: true },
  })
  expect(parse(['--models-at', '522727104=hanyin,lingling', '--models-at=522727104201='])).toMatchObject({
    value: {
      modelsAt: [
        { code: '522727104', models: ['hanyin', 'lingling'] },
        { code: '522727104201', models: [] },
      ],
    },
  })
  expect(parse(['--pack', 'county.json'])).toMatchObject({ value: { packFile: resolve('county.json') } })
  expect(parse(['-h'])).toMatchObject({ value: { help: true } })
  expect(parse([], { PORT: '' })).toMatchObject({ value: { port: 3000 } })
})

test.each([
  [['--colour'], 'option.unknown'],
  [['port'], 'option.unknown'],
  [['--help=yes'], 'option.unknown'],
  [['--port'], 'option.no_value'],
  [['--data', '--port'], 'option.no_value'],
  [['--pack'], 'option.no_value'],
  [['--port', '0'], 'option.port'],
  [['--port', '70000'], 'option.port'],
  [['--port', '3e3'], 'option.port'],
  [['--host', '0.0.0.0'], 'option.host'],
  [['--host', '192.168.1.4'], 'option.host'],
  [['--host', '127.evil.example'], 'option.host'],
  [['--county', '汉阴'], 'option.county'],
  [['--models', 'hanyin,,x'], 'option.models'],
  [['--models-at'], 'option.no_value'],
  [['--models-at', '522727=lingling'], 'option.models_at'],
  [['--models-at', '522727104'], 'option.models_at'],
  [['--models-at', '522727104=hanyin,,x'], 'option.models_at'],
  [['--models-at', '522727104=hanyin=x'], 'option.models_at'],
  [['--models-at', '522727104=hanyin', '--models-at', '522727104=lingling'], 'option.models_at_twice'],
])('%j is refused as %s, in words', (argv, code) => {
  expect(parse(argv)).toMatchObject({ ok: false, problem: { code } })
  expect(optionProblems[code]?.zh).toBeTruthy()
})

test('only loopback addresses are accepted as the host of the demonstration', () => {
  for (const host of ['127.0.0.1', '127.0.0.2', '::1', 'localhost']) expect(parse(['--host', host]).ok).toBe(true)
})

test('a real county may stand behind a proxy or on an address of its own', () => {
  const given = ['--production', '--public-url', 'https://shanzhi.example.cn/', '--proxy', '10.0.0.1, 10.0.0.2']
  expect(parse(given)).toMatchObject({
    value: { production: true, publicUrl: 'https://shanzhi.example.cn', proxies: ['10.0.0.1', '10.0.0.2'] },
  })
  expect(parse(['--production', '--host', '0.0.0.0'])).toMatchObject({ value: { host: '0.0.0.0' } })
})

test.each([
  [['--public-url', 'https://a.cn'], 'option.production_only'],
  [['--proxy', '10.0.0.1'], 'option.production_only'],
  [['--production', '--public-url', 'ftp://a.cn'], 'option.public_url'],
  [['--production', '--public-url', 'https://a.cn/shanzhi'], 'option.public_url'],
  [['--production', '--public-url', 'https://who@a.cn'], 'option.public_url'],
  [['--production', '--proxy', 'everybody'], 'option.proxy'],
  [['--production', '--host', 'evil.example'], 'option.host_unknown'],
])('in production %j is refused as %s, in words', (argv, code) => {
  expect(parse(argv)).toMatchObject({ ok: false, problem: { code } })
  expect(optionProblems[code]?.zh).toBeTruthy()
})

test('the help names every option and variable', () => {
  const help = helpOf(defaults)
  for (const word of [
    '--port',
    'PORT',
    '--host',
    '--data',
    'SHANZHI_DATA',
    'DATABASE_URL',
    '--county',
    '--models',
    '--models-at',
    '--pack',
    '--help',
  ]) {
    expect(help).toContain(word)
  }
})
