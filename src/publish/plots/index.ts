/** The plots of a release, each where there is something to draw. */
import type { Release } from '../release.js'
import { deathsPlot } from './deaths-plot.js'
import { eventsPlot } from './events-plot.js'
import { mapPlot } from './map-plot.js'
import type { Topology } from './topology.js'

export interface Plot {
  path: string
  caption: string
  svg: string
}

export function plotsOf({ rows }: Release, outlines: Topology | null): Plot[] {
  const all = [
    { path: 'plots/events.svg', caption: 'Events by time and type', svg: eventsPlot(rows.events) },
    {
      path: 'plots/deaths.svg',
      caption: 'Deaths by time and side: low, best, high',
      svg: deathsPlot(rows.events, rows.casualties),
    },
    { path: 'plots/map.svg', caption: 'Where the events were', svg: mapPlot(rows.events, outlines) },
  ]
  return all.filter((plot): plot is Plot => plot.svg !== null)
}
