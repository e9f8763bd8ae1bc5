import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countFilling, heightOf } from "../../../../src/pages/front/heights.ts";
import { cardOf, pictureOf } from "../../../support/layout-views.ts";

describe("the height of a card", () => {
  it("grows with the lines of its headline", () => {
    const short = heightOf(cardOf(), "latest");
    const long = heightOf(
      cardOf({ title: "Ferries sail again after a winter in which the northern mole was rebuilt" }),
      "latest",
    );
    assert.equal(short, 34);
    assert.equal(long, 54);
  });

  it("has the picture above the text in wide places, and beside it in small ones", () => {
    const picture = cardOf({ picture: pictureOf() });
    assert.equal(heightOf(picture, "beside") - heightOf(cardOf(), "beside"), 187);
    assert.equal(heightOf(picture, "groupCard"), 88 + 25);
  });

  it("counts the short title in small places, and a kicker like any label", () => {
    const title = "Ferries sail again after a winter in which the northern mole was rebuilt "
      .repeat(2)
      .trim();
    const [long, short] = [cardOf({ title }), cardOf({ title, shortTitle: "Ferries sail" })];
    for (const place of ["related", "brief", "wideBrief", "latest", "headline", "groupCard"] as const)
      assert.ok(heightOf(short, place) < heightOf(long, place), place);
    assert.equal(heightOf(short, "beside"), heightOf(long, "beside"));
    assert.equal(heightOf(cardOf({ kicker: "Heat" }), "brief") - heightOf(cardOf(), "brief"), 20);
  });

  it("counts the standfirst only where it is shown", () => {
    const plain = cardOf({ description: undefined });
    assert.ok(heightOf(cardOf(), "beside") > heightOf(plain, "beside"));
    assert.equal(heightOf(cardOf(), "brief"), heightOf(plain, "brief"));
  });

  it("knows scripts with tall lines and with wide letters", () => {
    assert.ok(heightOf(cardOf({ language: "ar" }), "lead") > heightOf(cardOf(), "lead"));
    const korean = cardOf({ title: "겨울 동안 멈췄던 연락선이 다시 운항을 시작했다", language: "ko" });
    assert.ok(heightOf(korean, "latest") > 50);
  });
});

describe("the number of items that fill a height", () => {
  const table = [
    [0, [40, 40], 0],
    [100, [40, 40, 40, 40], 3],
    [99, [40, 40, 40, 40], 2],
    [500, [40, 40], 2],
    [100, [], 0],
  ] as const;
  for (const [height, items, count] of table)
    it(`is ${count} for ${height} and ${items.join(", ")}`, () => {
      assert.equal(countFilling(height, items), count);
    });
});
