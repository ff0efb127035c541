// doctor/decide: who may make, move and delete the tags that deploy? Pure.
import { globMatches } from '../../core/promotion.ts'
import type { TagRuleset } from '../../core/protection.ts'
import type { Finding } from '../../core/report.ts'
import type { BoundaryAnswer, BoundaryFacts } from '../facts.ts'
import * as words from '../words.ts'
import { keepTags, restrictTags } from './commands.ts'
import { unreadOf } from './unread.ts'

const takes = (pattern: string, ref: string): boolean => pattern === '~ALL' || globMatches(pattern, ref)

/** Does it hold for every tag that the glob takes? A glob that is matched like a name is no wider than the pattern. */
const covers = ({ include, exclude }: TagRuleset, glob: string): boolean => {
  const ref = `refs/tags/${glob}`
  return include.some((pattern) => takes(pattern, ref)) && !exclude.some((pattern) => takes(pattern, ref))
}

/** Has the repository's own rules for tags this kind of rule, for all tags of a glob? */
export const isTagRuled = (rulesets: readonly TagRuleset[], glob: string, kind: string): boolean =>
  rulesets.some((ruleset) => ruleset.rules.includes(kind) && covers(ruleset, glob))

const ofGlob = (glob: string, repository: string, rulesets: readonly TagRuleset[]): readonly Finding[] => {
  const open = ['update', 'deletion'].filter((kind) => !isTagRuled(rulesets, glob, kind))
  const moved: readonly Finding[] =
    open.length === 0
      ? []
      : [{ level: 'error', message: words.tagsMove(glob, open), remedy: words.run(keepTags(repository, glob)) }]
  const made: readonly Finding[] = isTagRuled(rulesets, glob, 'creation')
    ? []
    : [{ level: 'warning', message: words.anybodyTags(glob), remedy: words.run(restrictTags(repository, glob)) }]
  return [...moved, ...made]
}

/** Tags that deploy are as good as who may push them. */
export const judgeTags = (facts: BoundaryFacts): BoundaryAnswer => {
  const globs = [...new Set(facts.places.flatMap(({ promote }) => promote.tag ?? []))]
  const { tagRulesets, repository } = facts
  return {
    id: 'release-tags',
    title: words.titles.tags,
    holds: globs.length === 0 ? words.noTags : words.tagsRuled(globs),
    findings: tagRulesets.ok ? globs.flatMap((glob) => ofGlob(glob, repository, tagRulesets.value)) : [],
    unread: globs.length === 0 ? [] : unreadOf(tagRulesets),
  }
}
