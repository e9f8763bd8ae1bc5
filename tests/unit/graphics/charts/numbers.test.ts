import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figureFormat, tickLabels } from "../../../../src/graphics/charts/numbers.ts";

const formatted = (values: readonly number[], decimals: number, language = "en"): readonly string[] =>
  values.map(figureFormat({ series: [{ name: "Boats", values }], decimals }, language));

describe("figures on a chart", () => {
  it("all have as many decimals as the most precise one", () => {
    assert.deepEqual(formatted([1.5, -2, 0], 1), ["1.5", "−2.0", "0.0"]);
  });

  it("have the separators of the language", () => {
    assert.deepEqual(formatted([1234.5], 1, "de"), ["1.234,5"]);
    assert.deepEqual(formatted([1234.5], 1, "fr"), ["1\u202f234,5"]);
  });

  it("lose decimals if there would be too many digits", () => {
    assert.deepEqual(formatted([123456.789], 3), ["123,456.8"]);
  });

  it("are compact if they are large", () => {
    assert.deepEqual(formatted([1_250_000, -3_000_000], 0), ["1.25m", "−3m"]);
    assert.deepEqual(formatted([12_500_000], 0, "ja"), ["1250万"]);
  });
});

describe("figures along an axis", () => {
  it("all have as many decimals as one needs", () => {
    assert.deepEqual(tickLabels([0, 0.5, 1], "de"), ["0,0", "0,5", "1,0"]);
    assert.deepEqual(tickLabels([-10, 0, 10], "en"), ["−10", "0", "10"]);
  });

  it("are compact if one is large", () => {
    assert.deepEqual(tickLabels([0, 500_000, 1_000_000], "en"), ["0", "500k", "1m"]);
  });
});
