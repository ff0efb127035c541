/** The items themselves: what is asked of the database, and what may be written to it. */

export const listItems = async (pool) => {
  const client = await pool.connect()
  try {
    const { rows } = await client.query(
      'SELECT id, name, quantity, reorder_level AS "reorderLevel" FROM items ORDER BY name, id LIMIT 200',
    )
    return rows
  } finally {
    client.release()
  }
}

export const addItem = async (pool, { name, quantity, reorderLevel }) => {
  const { rows } = await pool.query(
    `INSERT INTO items (name, quantity, reorder_level) VALUES ($1, $2, $3)
     RETURNING id, name, quantity, reorder_level AS "reorderLevel"`,
    [name, quantity, reorderLevel],
  )
  return rows[0]
}

const isCount = (value) => Number.isInteger(value) && value >= 0 && value <= 1_000_000

/** The item, or a sentence that says what is wrong with it. */
export const parseItem = (body) => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { problem: 'send a JSON object' }
  const { name, quantity, reorderLevel = 5 } = body
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100)
    return { problem: 'name must be a text of 1 to 100 characters' }
  if (!isCount(quantity)) return { problem: 'quantity must be a whole number from 0 to 1000000' }
  if (!isCount(reorderLevel)) return { problem: 'reorderLevel must be a whole number from 0 to 1000000' }
  return { item: { name: name.trim(), quantity, reorderLevel } }
}
