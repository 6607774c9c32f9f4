/** Dates as a table: the text, the day of the statement, and what the reader must make of it. Own words throughout. */
import { expect, test } from 'vitest'
import { readSentences, readText } from '../../src/extract/read.js'
import { isoDay } from '../../src/text/calendar.js'
import { english } from './reading.js'

/** Every date of a text as “start/end precision basis time”; a single day stands once. */
function dates(text: string, published: string): string[] {
  const sentences = readSentences(readText(text, published, english()))
  return sentences
    .flatMap((sentence) => sentence.items)
    .flatMap(({ date }) => (date && date.start !== null && date.end !== null ? [date] : []))
    .map(({ start, end, precision, basis, time }) =>
      [
        start === end ? isoDay(start as number) : `${isoDay(start as number)}/${isoDay(end as number)}`,
        precision,
        basis === 'stated' ? 'stated' : 'resolved',
        ...(time ? [time] : []),
      ].join(' '),
    )
}

const WEDNESDAY = '2031-03-12'

test.each([
  // A day in parentheses or with an article behind its weekday, and hours without a sign
  ['on Monday (10 March)', WEDNESDAY, '2031-03-10 day resolved'],
  ['on Monday, the 10th of March, two died', WEDNESDAY, '2031-03-10 day resolved'],
  ['On 10 March at 1930, two men died.', WEDNESDAY, '2031-03-10 day resolved 19:30'],
  ['On 10 March they put the dead at 1230.', WEDNESDAY, '2031-03-10 day resolved'],
  // Seasons gone by, ends of months and years
  ['last summer', WEDNESDAY, '2030-06-01/2030-08-31 month resolved'],
  ['last winter', WEDNESDAY, '2030-12-01/2031-02-28 month resolved'],
  ['last spring', WEDNESDAY, '2030-03-01/2030-05-31 month resolved'],
  ['in the last days of February', WEDNESDAY, '2031-02-22/2031-02-28 week resolved'],
  ['in the last few days of February', WEDNESDAY, '2031-02-22/2031-02-28 week resolved'],
  ['in the first days of March 2030', WEDNESDAY, '2030-03-01/2030-03-07 week stated'],
  ['in the third day of February', WEDNESDAY, '2031-02-01/2031-02-28 month resolved'],
  ['at the end of 2029', WEDNESDAY, '2029-01-01/2029-12-31 year stated'],
  ['in mid-2029', WEDNESDAY, '2029-01-01/2029-12-31 year stated'],
  ['on the eve of 10 March', WEDNESDAY, '2031-03-09 day resolved'],
  ['8 days ago', WEDNESDAY, '2031-03-04 day resolved'],
  // Years joined by a dash
  ['in the 2014–2019 war', WEDNESDAY, '2014-01-01/2019-12-31 year stated'],
  ['in the 1988-94 conflict', WEDNESDAY, '1988-01-01/1994-12-31 year stated'],
  ['in the 1914-1999 conflict', WEDNESDAY, '1914-01-01/1914-12-31 year stated'],
  ['in the 2029-2035 operation', WEDNESDAY, '2029-01-01/2029-12-31 year stated'],
  ['in 2019-25-06', WEDNESDAY, '2019-01-01/2019-12-31 year stated'],
  // The year in words, feasts, weeks of a month
  ['on 7 February this year', WEDNESDAY, '2031-02-07 day resolved'],
  ['on 7 May last year', WEDNESDAY, '2030-05-07 day resolved'],
  ['today, 11 March 2031', WEDNESDAY, '2031-03-11 day stated'],
  ['yesterday, 11 March', WEDNESDAY, '2031-03-11 day resolved'],
  ['in October last year', WEDNESDAY, '2030-10-01/2030-10-31 month resolved'],
  ["on New Year's Day", WEDNESDAY, '2031-01-01 day resolved'],
  ['in the first week of February', WEDNESDAY, '2031-02-01/2031-02-07 week resolved'],
  ['It came a week after the blast.', WEDNESDAY, '2031-03-02/2031-03-08 week resolved'],
  ['to mark five years since the blast', WEDNESDAY, '2026-01-01/2026-12-31 year resolved'],
  // Hours and a few days up to that of the words
  ['in the last few hours', WEDNESDAY, '2031-03-12 day resolved'],
  ['in recent hours', WEDNESDAY, '2031-03-12 day resolved'],
  ['a few hours ago', WEDNESDAY, '2031-03-12 day resolved'],
  ['some 20 minutes ago', WEDNESDAY, '2031-03-12 day resolved'],
  ['moments ago', WEDNESDAY, '2031-03-12 day resolved'],
  ['in the last 12 hours', WEDNESDAY, '2031-03-12 day resolved'],
  ['in the last 48 hours', WEDNESDAY, '2031-03-11/2031-03-12 days resolved'],
  ['over the past 72 hours', WEDNESDAY, '2031-03-10/2031-03-12 days resolved'],
  ['during the past few days', WEDNESDAY, '2031-03-09/2031-03-12 days resolved'],
  // May told without a preposition; a year before people; “that year” goes on from whatever was told last
  ['last May', WEDNESDAY, '2030-05-01/2030-05-31 month resolved'],
  ['In 2019 rebels took Ossa.', WEDNESDAY, '2019-01-01/2019-12-31 year stated'],
  ['charged after the rebels’ 2023 offensive', WEDNESDAY, '2023-01-01/2023-12-31 year stated'],
  // The half of the day told by its part
  ['at 10:30 on Monday evening', WEDNESDAY, '2031-03-10 day resolved 22:30'],
  ['at 10:30 on Monday morning', WEDNESDAY, '2031-03-10 day resolved 10:30'],
  // As written
  ['on 5 March 2031', WEDNESDAY, '2031-03-05 day stated'],
  ['on March 5, 2031', WEDNESDAY, '2031-03-05 day stated'],
  ['on the 5th of March 2031', WEDNESDAY, '2031-03-05 day stated'],
  ['on 2031-03-05', WEDNESDAY, '2031-03-05 day stated'],
  ['on 05.03.2031', WEDNESDAY, '2031-03-05 day stated'],
  ['on 05.03.31', WEDNESDAY, '2031-03-05 day stated'],
  ['on 3/25/2031', WEDNESDAY, '2031-03-25 day stated'],
  // A term, where the last such day is long past
  ['They must leave by 5 May', WEDNESDAY, '2031-05-05 day resolved'],
  ['Ten had died by 5 February', WEDNESDAY, '2031-02-05 day resolved'],
  // Month first where the day would else be still to come
  ['on 02/04/2031', WEDNESDAY, '2031-02-04 day stated'],
  ['on 04/02/2031', WEDNESDAY, '2031-02-04 day stated'],
  ['on 25/3/2031', WEDNESDAY, '2031-03-25 day stated'],
  ['in March 2031', WEDNESDAY, '2031-03-01/2031-03-31 month stated'],
  ['in 2029', WEDNESDAY, '2029-01-01/2029-12-31 year stated'],
  ['in the autumn of 2029', WEDNESDAY, '2029-09-01/2029-11-30 month stated'],
  // Without a year: the past, unless it is planned or only days ahead
  ['on 5 March', WEDNESDAY, '2031-03-05 day resolved'],
  ['on December 30', WEDNESDAY, '2030-12-30 day resolved'],
  ['The talks will be held on 20 June', WEDNESDAY, '2031-06-20 day resolved'],
  ['The talks were held on 20 June', WEDNESDAY, '2030-06-20 day resolved'],
  ['The leaders meet on 18 March', WEDNESDAY, '2031-03-18 day resolved'],
  ['in October', WEDNESDAY, '2030-10-01/2030-10-31 month resolved'],
  [
    'The war began on 27 September 2020 and the truce came on 10 November',
    WEDNESDAY,
    ['2020-09-27 day stated', '2020-11-10 day resolved'],
  ],
  ['on 05-03-2031', WEDNESDAY, '2031-03-05 day stated'],
  ['on 2031/03/05', WEDNESDAY, '2031-03-05 day stated'],
  ['in mid-February', WEDNESDAY, '2031-02-01/2031-02-28 month resolved'],
  ['at the end of February', WEDNESDAY, '2031-02-01/2031-02-28 month resolved'],
  // A part of a day named after it
  ['at dawn on Sunday', WEDNESDAY, '2031-03-09 day resolved'],
  ['overnight Saturday', WEDNESDAY, '2031-03-08 day resolved'],
  ['overnight from Saturday to Sunday', WEDNESDAY, '2031-03-08/2031-03-09 days resolved'],
  ['at night on 5 March', WEDNESDAY, '2031-03-05 day resolved'],
  ['at dawn', WEDNESDAY, '2031-03-12 day resolved'],
  // What a plan is about has happened
  [
    'They are to mourn those whom gunmen shot. It will try the men that killed two on Friday',
    WEDNESDAY,
    '2031-03-07 day resolved',
  ],
  // Weekdays and weeks
  ['from Monday to Thursday', WEDNESDAY, '2031-03-03/2031-03-06 days resolved'],
  ['between Monday and Thursday last week', WEDNESDAY, '2031-03-03/2031-03-06 days resolved'],
  ['on Tuesday last week', WEDNESDAY, '2031-03-04 day resolved'],
  ['in the week ending 9 March', WEDNESDAY, '2031-03-03/2031-03-09 week resolved'],
  ['in the week of 3 March', WEDNESDAY, '2031-03-03/2031-03-09 week resolved'],
  ['in the 24 hours to Sunday', WEDNESDAY, '2031-03-08/2031-03-09 days resolved'],
  [
    'It began on 5 March. The previous night a post was hit.',
    WEDNESDAY,
    ['2031-03-05 day resolved', '2031-03-04 day resolved'],
  ],
  // Spans
  ['on the night of 13-14 September', '2031-09-15', '2031-09-13/2031-09-14 days resolved'],
  ['on 24/25 February', WEDNESDAY, '2031-02-24/2031-02-25 days resolved'],
  ['from 27 February to 2 March', WEDNESDAY, '2031-02-27/2031-03-02 days resolved'],
  ['between 2019 and 2022', WEDNESDAY, '2019-01-01/2022-12-31 year stated'],
  ['30 January - 2 February 2031', WEDNESDAY, '2031-01-30/2031-02-02 days resolved'],
  ['on Saturday and Sunday', WEDNESDAY, '2031-03-08/2031-03-09 days resolved'],
  // Lists share what one of them states
  [
    'on November 9, 2020, January 11, and November 26, 2021',
    WEDNESDAY,
    ['2020-11-09 day stated', '2021-01-11 day resolved', '2021-11-26 day stated'],
  ],
  ['on 3, 5 and 9 March 2031', WEDNESDAY, ['2031-03-03 day stated', '2031-03-05 day stated', '2031-03-09 day stated']],
  ['On March 5 and 12 soldiers died', WEDNESDAY, '2031-03-05 day resolved'],
  // Weekdays
  ['on Sunday', WEDNESDAY, '2031-03-09 day resolved'],
  ['on Wednesday', WEDNESDAY, '2031-03-12 day resolved'],
  ['last Wednesday', WEDNESDAY, '2031-03-05 day resolved'],
  ['The envoys will meet on Friday', WEDNESDAY, '2031-03-14 day resolved'],
  ['Talks are set for Friday', WEDNESDAY, '2031-03-14 day resolved'],
  ['He was invited to a meeting in Ossa on Friday', WEDNESDAY, '2031-03-14 day resolved'],
  ['Talks will be held, the ministry said on Monday', WEDNESDAY, '2031-03-10 day resolved'],
  ['on Sunday, 9 March', WEDNESDAY, '2031-03-09 day resolved'],
  // Words for days
  ['yesterday', WEDNESDAY, '2031-03-11 day resolved'],
  ['overnight', WEDNESDAY, '2031-03-11/2031-03-12 days resolved'],
  ['this morning', WEDNESDAY, '2031-03-12 day resolved'],
  ['over the weekend', WEDNESDAY, '2031-03-08/2031-03-09 days resolved'],
  ['over the past 24 hours', WEDNESDAY, '2031-03-11/2031-03-12 days resolved'],
  ['during the past twenty-four hours', WEDNESDAY, '2031-03-11/2031-03-12 days resolved'],
  ['last week-end', WEDNESDAY, '2031-03-08/2031-03-09 days resolved'],
  ['last weekend', '2031-03-09', '2031-03-01/2031-03-02 days resolved'],
  ['on Tuesday of last week', WEDNESDAY, '2031-03-04 day resolved'],
  ['on Monday of this week', WEDNESDAY, '2031-03-10 day resolved'],
  ['late Sunday or early Monday', WEDNESDAY, '2031-03-09/2031-03-10 days resolved'],
  ['on Sunday night into Monday morning', WEDNESDAY, '2031-03-09/2031-03-10 days resolved'],
  ['two weeks ago on Monday', WEDNESDAY, '2031-02-24 day resolved'],
  ['on 5-Mar-2031', WEDNESDAY, '2031-03-05 day stated'],
  ['yesterday, March, 11, at noon', WEDNESDAY, '2031-03-11 day resolved'],
  ['on the 5th of this month', WEDNESDAY, '2031-03-05 day resolved'],
  ['In February, 12 soldiers were hurt', WEDNESDAY, '2031-02-01/2031-02-28 month resolved'],
  ['in the last three days', WEDNESDAY, '2031-03-10/2031-03-12 days resolved'],
  ['two days ago', WEDNESDAY, '2031-03-10 day resolved'],
  ['three years ago', WEDNESDAY, '2028-01-01/2028-12-31 year resolved'],
  ['last month', WEDNESDAY, '2031-02-01/2031-02-28 month resolved'],
  // From the day told of before
  [
    'On 3 March a farmer was hit. Two days later another was.',
    WEDNESDAY,
    ['2031-03-03 day resolved', '2031-03-05 day resolved'],
  ],
  [
    'On 3 March a farmer was hit. The next day another was.',
    WEDNESDAY,
    ['2031-03-03 day resolved', '2031-03-04 day resolved'],
  ],
  [
    'In May 2029 a farmer was hit. The following month another was. The same year a third was.',
    WEDNESDAY,
    [
      '2029-05-01/2029-05-31 month stated',
      '2029-06-01/2029-06-30 month resolved',
      '2029-01-01/2029-12-31 year resolved',
    ],
  ],
  [
    'On 3 March 2030 a farmer was hit, and on the 20th of the same month another. Later that year a third was.',
    WEDNESDAY,
    ['2030-03-03 day stated', '2030-03-20 day resolved', '2030-01-01/2030-12-31 year resolved'],
  ],
  [
    'On 3 March 2030 a farmer was hit. A year earlier another was. Two months later a third was.',
    WEDNESDAY,
    ['2030-03-03 day stated', '2029-01-01/2029-12-31 year resolved', '2030-05-01/2030-05-31 month resolved'],
  ],
  ['The previous month a farmer was hit.', WEDNESDAY, '2031-02-01/2031-02-28 month resolved'],
  ['The following month a farmer was hit, the year before the war.', WEDNESDAY, []],
  ['The day before, a farmer was hit.', WEDNESDAY, '2031-03-11 day resolved'],
  // Times of day join the date beside them
  ['On March 5, at 10 a.m., it began', WEDNESDAY, '2031-03-05 day resolved 10:00'],
  ['at around 21:40 on 5 March', WEDNESDAY, '2031-03-05 day resolved 21:40'],
  ['at 5.20 pm on Sunday', WEDNESDAY, '2031-03-09 day resolved 17:20'],
  ['at 1430 hours on Sunday', WEDNESDAY, '2031-03-09 day resolved 14:30'],
  // Leap days and years that turn
  ['on 29 February', WEDNESDAY, '2028-02-29 day resolved'],
  ['on Sunday', '2031-01-01', '2030-12-29 day resolved'],
])('%s', (text, published, expected) => {
  expect(dates(`${text}.`, published)).toEqual([expected].flat())
})

test.each([
  ['Article 5 may apply.'],
  ['They march to Ossa.'],
  ['He stood 13.5 metres away.'],
  ['On 31 February nothing happened.'],
  ['Some 2019 people came.'],
  ['He saw a camp in which 2019 people lived.'],
  ['Rebels attacked it a few days ago.'],
  ['Resolution 1325 was cited.'],
  ['The driver, born in 1979, survived.'],
])('no date of an event: %s', (text) => {
  expect(dates(text, WEDNESDAY).filter((d) => !d.startsWith('1979'))).toEqual([])
})

test.each([
  'a private of the 23rd Infantry Regiment',
  'the situation in the 4th Military Region',
  'one soldier in the 1st and one in the 2nd Army Region',
])('an ordinal that numbers a body is no day: %s', (text) => {
  expect(dates(text, WEDNESDAY)).toEqual([])
})
