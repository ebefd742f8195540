import { openLogger } from '#server/logging.ts'
import { startServer } from '#server/main.ts'

/** The server as it is started, in a process of its own, so that its memory can be told from the bench's. */
const [dataFolder, text] = process.argv.slice(2)
const urls = JSON.parse(text ?? '{}')
const logger = openLogger('error')
const server = await startServer({ dataFolder: dataFolder!, host: '127.0.0.1', port: 0, urls, webFolder: null, logger })
process.send?.({ address: server.address })

/** The highest memory since the last question. */
let most = 0
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 50).unref()
process.on('message', async (asked) => {
  if (asked === 'memory') {
    process.send?.({ memory: Math.max(most, process.memoryUsage.rss()) })
    most = 0
  } else {
    await server.close()
    process.exit(0)
  }
})
