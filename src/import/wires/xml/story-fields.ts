import type { Element, ElementContent } from "hast";
import type { Byline } from "../../../model/author.ts";
import type { ImportedPicture } from "../../imported-item.ts";
import { bylineOf, fieldByline } from "../byline.ts";
import { datelineOf } from "../dateline.ts";
import { fieldDateline } from "../field-dateline.ts";
import { firstSentence } from "../first-sentence.ts";
import { holdsText } from "../held-text.ts";
import type { WireProvider } from "../provider.ts";
import { wireBody } from "../wire-body.ts";
import { illustrated, type WirePicture, withoutWithheld } from "../wire-pictures.ts";
import { lineOf, type ReadersText } from "./readers-text.ts";
import type { StoryByline, XmlStory } from "./story.ts";

/** The fields of an article that an envelope and the text in it hold together. */
interface StoryFields {
  readonly title: string;
  readonly standfirst?: string | undefined;
  readonly byline?: Byline | undefined;
  readonly dateline?: string | undefined;
  readonly image?: ImportedPicture | undefined;
  /** The text without what is in the other fields. */
  readonly blocks: readonly ElementContent[];
  /** Why it needs an editor, as the rest of a sentence. */
  readonly doubt?: string | undefined;
}

/** Returns the fields of an article, or undefined for an item without words or a headline. */
export function storyFields(
  story: XmlStory,
  text: ReadersText,
  provider: WireProvider,
): StoryFields | undefined {
  const led = leadOf(withoutWithheld(text.blocks, story.withheld ?? nothing), story.standfirst);
  const { image, blocks } = pictured(led.blocks, story.pictures);
  if (!blocks.some((block) => block.tagName !== "figure" && holdsText(block))) return undefined;
  const body = wireBody(
    { type: "root", children: [...blocks] },
    { title: story.title ?? "", standfirst: led.standfirst },
  );
  const agency = body.agency ?? agencyIn(story.dateline);
  const shown = illustrated(body.root, story.pictures);
  const children = shown.root.children.filter((node): node is Element => node.type === "element");
  const opening = children.find(holdsText);
  const first = opening === undefined ? "" : lineOf(opening);
  const title = story.title ?? firstSentence(body.root);
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  return {
    title,
    standfirst: led.standfirst === first ? undefined : (led.standfirst ?? body.teaser),
    byline: bylineWith(story.byline, body.byline, agency, provider.name),
    dateline: fieldDateline(story.dateline) ?? body.dateline,
    image: shown.image ?? image,
    blocks: children,
    doubt: story.title === undefined ? "has no headline, so that its first sentence stands there" : undefined,
  };
}

const nothing: ReadonlySet<string> = new Set();

/** Takes a first paragraph that is marked as the lead for the standfirst, unless it opens the report with its dateline. */
function leadOf(blocks: readonly Element[], standfirst: string | undefined) {
  const index = blocks.findIndex((block) => block.tagName !== "figure" && holdsText(block));
  const lead = blocks[index];
  const names = lead?.properties.className;
  const isMarked =
    Array.isArray(names) && names.some((name) => /^(?:lede|lead|ingress|standfirst)$/i.test(String(name)));
  if (!lead || !isMarked || standfirst !== undefined) return { blocks, standfirst };
  const line = lineOf(lead);
  const others = blocks.toSpliced(index, 1);
  const isShort = line.length <= 500 && datelineOf(line).dateline === undefined;
  return isShort && others.some((block) => block.tagName === "p")
    ? { blocks: others, standfirst: line }
    : { blocks, standfirst };
}

/**
 * Takes the lead picture out of the text: the one before the first words, else the one behind the last. All others stay. If
 * pictures came beside the text, the first of those leads.
 */
function pictured(blocks: readonly Element[], beside: readonly WirePicture[]) {
  const isFigure = (block: Element | undefined): boolean => block?.tagName === "figure";
  const lastWords = blocks.findLastIndex((block) => !isFigure(block));
  const index = isFigure(blocks[0]) ? 0 : lastWords + 1;
  const lead = blocks[index];
  return beside.length === 0 && lead && isFigure(lead)
    ? { image: pictureIn(lead), blocks: blocks.toSpliced(index, 1) }
    : { image: undefined, blocks };
}

function pictureIn(figure: Element): ImportedPicture {
  const parts = figure.children.filter((child) => child.type === "element");
  const image = parts.find(({ tagName }) => tagName === "img");
  const caption = parts.find(({ tagName }) => tagName === "figcaption");
  const isCredit = (child: ElementContent): boolean => child.type === "element" && child.tagName === "cite";
  const lineWhere = (isWanted: (child: ElementContent) => boolean): string | undefined =>
    (caption?.children ?? []).filter(isWanted).map(lineOf).join(" ").trim() || undefined;
  return {
    address: String(image?.properties.src ?? ""),
    alt: image?.properties.alt === undefined ? undefined : String(image.properties.alt),
    caption: lineWhere((child) => !isCredit(child)),
    credit: lineWhere(isCredit),
  };
}

/** Returns the byline of the envelope, else that of the text, else the agency's or provider's name. */
function bylineWith(
  written: StoryByline | undefined,
  inText: Byline | undefined,
  agency: string | undefined,
  provider: string,
): Byline | undefined {
  const [person, another] = written?.people ?? [];
  if (written && person !== undefined && another === undefined) {
    const named = bylineOf(`By ${person}`);
    const name = typeof named === "object" ? named.name : person;
    const role = written.role ?? agency;
    return { name, ...(role === undefined ? {} : { role }), type: "person" };
  }
  // A title without a name is that of a desk or an agency.
  if (written && written.line === written.role) return written.line;
  const line = written?.line.replace(/(?<=\p{L}{2})[.,;]$/u, "");
  const own = line === undefined ? undefined : fieldByline(line, agency);
  return own ?? inText ?? agency ?? (provider === "" ? undefined : provider);
}

/** Returns the agency in brackets at the end of a dateline: "Berlin (nta) - ". */
function agencyIn(dateline = ""): string | undefined {
  return /[(/]([\p{L}\p{N}][\p{L}\p{N} .&-]{0,30})[)/][\s.:–—-]*$/u.exec(dateline)?.[1];
}
