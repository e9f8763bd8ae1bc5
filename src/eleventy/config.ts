import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { Copy } from "../assets/public-files.ts";
import { boundedCache } from "../lib/cache.ts";
import { copyFiles, removeObsolete, writeFile } from "../output/stage.ts";
import { outputPath, type PageKind, type Views } from "../pages/page.ts";

/** A page as Eleventy is given it. Its view is what the layout of its kind takes. */
export interface EleventyPage {
  readonly kind: PageKind;
  /** Root-relative. */
  readonly url: string;
  /** Asked for once, when the page is rendered: to make it may take a while. */
  readonly view: object;
  /** Is given the text as soon as there is one, instead of Eleventy, which would hold the texts of a whole run. */
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
  /** Root-relative. */
  readonly url: string;
  readonly content: Uint8Array;
}

/** Gives the plan of the moment; asked once before every run of Eleventy, so that a preview can plan anew. */
export type Planner = () => EleventyPlan | Promise<EleventyPlan>;

const planners = new WeakMap<EleventyConfig, Planner>();

/** The name of the collection that holds the pages of a run. */
const collection = "planned";

/** Leaves a planner with a configuration before Eleventy reads `.eleventy.ts`. */
export function registerPlan(config: EleventyConfig, planner: Planner): void {
  planners.set(config, planner);
}

/**
 * Fills the collection of pages before each run and puts the other files beside them after it, by the plan that the
 * command handed over. `ownPlanner` plans if Eleventy was started by its own command.
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

/** The planner that was left with a configuration; undefined where Eleventy was started by its own command. */
function registeredPlan(config: EleventyConfig): Planner | undefined {
  return planners.get(config);
}

/**
 * The items that the template pages over. Each is what one page of Eleventy makes: a page that it writes, or all pages that
 * take their texts themselves, since Eleventy's way to each of its pages is longer than that through a layout.
 */
function itemsOf({ pages }: EleventyPlan): readonly (readonly EleventyPage[])[] {
  const taking = pages.filter(({ take }) => take);
  const written = pages.filter(({ take }) => !take).map((page) => [page]);
  return taking.length > 0 ? [taking, ...written] : written;
}

/** Returns the urls of all that a run writes itself. */
function urlsOf({ pages, copies, files = [] }: EleventyPlan): readonly string[] {
  return [...pages.filter(({ take }) => !take), ...copies, ...files].map(({ url }) => url);
}

/**
 * Pages are finished when layouts have made them: Eleventy need not read through their HTML in search of work for
 * plugins, nor remark on how long that took.
 */
export function skipTransforms(config: EleventyConfig): void {
  config.addTransform("@11ty/eleventy/html-transformer", (content) => content);
  for (const benchmark of Object.values(config.benchmarks)) benchmark.setMinimumThresholdMs(0);
}

/** Templates are TypeScript modules, and nothing else in `layouts/` is a template. */
export function typescriptTemplates(config: EleventyConfig): void {
  config.addExtension("11ty.ts", {
    read: false,
    getData: true,
    getInstanceFromInputPath: templateAt,
    compile: async (_text, path) => (await templateAt(path)).render,
  });
  config.addTemplateFormats("11ty.ts");
  // Eleventy passes over what an ignore file of the working folder names, and over packages: ours may be one.
  config.setUseGitIgnore(false);
  config.ignores.clear();
  // `_redirects` has no ending, by the wish of the hosts that read it.
  config.configureErrorReporting({ allowMissingExtensions: true });
}

interface TemplateModule {
  readonly data: object;
  readonly render: (data: object) => string;
}

const templates = boundedCache<Promise<TemplateModule>, string>();

/** Modules are loaded once and stay: a preview starts anew when its code changes, and compiled code can be kept. */
function templateAt(path: string): Promise<TemplateModule> {
  return templates(resolve(path), (file) => import(pathToFileURL(file).href));
}

interface Markup {
  readonly markup: string;
}

/** Makes the text of a page of each kind from its view. */
export type Layouts = { readonly [Kind in PageKind]: (view: Views[Kind]) => Markup | string };

interface PlannedPage<Kind extends PageKind> {
  readonly kind: Kind;
  readonly url: string;
  readonly view: Views[Kind];
  readonly take?: ((text: string) => void) | undefined;
}

interface TemplateData {
  /** One page that Eleventy writes, or all that take their texts themselves. */
  readonly planned: readonly { readonly [Kind in PageKind]: PlannedPage<Kind> }[PageKind][];
}

/**
 * Returns the template by which Eleventy makes all pages. It pages over the collection that the plan has filled, renders
 * each page by the layout of its kind, and writes the text, or hands it to a page that takes it.
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

function textOf<Kind extends PageKind>({ kind, view }: PlannedPage<Kind>, layouts: Layouts): string {
  const made = layouts[kind](view);
  return typeof made === "string" ? made : made.markup;
}
