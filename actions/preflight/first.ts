// actions/preflight: what is asked before the checklist is loaded.
export { askFirst } from '../../src/checklist/run/ask-first.ts'
export { letLeave } from '../../src/records/gather/let-leave.ts'
