// core: reads one member of a value whose shape nobody promised. Pure.

/** undefined where there is none. */
export const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
