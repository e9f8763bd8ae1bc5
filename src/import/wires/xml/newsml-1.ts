import { childrenNamed, elementAt, elementsBelow, type XmlElement } from "../../xml/element.ts";
import { contentText, joinedText } from "./content-text.ts";
import { firstLine, lineAt, lineIn } from "./lines-in.ts";
import {
  type ComponentPath,
  idOf,
  nearest,
  newsml1Release,
  notesIn,
  partyIn,
  rightsIn,
  subjectsIn,
  usageIn,
} from "./newsml-1-data.ts";
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
  const groups = textGroups(textComponents(item, []));
  const pictures = elementsBelow(
    item,
    (element) => element.local === "NewsComponent" && holdsPicture(element),
  );
  const [first, another] = groups;
  if (!first) {
    const base = itemStory(item, envelope, [[elementAt(item, "NewsComponent")]], pictures);
    const type = pictures.length > 0 ? "picture" : holdsReferences(item) ? "package" : base.status.type;
    return [{ ...base, status: { ...base.status, type } }];
  }
  if (!another) return [itemStory(item, envelope, first, pictures)];
  return groups.map((paths, index) => {
    const story = itemStory(item, envelope, paths, ownPictures(paths[0] ?? [], pictures));
    const name = paths[0]?.[0]?.attributes.Duid ?? String(index + 1);
    return { ...story, id: story.id && `${story.id}#${name}` };
  });
}

/** Returns the components that hold text. Of those that stand for each other the first counts. */
function textComponents(element: XmlElement, above: ComponentPath): readonly ComponentPath[] {
  const components = childrenNamed(element, "NewsComponent").filter(
    (component) => !/caption/i.test(roleOf(component)) && !holdsPicture(component),
  );
  const found = components.map((component) => {
    const path = [component, ...above];
    const own = childrenNamed(component, "ContentItem").some(holdsText) ? [path] : [];
    return [...own, ...textComponents(component, path)];
  });
  const filled = found.filter((paths) => paths.length > 0);
  return (isOneOf(element) ? filled.slice(0, 1) : filled).flat();
}

function isOneOf({ attributes }: XmlElement): boolean {
  return attributes.EquivalentsList === "yes";
}

/** Returns the texts that share a headline. Those without one belong to the first. */
function textGroups(paths: readonly ComponentPath[]): readonly (readonly ComponentPath[])[] {
  const headlined = (path: ComponentPath): XmlElement | undefined =>
    path.find((component) => lineAt(component, "NewsLines", "HeadLine") !== undefined);
  const first = paths.map(headlined).find((component) => component !== undefined);
  return [...Map.groupBy(paths, (path) => headlined(path) ?? first).values()];
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
  paths: readonly ComponentPath[],
  pictures: readonly XmlElement[],
): XmlStory {
  const { path, title: ownTitle, lead, bodies } = rolesOf(paths);
  const identifier = elementAt(item, "Identification", "NewsIdentifier");
  const management = elementAt(item, "NewsManagement");
  const nitf = bodies.flatMap((data) => elementsBelow(data, ({ local }) => local === "nitf"))[0];
  const inner = nitf && nitfStory(nitf);
  const main = joinedText(bodies.map((data, index) => contentText(data, lead, `${index}-`)));
  const linesOf = (name: string): readonly XmlElement[] => nearest(path, "NewsLines", name);
  const lines = (name: string): string | undefined => firstLine(linesOf(name));
  const created = lineAt(management, "FirstCreated");
  const revised = lineAt(management, "ThisRevisionCreated");
  const revision = lineAt(identifier, "RevisionId");
  const instructions = childrenNamed(management, "Instruction").flatMap(
    ({ attributes }) => attributes.FormalName?.trim() || [],
  );
  const slug = lines("SlugLine") ?? lineAt(elementAt(item, "Identification"), "NameLabel");
  const title = lines("HeadLine") ?? ownTitle ?? inner?.title ?? main?.title;
  const notes = notesIn(item, path);
  const byline = lines("ByLine");
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
      ...newsml1Release(management, inner?.status.expires),
      ...rightsIn(path),
      inner: inner?.status,
      signals: [
        ...instructions.map((name) => (/correct/i.test(name) ? "sig:correction" : name)),
        ...(inner?.status.signals ?? []),
      ],
      headings: [title, slug, ...(inner?.status.headings ?? [])].filter((heading) => heading !== undefined),
      notes: [...notes, ...(main?.text?.notes ?? []), ...(inner?.status.notes ?? [])],
    },
    doubt: lines("HeadLine") === undefined ? inner?.doubt : undefined,
    title,
    standfirst: lines("SubHeadLine") ?? lead ?? inner?.standfirst ?? main?.standfirst,
    byline: byline === undefined ? inner?.byline : { line: byline, people: [] },
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

/** The texts of an item by what they are to it. */
interface Roles {
  /** The component by which the item is described. */
  readonly path: ComponentPath;
  readonly title: string | undefined;
  readonly lead: string | undefined;
  readonly bodies: readonly XmlElement[];
}

/** Some agencies send headline, lead and text as components of one item. */
function rolesOf(paths: readonly ComponentPath[]): Roles {
  const isOf = (form: RegExp) => (path: ComponentPath) => path[0] !== undefined && form.test(roleOf(path[0]));
  const titles = paths.filter(isOf(/^(?:title|head(?:line)?)$/i));
  const leads = paths.filter(isOf(/^(?:lead|intro|summary|abstract|standfirst|teaser)$/i));
  const others = paths.filter((path) => !titles.includes(path) && !leads.includes(path));
  const isWhole = others.length === 0;
  const bodies = isWhole ? paths : others;
  return {
    path: bodies[0] ?? [],
    title: isWhole ? undefined : firstLine(titles.flatMap(contentsOf)),
    lead: isWhole ? undefined : firstLine(leads.flatMap(contentsOf)),
    bodies: bodies.flatMap(contentsOf),
  };
}

function contentsOf([component]: ComponentPath): readonly XmlElement[] {
  const items = childrenNamed(component, "ContentItem").filter(holdsText);
  const wanted = component && isOneOf(component) ? items.slice(0, 1) : items;
  return wanted.flatMap((content) => childrenNamed(content, "DataContent"));
}
