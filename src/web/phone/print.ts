import { useRemembered } from '#ui/remembered.ts'

/** 长辈版: larger print, larger things to press, stronger contrast. It changes nothing else, and it is remembered. */
export function usePrint() {
  const [text, remember] = useRemembered('print')
  const large = text === 'large'
  return { large, turn: () => remember(large ? 'normal' : 'large') }
}
