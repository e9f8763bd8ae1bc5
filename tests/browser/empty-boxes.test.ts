import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Box, emptyBoxes } from "./measures/empty-boxes.ts";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

const area = box(0, 0, 900, 600);
const least = { width: 120, height: 96 };

const holes = (...boxes: readonly Box[]) =>
  emptyBoxes(area, boxes, least).map(({ left, top, right, bottom }) => [left, top, right, bottom]);

describe("the empty boxes of a page", () => {
  it("are none if its columns are full, whatever their gutters", () => {
    assert.deepEqual(holes(box(0, 0, 430, 600), box(470, 0, 900, 300), box(470, 330, 900, 590)), []);
  });

  it("are everything if it has nothing", () => {
    assert.deepEqual(holes(), [[0, 0, 900, 600]]);
  });

  it("are found under a column that ends early, up to the edges of its neighbours", () => {
    assert.deepEqual(holes(box(0, 0, 430, 600), box(470, 0, 900, 400)), [[430, 400, 900, 600]]);
  });

  it("are found between two boxes of a column", () => {
    assert.deepEqual(holes(box(0, 0, 430, 600), box(470, 0, 900, 200), box(470, 310, 900, 600)), [
      [430, 200, 900, 310],
    ]);
  });

  it("are found between two bands", () => {
    assert.deepEqual(holes(box(0, 0, 900, 200), box(0, 300, 900, 600)), [[0, 200, 900, 300]]);
  });

  it("are found beside a list that is narrower than the page", () => {
    assert.deepEqual(holes(box(0, 0, 600, 600)), [[600, 0, 900, 600]]);
  });

  it("are found once, although several columns border on them", () => {
    assert.deepEqual(holes(box(0, 0, 300, 250), box(300, 0, 600, 250), box(600, 0, 900, 600)), [
      [0, 250, 600, 600],
    ]);
  });

  it("are all told if they overlap but neither contains the other", () => {
    assert.deepEqual(holes(box(0, 0, 400, 500), box(400, 0, 900, 100), box(0, 596, 900, 600)), [
      [400, 100, 900, 596],
      [0, 500, 900, 596],
    ]);
  });

  it("may be lower or narrower", () => {
    assert.deepEqual(holes(box(0, 0, 785, 505)), []);
  });
});
