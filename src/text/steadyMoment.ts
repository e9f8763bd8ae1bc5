import type { Moment } from "../model/moment.ts";
import { type SteadyOffset, steadyOffset } from "./steadyOffset.ts";

/** The parts of a date as it was written. */
export interface WrittenTime {
  /** "2023-11-09". */
  readonly day: string;
  /** "08:30"; midnight where it is silent. */
  readonly clock?: string | undefined;
  /** ":15". */
  readonly seconds?: string | undefined;
  /** "Z" or "+09:00", perhaps without its colon; the zone's own where it is silent. */
  readonly offset?: string | undefined;
}

const minute = 60 * 1000;

/** Within these years every clock change of every zone is known to be days away from the next. */
const isWithinKnownYears = (time: number): boolean => time >= Date.UTC(1901) && time < Date.UTC(2099);

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const told = ({ minutes, isFixed }: SteadyOffset): string => {
  if (isFixed && minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
};

const minutesOf = (offset: string): number => {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith("-") ? -minutes : minutes;
};

/**
 * The moment of a written time in a zone, where that takes no more than adding: the day is in the calendar, the time
 * on the clock, and no clock change is near. Undefined otherwise, which says nothing about the date.
 */
export const steadyMoment = (written: WrittenTime, zone: string): Omit<Moment, "precision"> | undefined => {
  const { day, clock = "00:00", seconds = ":00", offset } = written;
  const wall = `${day}T${clock}${seconds}`;
  const time = Date.parse(`${wall}Z`);
  if (seconds.length > 3 || !isWithinKnownYears(time)) return undefined;
  if (!new Date(time).toISOString().startsWith(wall)) return undefined;
  const instant = offset === undefined ? undefined : time - minutesOf(offset) * minute;
  const steady = steadyOffset(zone, instant ?? time);
  if (!steady) return undefined;
  const ms = instant ?? time - steady.minutes * minute;
  const local =
    instant === undefined ? wall : new Date(ms + steady.minutes * minute).toISOString().slice(0, 19);
  return { iso: `${local}${told(steady)}`, ms };
};
