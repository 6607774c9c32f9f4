/**
 * One-to-one assignment of greatest total weight, so that the score of a statement does not depend on the order of its rows.
 * The Hungarian method with potentials (Kuhn 1955; Jonker and Volgenant 1987), cubic in the number of rows of one statement.
 */

/** For each row the column it is assigned to, or -1. Pairs of weight 0 are never made. `weight` gives a whole number >= 0. */
export function assign(rows: number, columns: number, weight: (row: number, column: number) => number): number[] {
  const n = Math.max(rows, columns)
  const weights = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i < rows && j < columns ? weight(i, j) : 0)),
  )
  const owner = cheapest(n, (i, j) => -weights[i][j])
  const result = new Array<number>(rows).fill(-1)
  for (let j = 0; j < columns; j++) if (owner[j] < rows && weights[owner[j]][j] > 0) result[owner[j]] = j
  return result
}

/** The row of each column in a perfect assignment of least cost. */
function cheapest(n: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Array<number>(n + 1).fill(0)
  const columnPotential = new Array<number>(n + 1).fill(0)
  const owner = new Array<number>(n + 1).fill(0)
  for (let row = 1; row <= n; row++) {
    const way = new Array<number>(n + 1).fill(0)
    const least = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Array<boolean>(n + 1).fill(false)
    owner[0] = row
    let column = 0
    do {
      used[column] = true
      let next = 0
      let delta = Number.POSITIVE_INFINITY
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue
        const reduced = cost(owner[column] - 1, j - 1) - rowPotential[owner[column]] - columnPotential[j]
        if (reduced < least[j]) {
          least[j] = reduced
          way[j] = column
        }
        if (least[j] < delta) {
          delta = least[j]
          next = j
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          rowPotential[owner[j]] += delta
          columnPotential[j] -= delta
        } else least[j] -= delta
      }
      column = next
    } while (owner[column] !== 0)
    while (column !== 0) {
      owner[column] = owner[way[column]]
      column = way[column]
    }
  }
  return owner.slice(1).map((row) => row - 1)
}
