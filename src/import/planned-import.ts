import { type SpooledAddresses, spooledAddresses } from "./addresses/spooled-addresses.ts";
import type { SubjectFile } from "./files/subject-files.ts";
import { redirectsFile, sectionFiles, tagFiles } from "./files/subject-files.ts";
import type { ImportSettings } from "./import-settings.ts";
import type { HeldImport } from "./inputs/held-import.ts";
import type { Spool } from "./inputs/spool.ts";
import { type ImportPlan, importPlan } from "./plan/import-plan.ts";
import { type MovedAddresses, movedAddresses } from "./plan/moved-addresses.ts";
import { type RequestedFile, requestedFile } from "./plan/planned-file.ts";
import { plannedTags } from "./plan/planned-tags.ts";
import { addPresentParts, wantedParts } from "./plan/wanted-parts.ts";
import { type HeldBack, heldBackItems } from "./versions/held-back.ts";
import { type Kill, killsOf } from "./versions/kills.ts";
import type { WireIndex } from "./versions/wire-versions.ts";

/** An import before its files are made. Of each file it holds little. */
export interface PlannedImport
  extends Pick<ImportPlan, "authors" | "sections" | "unknownSubjects" | "conflicts" | "proposal">,
    Pick<MovedAddresses, "unforwarded">,
    Pick<HeldImport, "sites" | "skipped"> {
  /** Articles and pages. */
  readonly files: readonly RequestedFile[];
  /** Where old addresses lead. */
  readonly addresses: SpooledAddresses;
  readonly sectionFiles: readonly SubjectFile[];
  readonly tagFiles: readonly SubjectFile[];
  readonly redirectsFile: readonly SubjectFile[];
  /** Orders that what was sent before may no longer be published. */
  readonly kills: readonly Kill[];
  /** Items that the wire holds back now, though their articles are out. */
  readonly heldBack: readonly HeldBack[];
}

/**
 * Plans an import whose items are the newest of their wires. Takes the articles out of what is held, and writes the plans of
 * files into the spool. The files of articles come first, in the order of these.
 */
export function plannedImport(
  held: HeldImport,
  wires: WireIndex,
  settings: ImportSettings,
  spool: Spool,
): PlannedImport {
  const heldBack = heldBackItems(held.articles, wires, settings.folder);
  const { articles, pages, book, ...plan } = importPlan(held, settings, wires, spool);
  const tagOf = plannedTags(articles, settings);
  const moved = movedAddresses(held, { articles, pages, book, ...plan }, tagOf, settings);
  // What forwards leads on, so that links to it can lead there at once.
  for (const [from, to] of moved.redirects) if (to.startsWith("/")) book.add([from], { url: to, from: 0 });
  const surroundings = { ...moved, parts: wantedParts({ articles, pages }, book) };
  addPresentParts(book, surroundings.parts, settings.records);
  return {
    ...plan,
    files: [...articles, ...pages].map((file) => requestedFile(file, surroundings)),
    addresses: spooledAddresses(book.known, spool),
    unforwarded: moved.unforwarded,
    sites: held.sites,
    skipped: held.skipped,
    sectionFiles: sectionFiles(plan, settings),
    tagFiles: tagFiles(held, plan, settings, tagOf),
    redirectsFile: redirectsFile(moved.redirects, settings),
    heldBack,
    kills: killsOf(held.withdrawals, wires, settings),
  };
}
