import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isSvg, svgSize } from "../../../src/images/svg-size.ts";

const drawing = (attributes: string): Buffer =>
  Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><g/></svg>`);

describe("the size of an SVG", () => {
  const table = [
    ['width="10" height="20"', 10, 20],
    ["width='10.4px' height='1e2'", 10, 100],
    ['width="1in" height="2.54cm"', 96, 96],
    ['width="25.4mm" height="72pt"', 96, 96],
    ['width="1pc" height="2em"', 16, 32],
    ['viewBox="0 0 40 30"', 40, 30],
    ['viewBox="-5,-5, 40.4,30.6"', 40, 31],
    ['width="100%" height="100%" viewBox="0 0 40 30"', 40, 30],
    ['width="80" viewBox="0 0 40 30"', 80, 60],
    ['height="7" viewBox="0 0 40 30"', 9, 7],
    ['data-a="a>b" stroke-width="9" width="3" height="4"', 3, 4],
  ] as const;
  for (const [attributes, width, height] of table)
    it(`is read from ${attributes}`, () => {
      assert.deepEqual(svgSize(drawing(attributes)), { width, height });
    });

  for (const attributes of [
    "",
    'width="10"',
    'width="0" height="0"',
    'width="a" height="5"',
    'viewBox="0 0 0 0"',
  ])
    it(`is unknown: ${attributes || "without attributes"}`, () => {
      assert.equal(svgSize(drawing(attributes)), undefined);
    });

  it("is not read from a pixel image with the same letters", () => {
    assert.ok(isSvg(drawing("")));
    assert.ok(isSvg(Buffer.from('\ufeff<!-- A boat. --><svg width="1"/>')));
    assert.ok(!isSvg(Buffer.from("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR<svg width='1' height='1'>")));
    assert.ok(!isSvg(Buffer.from("<p>No drawing.</p>")));
  });
});
