import type { ImportedSubject } from "../../imported-item.ts";
import { childrenNamed, elementAt, elementsBelow, type XmlElement } from "../../xml/element.ts";
import { contentText } from "./content-text.ts";
import { firstLine, lineAt, lineIn } from "./lines-in.ts";
import { componentPicture, holdsPicture, placedPictures, roleOf } from "./newsml-1-picture.ts";
import { nitfStory } from "./nitf.ts";
import type { XmlStory } from "./story.ts";

/**
 * Returns the items of a NewsML file of version 1.0 to 1.2 (https://iptc.org/std/NewsML/1.2/specification/). Each text of an
 * item that has a headline of its own becomes one.
 */
export function newsml1Stories(root: XmlElement): readonly XmlStory[] {
  const envelope = elementAt(root, "NewsEnvelope");
  const items = root.local === "NewsItem" ? [root] : elementsBelow(root, ({ local }) => local === "NewsItem");
  return items.flatMap((item) => itemStories(item, envelope));
}

function itemStories(item: XmlElement, envelope: XmlElement | undefined): readonly XmlStory[] {
  const texts = textComponents(item, []);
  const pictures = elementsBelow(
    item,
    (element) => element.local === "NewsComponent" && holdsPicture(element),
  );
  const [first] = texts;
  if (texts.length < 2 || !first) {
    const base = itemStory(item, envelope, first ?? [elementAt(item, "NewsComponent")], pictures);
    if (first) return [base];
    const type = pictures.length > 0 ? "picture" : holdsReferences(item) ? "package" : base.status.type;
    return [{ ...base, status: { ...base.status, type } }];
  }
  return texts.map((path, index) => {
    const story = itemStory(item, envelope, path, ownPictures(path, pictures));
    const name = path[0]?.attributes.Duid ?? String(index + 1);
    return { ...story, id: story.id && `${story.id}#${name}` };
  });
}

/** A component, followed by those round it: the nearest that says something counts. */
type ComponentPath = readonly (XmlElement | undefined)[];

function textComponents(element: XmlElement, above: ComponentPath): readonly ComponentPath[] {
  return childrenNamed(element, "NewsComponent").flatMap((component) => {
    const path = [component, ...above];
    if (/caption/i.test(roleOf(component)) || holdsPicture(component)) return [];
    const own = childrenNamed(component, "ContentItem").some(holdsText) ? [path] : [];
    return [...own, ...textComponents(component, path)];
  });
}

function holdsText(item: XmlElement): boolean {
  return lineIn(elementAt(item, "DataContent")) !== "" && /^$|text|article/i.test(mediaType(item));
}

function mediaType(item: XmlElement): string {
  return elementAt(item, "MediaType")?.attributes.FormalName ?? "";
}

function holdsReferences(item: XmlElement): boolean {
  return elementsBelow(item, ({ local }) => local === "NewsItemRef").length > 0;
}

/** Returns the pictures in the component round a text, so that texts of one item do not share them. */
function ownPictures([text, above]: ComponentPath, pictures: readonly XmlElement[]): readonly XmlElement[] {
  const around = [text, above].filter((component) => component !== undefined);
  return pictures.filter((picture) =>
    around.some((component) => elementsBelow(component, (inner) => inner === picture).length > 0),
  );
}

function itemStory(
  item: XmlElement,
  envelope: XmlElement | undefined,
  path: ComponentPath,
  pictures: readonly XmlElement[],
): XmlStory {
  const [component] = path;
  const identifier = elementAt(item, "Identification", "NewsIdentifier");
  const management = elementAt(item, "NewsManagement");
  const content = childrenNamed(component, "ContentItem").find(holdsText);
  const data = elementAt(content, "DataContent");
  const nitf = data && elementsBelow(data, ({ local }) => local === "nitf")[0];
  const inner = nitf && nitfStory(nitf);
  const main = data && contentText(data);
  const linesOf = (name: string): readonly XmlElement[] => nearest(path, "NewsLines", name);
  const lines = (name: string): string | undefined => firstLine(linesOf(name));
  const created = lineAt(management, "FirstCreated");
  const revised = lineAt(management, "ThisRevisionCreated");
  const revision = lineAt(identifier, "RevisionId");
  const instructions = childrenNamed(management, "Instruction").flatMap(
    ({ attributes }) => attributes.FormalName?.trim() || [],
  );
  const slug = lines("SlugLine") ?? lineAt(elementAt(item, "Identification"), "NameLabel");
  const title = lines("HeadLine") ?? inner?.title ?? main?.title;
  const notes = notesIn(item, path);
  const placed = placedPictures(main?.text ?? inner?.text, pictures);
  return {
    providers: [
      partyIn(path, "Provider"),
      partyIn(path, "Creator"),
      partyIn(path, "Source"),
      lines("CreditLine"),
      lineAt(identifier, "ProviderId"),
      elementAt(envelope, "SentFrom", "Party")?.attributes.FormalName,
    ],
    id: idOf(identifier) ?? inner?.id,
    version: revision ?? inner?.version,
    usage: usageIn(path) ?? inner?.usage,
    status: {
      type: elementAt(management, "NewsItemType")?.attributes.FormalName ?? inner?.status.type,
      ...releaseOf(management).status,
      signals: [
        ...instructions.map((name) => (/correct/i.test(name) ? "sig:correction" : name)),
        ...(inner?.status.signals ?? []),
      ],
      headings: [title, slug, ...(inner?.status.headings ?? [])].filter((heading) => heading !== undefined),
      notes: [...notes, ...(main?.text?.notes ?? []), ...(inner?.status.notes ?? [])],
    },
    doubt: lines("HeadLine") === undefined ? inner?.doubt : undefined,
    title,
    standfirst: lines("SubHeadLine") ?? inner?.standfirst ?? main?.standfirst,
    byline: bylineAt(lines("ByLine")) ?? inner?.byline,
    dateline: lines("DateLine") ?? main?.dateline ?? inner?.dateline,
    dates: [created, revised, lineAt(identifier, "DateId"), ...(inner?.dates ?? [])],
    updated: Number(revision) > 1 ? revised : undefined,
    language: nearest(path, "DescriptiveMetadata", "Language")[0]?.attributes.FormalName ?? inner?.language,
    tags: inner?.tags ?? [],
    subjects: [...subjectsIn(path), ...(inner?.subjects ?? [])],
    kind: inner?.kind,
    pictures: placed.left.flatMap(componentPicture),
    text: placed.text,
    withdrawals: inner?.withdrawals ?? [],
    notices: inner?.notices ?? [],
  };
}

/** Returns the identifier without the revision. */
function idOf(identifier: XmlElement | undefined): string | undefined {
  const parts = ["ProviderId", "DateId", "NewsItemId"].map((name) => lineAt(identifier, name));
  if (parts[2] !== undefined) return `urn:newsml:${parts.filter((part) => part !== undefined).join(":")}`;
  return lineAt(identifier, "PublicIdentifier");
}

/**
 * Returns what the item's status is and will be. An embargo ends when the status will be another one, and what is to be
 * withdrawn then expires.
 */
function releaseOf(management: XmlElement | undefined): Pick<XmlStory, "status"> {
  const now = elementAt(management, "Status");
  const status = now && (now.attributes.FormalName ?? lineIn(now));
  const change = elementAt(management, "StatusWillChange");
  const future = elementAt(change, "FutureStatus")?.attributes.FormalName ?? "";
  const time = change && lineIn(elementAt(change, "DateAndTime"));
  if (change && /^usable$/i.test(future)) return { status: { status, embargo: time } };
  return {
    status: { status, expires: /^(?:withheld|cancell?ed|embargoed)$/i.test(future) ? time : undefined },
  };
}

/** Returns the elements of a name in the nearest component that has some. */
function nearest(path: ComponentPath, group: string, name: string): readonly XmlElement[] {
  for (const component of path) {
    const found = childrenNamed(elementAt(component, group), name).filter(
      (element) => lineIn(element) !== "" || element.attributes.FormalName !== undefined,
    );
    if (found.length > 0) return found;
  }
  return [];
}

function partyIn(path: ComponentPath, role: string): string | undefined {
  const party = nearestParty(path, role);
  return party?.attributes.FormalName?.trim() || (party && lineIn(party)) || undefined;
}

function nearestParty(path: ComponentPath, role: string): XmlElement | undefined {
  return path
    .map((component) => elementAt(component, "AdministrativeMetadata", role, "Party"))
    .find((party) => party !== undefined);
}

function bylineAt(line: string | undefined): XmlStory["byline"] {
  return line === undefined ? undefined : { line, people: [] };
}

function usageIn(path: ComponentPath): string | undefined {
  const rights = path.flatMap((component) =>
    childrenNamed(elementAt(component, "RightsMetadata"), "UsageRights"),
  );
  const names = ["UsageType", "Geography", "Limitations"];
  const terms = rights.flatMap((right) =>
    names.map((name) => lineAt(right, name)).filter((term) => term !== undefined),
  );
  return terms.join(". ") || undefined;
}

function subjectsIn(path: ComponentPath): readonly ImportedSubject[] {
  return subjectGroups(path).flatMap((group) =>
    elementsBelow(group, ({ local }) => /^Subject(?:Matter|Detail|Qualifier)?$/.test(local)).flatMap(
      ({ attributes }) => {
        const code = attributes.FormalName?.trim();
        return code ? [{ code: `subj:${code}` }] : [];
      },
    ),
  );
}

/** Returns the groups of subjects, which have no text of their own. */
function subjectGroups(path: ComponentPath): readonly XmlElement[] {
  const found = path.map((component) =>
    childrenNamed(elementAt(component, "DescriptiveMetadata"), "SubjectCode"),
  );
  return found.find((groups) => groups.length > 0) ?? [];
}

/** Returns what the item says to editors: comments, and lines of such types. */
function notesIn(item: XmlElement, path: ComponentPath): readonly string[] {
  const comments = [item, ...path].flatMap((element) => childrenNamed(element, "Comment"));
  const lines = path.flatMap((component) => childrenNamed(elementAt(component, "NewsLines"), "NewsLine"));
  const forEditors = lines.filter((line) =>
    /note|advis|instruct|editor/i.test(elementAt(line, "NewsLineType")?.attributes.FormalName ?? ""),
  );
  const texts = [
    ...comments.map(lineIn),
    ...forEditors.map((line) => lineIn(elementAt(line, "NewsLineText"))),
  ];
  return texts.filter((text) => text !== "");
}
