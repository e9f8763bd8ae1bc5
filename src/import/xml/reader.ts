import { SaxesParser } from "saxes";
import { xmlDecoder } from "./decoder.ts";
import type { XmlElement, XmlNode } from "./element.ts";
import { knownEntities } from "./entities.ts";

/** A mistake that makes the rest of a file unreadable. */
interface XmlFailure {
  readonly type: "failure";
  /** What is wrong and what to do, as whole sentences. */
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Remarks on how a file was read, each a whole sentence. They come last. */
interface XmlNotices {
  readonly type: "notices";
  readonly notices: readonly string[];
}

/** A file that was read as a whole, or the mistake in it. */
type XmlFile =
  | { readonly root: XmlElement; readonly notices: readonly string[]; readonly failure?: undefined }
  | { readonly root?: undefined; readonly failure: XmlFailure };

/** Reads a file as one tree. No DTD is read, and only known entities are replaced. */
export function xmlFile(bytes: Uint8Array): XmlFile {
  const decoder = xmlDecoder();
  const reading = readingOf(0);
  const text = decoder.write(bytes) + decoder.end();
  const [root] = [...reading.write(text), ...reading.end()];
  const failure = reading.failure();
  if (failure) return { failure };
  return root ? { root, notices: decoder.notices() } : { failure: holdsNothing };
}

/**
 * Reads the elements of a file that lie at a depth below the root, one by one, so that a file of any size can be read:
 * at depth 2 those in `<channel>` of `<rss>`. Each has all that is in it; what lies above is not kept. Ends at the first
 * mistake.
 */
export async function* xmlElements(
  chunks: AsyncIterable<Uint8Array>,
  depth: number,
): AsyncGenerator<XmlElement | XmlFailure | XmlNotices> {
  const decoder = xmlDecoder();
  const reading = readingOf(depth);
  for await (const chunk of chunks) {
    yield* reading.write(decoder.write(chunk));
    const failure = reading.failure();
    if (failure) return yield failure;
  }
  yield* reading.write(decoder.end());
  yield* reading.end();
  const failure = reading.failure();
  if (failure) return yield failure;
  const notices = decoder.notices();
  if (notices.length > 0) yield { type: "notices", notices };
}

/** How deep elements may lie in each other. Texts have some ten levels, and what reads them calls itself for each. */
const maxDepth = 200;

/** How many attributes an element may have. */
const maxAttributes = 1000;

/** How many characters and elements one element that is read as a whole may hold. */
const maxWeight = 64_000_000;

const elementWeight = 100;

const holdsNothing: XmlFailure = {
  type: "failure",
  line: 1,
  message: "The file has no element. Fetch it again, and import the whole file.",
};

interface Reading {
  /** Returns the elements that the text completes. After a mistake there are none. */
  readonly write: (text: string) => readonly XmlElement[];
  readonly end: () => readonly XmlElement[];
  readonly failure: () => XmlFailure | undefined;
}

/** An element whose end has not been read. */
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
  /** Addresses of namespaces by prefix, which hold in it. */
  readonly spaces: Readonly<Record<string, string>>;
}

/** Stops the parser at once, which otherwise reads on. */
class Stop extends Error {}

function readingOf(depth: number): Reading {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.ENTITIES = knownEntities;
  const open: OpenElement[] = [];
  let done: XmlElement[] = [];
  let failure: XmlFailure | undefined;
  let weight = 0;
  let attributes = 0;
  let badReferences = 0;
  let start = 0;
  let written = "";

  const stop = (message: string): never => {
    failure = { type: "failure", message, line: parser.line };
    throw new Stop(message);
  };
  const weigh = (amount: number): void => {
    weight += amount;
    if (weight > maxWeight) stop("The file has too much in one element. Split it, and import the parts.");
  };
  const addText = (text: string): void => {
    if (open.length <= depth) return;
    weigh(text.length);
    const children = open[open.length - 1]?.children ?? [];
    const last = children.length - 1;
    const before = children[last];
    const clean = badReferences === 0 ? text : withoutReferences(text);
    if (typeof before === "string") children[last] = before + clean;
    else if (clean !== "") children.push(clean);
  };

  parser.on("error", ({ message }) => {
    const fault = message.replace(/^[\d:]+ /, "");
    // Readers of other systems overlook these, and no word is lost by them.
    if (fault.includes('"]]>"')) return;
    if (fault === "malformed character entity.") badReferences += 1;
    else stop(explained(fault, written.slice(0, parser.position - start)));
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > maxAttributes)
      stop(
        `An element has more than ${maxAttributes} attributes. No format has that: check where the file comes from.`,
      );
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (open.length >= maxDepth)
      stop(
        `Elements lie in each other more than ${maxDepth} deep. No format has that: check where the file comes from.`,
      );
    weigh(elementWeight);
    const above = open[open.length - 1];
    const spaces = spacesIn(tag.attributes, above?.spaces ?? noSpaces);
    const colon = tag.name.indexOf(":");
    const prefix = colon < 0 ? "" : tag.name.slice(0, colon);
    const element: OpenElement = {
      type: "element",
      name: tag.name,
      local: tag.name.slice(colon + 1),
      space: spaces[prefix] ?? prefix,
      attributes: tag.attributes,
      children: [],
      line: parser.line,
      spaces,
    };
    if (open.length > depth) above?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element || open.length !== depth) return;
    done.push(element);
    weight = 0;
  });
  parser.on("text", addText);
  parser.on("cdata", addText);

  const completed = (feed: () => void): readonly XmlElement[] => {
    done = [];
    if (failure) return done;
    try {
      feed();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    return done;
  };
  return {
    write: (text) =>
      completed(() => {
        start = parser.position;
        written = text;
        parser.write(text);
      }),
    end: () => completed(() => parser.close()),
    failure: () => failure,
  };
}

const noSpaces: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  xml: "http://www.w3.org/XML/1998/namespace",
});

/** Returns the namespaces that hold in an element. */
function spacesIn(
  attributes: Readonly<Record<string, string>>,
  above: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  let spaces: Record<string, string> | undefined;
  for (const name in attributes)
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      // Copies would take time that grows with the square of their number.
      spaces ??= Object.create(above);
      if (spaces) spaces[name.slice(6)] = attributes[name] ?? "";
    }
  return spaces ?? above;
}

/** Removes references to characters that XML forbids. */
function withoutReferences(text: string): string {
  return text.replace(/&#(?:x[0-9a-f]*|[0-9]*);/gi, "");
}

/** Returns the message for a mistake, in words for those who did not write the file. */
function explained(fault: string, before: string): string {
  if (fault.startsWith("unclosed tag") || fault === "unexpected end.")
    return `The file ends too early${inElement(fault)}, so a part of it is missing. Fetch it again, and import the whole file.`;
  if (/entity/.test(fault)) {
    const name = /&([^&;\s<]{1,40});?$/.exec(before)?.[1];
    const what = name === undefined ? "an entity" : `the entity "&${name};"`;
    return `The file uses ${what}, which is not known. Entities that a file declares itself are not read. Write the character itself, or &amp; for the sign &.`;
  }
  return `The file is no well-formed XML: ${fault.replace(/\.$/, "")}. Fetch it again, or ask its sender for a correct one.`;
}

function inElement(fault: string): string {
  const name = /^unclosed tag: (.{1,40})$/.exec(fault)?.[1];
  return name === undefined ? "" : `, inside of <${name}>`;
}
