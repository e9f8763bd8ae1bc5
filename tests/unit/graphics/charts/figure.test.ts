import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Canvas, type ChartText, chartCanvases } from "../../../../src/graphics/charts/chart.ts";
import { chartFigure, drawChart } from "../../../../src/graphics/charts/figure.ts";
import { type Box, isInside, overlap } from "../../../../src/graphics/geometry.ts";
import { textWidth } from "../../../../src/graphics/text-fit.ts";
import { type ChartFields, chartTypes } from "../../../../src/model/graphics.ts";
import { chartFixture } from "../../../support/chart-fixture.ts";

const fields: ChartFields = {
  type: "line",
  title: 'Fewer "crossings" & <boats>',
  unit: "A day",
  source: "Port <authority>",
  data: [
    ["Year", "Plover", "Dunlin"],
    [2020, 9, 4.5],
    [2021, 6, null],
    [2022, 1234, 3],
  ],
};

const markupOf = (changed: Partial<ChartFields> = {}, language = "en"): string =>
  chartFigure({ ...fields, ...changed }, { language, id: "graphic-1" }).markup.markup;

describe("a chart as a figure", () => {
  it("is drawn for wide and for narrow screens, as one picture for those who cannot see it", () => {
    const markup = markupOf();
    const drawings = [...markup.matchAll(/<svg class="([^"]*)"[^>]* aria-hidden="true"/g)];
    assert.deepEqual(
      drawings.map(([, className]) => className),
      ["chart-wide", "chart-narrow"],
    );
    assert.equal(markup.split(/<div role="img" aria-label="[^"]+"><svg/).length, 2);
  });

  it("lists the first and last figures of its series, unless the editor has written a text", () => {
    assert.match(
      markupOf({ title: "Fewer crossings." }),
      /aria-label="Line chart: Fewer crossings\. \u2068Plover\u2069: 9\.0 \(\u20682020\u2069\) – 1,234\.0 \(\u20682022\u2069\)\. \u2068Dunlin\u2069: 4\.5 /,
    );
    assert.match(markupOf({ alt: "It fell." }), /aria-label="It fell\."/);
  });

  it("escapes what editors write", () => {
    const markup = markupOf();
    assert.match(
      markup,
      /<strong class="chart-title">Fewer &quot;crossings&quot; &amp; &lt;boats&gt;<\/strong>/,
    );
    assert.match(markup, /Source: Port &lt;authority&gt;/);
    assert.doesNotMatch(markup, /<boats>|<authority>/);
  });

  it("has its figures as a table, in the numbers of the language, with a head for each row and column", () => {
    const table = /<table>.*<\/table>/s.exec(markupOf({}, "de"))?.[0];
    assert.equal(
      table,
      '<table><thead><tr><th scope="col">Year</th><th scope="col">Plover</th><th scope="col">Dunlin</th></tr></thead><tbody>' +
        '<tr><th scope="row">2020</th><td>9,0</td><td>4,5</td></tr>' +
        '<tr><th scope="row">2021</th><td>6,0</td><td>–</td></tr>' +
        '<tr><th scope="row">2022</th><td>1.234,0</td><td>3,0</td></tr></tbody></table>',
    );
  });

  it("has an empty corner if the first column has no name", () => {
    assert.match(
      markupOf({
        data: [
          ["", "a"],
          [2020, 1],
        ],
      }),
      /<thead><tr><td><\/td><th scope="col">a/,
    );
  });

  it("distinguishes series by marks, dashes and hatches, not by colour alone", () => {
    const dots = [...markupOf({ type: "dot" }).matchAll(/class="chart-mark series-(\d)"[^>]* d="([^"]*)"/g)];
    const shapes = Map.groupBy(dots, ([, series]) => series);
    assert.notEqual(shapes.get("1")?.[0]?.[2], shapes.get("2")?.[0]?.[2]);
    const bars = markupOf({ type: "bar" });
    assert.match(bars, /<pattern id="graphic-1-wide-2"/);
    assert.match(bars, /class="chart-block series-2" fill="url\(#graphic-1-wide-2\)"/);
    assert.match(bars, /class="chart-block series-2" fill="url\(#graphic-1-narrow-2\)"/);
  });

  it("is mirrored for a language that is written from right to left, but its texts are not", () => {
    const markup = markupOf({}, "ar");
    assert.match(markup, /direction="rtl"[^>]*>.*<g transform="translate\(600\) scale\(-1 1\)">/s);
    const [, left = ""] = /<text class="chart-name series-1" x="([\d.]+)"/.exec(markupOf()) ?? [];
    const [, right = ""] = /<text class="chart-name series-1" x="([\d.]+)"/.exec(markup) ?? [];
    assert.ok(Math.abs(Number(left) + Number(right) - 600) < 0.2, `${left} and ${right}`);
  });

  it("is the same to the byte each time, and all its coordinates are numbers", () => {
    for (const type of ["line", "bar", "dot", "area"] as const) {
      const markup = markupOf({ type });
      assert.equal(markup, markupOf({ type }));
      assert.doesNotMatch(markup, /NaN|undefined|Infinity|\de-\d/);
      assert.doesNotMatch(markup, /\d\.\d\d/);
    }
  });

  it("is not drawn if a note belongs nowhere", () => {
    const { markup, errors } = chartFigure(
      { ...fields, annotations: [{ text: "Of nothing" }, { at: "2021-06", text: "Between two years" }] },
      { language: "en", id: "graphic-1" },
    );
    assert.equal(markup.markup, "");
    assert.deepEqual(errors, [
      { field: "annotations.0", message: "belongs to nothing. Write at, value or both." },
    ]);
  });
});

type Fields = Pick<ChartFields, "type" | "data" | "annotations">;

const boxOf = ({ x, y, text, anchor = "start" }: ChartText, { size }: Canvas): Box => {
  const width = textWidth(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.72, width, height: size * 0.9 };
};

/** Returns what is wrong with the texts of a chart on a canvas. */
const errorsOn = (fields: Fields, canvas: Canvas): readonly string[] => {
  const { top, bottom, texts } = drawChart(chartFixture(fields), canvas);
  const boxes = texts.map((text) => ({ text: text.text, box: boxOf(text, canvas) }));
  const frame = {
    x: -0.1,
    y: Math.floor(top),
    width: canvas.width + 0.2,
    height: Math.ceil(bottom) - Math.floor(top),
  };
  return [
    ...boxes
      .filter(({ box }) => !isInside(box, frame))
      .map(({ text, box }) => `"${text}" leaves the frame: ${JSON.stringify({ box, frame })}`),
    ...boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => overlap(box, other.box))
        .map((other) => `"${text}" meets "${other.text}": ${JSON.stringify([box, other.box])}`),
    ),
  ];
};

const columns: Readonly<Record<string, (index: number) => string | number>> = {
  year: (index) => 1990 + index * 3,
  quarter: (index) => `${2000 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
  month: (index) => `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  day: (index) => new Date(Date.UTC(2020, 0, 1 + index * 11)).toISOString().slice(0, 10),
  number: (index) => index * 7.5 - 20,
  name: (index) => `${"A place of some name that is long".slice(0, 1 + ((index * 7) % 32)).trim()} ${index}`,
};

const nameOf = fc.oneof(
  fc.stringMatching(/^[A-Za-z]{1,10}( [a-z]{1,9}){0,3}$/).filter((name) => name.length <= 40),
  fc.constantFrom(
    "W".repeat(40),
    "عدد العابرين في كل سنة",
    "年間の利用者数と貨物の量",
    "Fähren und Frachtschiffe",
  ),
);

const noteOf = (at: string | number) =>
  fc.record(
    {
      at: fc.constant(at),
      value: fc.integer({ min: -50, max: 900 }),
      text: fc.string({ minLength: 1, maxLength: 80 }),
    },
    { requiredKeys: ["text"] },
  );

const anyFields = fc
  .record({
    type: fc.constantFrom(...chartTypes),
    column: fc.constantFrom(...Object.keys(columns)),
    names: fc.uniqueArray(nameOf, { minLength: 1, maxLength: 6 }),
    rows: fc.integer({ min: 1, max: 20 }),
    scale: fc.constantFrom(0.01, 1, 250, 40_000, 9e9),
    sign: fc.constantFrom(1, -1),
    seed: fc.array(fc.integer({ min: -40, max: 1000 }), { minLength: 20, maxLength: 120 }),
    noted: fc.array(fc.integer({ min: 0, max: 19 }), { maxLength: 6 }),
  })
  .chain(({ type, column, names, rows, scale, sign, seed, noted }) => {
    const valueAt = columns[column] ?? String;
    const mayFall = type !== "area" || names.length === 1;
    const figure = (at: number): number | null => {
      const value = seed[at % seed.length] ?? 0;
      if (value % 13 === 0 && at >= names.length) return null;
      return Number(((mayFall ? value * sign : Math.abs(value)) * scale).toFixed(2));
    };
    const data: ChartFields["data"] = [
      [`What it is of, ${column}`, ...names],
      ...Array.from({ length: rows }, (_, row) => [
        valueAt(row),
        ...names.map((_, index) => figure(row * names.length + index)),
      ]),
    ];
    const annotations = fc
      .tuple(...noted.map((row) => noteOf(valueAt(row % rows))))
      .map((notes) => notes.filter(({ at, value }) => at !== undefined || value !== undefined));
    return annotations.map((notes): Fields => ({ type, data, annotations: notes }));
  });

describe("the texts of a chart", () => {
  it("name the numbers along the bottom, but not dates", () => {
    const wordsOf = (first: readonly (number | string)[]) => {
      const data = [["Wind", "Delay"], ...first.map((at) => [at, 1])];
      return chartCanvases("en").map((canvas) =>
        drawChart(chartFixture({ type: "dot", data }), canvas).texts.map(({ text }) => text),
      );
    };
    for (const words of wordsOf([2, 5.5, 8])) assert.ok(words.includes("Wind"));
    for (const words of wordsOf([2019, 2020])) assert.ok(!words.includes("Wind"));
  });

  it("never overlap and never leave the drawing, whatever the figures, names and notes", () => {
    fc.assert(
      fc.property(anyFields, fc.constantFrom("en", "ar", "ja", "de"), (fields, language) => {
        for (const canvas of chartCanvases(language)) assert.deepEqual(errorsOn(fields, canvas), []);
      }),
      { numRuns: 300 },
    );
  });

  it("do neither with the maximum of rows, series and notes", () => {
    const names = Array.from({ length: 6 }, (_, index) => `A series with a long name, number ${index}`);
    for (const type of chartTypes)
      for (const [column, valueAt] of Object.entries(columns)) {
        const rows = type === "bar" ? 20 : column === "name" && type === "dot" ? 40 : 400;
        const data = [
          ["", ...names],
          ...Array.from({ length: rows }, (_, row) => [
            valueAt(row),
            ...names.map((_, index) => row * 31 + index),
          ]),
        ];
        const annotations = Array.from({ length: 6 }, (_, index) => ({
          at: valueAt(index),
          text: `${"Note ".repeat(14)}${index}`,
        }));
        for (const canvas of chartCanvases("en"))
          assert.deepEqual(errorsOn({ type, data, annotations }, canvas), [], `${type} by ${column}`);
      }
  });
});
