/** Ends a long-running script in order, once, however it is asked: Ctrl-C, a signal, or the death of what started it. */
export function onStop(close: () => Promise<void>): void {
  let asked = false
  const stop = async () => {
    if (asked) return
    asked = true
    try {
      await close()
      process.exit(0)
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  process.on('uncaughtException', (error) => {
    if (asked) return // work that was under way loses its database: that is what was asked for
    console.error(error)
    process.exit(1)
  })
  process.channel?.unref()
}
