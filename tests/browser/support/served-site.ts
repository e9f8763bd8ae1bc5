import { type BuiltSite, builtSite } from "../../support/built-site.ts";
import { coveringPages } from "./covering-pages.ts";
import { servedFolder } from "./served-folder.ts";

/** A built site that is served at localhost. */
export interface ServedSite {
  readonly built: BuiltSite;
  /** The address of its front page. */
  readonly url: string;
  /** The path of every page that readers see, below that address. */
  readonly paths: readonly string[];
  /** The paths of a few pages that show one of everything. */
  readonly kinds: readonly string[];
  /** The other paths. */
  readonly others: readonly string[];
  readonly close: () => Promise<void>;
}

interface SiteTerms {
  readonly folder: string;
  readonly now: string;
  /** The folder of the publication's own code and style sheets. */
  readonly publicationFolder?: string;
  /** The path of the site's address, slashes around it. */
  readonly basePath?: string;
}

const isRedirect = (markup: string): boolean => markup.includes('http-equiv="refresh"');

const pathOf = (file: string): string => file.replace(/(^|\/)index\.html$/, "$1");

/** Builds a content folder and serves it. Pages that only redirect are left out. */
export const servedSite = async ({
  folder,
  now,
  publicationFolder,
  basePath = "/",
}: SiteTerms): Promise<ServedSite> => {
  const built = await builtSite({ folder, now, publicationFolder });
  const markup = new Map(
    built.files
      .filter((file) => file.endsWith(".html"))
      .map((file) => [pathOf(file), built.read(file)] as const)
      .filter(([, text]) => !isRedirect(text)),
  );
  const { url, close } = await servedFolder({ folder: built.output, basePath });
  const paths = [...markup.keys()];
  const kinds = coveringPages(markup);
  return { built, url, paths, kinds, others: paths.filter((path) => !kinds.includes(path)), close };
};
