/** Pixels of a picture; phones show it about a third as wide. */
export const WIDTH = 1080

/** The family of the fonts that are handed to the renderer. */
export const FONT = 'Be Vietnam Pro'

/** Colours that hold in daylight and for eyes that don't tell red from green: each also has a sign of its own. */
export const colours = {
  ink: '#1f2328',
  soft: '#57606a',
  line: '#d0d7de',
  paper: '#ffffff',
  official: '#a4161a',
  probationary: '#e9a820',
  adds: '#1b6e53',
  takes: '#a4161a',
  goal: '#1f2328',
  reached: '#7cc5a6',
  onTime: '#1b6e53',
  late: '#e9a820',
  missing: '#a4161a',
  open: '#eaeef2',
  notExpected: '#ffffff',
} as const

/** Letters of each rank, in pixels. */
export const sizes = { title: 40, subtitle: 26, label: 26, small: 22 } as const

export const text = (fontSize: number, color: string = colours.ink) => ({ fontFamily: FONT, fontSize, color })

/** The edges of a grid are those of its labels, however long they are. */
export const aroundLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const
