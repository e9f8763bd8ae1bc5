import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { repeatedParts } from "../../../src/images/repeated-parts.ts";

const drawing = (inside: string): string => `<svg viewBox="0 0 9000 9000">${inside}</svg>`;

/** Levels of groups: each group shows the one before it ten times. */
const levels = (count: number, again: (id: string) => string): string =>
  Array.from(
    { length: count },
    (_, level) => `<g id="l${level + 1}">${again(`l${level}`).repeat(10)}</g>`,
  ).join("");

const use = (id: string): string => `<use href="#${id}"/>`;
const rect = '<rect id="l0" width="1" height="1"/>';
const most = 200_000;

describe("the number of repeated parts", () => {
  const counts: readonly (readonly [string, number])[] = [
    ["<path/>", 0],
    ['<g id="a"><path/></g><use href="#a"/><use xlink:href="#a"/>', 4],
    ['<g id="a"><path/></g><use href="#b"/><use href="other.svg#a"/>', 0],
    ['<mask id="m"><rect/></mask><g mask="url(#m)"><path/></g>', 2],
    ['<marker id="m"><rect/></marker><path d="M0 0L1 1" marker-mid="url(#m)"/>', 8],
    ['<linearGradient id="p"><stop/></linearGradient><g fill="url(#p)"><path/></g>', 0],
    ['<pattern id="p" width="1" height="1"><path/></pattern><g fill="url(#p)"><path/></g>', 4],
  ];
  for (const [inside, count] of counts)
    it(`is ${count} for ${inside}`, () => {
      assert.equal(repeatedParts(drawing(inside)), count);
    });

  const tiny = '<pattern id="p" width=".01" height=".01" patternUnits="userSpaceOnUse"><path/></pattern>';
  const hostile: Readonly<Record<string, string>> = {
    "thirty levels of ten uses": rect + levels(30, use),
    "levels in another order": levels(30, use) + rect,
    "uses that only older browsers read": rect + levels(30, (id) => `<use xlink:href="#${id}"/>`),
    "an id that a harmless element bears first": `<metadata id="l9"/>${rect}${levels(9, use)}${use("l9")}`,
    "levels of masks": `<mask id="l0"><rect/></mask>${Array.from({ length: 9 }, (_, level) => `<mask id="l${level + 1}">${`<rect mask="url(#l${level})"/>`.repeat(10)}</mask>`).join("")}`,
    "levels of clips in a style": `<clipPath id="l0"><rect/></clipPath>${levels(9, (id) => `<rect style="opacity:1;clip-path: url('#${id}')"/>`)}`,
    "levels that a style sheet makes": `<style>/* a */ .l1{mask:url(#l0)} g .l2, b{mask:url("#l1")} @media print{rect.l3{mask:url(#l2)}} #x{fill:url(#l3)}</style>${rect}${[1, 2, 3].map((level) => `<g id="l${level}">${`<rect class="a l${level}"/>`.repeat(100)}</g>`).join("")}<g id="x">${"<path/>".repeat(100)}</g>`,
    "a marker at each of very many points": `<marker id="m">${"<rect/>".repeat(100)}</marker><path marker-mid="url(#m)" d="M${"1 2 ".repeat(5000)}"/>`,
    "a marker of a group at the points in it": `<marker id="m">${"<rect/>".repeat(100)}</marker><g style="marker:url(#m)">${`<path d="M${"1.5.5-1e1,2 ".repeat(500)}"/>`.repeat(4)}</g>`,
    "a pattern that goes to all in a group": `<pattern id="p">${"<rect/>".repeat(500)}</pattern><g fill="url(#p)">${"<path/>".repeat(500)}</g>`,
    "patterns that take over from others": `<pattern id="p">${"<rect/>".repeat(500)}</pattern><pattern id="q" href="#p"/>${'<path stroke="url(#q)"/>'.repeat(500)}`,
    "a use of what it is in": '<g id="a"><use href="#a"/></g>',
    "two uses in a circle": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "a mask that is masked with itself": '<mask id="a"><rect mask="url(#a)"/></mask>',
    "a very long chain":
      rect + levels(5000, use).replaceAll(/(?:<use[^>]*>)+/g, (all) => all.slice(0, all.length / 10)),
    "very many rules for very many elements": `<style>${".a{fill:url(#x)}".repeat(3000)}</style>${'<g class="a"/>'.repeat(3000)}`,
    "tiny tiles": `${tiny}<rect width="9000" height="9000" fill="url(#p)"/>`,
    "tiny parts of what is painted": '<pattern id="p" width=".0001" height="0.01%"/><rect fill="url(#p)"/>',
    "tiles that are made smaller": `${tiny.replaceAll(".01", "10").replace("<pattern", '<pattern patternTransform="rotate(45) scale(.01 .01)"')}<rect fill="url(#p)"/>`,
    "tiles on what is made smaller": `${tiny.replaceAll(".01", "10")}<g transform="matrix(.01 0 0 .01 0 0)"><rect fill="url(#p)"/></g>`,
    "tiles whose size is that of another pattern": `${tiny}<pattern id="q" href="#p"/><rect style="fill:url(#q)"/>`,
  };
  for (const [name, inside] of Object.entries(hostile))
    it(`is more than a browser draws for ${name}`, () => {
      assert.ok(repeatedParts(drawing(inside)) > most);
    });

  const good: Readonly<Record<string, string>> = {
    "a map of ten thousand dots": `<circle id="dot"/>${'<use href="#dot" x="1"/>'.repeat(10_000)}`,
    "a map whose countries share gradients": `<linearGradient id="a">${"<stop/>".repeat(9)}</linearGradient>${'<path fill="url(#a)"/>'.repeat(50_000)}`,
    "hatched fields of a style sheet": `<style>.a{fill:url(#p)}</style><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="b"/><path/></pattern>${'<path class="a"/>'.repeat(10_000)}`,
    "a line with a dot at each point": `<marker id="m"><circle/></marker><polyline marker-mid="url(#m)" points="${"1,2 ".repeat(10_000)}"/>`,
    "a pattern of a hundredth":
      '<pattern id="p" width=".01" height=".01"><path/></pattern><rect fill="url(#p)"/>',
    "a tiny pattern that nothing uses": tiny,
    "a pattern without a size": '<pattern id="p" width="0" height="0"/><rect fill="url(#p)"/>',
  };
  for (const [name, inside] of Object.entries(good))
    it(`is few enough for ${name}`, () => {
      assert.ok(repeatedParts(drawing(inside)) <= most);
    });
});
