import { config, z } from 'zod/v4'

/**
 * In the browser every `import … from 'zod'` leads here (vite.config.ts). zod would try whether it may make code from text; our content
 * policy says no, and browsers report each try: so it is told before the first shape is made.
 */
config({ jitless: true })

export { z }
