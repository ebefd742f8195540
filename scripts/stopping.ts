/**
 * Ends a long-running script in order, once, however it is asked: Ctrl-C, a signal, or the death of what started it. The answer is for
 * whoever ends because something failed: from then on, what loses its database under way is no reason worth telling.
 */
export function onStop(close: () => Promise<void>): () => void {
  let asked = false
  let failing = false
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
    if (asked || failing) return // work that was under way loses its database: that is what was asked for
    console.error(error)
    process.exit(1)
  })
  process.channel?.unref()
  return () => {
    failing = true
  }
}
