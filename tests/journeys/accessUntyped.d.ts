/** Neither of them brings types that our resolution finds: what we call, as it is called. */
declare module 'es-check' {
  type Asked = {
    ecmaVersion: string
    files: string
    not: string[]
    module: boolean
    cache: boolean
    checkBrowser: boolean
    browserslistQuery: string
    checkFeatures: boolean
  }
  export function createLogger(options: { silent: boolean }): object
  export function runChecks(
    asked: Asked[],
    options: { logger: object },
  ): { success: boolean; errors: { err: unknown; file: string }[] }
}
declare module 'doiuse/lib/DoIUse.js' {
  import type { AcceptedPlugin } from 'postcss'

  type Used = { feature: string; featureData: { missing?: string; partial?: string } }
  const DoIUse: new (options: { browsers: string[]; onFeatureUsage: (used: Used) => void }) => AcceptedPlugin
  // biome-ignore lint/style/noDefaultExport: so it is exported there
  export default DoIUse
}
