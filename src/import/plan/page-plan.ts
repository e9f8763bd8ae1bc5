import type * as z from "zod";
import { localMinute } from "../../i18n/local-minute.ts";
import { parseMoment } from "../../i18n/parse-date.ts";
import { slugOf } from "../../lib/names.ts";
import { languageTag } from "../../model/fields.ts";
import type { pageFields } from "../../model/static-page.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { HeldPage } from "../inputs/held-items.ts";
import type { Spool } from "../inputs/spool.ts";
import { fittingLine } from "../text/fitting-text.ts";
import { freeName } from "./authors-plan.ts";
import type { FilePlan } from "./file-request.ts";
import type { PlannedFile } from "./planned-file.ts";
import { isReservedName } from "./reserved-names.ts";

type PageFields = z.infer<typeof pageFields>;

/**
 * Returns a function that plans pages and writes their plans into a spool. `taken` are the names that pages and sections have, and
 * gets those of new ones.
 */
export function pagePlanner({ records }: ImportSettings, taken: Set<string>, spool: Spool) {
  const there = new Set(records.pages.map(({ id }) => id));
  const zone = records.publication.timeZone;
  return (held: HeldPage): PlannedFile => {
    const named = slugOf(held.slug ?? "") || slugOf(held.title) || "page";
    const wanted = isReservedName(named) ? `${named}-page` : named;
    const isThere = there.delete(wanted);
    const id = isThere ? wanted : freeName(wanted, taken);
    taken.add(id);
    const { release } = held;
    const isDraft = release.state !== "public";
    const { moment } = held.updated === undefined ? {} : parseMoment(held.updated, zone);
    const lang = held.lang !== undefined && languageTag.safeParse(held.lang).success ? held.lang : undefined;
    const url = `/${id}/`;
    const fields: PageFields = {
      title: fittingLine(held.title, 300) || id,
      description: held.standfirst === undefined ? undefined : fittingLine(held.standfirst, 500) || undefined,
      updated: moment && localMinute(moment.ms, zone),
      lang: lang === records.publication.language ? undefined : lang,
      draft: isDraft ? true : undefined,
    };
    const stem = `pages/${id}`;
    return {
      style: "page",
      source: held.source,
      plan: spool.writeRow({
        style: "page",
        stem,
        existing: isThere ? `${stem}.md` : undefined,
        isReplacing: false,
        url,
        isDraft,
        fields: { ...fields },
        item: held.row,
      } satisfies FilePlan),
      url,
      oldAddresses: held.oldAddresses,
      linkedParts: held.linkedParts,
      tags: [],
      ms: 0,
      isDraft,
      draftReason: reasonOf(release),
      isThere,
    };
  };
}

function reasonOf(release: HeldPage["release"]): string | undefined {
  switch (release.state) {
    case "public":
      return undefined;
    case "embargoed":
      // A static page has no date at which it would come out.
      return `is planned for ${release.until}`;
    default:
      return release.reason;
  }
}
