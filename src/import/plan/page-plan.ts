import type * as z from "zod";
import { localMinute } from "../../i18n/local-minute.ts";
import { parseMoment } from "../../i18n/parse-date.ts";
import { slugOf } from "../../lib/names.ts";
import { languageTag } from "../../model/fields.ts";
import type { pageFields, StaticPage } from "../../model/static-page.ts";
import { aliasUrl } from "../../pages/redirects.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { HeldPage } from "../inputs/held-items.ts";
import type { Spool } from "../inputs/spool.ts";
import { fittingLine, fittingLineOf } from "../text/fitting-text.ts";
import { freeName } from "./authors-plan.ts";
import type { FilePlan } from "./file-request.ts";
import type { PlannedFile } from "./planned-file.ts";
import { recordsByUrl } from "./records-by-url.ts";
import { isReservedName } from "./reserved-names.ts";
import { translations } from "./translations.ts";

type PageFields = z.infer<typeof pageFields>;

/**
 * Returns a function that plans pages and writes their plans into a spool. `taken` are the names that pages and sections have, and
 * gets those of new ones.
 */
export function pagePlanner(
  all: readonly HeldPage[],
  { records }: ImportSettings,
  taken: Set<string>,
  spool: Spool,
) {
  const presentOf = presentPages(all, records.pages);
  const there = new Set(records.pages.map(({ id }) => id));
  const translationOf = translations({
    items: all,
    present: records.pages,
    presentOf,
    language: records.publication.language,
  });
  const zone = records.publication.timeZone;
  return (held: HeldPage): PlannedFile => {
    const wanted = presentOf(held)?.id ?? wantedId(held);
    const isThere = there.delete(wanted);
    const id = isThere ? wanted : freeName(wanted, taken);
    taken.add(id);
    const { release } = held;
    const isDraft = release.state !== "public";
    const { moment } = held.updated === undefined ? {} : parseMoment(held.updated, zone);
    const lang = held.lang !== undefined && languageTag.safeParse(held.lang).success ? held.lang : undefined;
    const url = `/${id}/`;
    const { translationKey } = translationOf(held);
    const fields: PageFields = {
      title: fittingLine(held.title, 300) || id,
      description: fittingLineOf(held.standfirst, 500),
      updated: moment && localMinute(moment.ms, zone),
      lang: lang === records.publication.language ? undefined : lang,
      translationKey,
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

/**
 * Returns a function that finds the page that an earlier import made of one: by its old address, since versions in other languages
 * have the same name, else by its name.
 */
function presentPages(
  all: readonly HeldPage[],
  pages: readonly StaticPage[],
): (page: HeldPage) => StaticPage | undefined {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const byUrl = recordsByUrl(pages);
  const atAddress = ({ oldAddresses: [address] }: HeldPage): StaticPage | undefined =>
    address === undefined ? undefined : byUrl.get(aliasUrl(address));
  const found = new Set(all.map(atAddress));
  return (held) => {
    const named = byId.get(wantedId(held));
    return atAddress(held) ?? (found.has(named) ? undefined : named);
  };
}

/** Returns pages in the order in which they get their names: first those whose old address is that of their name. */
export function ownAddressFirst(pages: readonly HeldPage[]): readonly HeldPage[] {
  const isOwn = (page: HeldPage): boolean => aliasUrl(page.oldAddresses[0] ?? "") === `/${wantedId(page)}/`;
  return pages.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
}

function wantedId({ slug, title }: HeldPage): string {
  const named = slugOf(slug ?? "") || slugOf(title) || "page";
  return isReservedName(named) ? `${named}-page` : named;
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
