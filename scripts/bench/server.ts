import { openLogger } from '#server/logging.ts'
import { startServer } from '#server/main.ts'
import { answerMeasures } from './answering.ts'

/** The server as it is started, in a process of its own. */
const [dataFolder, text] = process.argv.slice(2)
const urls = JSON.parse(text ?? '{}')
const logger = openLogger('error')
const server = await startServer({ dataFolder: dataFolder!, host: '127.0.0.1', port: 0, urls, webFolder: null, logger })
answerMeasures(server.address, server.close)
