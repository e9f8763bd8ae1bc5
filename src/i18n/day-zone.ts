import { IANAZone, Info, type Zone } from "luxon";
import { boundedCache } from "../lib/cache.ts";

/**
 * Returns a time zone by its name, as luxon takes it. Its distances from Greenwich are looked up once for each day: the engine
 * takes some 3 µs for each, and luxon asks for half a dozen to read one date.
 */
export function dayZone(name: string): Zone {
  return zones(name, () => {
    const zone = Info.normalizeZone(name);
    return zone instanceof IANAZone && zone.isValid ? new DayZone(name) : zone;
  });
}

const zones = boundedCache<Zone>();

class DayZone extends IANAZone {
  /** By the days since 1970, which begin at midnight in Greenwich: the distance then, in minutes. */
  readonly #beginnings = boundedCache<number>(mostDays);

  override offset(ms: number): number {
    const day = Math.floor(ms / dayLength);
    const offset = this.#beginning(day);
    // No zone has ever changed twice in a day.
    return offset === this.#beginning(day + 1) ? offset : super.offset(ms);
  }

  #beginning(day: number): number {
    return this.#beginnings(day, () => super.offset(day * dayLength));
  }
}

/** In milliseconds. */
const dayLength = 86_400_000;

/** Those of a century. */
const mostDays = 40_000;
