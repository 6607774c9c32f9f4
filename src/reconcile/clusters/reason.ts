/** One ground for or against joining two tellings. */
import type { Incident } from '../incidents/incident.js'
import type { Setting } from './setting.js'

export interface Reason {
  points: number
  text: string
}

export type Rule = (a: Incident, b: Incident, setting: Setting) => Reason | null

export const reason = (points: number, text: string): Reason => ({ points, text })

/** Keeps apart whatever else agrees. */
export const VETO = -100
