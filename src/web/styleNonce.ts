/**
 * The desk's parts make `<style>` elements while the page runs, some through ways that cannot be told our nonce (an open drawer locks
 * the page behind it). So every style element that is made gets the number this page was handed out with; the server's content policy
 * takes no other.
 */
export function styleWithNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  if (!nonce) return
  const make = document.createElement.bind(document) as (name: string, options?: ElementCreationOptions) => HTMLElement
  const makeNamed = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = make(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
  document.createElement = makeNamed as typeof document.createElement
}
