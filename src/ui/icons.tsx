/** Plain line drawings, all on one grid; they never stand alone without a word beside them. */
const shapes = {
  speak: 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
  board: 'M4 5h16v13H4zM8 9h8M8 12h8M8 15h4M12 2v3',
  mine: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  home: 'M4 11 12 4l8 7M6 10v10h12V10M10 20v-6h4v6',
  todo: 'M4 6l2 2 3-3M4 13l2 2 3-3M12 7h8M12 14h8M12 20h8M4 20h3',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-5 4-7 8-7s7 2 8 7',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2 20c1-4 3-6 7-6s6 2 7 6M16 5.5a3 3 0 0 1 0 6M18 14c2.500.7 3.500 3 4 6',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z',
  place: 'M12 21c5-5 7-8 7-11a7 7 0 0 0-14 0c0 3 2 6 7 11zM12 7.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  star: 'M12 3.500l2.700 5.600 6.100.8-4.500 4.200 1.100 6.100L12 17.300l-5.400 2.900 1.100-6.100L3.200 9.900l6.100-.8z',
  check: 'M5 13l4.500 4.500L19 7',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4M12 3v2',
  key: 'M8 9a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM11 11l9-7M16 7l3 3',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, size = 24, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
