import type { Hosts } from "../customisation/hosts.ts";
import { paths } from "../lib/runtime.ts";
import type { Problem } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Records } from "../model/site.ts";
import type { PageOptions } from "../pages/context.ts";
import type { PageOf } from "../pages/page.ts";
import { deskFiles } from "./desk-files.ts";
import type { OwnStyles } from "./own-styles.ts";
import { preloadedFonts } from "./preloaded-fonts.ts";
import { type Copy, type PublicFiles, publicFiles, publicNameProblems } from "./public-files.ts";
import { workerPage, workerUrl } from "./service-worker.ts";
import { fonts, foundLogo, scriptPages } from "./site-assets.ts";
import { stylesheetPage } from "./style-sheet.ts";
import { ownColours } from "./token-colours.ts";

/** What a publication adds to the look of its pages. */
export interface OwnLook {
  readonly styles?: OwnStyles | undefined;
  readonly hosts?: Hosts | undefined;
}

/** Style sheet, scripts, fonts and public files of a site, and what pages need to know of them. */
interface SiteLook {
  readonly assets: readonly (PageOf<"stylesheet"> | PageOf<"script">)[];
  readonly fontFiles: readonly Copy[];
  readonly publicFiles: PublicFiles;
  /** The program of the desk. */
  readonly deskFiles: readonly Copy[];
  readonly ofPages: Pick<
    PageOptions,
    "stylesheetUrl" | "scriptUrls" | "fontsOf" | "paper" | "logo" | "hosts" | "deskModules"
  >;
  readonly problems: readonly Problem[];
}

/** Returns the look of a site. The publication's folder may hold a `public/` of its own. */
export function siteLook(
  records: Pick<Records, "publication" | "siteOrigin" | "images">,
  { styles: own, hosts }: OwnLook,
  { publicationFolder, audience }: Pick<BuildTarget, "publicationFolder" | "audience">,
): SiteLook {
  const { publication, siteOrigin } = records;
  const { accent, language, url } = publication;
  const { names, copies } = fonts(paths.fonts);
  const colours = own && ownColours(own.set, { colour: accent, origin: siteOrigin });
  const { paper, darkTint } = colours ?? {};
  const stylesheet = stylesheetPage(paths.styles, {
    names,
    accent,
    darkTint,
    own,
    language,
    origin: new URL(url).origin,
  });
  const isOffline = publication.offline && audience === "public";
  const desk = deskFiles(records);
  const scripts = scriptPages(paths.scripts).filter(
    ({ name }) => (name !== "offline" || isOffline) && (name !== "desk" || desk.modules),
  );
  const files = publicFiles(publicationFolder);
  const worker = isOffline || !files.own.some(({ url }) => url === workerUrl);
  const { logo, problems: logoProblems } = foundLogo(records, files.all);
  return {
    assets: [
      stylesheet,
      ...scripts.map(({ page }) => page),
      ...desk.words,
      ...(worker ? [workerPage(paths.scripts, isOffline ? publication : undefined)] : []),
    ],
    fontFiles: [...copies, ...(own?.copies ?? [])],
    publicFiles: files,
    deskFiles: desk.copies,
    ofPages: {
      stylesheetUrl: stylesheet.url,
      scriptUrls: Object.fromEntries(scripts.map(({ name, page }) => [name, page.url])),
      fontsOf: (edition) => preloadedFonts(edition, own, names),
      paper,
      logo,
      hosts,
      deskModules: desk.modules,
    },
    problems: [
      ...(own?.problems ?? []),
      ...(colours?.problems ?? []),
      ...logoProblems,
      ...desk.problems,
      ...publicNameProblems(files.all),
    ],
  };
}
