import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../src/pipeline/build.ts";
import { buildOptions, bytesBelow, filesBelow } from "../support/built-site.ts";
import { endedMarks } from "../support/ending-edits.ts";
import { filesWith } from "../support/leaks.ts";
import { type Choice, seededChoice } from "../support/seeded-choice.ts";
import { filesOfDraft, type SiteDraft, siteDraft } from "../support/site-draft.ts";
import { siteEdits } from "../support/site-edits.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

/** Makes a folder hold certain files and no others; those that are right already are not touched. */
const synchronised = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  const isRight = ([path, content]: readonly [string, string | Uint8Array]): boolean =>
    existsSync(join(folder, path)) && readFileSync(join(folder, path)).equals(Buffer.from(content));
  for (const path of filesBelow(folder)) if (files[path] === undefined) rmSync(join(folder, path));
  writtenFiles(folder, Object.fromEntries(Object.entries(files).filter((file) => !isRight(file))));
};

interface Places {
  readonly publication: string;
  readonly content: string;
  readonly output: string;
  readonly cacheFolder: string;
}

type Harm = (places: Places, choice: Choice) => void;

/** Applies an action to a random file below a folder. */
const toOne =
  (place: keyof Places, act: (file: string, choice: Choice) => void): Harm =>
  (places, choice) => {
    if (!existsSync(places[place])) return;
    const file = choice.anyOf(filesBelow(places[place]));
    if (file !== undefined) act(join(places[place], file), choice);
  };

/** Overwrites a part of a file with noise. */
const spoil = (file: string, choice: Choice): void => {
  const bytes = readFileSync(file);
  const start = choice.below(bytes.length + 1);
  const noise = Buffer.from(Array.from({ length: 1 + choice.below(5000) }, () => choice.below(256)));
  noise.copy(bytes, start);
  writeFileSync(file, bytes);
};

/** Mishaps that may happen to files between two builds, by the name that a failing test shows. */
const outputHarm: Readonly<Record<string, Harm>> = {
  "a content file is touched": toOne("content", (file) => utimesSync(file, new Date(), new Date())),
  "a content file is dated back": toOne("content", (file) =>
    utimesSync(file, new Date("2020-01-01"), new Date("2020-01-01")),
  ),
  "a content file is dated ahead": toOne("content", (file) =>
    utimesSync(file, new Date("2040-01-01"), new Date("2040-01-01")),
  ),
  "a finished file is deleted": toOne("output", (file) => rmSync(file)),
  "a finished file is emptied": toOne("output", (file) => truncateSync(file)),
  "a finished file is changed": toOne("output", (file) => appendFileSync(file, "<!-- by hand -->")),
  "a finished file is spoilt": toOne("output", spoil),
  "a finished file is touched": toOne("output", (file) => utimesSync(file, new Date(), new Date())),
  "the state is deleted": toOne("cacheFolder", (file) => rmSync(file)),
  "the state is spoilt": toOne("cacheFolder", spoil),
  "the state is cut short": toOne("cacheFolder", (file, choice) =>
    truncateSync(file, choice.below(readFileSync(file).length + 1)),
  ),
};

/** The number of builds. Each is compared with a clean build. */
const steps = Number(process.env.DATELINE_STEPS ?? 200);
/** The seed: set it to repeat a failure. By default each run tries other edits. */
const seed = Number(process.env.DATELINE_SEED ?? Date.now() % 1_000_000);
const stepsOfSite = 40;

interface Walk {
  readonly places: Places;
  readonly choice: Choice;
}

const newPlaces = (): Places => {
  const folder = temporaryFolder();
  const [publication, content] = [temporaryFolder(), temporaryFolder()];
  return { publication, content, output: join(folder, "site"), cacheFolder: join(folder, "state") };
};

/**
 * The start times of builds, relative to now, in milliseconds: a while ahead, so that new files are not racy, and an hour
 * back, as if the machine's clock was put back.
 */
const offsets = [0, 10_000, 10_000, 10_000, -3_600_000] as const;

/** Applies one to three edits and mishaps. Returns the new site and their names. */
const edited = (site: SiteDraft, { places, choice }: Walk): readonly [SiteDraft, readonly string[]] => {
  const names: string[] = [];
  let draft = site;
  for (let left = choice.oneOf([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const table = choice.below(4) === 0 ? outputHarm : siteEdits;
    const name = choice.anyOf(Object.keys(table)) ?? "";
    names.push(name);
    draft = siteEdits[name]?.(draft, choice) ?? draft;
    outputHarm[name]?.(places, choice);
  }
  return [draft, names];
};

/** Builds incrementally and into a new folder, and compares both. Returns true if anything was built. */
const compared = async (site: SiteDraft, { places, choice }: Walk): Promise<boolean> => {
  const { now, audience, baseUrl } = site;
  const target = { publicationFolder: places.publication, folder: places.content, now, audience, baseUrl };
  const before = bytesBelow(places.output);
  const clean = buildOptions(target);
  const { problems } = await buildSite(clean);
  const report = await buildSite(
    buildOptions({
      ...target,
      output: places.output,
      cacheFolder: places.cacheFolder,
      startedAt: Date.now() + choice.oneOf(offsets),
      mode: choice.below(12) === 0 ? "clean" : "incremental",
    }),
  );
  assert.deepEqual(report.problems, problems);
  assert.deepEqual(bytesBelow(places.output), report.update ? bytesBelow(clean.output) : before);
  const marks = report.update ? endedMarks(site) : [];
  const built = { output: places.output, files: filesBelow(places.output) };
  if (marks.length > 0) assert.deepEqual(filesWith(new RegExp(marks.join("|"), "i"), built), []);
  return report.update !== undefined;
};

describe("a site that is built after each of many edits", () => {
  for (let index = 0; index * stepsOfSite < steps; index += 1)
    it(`is the same as after a clean build (seed ${seed + index})`, async () => {
      const walk: Walk = { places: newPlaces(), choice: seededChoice(seed + index) };
      const { places, choice } = walk;
      let site = siteDraft(choice);
      let sound = site;
      synchronised(places.content, filesOfDraft(site));
      synchronised(places.publication, site.code);
      const publicationFolder = places.publication;
      await buildSite(buildOptions({ publicationFolder, folder: places.content, now: site.now, ...places }));
      for (let step = 1; step <= stepsOfSite; step += 1) {
        const [draft, names] = edited(site, walk);
        synchronised(places.content, filesOfDraft(draft));
        synchronised(places.publication, draft.code);
        const isBuilt = await compared(draft, walk).catch((error: unknown) => {
          throw new Error(`Seed ${seed + index}, step ${step}: ${names.join(", ")}`, { cause: error });
        });
        if (isBuilt) sound = draft;
        // An edit that makes the site invalid is undone at the next one, so that most builds succeed.
        site = sound;
      }
    });
});
