import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Whether all that was asked for at first has been answered; it stays so. A page of several parts then appears at once. */
export function useSettled(): boolean {
  const queries = useQueryClient()
  const fetching = useIsFetching()
  const [asked, setAsked] = useState(false)
  const [settled, settle] = useState(false)
  useEffect(() => {
    if (fetching > 0) setAsked(true)
    else if (asked) settle(true)
  }, [fetching, asked])
  useEffect(() => {
    if (queries.isFetching() === 0) settle(true) // the parts have asked by now, and all of it was kept
    const late = setTimeout(() => settle(true), longest)
    return () => clearTimeout(late)
  }, [queries])
  return settled
}

/** One slow answer must not hide the others. */
const longest = 1500
