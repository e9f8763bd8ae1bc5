import assert from "node:assert/strict";
import { it } from "node:test";
import { rfc822Date } from "../../../src/i18n/rfc822-date.ts";

const rfc822DateCases = [
  ["2023-11-09T08:30:00+09:00", "Thu, 09 Nov 2023 08:30:00 +0900"],
  ["2024-02-29T23:59:59-03:30", "Thu, 29 Feb 2024 23:59:59 -0330"],
  ["2023-01-01T00:00:00Z", "Sun, 01 Jan 2023 00:00:00 +0000"],
  ["2023-11-09T08:30:00.250+05:30", "Thu, 09 Nov 2023 08:30:00 +0530"],
  ["0999-05-01T12:00:00+00:00", "Wed, 01 May 0999 12:00:00 +0000"],
] as const;

for (const [iso, expected] of rfc822DateCases)
  it(`rfc822Date of ${iso} is ${expected}`, () => {
    assert.equal(rfc822Date(iso), expected);
  });
