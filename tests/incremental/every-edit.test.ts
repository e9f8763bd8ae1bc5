import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../src/pipeline/build.ts";
import { buildOptions, bytesBelow } from "../support/built-site.ts";
import { outputHarm, type Places } from "../support/output-harm.ts";
import { type Choice, seededChoice } from "../support/seeded-choice.ts";
import { filesOfDraft, type SiteDraft, siteDraft } from "../support/site-draft.ts";
import { siteEdits } from "../support/site-edits.ts";
import { synchronised } from "../support/synchronised.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

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
  return { content: temporaryFolder(), output: join(folder, "site"), cacheFolder: join(folder, "state") };
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
const compared = async (
  { now, audience, baseUrl }: SiteDraft,
  { places, choice }: Walk,
): Promise<boolean> => {
  const target = { folder: places.content, now, audience, baseUrl };
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
      await buildSite(buildOptions({ folder: places.content, now: site.now, ...places }));
      for (let step = 1; step <= stepsOfSite; step += 1) {
        const [draft, names] = edited(site, walk);
        synchronised(places.content, filesOfDraft(draft));
        const isBuilt = await compared(draft, walk).catch((error: unknown) => {
          throw new Error(`Seed ${seed + index}, step ${step}: ${names.join(", ")}`, { cause: error });
        });
        if (isBuilt) sound = draft;
        // An edit that makes the site invalid is undone at the next one, so that most builds succeed.
        site = sound;
      }
    });
});
