import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scaleLinear } from "d3-scale";
import { chartCanvases } from "../../../../src/graphics/charts/chart.ts";
import { axisTicks } from "../../../../src/graphics/charts/ticks.ts";
import { chartFixture } from "../../../support/chart-fixture.ts";

const textsOf = (first: readonly (string | number)[], language = "en", canvas = 0): readonly string[] => {
  const { axis } = chartFixture({ data: [["", "Boats"], ...first.map((at, index) => [at, index + 1])] }).data;
  const [from = 0, to = 0] = [axis.values[0], axis.values.at(-1)];
  const on = chartCanvases(language)[canvas];
  assert.ok(on);
  const scale = scaleLinear()
    .domain([from, to])
    .range([30, on.width - 40]);
  return axisTicks(axis, scale, on).map(({ text }) => text);
};

const months = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );

describe("the ticks along the bottom of a chart", () => {
  it("are all dates if there is room", () => {
    assert.deepEqual(textsOf([2019, 2020, 2022]), ["2019", "2020", "2022"]);
  });

  it("are fewer if there is not, on round years", () => {
    const years = Array.from({ length: 60 }, (_, index) => 1961 + index);
    assert.deepEqual(textsOf(years), ["1970", "1980", "1990", "2000", "2010", "2020"]);
    assert.deepEqual(textsOf(years, "en", 1), ["1980", "2000", "2020"]);
  });

  it("show the year once for its months", () => {
    assert.deepEqual(textsOf(["2021-11", "2021-12", "2022-01", "2022-02"]), [
      "Nov 2021",
      "Dec",
      "Jan 2022",
      "Feb",
    ]);
  });

  it("show quarters, and the year once for them", () => {
    assert.deepEqual(textsOf(["2021-Q4", "2022-Q1", "2022-Q2"]), ["Q4 2021", "Q1 2022", "Q2"]);
  });

  it("are in the language of the article", () => {
    assert.deepEqual(textsOf(["2021-11", "2021-12"], "fr"), ["nov. 2021", "déc."]);
    assert.deepEqual(textsOf(["2021-Q4", "2022-Q1"], "ko"), ["2021년 4분기", "2022년 1분기"]);
    assert.deepEqual(textsOf(["2021-11", "2021-12"], "ja"), ["2021年11月", "12月"]);
    assert.deepEqual(textsOf(["2021-03-09", "2021-03-10"], "de"), ["9. März 2021", "10. März"]);
  });

  it("are never finer than the figures: no months between years", () => {
    assert.deepEqual(textsOf([2020, 2021], "en"), ["2020", "2021"]);
    assert.ok(textsOf(months(30)).every((text) => /^(?:[A-Z][a-z]{2,3}(?: 20\d\d)?|20\d\d)$/.test(text)));
  });

  it("are every second or third name if not all have room, and long ones are truncated", () => {
    const names = Array.from({ length: 12 }, (_, index) => `Harbour ${String.fromCharCode(65 + index)}`);
    assert.deepEqual(textsOf(names), ["Harbour A", "Harbour D", "Harbour G", "Harbour J"]);
    assert.match(
      textsOf(["A name that is far too long to stand here", "B"], "en", 1)[0] ?? "",
      /^A name that .*…$/,
    );
  });
});
