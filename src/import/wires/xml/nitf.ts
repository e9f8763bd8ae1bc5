import type { ArticleKind } from "../../../model/article-fields.ts";
import type { ImportedSubject } from "../../imported-item.ts";
import {
  childrenNamed,
  elementAt,
  elementsBelow,
  elementsIn,
  withoutElements,
  type XmlElement,
} from "../../xml/element.ts";
import { firstLine, lineAt, lineIn, sentences, valueAt, valuesAt } from "./lines-in.ts";
import { nitfRelease, usageOf, versionOf, withdrawalsIn } from "./nitf-docdata.ts";
import type { StoryByline, XmlStory } from "./story.ts";
import { type TextTree, textTree } from "./text-tree.ts";

/**
 * Returns the item of an `<nitf>` element, of NITF 2.5 to 3.6, with or without a namespace
 * (https://iptc.org/std/NITF/3.6/specification/).
 */
export function nitfStory(nitf: XmlElement): XmlStory {
  const docdata = elementAt(nitf, "head", "docdata");
  const head = elementAt(nitf, "body", "body.head");
  const { text, notes } = nitfText(nitf);
  const key = valueAt(docdata, "du-key", "key");
  const title = headlineOf(head);
  const correction = elementAt(docdata, "correction");
  const info = valueAt(docdata, "correction", "info");
  return {
    providers: providersOf(docdata, head),
    id: valueAt(docdata, "doc-id", "id-string") ?? key,
    version: versionOf(docdata),
    usage: usageOf(docdata, head),
    status: {
      type: typeOf(nitf),
      ...nitfRelease(docdata, head),
      signals: correction ? ["sig:correction"] : [],
      headings: [title, lineAt(nitf, "head", "title"), key, valueAt(docdata, "fixture", "fix-id")].filter(
        (heading) => heading !== undefined,
      ),
      notes: [...valuesAt(docdata, "ed-msg", "info"), ...notes],
    },
    ...(title === undefined ? fallbackTitle(nitf) : { title }),
    standfirst: standfirstOf(head, title),
    byline: bylineOf(head),
    dateline: datelineOf(head),
    dates: [
      valueAt(docdata, "date.release", "norm"),
      valueAt(docdata, "date.issue", "norm"),
      elementAt(head, "dateline", "story.date")?.attributes.norm,
      elementAt(nitf, "head", "pubdata")?.attributes["date.publication"],
    ],
    language: nitf.attributes.baselang ?? nitf.attributes["xml:lang"] ?? metaNamed(nitf, "language"),
    tags: childrenNamed(elementAt(docdata, "key-list"), "keyword").flatMap(
      ({ attributes }) => attributes.key ?? [],
    ),
    subjects: subjectsOf(nitf, docdata),
    kind: kindOf(nitf),
    pictures: [],
    text,
    withdrawals: withdrawalsIn(docdata),
    notices: info === undefined ? [] : [`the wire says of its correction: "${info}"`],
  };
}

/** The text of a body, and the notes round it that are for editors only. */
function nitfText(nitf: XmlElement): {
  readonly text: TextTree | undefined;
  readonly notes: readonly string[];
} {
  const body = elementAt(nitf, "body");
  const head = elementAt(body, "body.head");
  const end = elementAt(body, "body.end");
  const tree = textTree([...childrenNamed(body, "body.content"), ...(end ? [end] : [])]);
  const notes = [...childrenNamed(head, "note").map(lineIn).filter(Boolean), ...tree.notes];
  return { text: tree.blocks.length === 0 ? undefined : tree, notes };
}

function providersOf(docdata: XmlElement | undefined, head: XmlElement | undefined): XmlStory["providers"] {
  return [
    valueAt(docdata, "doc-id", "regsrc"),
    valueAt(docdata, "doc.copyright", "holder"),
    lineAt(head, "distributor"),
    elementAt(docdata, "del-list", "from-src")?.attributes["src-name"],
    lineAt(head, "rights", "rights.owner"),
  ];
}

function typeOf(nitf: XmlElement): string {
  const object = elementAt(nitf, "head", "tobject");
  const type = object?.attributes["tobject.type"]?.trim().toLowerCase() || "news";
  const property = propertyOf(nitf);
  return /^(?:advisory|daybook|digest)$/.test(property) ? property : type;
}

function propertyOf(nitf: XmlElement): string {
  const property = elementAt(nitf, "head", "tobject", "tobject.property");
  return property?.attributes["tobject.property.type"]?.trim().toLowerCase() ?? "";
}

const kinds: ReadonlyMap<string, ArticleKind> = new Map([
  ["analysis", "analysis"],
  ["opinion", "opinion"],
  ["comment", "opinion"],
  ["editorial", "opinion"],
  ["review", "review"],
  ["interview", "interview"],
]);

function kindOf(nitf: XmlElement): ArticleKind | undefined {
  return kinds.get(propertyOf(nitf));
}

function headlineOf(head: XmlElement | undefined): string | undefined {
  return firstLine([
    elementAt(head, "hedline", "hl1"),
    elementAt(head, "headline", "hl1"),
    elementAt(head, "hedline"),
  ]);
}

/** The title of the file is often the slug of a desk. */
function fallbackTitle(nitf: XmlElement): Pick<XmlStory, "title" | "doubt"> {
  const title = lineAt(nitf, "head", "title");
  if (title === undefined || !/\s/.test(title)) return {};
  return { title, doubt: "has no headline but the title of its file" };
}

function standfirstOf(head: XmlElement | undefined, title: string | undefined): string | undefined {
  const abstract = elementAt(head, "abstract");
  const parts =
    abstract && elementsIn(abstract).length > 0 ? elementsIn(abstract).map(lineIn) : [lineIn(abstract)];
  const under = ["hedline", "headline"]
    .flatMap((name) => childrenNamed(elementAt(head, name), "hl2"))
    .filter(({ attributes }) => attributes.id !== "originalHeadline")
    .map(lineIn)
    .filter((line) => line !== title && !isSlug(line));
  return sentences([...under, ...parts]);
}

/** Some agencies write keywords where the under-headline belongs: "HARBOUR STORM (Preview)", "harbour-storm". */
function isSlug(line: string): boolean {
  return !/\s/.test(line) || !/\p{Ll}/u.test(line.replace(/\([^()]*\)/g, ""));
}

/** Returns all bylines on one line. Titles and the like follow the names, from which agencies often do not part them. */
function bylineOf(head: XmlElement | undefined): StoryByline | undefined {
  const bylines = childrenNamed(head, "byline");
  const parts = (byline: XmlElement): readonly XmlElement[] =>
    elementsBelow(byline, ({ local }) => /^(?:byttl|org|location)$/.test(local));
  const lines = bylines.map((byline) => {
    const role = parts(byline).map(lineIn).filter(Boolean).join(", ");
    const names = lineIn(withoutElements(byline, parts(byline))).replace(/(?<![\s,;])[\s,;]+\.?$/, "");
    return { names, role, line: [names, role].filter(Boolean).join(", ") };
  });
  const line = lines
    .map((byline) => byline.line)
    .filter(Boolean)
    .join("; ");
  if (line === "") return undefined;
  return {
    line,
    people: bylines
      .flatMap((byline) => elementsBelow(byline, ({ local }) => local === "person"))
      .map(lineIn)
      .filter(Boolean),
    role: lines.map(({ role }) => role).find(Boolean),
  };
}

function datelineOf(head: XmlElement | undefined): string | undefined {
  const dateline = elementAt(head, "dateline");
  return firstLine([elementAt(dateline, "location"), dateline]);
}

function subjectsOf(nitf: XmlElement, docdata: XmlElement | undefined): readonly ImportedSubject[] {
  const subjects = childrenNamed(elementAt(nitf, "head", "tobject"), "tobject.subject").flatMap(
    ({ attributes }) => {
      const code = attributes["tobject.subject.refnum"]?.trim();
      const names = ["tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"];
      const name = names.map((key) => attributes[key]?.trim()).find(Boolean);
      return code ? [{ code: `subj:${code}`, name }] : [];
    },
  );
  const classifiers = childrenNamed(elementAt(docdata, "identified-content"), "classifier").flatMap(
    (classifier) => {
      const { idsrc, value, type } = classifier.attributes;
      const name = lineIn(classifier) || undefined;
      const code = value?.trim() || name;
      return code === undefined
        ? []
        : [{ code: `${idsrc?.trim() || type?.trim() || "classifier"}:${code}`, name }];
    },
  );
  return [...subjects, ...classifiers];
}

function metaNamed(nitf: XmlElement, name: string): string | undefined {
  const metas = childrenNamed(elementAt(nitf, "head"), "meta");
  return metas.find(({ attributes }) => attributes.name?.toLowerCase() === name)?.attributes.content;
}
