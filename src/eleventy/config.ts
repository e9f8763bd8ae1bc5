import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { Copy } from "../assets/public-files.ts";
import { withPage } from "../customisation/error.ts";
import { customPage } from "../customisation/overrides.ts";
import { boundedCache } from "../lib/cache.ts";
import { copyFiles, removeObsolete, writeFile } from "../output/stage.ts";
import { outputPath, type PageKind, type Views } from "../pages/page.ts";

/** A page for Eleventy. Its view is the argument of the layout of its kind. */
export interface EleventyPage {
  readonly kind: PageKind;
  /** The root-relative URL. */
  readonly url: string;
  /** Read once, when the page is rendered, since making a view may take a while. */
  readonly view: object;
  /** Takes the rendered text instead of Eleventy, which would hold the texts of a whole run in memory. */
  readonly take?: ((text: string) => void) | undefined;
}

/** What one run of Eleventy renders, copies and writes. */
export interface EleventyPlan {
  readonly pages: readonly EleventyPage[];
  readonly copies: readonly Copy[];
  /** Files that need no layout, such as those of search indexes. */
  readonly files?: readonly PlannedFile[] | undefined;
}

interface PlannedFile {
  /** The root-relative URL. */
  readonly url: string;
  readonly content: Uint8Array;
}

/** Returns the present plan. Called once before every run of Eleventy, so that a preview can plan again. */
export type Planner = () => EleventyPlan | Promise<EleventyPlan>;

const planners = new WeakMap<EleventyConfig, Planner>();

/** The name of the collection that holds the pages of a run. */
const collection = "planned";

/** Registers the planner of a configuration. To be called before Eleventy reads `.eleventy.ts`. */
export function registerPlan(config: EleventyConfig, planner: Planner): void {
  planners.set(config, planner);
}

/**
 * Fills the collection of pages before each run, and copies and writes the other files after it. The plan comes from the
 * registered planner, or from `ownPlanner` if Eleventy was started by its own command.
 * @throws if there is neither
 */
export function sitePlan(config: EleventyConfig, ownPlanner?: Planner): void {
  const planner = registeredPlan(config) ?? ownPlanner;
  if (!planner) throw new Error("Eleventy was given no plan.");
  let plan: EleventyPlan = { pages: [], copies: [] };
  let before = plan;
  let planned = itemsOf(plan);
  config.on("eleventy.before", async () => {
    before = plan;
    plan = await planner();
    planned = itemsOf(plan);
  });
  config.addCollection(collection, () => planned);
  config.on("eleventy.after", ({ directories }) => {
    copyFiles(plan.copies, directories.output);
    for (const { url, content } of plan.files ?? []) writeFile(directories.output, outputPath(url), content);
    removeObsolete(urlsOf(before), urlsOf(plan), directories.output);
  });
}

/** Returns the registered planner, or undefined if Eleventy was started by its own command. */
function registeredPlan(config: EleventyConfig): Planner | undefined {
  return planners.get(config);
}

/**
 * Returns the items over which the template pages. An item is one page that Eleventy writes, or all pages that take their
 * texts themselves: for these, one item each would take Eleventy longer than the layouts take.
 */
function itemsOf({ pages }: EleventyPlan): readonly (readonly EleventyPage[])[] {
  const selfWritten = pages.filter(({ take }) => take);
  const written = pages.filter(({ take }) => !take).map((page) => [page]);
  return selfWritten.length > 0 ? [selfWritten, ...written] : written;
}

/** Returns the URLs of all files that a run of Eleventy writes. */
function urlsOf({ pages, copies, files = [] }: EleventyPlan): readonly string[] {
  return [...pages.filter(({ take }) => !take), ...copies, ...files].map(({ url }) => url);
}

/**
 * Switches off Eleventy's own transform of HTML, since pages are finished when the layouts return them, and its messages
 * about slow stages.
 */
export function skipTransforms(config: EleventyConfig): void {
  config.addTransform("@11ty/eleventy/html-transformer", (content) => content);
  for (const benchmark of Object.values(config.benchmarks)) benchmark.setMinimumThresholdMs(0);
}

/** Makes Eleventy load templates as modules, TypeScript or built. Nothing else in `layouts/` is a template. */
export function typescriptTemplates(config: EleventyConfig): void {
  for (const ending of ["11ty.ts", "11ty.mjs"]) {
    config.addExtension(ending, {
      read: false,
      getData: true,
      getInstanceFromInputPath: templateAt,
      compile: async (_text, path) => (await templateAt(path)).render,
    });
    config.addTemplateFormats(ending);
  }
  // Eleventy passes over what an ignore file of the working folder names, and over packages: ours may be one.
  config.setUseGitIgnore(false);
  config.ignores.clear();
  // Hosts read a file `_redirects`, without an extension.
  config.configureErrorReporting({ allowMissingExtensions: true });
}

interface TemplateModule {
  readonly data: object;
  readonly render: (data: object) => string;
}

const templates = boundedCache<Promise<TemplateModule>, string>();

/** Loads each module once: a preview restarts when its code changes, so modules need not be loaded again. */
function templateAt(path: string): Promise<TemplateModule> {
  return templates(resolve(path), (file) => import(pathToFileURL(file).href));
}

interface Markup {
  readonly markup: string;
}

/** The layouts: a function for each kind of page, from its view to its text. */
export type Layouts = { readonly [Kind in PageKind]: (view: Views[Kind]) => Markup | string };

interface PlannedPage<Kind extends PageKind> {
  readonly kind: Kind;
  readonly url: string;
  readonly view: Views[Kind];
  readonly take?: ((text: string) => void) | undefined;
}

interface TemplateData {
  /** One page that Eleventy writes, or all pages that take their texts themselves. */
  readonly planned: readonly { readonly [Kind in PageKind]: PlannedPage<Kind> }[PageKind][];
}

/**
 * Returns the one template of Eleventy. It pages over the collection of the plan and renders each page by the layout of its
 * kind. Eleventy writes the text, unless the page takes it.
 */
export function plannedPages(layouts: Layouts) {
  return {
    data: {
      pagination: {
        data: `collections.${collection}`,
        size: 1,
        alias: "planned",
        addAllPagesToCollections: false,
      },
      eleventyExcludeFromCollections: true,
      permalink: ({ planned: [page] }: TemplateData): string | false =>
        page && !page.take ? `/${outputPath(page.url)}` : false,
    },
    render: ({ planned }: TemplateData): string => {
      let written = "";
      for (const page of planned) {
        const text = textOf(page, layouts);
        if (page.take) page.take(text);
        else written += text;
      }
      return written;
    },
  };
}

/** @throws CustomisationError, with the page, if the publication's own code fails */
function textOf<Kind extends PageKind>({ kind, url, view }: PlannedPage<Kind>, layouts: Layouts): string {
  try {
    const custom = customPage(kind, view);
    if (custom !== undefined) return custom;
    const rendered = layouts[kind](view);
    return typeof rendered === "string" ? rendered : rendered.markup;
  } catch (error) {
    throw withPage(error, url);
  }
}
