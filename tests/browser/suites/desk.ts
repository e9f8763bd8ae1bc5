import assert from "node:assert/strict";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { checkCommand } from "../../../src/cli/check.ts";
import { layeredContent } from "../../support/layered-content.ts";
import { runCommand } from "../../support/run-command.ts";
import { writtenFiles } from "../../support/written-files.ts";
import {
  chooseIn,
  fieldNamed,
  openForm,
  openNewForm,
  pickIn,
  putPicture,
  saved,
  writeIn,
  writeText,
} from "../support/desk-form.ts";
import { onNewPage } from "../support/on-new-page.ts";
import {
  type DeskFiles,
  openDesk,
  recordIn,
  repositoryOf,
  savedFiles,
  textOf,
} from "../support/opened-desk.ts";
import { type ServedSite, servedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";
import { watchedRequests } from "../support/watched-requests.ts";

const now = "2024-03-09T12:00";

const notice = "---\ntitle: A notice\ndate: 2024-02-01\nsection: town\n---\n\nThe hall is closed today.\n";

export const desk = (stage: () => Stage): void => {
  describe("the desk", () => {
    const folder = layeredContent("sites/golden");
    const sites: ServedSite[] = [];
    const url = (): string => `${sites[0]?.url}`;

    before(async () => {
      writeFileSync(join(folder, "articles/notice.md"), notice);
      appendFileSync(join(folder, "site.yaml"), "admin:\n  backend: github\n  repo: golden/post\n");
      sites.push(await servedSite({ folder, now, basePath: "/post/" }));
    });
    after(() => sites[0]?.close());

    it("loads nothing from any host but its own, and brings its type and icons along", () =>
      onNewPage(stage().browser, async (page) => {
        const requests = watchedRequests(page, url());
        await openDesk(page, url(), repositoryOf(folder));
        assert.deepEqual(requests.sent, []);
        const families = await page.evaluate(loadedFonts);
        assert.ok(families.includes("Material Symbols Outlined"), families.join());
      }));

    it("speaks the language of the browser, with words of its own site", async () => {
      const context = await stage().browser.newContext({ locale: "de-DE" });
      const page = await context.newPage();
      await page.goto(`${url()}admin/`);
      await page.getByRole("button", { name: "Mit Zugriffstoken anmelden" }).waitFor();
      await context.close();
    });

    it("asks the forge and nobody else when an editor signs in", () =>
      onNewPage(stage().browser, async (page) => {
        const requests = watchedRequests(page, url());
        await page.goto(`${url()}admin/`);
        await page.getByRole("button", { name: "Sign In Using Access Token" }).click();
        await writeIn(page.getByRole("alertdialog").getByRole("textbox"), "a-token-that-nobody-gave");
        const answered = page.waitForEvent("requestfinished", (request) =>
          request.url().startsWith("https://api.github.com/"),
        );
        await page.route("https://api.github.com/**", (route) => route.fulfill({ status: 401, json: {} }));
        await page.getByRole("alertdialog").getByRole("button", { name: "Sign In" }).click();
        await answered;
        assert.deepEqual([...new Set(requests.sent.map((sent) => new URL(sent).host))], ["api.github.com"]);
      }));

    it("shows every collection, with the number of its records", () =>
      onNewPage(stage().browser, async (page) => {
        await openDesk(page, url(), repositoryOf(folder));
        await page.getByRole("treeitem").filter({ hasText: /\d/ }).nth(7).waitFor();
        const names = await page.getByRole("treeitem").allInnerTexts();
        assert.deepEqual(
          names.map((name) =>
            name
              .split("\n")
              .filter((line) => !/^[a-z_]+$/.test(line))
              .join(" "),
          ),
          [
            ...[
              "Articles 0",
              "Live updates 0",
              "Other articles 14",
              "Articles elsewhere 1",
              "Authors 2",
              "Sections 3",
              "Tags 1",
              "Pages 3",
            ],
            ...["Publication", "Front page"],
          ],
        );
      }));

    it("lists all articles at once, wherever their files lie", () =>
      onNewPage(stage().browser, async (page) => {
        await openDesk(page, url(), repositoryOf(folder));
        const rows = page.getByRole("row").filter({ has: page.getByRole("gridcell") });
        for (const [name, count, one] of [
          ["Other articles", 14, "]]> &"],
          ["Articles elsewhere", 1, "A notice"],
        ] as const) {
          await page.getByRole("treeitem", { name }).click();
          await rows.filter({ hasText: one }).waitFor();
          await rows.nth(count).waitFor({ state: "hidden" });
          assert.equal(await rows.count(), count, name);
        }
      }));

    it("writes a new article that passes all checks", () =>
      onNewPage(stage().browser, async (page) => {
        const files = repositoryOf(folder);
        await openDesk(page, url(), files);
        await openNewForm(page);
        await writeArticle(page);
        const after = await saved(page);
        const made = Object.keys(after).filter((path) => !(path in files));
        const path = made.find((path) => path.endsWith(".md")) ?? "";
        assert.match(path, /^content\/articles\/\d{4}\/\d\d\/ferry-plover-pier-3-reopens\/index\.md$/);
        assert.deepEqual(made.toSorted(), [path.replace("index.md", "bridge.png"), path]);
        assert.deepEqual(recordIn(textOf(after, path)), article);
        const { code, output, notices } = await checked(after);
        assert.equal(code, 0, output + notices);
        assert.ok(!notices.includes("ferry-plover"), notices);
      }));

    it("changes nothing in a file but what its editor changes", () =>
      onNewPage(stage().browser, async (page) => {
        const files = repositoryOf(folder);
        await openDesk(page, url(), files);
        for (const [file, address] of oldFiles) {
          await openForm(page, address);
          await writeText(page, " One word more.", "One word more.");
          const after = textOf(await saved(page), file);
          const before = textOf(files, file);
          assert.deepEqual(recordIn(after), {
            ...recordIn(before),
            text: `${recordIn(before).text} One word more.`,
          });
        }
      }));

    it("refuses an article without a headline, and says what is wrong with a value", () =>
      onNewPage(stage().browser, async (page) => {
        const files = repositoryOf(folder);
        await openDesk(page, url(), files);
        await openNewForm(page);
        await writeIn(fieldNamed(page, "Standfirst").getByRole("textbox"), "Without a headline.");
        await page.getByRole("button", { name: "Save" }).click();
        await fieldNamed(page, "Headline").getByRole("alert").waitFor();
        assert.deepEqual(Object.keys(await savedFiles(page)).toSorted(), Object.keys(files).toSorted());
      }));

    it("is named on no other page, and not for search engines", () => {
      const { read, files } = sites[0]?.built ?? { read: () => "", files: [] };
      const naming = files.filter(
        (file) =>
          /\.(?:html|xml|json|txt)$/.test(file) &&
          !file.startsWith("admin/") &&
          read(file).includes("/admin/"),
      );
      assert.deepEqual(naming, ["robots.txt"]);
      assert.match(read("robots.txt"), /^Disallow: \/post\/admin\/$/m);
      assert.match(read("admin/index.html"), /<meta name="robots" content="noindex, nofollow">/);
    });
  });
};

const loadedFonts = async (): Promise<readonly string[]> => {
  const faces = [...(await document.fonts.ready)].filter(({ status }) => status === "loaded");
  return faces.map(({ family }) => family.replaceAll('"', ""));
};

/** What the test types into the form, as the file is to have it. */
const article = {
  title: 'Ferry "Plover": pier # 3 reopens',
  description: "Ferries sail again on Tuesday.",
  section: "town",
  byline: { name: "Ida Holm", role: "harbour historian" },
  date: "2024-03-08T07:30",
  image: { src: "bridge.png", alt: "A ferry at a pier" },
  tags: ["Harbour"],
  kind: "analysis",
  corrections: [{ date: "2024-03-08T09:00", text: "An earlier version gave another pier." }],
  text: "The first ferry left at six.\n\n## What comes next\n\n- Tuesday\n- Friday",
} as const;

const writeArticle = async (page: Page): Promise<void> => {
  const field = (name: string) => fieldNamed(page, name);
  const textbox = (name: string) => field(name).getByRole("textbox");
  const date = (name: string) => field(name).getByLabel("Date", { exact: true });
  await writeIn(textbox("Headline"), article.title);
  await writeIn(textbox("Standfirst"), article.description);
  await pickIn(field("Section"), "Town");
  await pickIn(field("Byline"), "Name and role");
  await writeIn(field("Byline").getByRole("textbox", { name: "Name" }), article.byline.name);
  await writeIn(field("Byline").getByRole("textbox", { name: "Role" }), article.byline.role);
  await writeIn(date("Date"), article.date);
  await page.getByRole("checkbox", { name: "Add \u2068Lead picture\u2069" }).click();
  await putPicture(page, field("File"), pictureFile);
  await writeIn(textbox("Alternative text"), article.image.alt);
  await writeText(page, article.text, "Friday");
  await writeIn(textbox("Tags"), "Harbour");
  await chooseIn(page, field("Kind"), "Analysis");
  await page.getByRole("button", { name: "Add \u2068Correction\u2069" }).click();
  const [correction] = article.corrections;
  await writeIn(date("Corrections"), correction.date);
  await writeIn(field("Corrections").locator("textarea"), correction.text);
};

const pictureFile = join(import.meta.dirname, "../../sites/golden/articles/2024/03/bridge.png");

/** Files that people wrote, with all that a form could lose: their addresses in the desk. */
const oldFiles = [
  // A byline in free words, and fields that break rules.
  ["content/articles/2024/03/hostile.md", "files/entries/2024/03/hostile"],
  // A day without a time.
  ["content/articles/2024/03/three.md", "files/entries/2024/03/three"],
  // A time on a day on which clocks change.
  ["content/articles/2024/03/scheduled.md", "files/entries/2024/03/scheduled"],
  ["content/articles/2024/03/live.md", "files/entries/2024/03/live"],
  ["content/articles/notice.md", "elsewhere/entries/notice"],
  ["content/pages/corrections-policy.md", "pages/entries/corrections-policy"],
] as const;

/** Runs the check on what a repository holds. */
const checked = (files: DeskFiles) => {
  const folder = layeredContent();
  writtenFiles(
    folder,
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes, "base64")])),
  );
  return runCommand(checkCommand, ["--now", now], { workingFolder: folder });
};
