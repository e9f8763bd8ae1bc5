/** Tests of the measures that take one page at a time: each finds the error that is planted for it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { paths } from "../../../src/lib/runtime.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { firstView } from "../measures/first-view.ts";
import { keyboardWalk, reachableCount } from "../measures/keyboard-walk.ts";
import { printedChrome } from "../measures/printed-chrome.ts";
import { readText } from "../measures/read-text.ts";
import { pageAround, soundPage } from "../support/faulty-pages.ts";
import { servedFolder } from "../support/served-folder.ts";
import type { Stage } from "../support/stage.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Marks the focused element, as the site does. */
const marked = "<style>:focus-visible { outline: 3px solid }</style>";

const links = (second: string): string =>
  pageAround(
    `<p><a href="#main">one</a> <a href="#main" ${second}>two</a> <a href="#main">three</a></p>`,
    marked,
  );

const fontNames = [
  "newsreader-text-latin-normal",
  "newsreader-text-latin-italic",
  "newsreader-text-latin-ext-italic",
  "newsreader-display-latin-italic",
];

const fontFiles: Files = Object.fromEntries(
  fontNames.map((name, index) => [`font${index}.woff2`, readFileSync(join(paths.fonts, `${name}.woff2`))]),
);

/** A page that requests each of the fonts, a style sheet and a script. */
const heavyPage = pageAround(
  fontNames.map((_, index) => `<p class="font${index}">Words.</p>`).join(""),
  '<link rel="stylesheet" href="heavy.css"><script src="heavy.js"></script>',
);

const heavyFiles: Files = {
  ...fontFiles,
  "index.html": heavyPage,
  "heavy.js": "// a script\n",
  "heavy.css": fontNames
    .map(
      (_, index) =>
        `@font-face{font-family:f${index};src:url(font${index}.woff2)}.font${index}{font-family:f${index}}`,
    )
    .join("\n"),
};

export const otherMeasures = (stage: () => Stage): void => {
  /** Serves the files, and inspects their index in a tab of its own. */
  const inspect = async <Result>(
    files: Files,
    look: (page: Page, url: string) => Promise<Result>,
    options: BrowserContextOptions = {},
  ): Promise<Result> => {
    const folder = temporaryFolder();
    writtenFiles(folder, files);
    const { url, close } = await servedFolder({ folder });
    const reader = await stage().browser.newContext(options);
    try {
      return await look(await reader.newPage(), url);
    } finally {
      await reader.close();
      await close();
    }
  };

  const walk = (markup: string) =>
    inspect({ "index.html": markup }, async (page, url) => {
      await page.goto(url);
      return { stops: await keyboardWalk(page), reachable: await reachableCount(page) };
    });

  describe("the walk by the keyboard", () => {
    it("finds nothing on a sound page", async () => {
      const { stops, reachable } = await walk(links(""));
      assert.equal(stops.length, reachable);
      assert.ok(
        stops.every(
          ({ position, isMarked, isInSight }, index) => position === index && isMarked && isInSight,
        ),
      );
    });

    it("finds a link that is not marked when it has the focus", async () => {
      const { stops } = await walk(links('style="outline: none"'));
      assert.deepEqual(
        stops.filter(({ isMarked }) => !isMarked).map(({ words }) => words),
        ["two"],
      );
    });

    it("finds a link that is out of sight", async () => {
      const { stops } = await walk(links('style="position: fixed; inset-inline-start: -9999px"'));
      assert.deepEqual(
        stops.filter(({ isInSight }) => !isInSight).map(({ words }) => words),
        ["two"],
      );
    });

    it("finds an order that differs from the page's", async () => {
      const { stops } = await walk(links('tabindex="1"'));
      assert.notDeepEqual(
        stops.map(({ position }) => position),
        stops.map((_, index) => index),
      );
    });

    it("finds a link that is left out", async () => {
      const { stops, reachable } = await walk(links('tabindex="-1"'));
      assert.equal(stops.length, reachable - 1);
    });

    it("finds a trap", async () => {
      const trap =
        '<button onblur="setTimeout(() => this.focus())" onkeydown="if (event.key === \'Tab\') event.preventDefault()">stay</button>';
      await assert.rejects(walk(pageAround(trap)), /The keyboard does not leave/);
    });
  });

  describe("the text of a page", () => {
    const textOf = (body: string, options: BrowserContextOptions = {}) =>
      inspect(
        { "index.html": pageAround(body) },
        async (page, url) => {
          await page.goto(url);
          return readText(page);
        },
        options,
      );

    it("differs if a script writes it", async () => {
      const written = '<p id="late">Before.</p><script>late.textContent = "After."</script>';
      const scripted = await textOf(written);
      assert.ok(scripted.includes("After."));
      assert.notDeepEqual(scripted, await textOf(written, { javaScriptEnabled: false }));
    });

    it("leaves out what is invisible and what needs a script", async () => {
      const text = await textOf(
        '<p hidden>Hidden.</p><button>Press</button><p style="visibility: hidden">Gone.</p><p>Seen.</p>',
      );
      assert.ok(text.includes("Seen."));
      assert.deepEqual(
        ["Hidden.", "Press", "Gone."].filter((words) => text.includes(words)),
        [],
      );
    });
  });

  describe("the cost of a first view", () => {
    it("counts every font, style sheet and script that a page asks for", async () => {
      const { bytes, fonts } = await inspect(heavyFiles, firstView);
      assert.equal(fonts, fontNames.length);
      assert.equal(
        bytes.font,
        Object.values(fontFiles).reduce((sum, { length }) => sum + length, 0),
      );
      assert.ok(bytes.stylesheet > 0 && bytes.script > 0 && bytes.document > 0);
    });

    it("grows with the text of a page", async () => {
      const documentOf = async (body: string) =>
        (await inspect({ "index.html": pageAround(body) }, firstView)).bytes.document;
      const numbers = Array.from({ length: 4000 }, (_, index) => `${(index * 7919) % 10_007}`).join(" ");
      assert.ok((await documentOf(numbers)) - (await documentOf("")) > 8000);
    });
  });

  describe("the site chrome on paper", () => {
    const chromeOnPaper = (body: string) =>
      inspect(
        { "index.html": pageAround(body, "<style>@media print { header { display: none } }</style>") },
        async (page, url) => {
          await page.emulateMedia({ media: "print" });
          await page.goto(url);
          return printedChrome(page);
        },
      );

    it("is found if it is a navigation or a control", async () => {
      const chrome =
        '<nav aria-label="Ways"><a href="#main">on</a></nav><form class="find"><button>Find</button></form>';
      assert.deepEqual(await chromeOnPaper(chrome), ["A", "FORM find", "BUTTON"]);
    });

    it("is found if it is the link in the page's header", async () => {
      const chrome = await inspect({ "index.html": soundPage }, async (page, url) => {
        await page.emulateMedia({ media: "print" });
        await page.goto(url);
        return printedChrome(page);
      });
      assert.deepEqual(chrome, ["A"]);
    });

    it("is not found if there is none", async () => {
      assert.deepEqual(await chromeOnPaper("<p>Words.</p>"), []);
    });
  });
};
