import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import type { Customisation } from "../customisation/customisation.ts";
import { customisationProblem } from "../customisation/error.ts";
import { configPath } from "../customisation/files.ts";
import { hashOf } from "../lib/hash.ts";
import { lineWhere } from "../lib/lines.ts";
import { lineProblem, type Problem, type Result } from "../model/problem.ts";
import type { Records, Site } from "../model/site.ts";
import type { OwnPage } from "../pages/own-page.ts";
import { sentSite } from "../pages/site-data.ts";
import { linkContent, type PlanOptions, type PreparedSite, preparePages, unpreparedSite } from "./prepare.ts";

interface OwnCode {
  readonly customisation: Customisation;
  /** The hash of the generator's code; undefined if nothing is kept. */
  readonly code?: string | undefined;
  /** Keeps the pages until the next build. */
  readonly cache?: Pick<BuildCache, "meta"> | undefined;
}

/**
 * Prepares a site with the pages that the publication makes itself, by its templates and its config. They see the site as it
 * was linked, and take part in every check.
 */
export async function prepareWithOwnPages(
  content: Result<Records>,
  options: PlanOptions,
  code: OwnCode,
): Promise<PreparedSite> {
  const linked = linkContent(content, options);
  if (!linked) return unpreparedSite(content.problems);
  const { value: own = [], problems } = await ownPagesOf(linked.site, options, code);
  const lineIn = (file: string, written: string): number =>
    lineOf(written, join(code.customisation.files?.folder ?? "", file));
  const refused = await refusedProblems(own, code.customisation, lineIn);
  return preparePages(linked, [...content.problems, ...problems, ...refused], { ...options, own, lineIn });
}

/** Returns what browsers would refuse in pages that have the frame of others, and with it their content security policy. */
async function refusedProblems(
  own: readonly OwnPage[],
  { config, files }: Customisation,
  lineIn: (file: string, written: string) => number,
): Promise<readonly Problem[]> {
  const framed = own.filter(({ frame }) => frame !== undefined);
  if (framed.length === 0) return [];
  const { refusedMarkup } = await import("../customisation/slot-check.ts");
  const configFile = configPath(files);
  return framed.flatMap(({ content, source, url }) => {
    const refused = refusedMarkup(content, config.hosts ?? {}, configFile);
    return [...new Map(refused.map((one) => [one.message, one])).values()].map(({ index, message }) => {
      const [tag = ""] = content.slice(index).split(">", 1);
      // Markdown aligns the columns of tables by it.
      const severity = message.startsWith('The attribute "style"') ? "warning" : "error";
      return lineProblem(source, lineIn(source, tag), `${message} The page is ${url}.`, severity);
    });
  });
}

/** Makes the publication's own pages, unless neither the site nor any code has changed since the last build. */
async function ownPagesOf(
  site: Site,
  target: Pick<PlanOptions, "audience">,
  { customisation, code = "", cache }: OwnCode,
): Promise<Result<readonly OwnPage[]>> {
  const { files, config, problems } = customisation;
  const isBroken = problems.some(({ severity }) => severity === "error");
  if (!files || isBroken || !(files.templates || config.pages)) return { problems: [] };
  const sent = sentSite(site, target);
  const key = hashOf([code, files.folder, files.templates?.hash ?? "", files.config?.hash ?? "", sent.hash]);
  if (cache?.meta.get("ownPagesKey") === key) return { value: keptPages(cache), problems: [] };
  const { makeOwnPages, usualLimits } = await import("../eleventy/own-pages.ts");
  try {
    const pages = await makeOwnPages(files, sent, usualLimits(site.articles.length));
    cache?.meta.set("ownPages", JSON.stringify(pages));
    cache?.meta.set("ownPagesKey", key);
    return { value: pages, problems: [] };
  } catch (error) {
    const problem = customisationProblem(error);
    if (!problem) throw error;
    return { problems: [problem] };
  }
}

function keptPages({ meta }: Pick<BuildCache, "meta">): readonly OwnPage[] {
  return JSON.parse(meta.get("ownPages") ?? "[]");
}

function lineOf(written: string, file: string): number {
  return existsSync(file) ? lineWhere(readFileSync(file, "utf8"), (line) => line.includes(written)) : 0;
}
