import type { Image, Paragraph, PhrasingContent } from "mdast";

/** An element of a line that is open: what it becomes when it holds something. */
export type Wrapping = (children: PhrasingContent[]) => readonly PhrasingContent[];

/** Words of one line, and the pictures that stood among them. */
export interface OneLine {
  readonly children: PhrasingContent[];
  readonly pictures: readonly Image[];
}

/**
 * Builds paragraphs of what stands in lines, with the spaces that readers see: runs of them are one, none stands at the edge of
 * a paragraph or of emphasis, and elements that hold nothing are dropped. Two line breaks in a row begin a paragraph.
 */
export class PhraseBuilder {
  #paragraphs: Paragraph[] = [];
  #pictures: { readonly image: Image; readonly at: number }[] = [];
  /** What is open, the outermost first: written wrappings and their children. */
  readonly #open: { readonly wrapping: Wrapping; readonly children: PhrasingContent[] }[] = [];
  /** Wrappings that are open and hold nothing yet. */
  #waiting: Wrapping[] = [];
  #line: PhrasingContent[] = [];
  #hasSpace = false;
  #breaks = 0;

  constructor(wrappings: readonly Wrapping[] = []) {
    this.#waiting = [...wrappings];
  }

  text(value: string): void {
    const words = untidy.test(value) ? value.replace(whiteSpace, " ") : value;
    if (words === "") return;
    if (words === " ") {
      this.#hasSpace = true;
      return;
    }
    const begins = words.startsWith(" ");
    const ends = words.endsWith(" ");
    this.#hasSpace ||= begins;
    // No-break spaces that hold a line open or indent it.
    if (words.trim() === "" && this.#beginsLine()) return;
    const spaced = this.#settle();
    const text = words.slice(begins ? 1 : 0, ends ? -1 : undefined);
    const target = this.#target();
    const last = target.at(-1);
    const whole = spaced ? ` ${text}` : text;
    if (last?.type === "text") last.value += whole;
    else target.push({ type: "text", value: whole });
    this.#hasSpace = ends;
  }

  /** Adds something that is no text and no white space. */
  add(node: PhrasingContent): void {
    const target = this.#settle() ? this.#withSpace() : this.#target();
    const last = target.at(-1);
    if (node.type === "inlineCode" && last?.type === "inlineCode") last.value += node.value;
    else target.push(node);
  }

  break(): void {
    this.#breaks += 1;
    this.#hasSpace = false;
  }

  /** Adds a picture, which gets a paragraph of its own: before the words if none stand before it, else after them. */
  picture(image: Image): void {
    this.#pictures.push({ image, at: this.#paragraphs.length + (this.#isFirst() ? 0 : 1) });
  }

  open(wrapping: Wrapping): void {
    this.#waiting.push(wrapping);
  }

  close(): void {
    if (this.#waiting.pop()) return;
    const closed = this.#open.pop();
    if (closed) this.#target().push(...closed.wrapping(closed.children));
  }

  /** Returns all that was added, and begins anew with what is open. */
  paragraphs(): readonly Paragraph[] {
    this.#endParagraph();
    this.#breaks = 0;
    this.#hasSpace = false;
    const all = this.#paragraphs;
    for (const { image, at } of this.#pictures.reverse()) all.splice(at, 0, paragraphOf([image]));
    this.#paragraphs = [];
    this.#pictures = [];
    return all;
  }

  /** Returns all that was added as one line, with its pictures apart. */
  line(): OneLine {
    const pictures = this.#pictures.map(({ image }) => image);
    this.#pictures = [];
    const children = this.paragraphs().flatMap((paragraph, index) =>
      index > 0 ? [{ type: "break" } as const, ...paragraph.children] : paragraph.children,
    );
    return { children, pictures };
  }

  /** Writes what waits before something is added. Returns true if a space belongs before it. */
  #settle(): boolean {
    const isFirst = this.#isFirst();
    if (!isFirst && this.#breaks > 1) this.#endParagraph();
    else if (!isFirst && this.#breaks === 1) this.#target().push({ type: "break" });
    else if (!isFirst && this.#hasSpace && this.#waiting.length > 0) {
      this.#withSpace();
      this.#hasSpace = false;
    }
    const hasSpace = this.#hasSpace && this.#breaks === 0 && !isFirst;
    this.#breaks = 0;
    this.#hasSpace = false;
    if (this.#waiting.length > 0) {
      for (const wrapping of this.#waiting) this.#open.push({ wrapping, children: [] });
      this.#waiting = [];
    }
    return hasSpace;
  }

  #isFirst(): boolean {
    return this.#line.length === 0 && this.#open.length === 0;
  }

  #beginsLine(): boolean {
    return this.#breaks > 0 || this.#isFirst();
  }

  #withSpace(): PhrasingContent[] {
    const target = this.#target();
    const last = target.at(-1);
    if (last?.type === "text") last.value += " ";
    else target.push({ type: "text", value: " " });
    return target;
  }

  #target(): PhrasingContent[] {
    return this.#open.at(-1)?.children ?? this.#line;
  }

  /** Ends the paragraph. What is open goes on in the next one. */
  #endParagraph(): void {
    if (this.#open.length > 0)
      this.#waiting = [...this.#open.map(({ wrapping }) => wrapping), ...this.#waiting];
    for (let closed = this.#open.pop(); closed; closed = this.#open.pop())
      this.#target().push(...closed.wrapping(closed.children));
    if (this.#line.length === 0) return;
    this.#paragraphs.push(paragraphOf(this.#line));
    this.#line = [];
  }
}

/** White space of HTML. A no-break space is none. */
const whiteSpace = /[ \t\n\f\r]+/g;

/** White space that is no single space, as most is. A test takes less time than a replacement. */
const untidy = /[\t\n\f\r]| {2}/;

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}
