/** Small line icons of our own: the desk needs about a dozen, not a library of a thousand. They are always beside a word. */
const paths = {
  queue: 'M4 5h16M4 10h16M4 15h10M4 20h6',
  village: 'M3 21h18M5 21V10l7-6 7 6v11M10 21v-6h4v6',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.5 3-6 6.5-6s6.5 2.5 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.5 2.8 3.5 5.5',
  posts: 'M8 3h8v4H8zM6 5H4v16h16V5h-2M8 12h8M8 16h5',
  figures: 'M4 20V10M10 20V4M16 20v-7M22 20H2',
  board: 'M3 4h18v12H3zM8 20h8M12 16v4',
  audit: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM9 12l2 2 4-4',
  import: 'M12 3v11M8 10l4 4 4-4M4 17v4h16v-4',
  own: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3.6-7 8-7s8 3 8 7',
  calm: 'M5 12l4.5 4.5L19 7',
  soon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2',
  late: 'M12 3L2 20h20zM12 10v4M12 17v.5',
  none: 'M5 12h14',
  print: 'M7 9V3h10v6M7 18H4v-8h16v8h-3M7 14h10v7H7z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  place: 'M12 21s7-6.5 7-12a7 7 0 1 0-14 0c0 5.5 7 12 7 12ZM12 11.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="sz-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
