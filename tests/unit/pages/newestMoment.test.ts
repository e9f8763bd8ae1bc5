import assert from "node:assert/strict";
import { it } from "node:test";
import { newestMoment } from "../../../src/pages/newestMoment.ts";
import { momentFixture } from "../../support/momentFixture.ts";

it("newestMoment goes by time and not by the letters of the offsets", () => {
  // The clocks went back between the two: the later one reads as the earlier hour.
  const summer = momentFixture("2023-10-29T02:30+02:00");
  const winter = momentFixture("2023-10-29T02:10+01:00");
  assert.ok(summer.iso > winter.iso);
  assert.equal(newestMoment([summer, undefined, winter]), winter);
  assert.equal(newestMoment([winter, summer]), winter);
});

it("newestMoment of nothing is undefined", () => {
  assert.equal(newestMoment([]), undefined);
  assert.equal(newestMoment([undefined]), undefined);
});
