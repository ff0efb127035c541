// ports: installs a program that this project pins by checksum, or says why it can't. Types only.

/** A program that this project pins by checksum. */
export type ToolName = 'kubectl' | 'postgres' | 'squawk'

export type ToolAnswer = { readonly ok: true; readonly program: string } | { readonly ok: false; readonly why: string }

/** Programs for those who have none on PATH. */
export interface Tools {
  /** The full path of the program, verified just now; or why it can't be had. */
  install(name: ToolName): Promise<ToolAnswer>
}
