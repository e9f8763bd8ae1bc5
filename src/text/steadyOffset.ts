import { Info, type Zone } from "luxon";

const day = 24 * 60 * 60 * 1000;
const step = 2 * day;

interface KnownZone {
  readonly zone: Zone;
  /** In minutes, by the time in milliseconds; asked for at every other midnight only. */
  readonly offsets: Map<number, number>;
}

const knownZones = new Map<string, KnownZone>();

const knownZone = (name: string): KnownZone => {
  const known = knownZones.get(name) ?? { zone: Info.normalizeZone(name), offsets: new Map() };
  knownZones.set(name, known);
  return known;
};

const offsetAt = ({ zone, offsets }: KnownZone, time: number): number => {
  const known = offsets.get(time) ?? zone.offset(time);
  offsets.set(time, known);
  return known;
};

/** How a zone's clocks stand for a while. */
export interface SteadyOffset {
  /** Before UTC where it is negative. */
  readonly minutes: number;
  /** Whether the zone has this offset for ever, as UTC has. */
  readonly isFixed: boolean;
}

/**
 * How the clocks of a zone stand from a day before a time (in milliseconds) to a day after it, or undefined where they
 * are changed within some three days of it or are no whole minutes apart from UTC. That the offset is the same before
 * and after is enough: since 1900 no zone has changed its clocks twice within six days.
 */
export const steadyOffset = (name: string, time: number): SteadyOffset | undefined => {
  const known = knownZone(name);
  const minutes = offsetAt(known, Math.floor((time - day) / step) * step);
  const after = offsetAt(known, Math.ceil((time + day) / step) * step);
  return minutes === after && Number.isInteger(minutes)
    ? { minutes, isFixed: known.zone.isUniversal }
    : undefined;
};
