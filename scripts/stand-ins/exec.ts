import type { exec as realExec, getExecOutput as realOutput } from '../../node_modules/@actions/exec/lib/exec.js'

// Stands for @actions/exec in the bundles: @actions/core brings it along for a question that nobody asks here, and it
// brings child_process, timers and assert. The real one is loaded when a program is first started through it.

const load = () => import('../../node_modules/@actions/exec/lib/exec.js')

export const exec = async (...asked: Parameters<typeof realExec>) => (await load()).exec(...asked)

export const getExecOutput = async (...asked: Parameters<typeof realOutput>) => (await load()).getExecOutput(...asked)
