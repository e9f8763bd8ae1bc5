import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wireTime } from "../../../../src/import/wires/wire-time.ts";

const times: readonly (readonly [text: string, iso: string])[] = [
  ["2017-01-02T22:28:00Z", "2017-01-03T07:28:00+09:00"],
  ["20170102T222800Z", "2017-01-03T07:28:00+09:00"],
  ["20170102T222800+0000", "2017-01-03T07:28:00+09:00"],
  ["20170102T222800-05", "2017-01-03T12:28:00+09:00"],
  ["2019-05-10T16:02:28+02:00", "2019-05-10T23:02:28+09:00"],
  ["2019-05-10T16:02:28.417+02:00", "2019-05-10T23:02:28+09:00"],
  ["2013-10-20 08:27:51+00:00", "2013-10-20T17:27:51+09:00"],
  ["2014-07-17 00:24:11 GMT+00:00", "2014-07-17T09:24:11+09:00"],
  ["2014-07-17 00:24 UTC", "2014-07-17T09:24:00+09:00"],
  ["2020-09-07T14:45:26", "2020-09-07T14:45:26+09:00"],
  ["20200907T1445", "2020-09-07T14:45:00+09:00"],
  [" 20170724 ", "2017-07-24T00:00:00+09:00"],
  ["2017-07-24", "2017-07-24T00:00:00+09:00"],
];

const others = [
  "",
  " ",
  "tomorrow",
  "2017",
  "2017-02-30",
  "20170231T101500Z",
  "2017-07-24T25:00",
  "2017-07-24T24:00",
  "2017-07-24T10:15 EST",
  "24.07.2017",
  "1500892800",
];

describe("wireTime", () => {
  for (const [text, iso] of times)
    it(`reads ${text}`, () => assert.equal(wireTime(text, "Asia/Seoul")?.iso, iso));

  it("knows a day from a time", () => {
    assert.equal(wireTime("20170724", "UTC")?.precision, "day");
    assert.equal(wireTime("20170724T0000", "UTC")?.precision, "minute");
  });

  for (const text of others)
    it(`does not read "${text}"`, () => assert.equal(wireTime(text, "Asia/Seoul"), undefined));
});
