/** How a telling is named to a person and in the decision files: by where its statement first tells the event, and with what words. */
import type { StatementEvent } from '../../model/record.js'
import { tellingName } from '../../reconcile/index.js'

/** What one statement tells of an event. */
export interface Telling {
  /** Statement id and the span that first tells it, joined by @. */
  name: string
  /** The words of the span. */
  words: string
}

export const tellingIn = (statement: string, event: StatementEvent): Telling => ({
  name: tellingName(statement, event),
  words: event.mentions[0].quote,
})
