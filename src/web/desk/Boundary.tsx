import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { say } from '../language.ts'

/** A fault of a page must not leave an empty screen: say so, and how to go on. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main>
        <Result
          status="warning"
          title={<h1>{say('web.broken')}</h1>}
          subTitle={say('web.broken.next')}
          extra={<Button onClick={() => location.reload()}>{say('web.reload')}</Button>}
        />
      </main>
    )
  }
}
