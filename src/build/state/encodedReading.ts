import type { Body } from "../../model/body.ts";
import type { Position } from "../../model/contentFile.ts";
import type { Reading } from "../../read/reading.ts";

/** A reading as text: what every build needs at once, and what it needs of few files only. */
export interface EncodedReading {
  /** The reading without its body and positions. */
  readonly record: string;
  /** The rendered body. */
  readonly html: string;
  /** Its anchors and the positions of the fields. */
  readonly details: string;
}

interface Details {
  readonly anchors: readonly string[];
  readonly positions: readonly (readonly [string, Position])[];
}

/** Gives what was left out of a reading. */
export interface Remainder {
  readonly html: () => string;
  readonly details: () => string;
}

const bodyOf = (reading: Reading): Body | undefined => reading.record?.body;

const positionsOf = ({ record }: Reading): ReadonlyMap<string, Position> =>
  record && "origin" in record ? record.origin.positions : new Map();

export const encodedReading = (reading: Reading): EncodedReading => {
  const { record } = reading;
  const body = bodyOf(reading);
  const slim = record && {
    ...record,
    ...(body ? { body: { ...body, html: undefined, anchors: undefined } } : {}),
    ...("origin" in record ? { origin: { file: record.origin.file } } : {}),
  };
  const details: Details = { anchors: body?.anchors ?? [], positions: [...positionsOf(reading)] };
  return {
    record: JSON.stringify({ ...reading, record: slim }),
    html: body?.html ?? "",
    details: JSON.stringify(details),
  };
};

/**
 * The reading of a text. Body and positions are fetched when they are asked for, each time anew, so that an archive
 * of them need not be in memory. The text comes from `encodedReading`, which is why its shape is taken for granted.
 */
export const decodedReading = (record: string, remainder: Remainder): Reading => {
  const details = (): Details => JSON.parse(remainder.details());
  const reading: Reading = JSON.parse(record);
  if (!reading.record) return reading;
  if (reading.record.body)
    lend(reading.record.body, { html: remainder.html, anchors: () => details().anchors });
  if ("origin" in reading.record)
    lend(reading.record.origin, { positions: () => new Map(details().positions) });
  return reading;
};

/** Gives an object values that are fetched when they are asked for. */
const lend = (holder: object, values: Readonly<Record<string, () => unknown>>): void => {
  for (const [name, get] of Object.entries(values))
    Object.defineProperty(holder, name, { get, enumerable: true });
};
