import { join, relative, resolve, sep } from "node:path";
import Eleventy, { type EleventyConfig, type RenderedTemplate, type TemplateData } from "@11ty/eleventy";
import type { Config } from "../customisation/config.ts";
import { CustomisationError } from "../customisation/error.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { resolveOwnModules } from "../customisation/modules.ts";
import { templatesFolder } from "../customisation/template-files.ts";
import { withSlashes } from "../lib/files.ts";
import type { SiteData } from "../model/site-data.ts";
import type { OwnPage } from "../pages/own-page.ts";
import { addressError, factNames, factsError, frameLayout, listsOf, shownBy } from "./page-facts.ts";
import { lineOfField, templateError } from "./template-error.ts";

interface TemplatesTask {
  readonly files: CustomisationFiles;
  readonly config: Config;
  readonly site: SiteData;
  /** The most pages that one template may make. */
  readonly mostPages: number;
  /** Tells which file is at work, relative to the publication's folder. */
  readonly begin: (file: string) => void;
}

/**
 * Renders the templates of a publication, by an Eleventy of their own.
 * @throws CustomisationError if one of them fails
 */
export async function templatePages(task: TemplatesTask): Promise<readonly OwnPage[]> {
  const { folder, config: configFile } = task.files;
  resolveOwnModules();
  const framed = new Set<string>();
  const eleventy = new Eleventy(join(folder, templatesFolder), join(folder, outputName), {
    // None: what Eleventy does here is said by the config of the publication.
    configPath: "",
    quietMode: true,
    runMode: "build",
    loader: "esm",
    config: async (own) => {
      configure(own, task, framed);
      await task.config.eleventy?.(own);
      if (Object.keys(own.passthroughCopies).length > 0) throw copiesNothing(task);
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.init();
  } catch (error) {
    throw templateError(error, task.files, configFile?.path);
  }
  eleventy.errorHandler.once = () => {};
  refuseUnknown(eleventy, task);
  try {
    const rendered = await eleventy.toJSON();
    return rendered.filter(isWritten).map((one) => ownPage(one, framed, folder));
  } catch (error) {
    throw templateError(error, task.files);
  }
}

/** Nothing is written there: it is only the start of addresses. */
const outputName = "_site";

/** Sets what all templates have, before the publication's own configuration is called. */
function configure(
  own: EleventyConfig,
  { site, mostPages, begin, files }: TemplatesTask,
  framed: Set<string>,
) {
  const { folder } = files;
  own.setUseGitIgnore(false);
  own.configureErrorReporting({ allowMissingExtensions: true });
  own.addExtension("11ty.ts", { key: "11ty.js" });
  own.addTemplateFormats("11ty.ts");
  own.addGlobalData("site", site);
  // The time of a file is another one after every checkout.
  const changed = new Date(
    Math.max(0, ...site.articles.map(({ updated, published }) => (updated ?? published).ms)),
  );
  own.addDateParsing((date) => date ?? changed);
  own.addTemplate(`_includes/${frameLayout}.11ty.js`, ({ page, content }) => {
    framed.add(page.outputPath);
    return String(content);
  });
  for (const name of factNames) own.dataFilterSelectors.add(name);
  let at = "";
  let urls = new Set<string>();
  const enter = (inputPath: string): void => {
    if (inputPath === at) return;
    at = inputPath;
    urls = new Set();
    begin(sourceOf(at, folder));
  };
  own.addPreprocessor("dateline", "*", ({ page }: TemplateData) => enter(page.inputPath));
  own.addUrlTransform(({ url }) => {
    urls.add(url);
    if (urls.size > mostPages)
      throw new CustomisationError(
        `It makes more than ${mostPages.toLocaleString("en")} pages. Look for a pagination without an end.`,
        {
          file: sourceOf(at, folder),
          line: lineOfField(join(folder, sourceOf(at, folder)), "pagination"),
          column: 0,
        },
      );
  });
  // Eleventy measures each template when it begins to render it.
  const { aggregate } = own.benchmarks;
  const measure = aggregate.get.bind(aggregate);
  aggregate.get = (name) => {
    const [, inputPath] = rendering.exec(name) ?? [];
    if (inputPath !== undefined) enter(inputPath);
    return measure(name);
  };
}

/** The name of the measurement of a template, perhaps with the number of its pages. */
const rendering = /^> Render.*? > (.+?)(?: \((?:\d+ pages?|Pagination)\))?$/;

function copiesNothing({ files: { folder, config } }: TemplatesTask): CustomisationError {
  const file = config?.path ?? templatesFolder;
  const line = lineOfField(join(folder, file), "(?:\\w+\\.)?addPassthroughCopy");
  const message =
    "addPassthroughCopy copies nothing here. A file that is published as it is belongs into public/.";
  return new CustomisationError(message, { file, line, column: 0 });
}

/** Refuses data that take the place of the site's, and files that are no templates. */
function refuseUnknown({ extensionMap }: Eleventy, { files, config }: TemplatesTask): void {
  const data = files.templates?.paths.find((path) => /\/_data\/site\.[^/]+$/.test(path));
  if (data !== undefined)
    throw new CustomisationError("site is the name of the site's own data. Give this file another name.", {
      file: data,
      line: 0,
      column: 0,
    });
  const unknown = (files.templates?.paths ?? []).find(
    (path) => !isBeside(path) && !extensionMap.hasEngine(path),
  );
  if (unknown === undefined) return;
  const ending = /\.[^./]+$/.exec(unknown)?.[0];
  const others = config.eleventy
    ? ""
    : " A plugin of Eleventy can add others in eleventy(config) of dateline.config.ts.";
  throw new CustomisationError(
    `${ending === undefined ? "A file without an ending" : ending} is no known form of templates. Known are .njk, .liquid, .md, .html, .11ty.ts and .11ty.js.${others} A file that is published as it is belongs into public/.`,
    { file: unknown, line: 0, column: 0 },
  );
}

/** Returns true for files that templates include, import or take data from. */
function isBeside(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("_")) || /\.(?:json|[cm]?[jt]s)$/.test(path);
}

/** Returns false for templates that only others use. */
function isWritten({ outputPath, content }: RenderedTemplate): boolean {
  return typeof outputPath === "string" && content !== undefined;
}

function ownPage(
  { inputPath, outputPath, content, data = {} }: RenderedTemplate,
  framed: ReadonlySet<string>,
  folder: string,
): OwnPage {
  const source = sourceOf(inputPath, folder);
  const isFramed = framed.has(String(outputPath));
  const path = relative(join(folder, outputName), resolve(String(outputPath)))
    .split(sep)
    .join("/");
  const url = `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
  const lineOf = (field: string): number => lineOfField(join(folder, source), field);
  const line = lineOf("permalink");
  const refuse = (message: string, at: number): never => {
    throw new CustomisationError(message, { file: source, line: at, column: 0 });
  };
  const addressMistake = addressError(url);
  if (addressMistake !== undefined) refuse(addressMistake, line);
  const mistake = factsError(data, isFramed ? "framed" : "finished");
  if (mistake !== undefined) refuse(mistake, lineOf(/^\w+/.exec(mistake)?.[0] ?? "") || lineOf("layout"));
  return {
    url,
    source,
    line,
    content: textOf(content),
    ...shownBy(data, isFramed ? "framed" : "finished"),
    listed: listsOf(data),
  };
}

/** A template in code may return markup that `html` made. */
function textOf(content: unknown): string {
  return typeof content === "string" ? content : String(content);
}

function sourceOf(inputPath: string, folder: string): string {
  return withSlashes(relative(folder, resolve(inputPath)));
}
