import type { Element, ElementContent } from "hast";
import { oneLine } from "../../text/lines.ts";

/** The text of an item without what is for its editors. */
export interface ReadersText {
  readonly blocks: readonly Element[];
  /** The notes to editors that were left out. */
  readonly notes: readonly string[];
  /** True if contacts of the agency were left out. */
  readonly hadContacts: boolean;
  /** True if a paragraph speaks of what is not for publication, without being a note of a known form. */
  readonly hasNotes: boolean;
  /** Its first lines, if they are short. */
  readonly opening: readonly string[];
}

/**
 * Leaves out notes to editors, contacts and the marks of desks. `notes` are those that the item holds elsewhere: agencies
 * repeat them in texts.
 */
export function readersText(blocks: readonly Element[], notes: readonly string[]): ReadersText {
  const known = new Set(notes.map(wordsOf));
  const found: string[] = [];
  const lines = blocks.map((block) => ({ block, line: lineOf(block) }));
  const ended = beforeNotebook(lines);
  let hadContacts = ended.length < lines.length;
  const kept = ended.filter(({ line }) => {
    if (line === "") return true;
    if (editorsNote.test(line)) {
      if (!known.has(wordsOf(line))) found.push(line);
    } else if (contact.test(line)) hadContacts = true;
    else return !pictureLine.test(line) && (known.size === 0 || !known.has(wordsOf(line)));
    return false;
  });
  return {
    blocks: withoutEnd(kept).map(({ block, line }) => (/^_{3,}$/.test(line) ? rule : block)),
    notes: found,
    hadContacts,
    hasNotes: kept.some(({ line }) => forEditors.test(line)),
    opening: kept.slice(0, 2).flatMap(({ line }) => (line.length < 120 ? line : [])),
  };
}

/** A block with its text on one line. */
interface Line {
  readonly block: Element;
  readonly line: string;
}

/** Stands for a line of underscores, which parts the sections of a text. */
const rule: Element = { type: "element", tagName: "hr", properties: {}, children: [] };

/** Returns the text of a block on one line. */
export function lineOf(block: ElementContent): string {
  return oneLine(textOf(block));
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.tagName === "br") return " ";
  const [only, another] = node.children;
  if (only && !another) return textOf(only);
  return node.children.map(textOf).join(parted.has(node.tagName) ? " " : "");
}

/** Elements whose parts stand on lines of their own. */
const parted: ReadonlySet<string> = new Set(["ul", "ol", "dl", "table", "tr", "blockquote", "figure"]);

const editorsNote =
  /^[^\p{L}\p{N}]*(?:eds?\b\.?|attention editors|(?:notes? to|advisory to) editors|editors?['’]?s? notes?|nota (?:a|para) (?:los )?editores|nota del editor|note aux rédactions|note de la rédaction|redaktionelle[rn]? hinweise?|achtung,? redaktionen|hinweis (?:an|für) (?:die )?redaktion(?:en)?|an die redaktionen|til redaksjonen|til redaktionen|till redaktionen|nota alla redazione)\s*[:：)\]–—-]/iu;

/** Returns a note without the words that say to whom it is: "Eds: ", "Note to editors: ". */
export function withoutAddress(note: string): string {
  return note.replace(editorsNote, "").trim();
}

const contact =
  /^[^\p{L}\p{N}]*(?:(?:press|media|news|editorial|for more information|further information)?[ -]{0,3}contacts?|(?:\p{L}[\p{L}-]{0,40}-)?kontakte?|ansprechpartner(?:in|innen)?|contactos?|contatti|kontaktperson)\s*:\s*\S/iu;

/** The headings under which agencies keep what their clients may not print. */
const notebook =
  /^[#* ]*(?:notizblock|redaktionelle hinweise|(?:press |media |\p{L}+-)?(?:contacts?|kontakte?)|ansprechpartner(?:in|innen)?|internetkontakte?)[:*# ]*$/iu;

/** Returns the blocks before the notebook of an agency. It ends a text, so that a heading early in it is none. */
function beforeNotebook(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(({ line }) => line.length < 60 && notebook.test(line));
  return start > 0 ? lines.slice(0, start) : lines;
}

/** Lines that tell editors where the picture is: "BILDE: https://…". */
const pictureLine = /^(?:bilder?|foto|photo|bild|video)\s*:\s*https?:\/\/\S+$/i;

const forEditors =
  /\b(?:not for publication|not for broadcast|for internal use only|for editors only|nicht zur veröffentlichung|nur zur information der redaktion(?:en)?|no publicar|ne pas publier)\b/i;

/** What a desk writes under a text: "AAP RTV ar", "gr/bp", "(©NTB)", "xyz". */
const deskMarks = [
  /^\(?©\s?[\p{L}\p{N} .]{2,30}\)?\.?$/u,
  /^\(?\p{Ll}{1,4}(?:[/-]\p{Ll}{1,4})+\)?$/u,
  /^\p{Lu}{2,6}(?: \p{Lu}{2,5})* \p{Ll}{1,4}(?:\/\p{Ll}{1,4})*$/u,
  /^[-–—_*#=. ]{2,}$/,
];

/** Returns the blocks without the marks of desks at their end. Pictures behind these stay. */
function withoutEnd(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ block }) => block.tagName === "p");
  const end = lines[last];
  if (!end || end.line.length > 60 || !deskMarks.some((form) => form.test(end.line))) return lines;
  return withoutEnd(lines.toSpliced(last, 1));
}

/** Returns the words of a text in a form in which repetitions are equal. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}
