// checklist/judge: reads and judges the task list in a pull request that only people can prove. Pure.
import type { Pull } from '../../core/github.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import * as words from './words.ts'

/** Lines of a pull request's checklist that only people can prove. */

export interface ManualItem {
  readonly name: string
  readonly state: 'ticked' | 'open' | 'missing'
}

/** Beyond this GitHub takes no body: https://docs.github.com/en/rest/pulls/pulls */
const mostCharacters = 65_536

/** What is in a fence or a comment is not on the page. */
const onThePage = (body: string): readonly string[] => {
  let fence: string | null = null
  const visible = body.slice(0, mostCharacters).replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
  return visible.split(/\r\n?|\n/).filter((line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null
    if (fence === null) {
      fence = mark
      return mark === null
    }
    if (mark?.startsWith(fence) === true) fence = null
    return false
  })
}

const plain = (text: string): string =>
  text
    .replace(/[*_`~]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** A task of GitHub's Markdown: https://github.github.com/gfm/#task-list-items-extension- */
const task = /^\s{0,100}(?:[-*+]|\d{1,9}[.)])\s{1,100}\[([ xX])\]\s{1,100}(.*)$/

/** A line counts by what it begins with, so that a person may write more behind it. Ticked and open at once is open. */
export const manualItems = (names: readonly string[], body: string): readonly ManualItem[] => {
  const tasks = onThePage(body).flatMap((line) => {
    const [, mark = ' ', text = ''] = task.exec(line) ?? []
    return text === '' ? [] : [{ ticked: mark !== ' ', text: plain(text) }]
  })
  return names.map((name) => {
    const found = tasks.filter(({ text }) => text.startsWith(plain(name)))
    const state = found.length === 0 ? 'missing' : found.every(({ ticked }) => ticked) ? 'ticked' : 'open'
    return { name, state }
  })
}

/** Every line ticked? Without a pull request nobody has said anything. */
export const judgeManual = (
  pull: (Pick<Pull, 'number' | 'url'> & { readonly items: readonly ManualItem[] }) | null,
  names: readonly string[],
): {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
  readonly url?: string
} => {
  if (pull === null) {
    const message = words.nobodyTicked(names)
    const remedy = words.releaseFromPull
    return {
      status: 'unknown',
      summary: words.noPull,
      findings: [{ level: 'error', message, remedy }],
    }
  }
  const { number, url, items } = pull
  const undone = items.filter(({ state }) => state !== 'ticked')
  if (undone.length === 0) return { status: 'pass', summary: words.allTicked(items.length, number), findings: [], url }
  return {
    status: 'fail',
    summary: words.someNotTicked({
      undone: undone.length,
      all: items.length,
      number,
      names: undone.map(({ name }) => name),
    }),
    url,
    findings: undone.map(({ name, state }) => ({
      level: 'error',
      message: state === 'open' ? words.notTicked(name, number) : words.notListed(name, number),
      url,
      remedy: state === 'open' ? words.tick : words.addLine(name),
    })),
  }
}
