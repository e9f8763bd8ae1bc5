import type { ArticleKind } from "../../../model/article-fields.ts";
import type { ImportedSubject } from "../../imported-item.ts";
import { childrenNamed, elementAt, elementsBelow, type XmlElement } from "../../xml/element.ts";
import { lastPart } from "../editors-words.ts";
import { withheldNotice } from "../wire-notices.ts";
import { contentText } from "./content-text.ts";
import { isFree, pictureOf, withheldNames } from "./g2-picture.ts";
import { g2Times, holdsWithheldPart } from "./g2-rights.ts";
import { firstLine, lineAt, lineIn, sentences } from "./lines-in.ts";
import { nitfStory } from "./nitf.ts";
import type { XmlStory } from "./story.ts";

/**
 * Returns the items of a NewsML-G2 file: of a message, or of an item or a part of one that stands alone
 * (https://iptc.org/std/NewsML-G2/guidelines/). Pictures are given to the texts that they belong to.
 */
export function g2Stories(root: XmlElement): readonly XmlStory[] {
  const items = isItem(root) ? [root] : elementsBelow(root, isItem);
  if (items.length === 0) return [itemStory(root)];
  const pictures = new Map(items.filter(isPicture).map((item) => [guidOf(item), item]));
  const texts = items.filter((item) => !isPicture(item) && !isPackage(item));
  const withheld = withheldNames([...pictures.values()]);
  const groups = items.filter(isPackage).map((item) => new Set(referencesIn(item)));
  return items.map((item) => {
    const story = itemStory(item);
    if (isPicture(item) || isPackage(item)) return story;
    const wanted = referencesIn(item).filter((guid) => pictures.has(guid));
    const grouped = groups.filter((group) => group.has(guidOf(item))).flatMap((group) => [...group]);
    const own = texts.length === 1 ? [...pictures.keys()] : [...wanted, ...grouped];
    const shown = [...new Set(own)].flatMap((guid) => pictures.get(guid) ?? []);
    const hidden = shown.filter((picture) => !isFree(picture));
    return {
      ...story,
      withheld,
      pictures: shown.flatMap((picture) => pictureOf(picture) ?? []),
      notices: hidden.length === 0 ? story.notices : [...story.notices, withheldNotice(hidden.length)],
    };
  });
}

const itemNames = new Set(["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem"]);

function isItem({ local }: XmlElement): boolean {
  return itemNames.has(local);
}

function isPackage({ local }: XmlElement): boolean {
  return local === "packageItem";
}

function isPicture(item: XmlElement): boolean {
  const type = lastPart(codeOf(elementAt(item, "itemMeta", "itemClass")) ?? "");
  return type === "picture" || type === "graphic" || type === "image" || type === "photo";
}

function guidOf({ attributes }: XmlElement): string {
  return attributes.guid?.trim() ?? "";
}

/** Returns the identifiers of the items to which an item refers. */
function referencesIn(item: XmlElement): readonly string[] {
  const references = elementsBelow(
    item,
    ({ local }) => local === "itemRef" || local === "link" || local === "remoteContent",
  );
  return references.flatMap(({ attributes }) => attributes.residref?.trim() || attributes.href?.trim() || []);
}

function itemStory(item: XmlElement): XmlStory {
  const meta = elementAt(item, "itemMeta");
  const content = item.local === "contentMeta" ? item : elementAt(item, "contentMeta");
  const rights = elementAt(item, "rightsInfo");
  const set = item.local === "contentSet" ? item : elementAt(item, "contentSet");
  const nitf = set && elementsBelow(set, ({ local }) => local === "nitf")[0];
  const inner = nitf && nitfStory(nitf);
  const headlines = headlinesOf(content);
  const described = sentences([headlines.sub, standfirstOf(content)]);
  const main = set && contentText(set, described);
  const edNotes = childrenNamed(meta, "edNote").map(lineIn).filter(Boolean);
  const providers = providersOf(meta, content, rights);
  const signals = childrenNamed(meta, "signal").flatMap((signal) => codeOf(signal) ?? []);
  const embargoed = elementAt(meta, "embargoed");
  const created = lineAt(meta, "firstCreated");
  const revised = lineAt(meta, "versionCreated");
  const version = item.attributes.version?.trim();
  const creators = childrenNamed(content, "creator")
    .map((creator) => lineAt(creator, "name"))
    .filter((name) => name !== undefined);
  const by = childrenNamed(content, "by").map(lineIn).filter(Boolean).join(", ") || undefined;
  return {
    providers,
    id: guidOf(item) || inner?.id,
    version: version || inner?.version,
    usage: usageOf(rights),
    status: {
      inner: inner?.status,
      type: typeOf(item, meta),
      status: statusOf(meta),
      embargo: embargoed && lineIn(embargoed),
      ...g2Times(item),
      signals: [...signals, ...(inner?.status.signals ?? [])],
      requiredSignal: providers.slice(0, 2).some(isAssociatedPress) ? "newscontent" : undefined,
      headings: [...headlines.all, lineAt(content, "slugline"), ...(inner?.status.headings ?? [])].filter(
        (heading) => heading !== undefined,
      ),
      notes: [...edNotes, ...(inner?.status.notes ?? []), ...(main?.text?.notes ?? [])],
    },
    doubt: holdsWithheldPart(item)
      ? "has a part that may not be shown"
      : inner?.title === undefined || headlines.main === undefined
        ? inner?.doubt
        : undefined,
    title: headlines.main ?? inner?.title ?? main?.title,
    standfirst: described ?? main?.standfirst ?? inner?.standfirst,
    byline: by !== undefined ? { line: by, people: [] } : (inner?.byline ?? creatorsByline(creators)),
    dateline:
      lineAt(content, "dateline") ?? main?.dateline ?? inner?.dateline ?? lineAt(content, "located", "name"),
    dates: [created, revised, lineAt(content, "contentCreated"), ...(inner?.dates ?? [])],
    updated: Number(version) > 1 ? revised : undefined,
    language:
      elementAt(content, "language")?.attributes.tag ?? item.attributes["xml:lang"] ?? inner?.language,
    tags: inner?.tags ?? [],
    subjects: [...subjectsOf(content), ...(inner?.subjects ?? [])],
    kind: kindOf(content) ?? inner?.kind,
    pictures: [],
    text: main?.text ?? inner?.text,
    withdrawals: inner?.withdrawals ?? [],
    notices: inner?.notices ?? [],
  };
}

function typeOf(item: XmlElement, meta: XmlElement | undefined): string | undefined {
  if (isPackage(item)) return "package";
  if (item.local === "planningItem") return "planning";
  if (item.local === "conceptItem" || item.local === "knowledgeItem") return "component";
  return codeOf(elementAt(meta, "itemClass"));
}

function statusOf(meta: XmlElement | undefined): string | undefined {
  const status = elementAt(meta, "pubStatus");
  return status && (codeOf(status) ?? lineIn(status));
}

function providersOf(
  meta: XmlElement | undefined,
  content: XmlElement | undefined,
  rights: XmlElement | undefined,
): readonly (string | undefined)[] {
  const provider = elementAt(meta, "provider");
  const code = codeOf(provider);
  return [
    lineAt(provider, "name"),
    code?.includes("/") ? undefined : code?.replace(/^[^:]*:/, ""),
    lineAt(content, "creditline"),
    lineAt(elementAt(rights, "copyrightHolder"), "name"),
    lineAt(elementAt(content, "infoSource"), "name"),
  ];
}

function isAssociatedPress(name: string | undefined): boolean {
  return /^(?:ap|(?:the )?associated press)$/i.test(name?.trim() ?? "");
}

/** A name of a vocabulary, in one of the ways in which items refer to it. */
function codeOf(element: XmlElement | undefined): string | undefined {
  const { qcode, uri, literal } = element?.attributes ?? {};
  return [qcode, uri, literal].map((code) => code?.trim()).find(Boolean);
}

function headlinesOf(content: XmlElement | undefined) {
  const headlines = childrenNamed(content, "headline").filter((headline) => lineIn(headline) !== "");
  const rank = ({ attributes }: XmlElement): number => Number(attributes.rank ?? 1) || 1;
  const roleOf = ({ attributes }: XmlElement): string => lastPart(attributes.role ?? "");
  const main = headlines
    .filter((headline) => !/sub|kicker|ticker|over|top|slug|seo|short|deck|under/.test(roleOf(headline)))
    .toSorted((one, other) => rank(one) - rank(other))[0];
  const sub = headlines.find((headline) => /sub|deck|under/.test(roleOf(headline)));
  return { main: firstLine([main]), sub: firstLine([sub]), all: headlines.map(lineIn) };
}

function standfirstOf(content: XmlElement | undefined): string | undefined {
  const descriptions = childrenNamed(content, "description");
  const roleOf = ({ attributes }: XmlElement): string => lastPart(attributes.role ?? "");
  return firstLine([
    ...descriptions.filter((description) => /summary|teaser|abstract|lead/.test(roleOf(description))),
    ...descriptions.filter((description) => roleOf(description) === ""),
  ]);
}

function creatorsByline(creators: readonly string[]): XmlStory["byline"] {
  return creators.length === 0 ? undefined : { line: creators.join(", "), people: creators };
}

function usageOf(rights: XmlElement | undefined): string | undefined {
  return childrenNamed(rights, "usageTerms").map(lineIn).filter(Boolean).join(" ") || undefined;
}

/** Places and people that a text names are no topics. */
function subjectsOf(content: XmlElement | undefined): readonly ImportedSubject[] {
  return childrenNamed(content, "subject")
    .filter(({ attributes }) => /^$|abstract|subject|topic/i.test(lastPart(attributes.type ?? "")))
    .flatMap((subject) => {
      const code = codeOf(subject);
      return code === undefined ? [] : [{ code, name: firstLine(childrenNamed(subject, "name")) }];
    });
}

const kinds: ReadonlyMap<string, ArticleKind> = new Map([
  ["analysis", "analysis"],
  ["opinion", "opinion"],
  ["commentary", "opinion"],
  ["review", "review"],
  ["interview", "interview"],
  ["backgrounder", "explainer"],
]);

function kindOf(content: XmlElement | undefined): ArticleKind | undefined {
  const genres = childrenNamed(content, "genre").flatMap((genre) => lastPart(codeOf(genre) ?? "") || []);
  return genres.map((genre) => kinds.get(genre)).find((kind) => kind !== undefined);
}
