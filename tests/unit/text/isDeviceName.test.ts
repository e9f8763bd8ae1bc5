import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeviceName } from "../../../src/text/isDeviceName.ts";

describe("a name that Windows takes for a device", () => {
  for (const name of [
    "con",
    "AUX",
    "nul",
    "prn",
    "com1",
    "COM0",
    "lpt9",
    "com¹",
    "con.txt",
    "aux.tar.gz",
    "nul .",
  ])
    it(`is ${name}`, () => assert.equal(isDeviceName(name), true));
  for (const name of ["connect", "con-1", "a-con", "com", "com10", "lpt", "auxiliary.html", "null", ""])
    it(`is not "${name}"`, () => assert.equal(isDeviceName(name), false));
});
