import type { DestinationStream } from 'pino'
import { type LogFn, type Logger, pino } from 'pino'

/**
 * One JSON line per event on standard output. A line never holds personal data: requests are named by their route's pattern
 * (see app.ts), and of an error only its kind and place are kept, because messages of the database quote the row.
 */
export function openLogger(level: string, destination?: DestinationStream): Logger {
  const settings = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: bare, error: bare, req: () => undefined, res: () => undefined },
    hooks: { logMethod: withoutMessage },
  }
  return destination ? pino(settings, destination) : pino(settings)
}

/** pino and Fastify repeat an error's message as the line's own words; the error's name stands there instead. */
function withoutMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, words] = args as [unknown, unknown]
  const error = first instanceof Error ? first : ((first ?? {}) as { err?: unknown }).err
  const silent = error instanceof Error && (words === undefined || words === error.message)
  if (silent) method.call(this, { err: error }, error.name)
  else method.apply(this, args)
}

type Traced = Error & { code?: unknown; constraint?: unknown; table?: unknown }

/** What helps to find a fault, without the words in it. */
function bare(error: Traced) {
  if (!(error instanceof Error)) return { type: typeof error }
  return {
    type: error.name,
    message: quotesNothing(error) ? error.message : undefined,
    code: error.code,
    constraint: error.constraint,
    table: error.table,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  }
}

/** Messages about the code itself: a statement the database cannot read (class 42), a value that is not what was assumed. */
const quotesNothing = (error: Traced): boolean =>
  String(error.code ?? '').startsWith('42') || error.name === 'TypeError' || error.name === 'ReferenceError'
