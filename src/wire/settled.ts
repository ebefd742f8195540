import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Whether all that was asked for at first has been answered; it stays so. A page of several parts then appears at once. */
export function useSettled(): boolean {
  const fetching = useIsFetching()
  const [asked, setAsked] = useState(false)
  const [settled, settle] = useState(false)
  useEffect(() => {
    if (fetching > 0) setAsked(true)
    else if (asked) settle(true)
  }, [fetching, asked])
  useEffect(() => {
    const late = setTimeout(() => settle(true), longest)
    return () => clearTimeout(late)
  }, [])
  return settled
}

/** One slow answer must not hide the others, and what was all kept asks for nothing. */
const longest = 1500
