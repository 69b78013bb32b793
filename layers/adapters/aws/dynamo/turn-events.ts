import { ChatEvent } from '#contract/chat.ts';
import type { TurnStep } from '#core/ports.ts';
import { jsonText } from './row-fields.ts';
import type { Row, StoredRow } from './row.ts';

/** Each event of a turn is an attribute of its row: setting it twice changes nothing, so a lost acknowledgement is harmless. */
const attribute = /^event\d{5}$/u;

/** The attributes that a step adds to its turn's row. */
export function eventAttributes({ from, events }: TurnStep): Row {
  const named = events.map((event, place) => [
    `event${String(from + place).padStart(5, '0')}`,
    JSON.stringify(event),
  ]);
  return Object.fromEntries(named);
}

/** The events of a turn's row, in order. */
export function eventsIn(row: StoredRow): readonly ChatEvent[] {
  return Object.keys(row)
    .filter((name) => attribute.test(name))
    .toSorted()
    .map((name) => jsonText(ChatEvent).parse(row[name]));
}
