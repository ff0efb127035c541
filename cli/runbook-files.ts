// cli: which files of a repository are runbooks, and what is wrong where none is. Pure.
import * as words from './words.ts'

/** In the place of runbook files. */
export interface NoRunbook {
  readonly path: string
  readonly message: string
  readonly remedy: string
}

const isRunbook = (path: string): boolean => /^\.github\/runbook[^/]*\.yml$/.test(path)
/** The ending that nothing reads unless the input `config` names it. */
const isNearly = (path: string): boolean => /^\.github\/runbook[^/]*\.yaml$/.test(path)

/** At least one path, or why there is none. */
export const runbooksAmong = (paths: readonly string[]): readonly string[] | NoRunbook => {
  const found = paths.filter(isRunbook)
  const nearly = paths.find(isNearly)
  if (found.length > 0) return found
  if (nearly !== undefined) {
    return { path: nearly, message: words.yamlIsNotRead(nearly), remedy: words.renameYaml(nearly) }
  }
  return { path: '.github/runbook.yml', message: words.noRunbook, remedy: words.runInit }
}
