/** Reads the lines of a TopoJSON file (https://github.com/topojson/topojson-specification): no polygons, only what is drawn. */

export interface Topology {
  transform: { scale: [number, number]; translate: [number, number] }
  arcs: [number, number][][]
}

export interface Box {
  west: number
  east: number
  south: number
  north: number
}

type Point = readonly [longitude: number, latitude: number]

/** The pieces of all arcs that come near a box: a piece ends one point after it has left. */
export function arcsWithin({ transform, arcs }: Topology, box: Box): Point[][] {
  return arcs.flatMap((arc) => pieces(decoded(arc, transform), box))
}

/** Quantised differences → degrees. */
function decoded(arc: readonly (readonly [number, number])[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
  })
}

function pieces(points: readonly Point[], box: Box): Point[][] {
  const out: Point[][] = []
  let piece: Point[] = []
  for (let i = 1; i < points.length; i++) {
    if (meets(points[i - 1], points[i], box)) {
      if (piece.length === 0) piece.push(points[i - 1])
      piece.push(points[i])
    } else if (piece.length > 0) {
      out.push(piece)
      piece = []
    }
  }
  return piece.length > 0 ? [...out, piece] : out
}

/** Whether the boxes of a segment and of the map overlap; a segment once around the world only crosses the date line. */
const meets = ([x1, y1]: Point, [x2, y2]: Point, { west, east, south, north }: Box): boolean =>
  Math.abs(x1 - x2) < 180 &&
  Math.max(x1, x2) >= west &&
  Math.min(x1, x2) <= east &&
  Math.max(y1, y2) >= south &&
  Math.min(y1, y2) <= north
