import type { ConfigProviderProps } from 'antd'
import * as english from 'antd/locale/en_US.js'
import * as chinese from 'antd/locale/zh_CN.js'

type Locale = NonNullable<ConfigProviderProps['locale']>

/** antd's locales are CommonJS with a default inside: how deep it lies depends on who bundles. */
function unwrapped(module: unknown): Locale {
  let found = module
  while (typeof found === 'object' && found !== null && !('locale' in found) && 'default' in found)
    found = found.default
  return found as Locale
}

export const antdLocaleOf = (language: 'zh' | 'en'): Locale => unwrapped(language === 'zh' ? chinese : english)
