// cli: colours, where the terminal has them. Pure.
import { styleText } from 'node:util'
import type { Terminal } from './ports.ts'

type Style = 'bold' | 'dim' | 'green' | 'red'

/** The text in a style, or as it is. */
export const paint = (style: Style, text: string, { hasColours }: Pick<Terminal, 'hasColours'>): string =>
  hasColours ? styleText(style, text, { validateStream: false }) : text
