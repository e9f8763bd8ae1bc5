import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle } from "lightningcss";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const styles = join(root, "layouts/styles");
const files = readdirSync(styles);
const source = files.map((file) => readFileSync(join(styles, file), "utf8")).join("\n");
const plain = source.replace(/\/\*[\s\S]*?\*\//g, "");

const templates = ["layouts", "src/markdown", "src/graphics"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  )
  .join("\n");

/** Classes that are put together of a word and a value, or made by a plugin of markdown-it. */
const composed = [
  /^block-(?:pair|four)$/,
  /^card-(?:lead|feature|flat|middle|story|thumb|line|signed|row)$/,
  /^pager-next$/,
  /^align-/,
  /^embed-(?:video|audio|post|page)$/,
  /^footnote-item$/,
  /^map-(?:large|middle|lead)$/,
  /^series-$/,
];

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
};

/** Returns the distance of two colours as eyes see it, in Oklab. https://www.w3.org/TR/css-color-4/#color-difference-OK */
const perceivedDistance = (one: string, other: string): number => {
  const [first = [], second = []] = [one, other].map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
      1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    ];
  });
  return Math.hypot(...first.map((part, index) => part - (second[index] ?? 0)));
};

const colours = new Map(
  [...plain.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** The colours of charts, in which names are written too. */
const series = [1, 2, 3, 4, 5, 6].map((number) => `series-${number}`);

describe("the style sheet", () => {
  it("bundles every file of its folder into one that imports nothing", () => {
    const main = readFileSync(join(styles, "site.css"), "utf8");
    for (const file of files) if (file !== "site.css") assert.ok(main.includes(`@import "${file}"`), file);
    const targets = { chrome: 112 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };
    const code = new TextDecoder().decode(
      bundle({ filename: join(styles, "site.css"), minify: true, targets }).code,
    );
    assert.doesNotMatch(code, /@import|light-dark\(/);
    assert.match(code, /prefers-color-scheme:dark/);
  });

  it("names only classes that pages use", () => {
    const classes = new Set([...plain.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name = ""]) => name));
    const unused = [...classes].filter(
      (name) =>
        !composed.some((pattern) => pattern.test(name)) && !new RegExp(`\\b${name}\\b`).test(templates),
    );
    assert.deepEqual(
      unused.filter((name) => name !== "css" && name !== "woff"),
      [],
    );
  });

  it("defines every custom property that it uses, and uses every one that it defines", () => {
    const named = new Set([...plain.matchAll(/^\s*(--[a-z0-9-]+):/gm)].map(([, name]) => name));
    const used = new Set([...plain.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
    assert.deepEqual([...named].sort(), [...used].sort());
  });

  it("has no !important, and no left or right outside tables", () => {
    assert.doesNotMatch(plain, /!important/);
    const physical = plain.match(
      /^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height):/gm,
    );
    assert.equal(physical, null);
  });

  for (const scheme of ["light", "dark"] as const)
    it(`tells live coverage apart from the accent when ${scheme}`, () => {
      const [live, accent] = [colours.get("live"), colours.get("accent")];
      const distance = perceivedDistance(live?.[scheme] ?? "#000000", accent?.[scheme] ?? "#000000");
      // Differences below 0.02 can hardly be seen side by side.
      assert.ok(distance >= 0.12, `${distance}`);
    });

  for (const ground of ["paper", "tint"])
    for (const ink of ["ink", "ink-soft", "accent", "live", ...series])
      for (const scheme of ["light", "dark"] as const)
        it(`keeps ${ink} readable on ${ground} when ${scheme}`, () => {
          const ratio = contrast(
            colours.get(ground)?.[scheme] ?? "#000000",
            colours.get(ink)?.[scheme] ?? "#000000",
          );
          assert.ok(ratio >= 4.5, `${ratio}`);
        });

  for (const ink of ["night-ink", "night-soft", "night-accent"])
    for (const scheme of ["light", "dark"] as const)
      it(`keeps ${ink} at 7:1 on the ground of a story when ${scheme}`, () => {
        const ratio = contrast(
          colours.get("night")?.[scheme] ?? "#000000",
          colours.get(ink)?.[scheme] ?? "#000000",
        );
        assert.ok(ratio >= 7, `${ratio}`);
      });
});
