// core: removes control characters and workflow commands from a line of log output. Pure.

// C0 and C1 controls but tab, ANSI sequences, bidirectional overrides and line separators: what a terminal or a log
// viewer would act upon.
const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g
const invisible = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * One line that the runner reads as text and never as a command. It parses `::name::` after leading blanks and `##[name]`
 * anywhere in a line, on both streams (actions/runner, ActionCommand.cs), so both openings are broken with a
 * zero-width space.
 */
export const disarm = (line: string): string =>
  line
    .replace(ansi, '')
    .replace(invisible, ' ')
    .replace(/^(\s*):(?=:)/, '$1:\u200b')
    .replaceAll('##[', '##\u200b[')
