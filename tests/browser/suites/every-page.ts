/** Rules for every page in any viewing. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { ServedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";
import { type Finding, survey, type Visit } from "../support/survey.ts";
import { desktop, everyViewing, phone, type Viewing } from "../support/viewing.ts";

const darkDesktop: Viewing = { ...desktop, scheme: "dark" };
const bigText: Viewing = { ...desktop, textSize: 32 };

const to = ({ url }: ServedSite, paths: readonly string[], viewings: readonly Viewing[]): readonly Visit[] =>
  paths.map((path) => ({ url, path, viewings }));

/** Each kind of page in every viewing, each page in one, and pages that are hard to lay out in a few. */
export const groups: Readonly<Record<string, (stage: Stage) => readonly Visit[]>> = {
  "each kind of page": ({ golden }) => to(golden, golden.kinds, everyViewing),
  "every other page": ({ golden }) => to(golden, golden.others, [phone]),
  "each kind of page from right to left": ({ rightToLeft }) =>
    to(rightToLeft, rightToLeft.kinds, [phone, darkDesktop]),
  "a few pages in several languages": ({ bilingual }) =>
    to(bilingual, ["", "de/", "ar/town/", "2024/03/05/die-faehre/"], [phone, darkDesktop]),
  "each kind of page with a look of its own": ({ ownLook }) =>
    to(ownLook, ownLook.kinds, [phone, darkDesktop]),
  "each page that is hard to lay out": ({ hard }) => to(hard, hard.paths, [phone, bigText]),
  "a front with one article and with none": ({ oneArticle, noArticle }) =>
    [oneArticle, noArticle].flatMap((site) => to(site, [""], [phone, darkDesktop])),
};

/** The rule that each measure checks. */
const rules: Readonly<Record<string, string>> = {
  axe: "follows WCAG 2.2 AA and best practice",
  width: "is no wider than the window, except parts that scroll",
  targets: "has no link or control that is smaller than 24 px",
  shift: "does not move while it loads or is read",
  console: "writes nothing to the console and requests no missing file",
  hosts: "requests nothing from another host",
  policy: "keeps to its content security policy",
};

export const everyPage = (stage: () => Stage): void => {
  for (const [name, visits] of Object.entries(groups))
    describe(name, () => {
      const found: Finding[] = [];
      before(async () => {
        found.push(...(await survey(stage().browser, visits(stage()))));
      });
      for (const [measure, rule] of Object.entries(rules))
        it(rule, () => {
          const errors = found
            .filter((finding) => finding.measure === measure)
            .map((finding) => finding.message);
          assert.deepEqual(errors, []);
        });
    });
};
