import { Component, type ReactNode } from 'react'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { say } from '../language.ts'

/** A fault of a page must not leave an empty screen. A page that could not be loaded on a weak signal ends here too. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className="page" id="content" tabIndex={-1}>
        <Problem problem={{ title: say('web.broken'), detail: say('web.broken.next') }} />
        <Press onPress={() => location.reload()}>{say('web.reload')}</Press>
      </main>
    )
  }
}
