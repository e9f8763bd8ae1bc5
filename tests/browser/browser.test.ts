/** Tests of pages in a real browser. All run in one process with one browser, since both are costly. */
import { after, before, describe } from "node:test";
import { budgets } from "./suites/budgets.ts";
import { charts } from "./suites/charts.ts";
import { desk } from "./suites/desk.ts";
import { ears } from "./suites/ears.ts";
import { everyPage } from "./suites/every-page.ts";
import { firstScreen } from "./suites/first-screen.ts";
import { fronts } from "./suites/fronts.ts";
import { keyboard } from "./suites/keyboard.ts";
import { liveCoverage } from "./suites/live-coverage.ts";
import { maps } from "./suites/maps.ts";
import { measures } from "./suites/measures.ts";
import { movingOn } from "./suites/moving-on.ts";
import { offline } from "./suites/offline.ts";
import { otherMeasures } from "./suites/other-measures.ts";
import { ownLook } from "./suites/own-look.ts";
import { pictures } from "./suites/pictures.ts";
import { policy } from "./suites/policy.ts";
import { print } from "./suites/print.ts";
import { readingAids } from "./suites/reading-aids.ts";
import { searchPage } from "./suites/search-page.ts";
import { searchedLanguages } from "./suites/searched-languages.ts";
import { type } from "./suites/type.ts";
import { withoutScripts } from "./suites/without-scripts.ts";
import { openStage, type Stage } from "./support/stage.ts";

const suites: readonly ((stage: () => Stage) => void)[] = [
  measures,
  otherMeasures,
  everyPage,
  ears,
  firstScreen,
  type,
  keyboard,
  readingAids,
  liveCoverage,
  searchedLanguages,
  searchPage,
  withoutScripts,
  movingOn,
  offline,
  desk,
  pictures,
  policy,
  ownLook,
  print,
  charts,
  maps,
  budgets,
  fronts,
];

const opened: Stage[] = [];

const stage = (): Stage => {
  const [only] = opened;
  if (!only) throw new Error("The sites are built and the browser is started before the tests.");
  return only;
};

before(async () => {
  opened.push(await openStage());
});

after(() => opened[0]?.close());

describe("in a browser", () => {
  for (const suite of suites) suite(stage);
});
