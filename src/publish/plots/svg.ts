/** The few SVG parts that the plots share. Numbers are rounded the same everywhere, so the bytes are too. */

/** Colours that stay apart in colour blindness (Okabe and Ito 2008, https://jfly.uni-koeln.de/color/), darkest first. */
export const COLOURS = ['#000000', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#f0e442'] as const

export const n = (value: number): string => String(Math.round(value * 10) / 10)

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

type Attributes = Record<string, string | number | undefined>

const attributes = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : escaped(String(value))}"`)
    .join('')

export const element = (name: string, all: Attributes, inner = ''): string =>
  inner === '' ? `<${name}${attributes(all)}/>` : `<${name}${attributes(all)}>${inner}</${name}>`

export const text = (x: number, y: number, words: string, all: Attributes = {}): string =>
  element('text', { x, y, ...all }, escaped(words))

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, all: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke, ...all })

/** A whole drawing: title and description for readers that cannot see it, white ground, plain letters. */
export function drawing(
  width: number,
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string {
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${n(width)} ${n(height)}`,
    role: 'img',
  }
  const font = { 'font-family': 'Helvetica, Arial, sans-serif', 'font-size': 12, fill: '#222222' }
  const inner = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    element('rect', { width, height, fill: '#ffffff' }),
    text(16, 24, title, { 'font-size': 16, 'font-weight': 'bold' }),
    ...parts,
  ]
  return `${element('svg', { ...head, ...font }, `\n${inner.join('\n')}\n`)}\n`
}

/** Coloured squares with their names, in rows that fit the width. */
export function legend(
  x: number,
  y: number,
  width: number,
  entries: readonly (readonly [name: string, colour: string])[],
): string {
  let [left, top] = [x, y]
  return entries
    .map(([name, colour]) => {
      const room = 24 + name.length * 7
      if (left + room > x + width) [left, top] = [x, top + 18]
      const parts =
        element('rect', { x: left, y: top - 10, width: 11, height: 11, fill: colour }) + text(left + 16, top, name)
      left += room
      return parts
    })
    .join('\n')
}

/** Round values from 0 to at least `top`, at most six. */
export function ticks(top: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].find((size) => top / size <= 5) ??
    10 ** Math.ceil(Math.log10(top / 5))
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, i) => i * step)
}

export const words = (code: string): string => code.replaceAll('_', ' ')
