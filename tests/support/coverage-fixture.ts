import { bitsOf } from "../../src/lib/hash-bits.ts";
import type { Coverage, Update } from "../../src/model/update.ts";
import { bodyFixture } from "./body-fixture.ts";
import { momentFixture } from "./moment-fixture.ts";

/** Returns an update with an id and a date only. */
export const updateFixture = (given: Partial<Update> = {}): Update => ({
  id: "u-lamps",
  date: momentFixture("2023-11-09T09:00"),
  isKey: false,
  corrections: [],
  body: bodyFixture("<p>The lamps come on.</p>\n"),
  authors: [],
  status: "published",
  ...given,
});

/** Returns coverage that goes on and has no updates. */
export const coverageFixture = (given: Partial<Coverage> = {}): Coverage => ({
  start: momentFixture("2023-11-09T08:30"),
  ended: false,
  updated: momentFixture("2023-11-09T08:30"),
  updates: [],
  hash: bitsOf("coverage"),
  ...given,
});
