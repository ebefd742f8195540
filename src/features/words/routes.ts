import { type Route, route } from '#features/feature.ts'
import { readWords } from './commands.ts'
import { words } from './contract.ts'

export const wordsRoutes: Route[] = [route(words.read, readWords)]
