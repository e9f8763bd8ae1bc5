/** A block of a text: the words behind its name, and what stands in it. Lines are counted from 0. */
interface Block {
  readonly line: number;
  /** What stands behind the name of the block on its first line. */
  readonly head: string;
  readonly text: string;
  /** The line on which `text` begins. */
  readonly textLine: number;
}

/** An update in a text. Its corrections are no part of its `text`. */
export interface UpdateBlock extends Block {
  readonly corrections: readonly Block[];
}

interface LineError {
  readonly line: number;
  readonly message: string;
}

interface DividedText {
  /** What stands above the first update. */
  readonly introduction: string;
  /** In the order of the text. */
  readonly updates: readonly UpdateBlock[];
  readonly errors: readonly LineError[];
}

/** Divides the text of live coverage into its introduction and its updates. */
export function dividedText(text: string): DividedText {
  if (!mayHoldUpdates.test(text)) return { introduction: text, updates: [], errors: [] };
  const lines = text.split("\n");
  const divider = new Divider(lines);
  for (const [index, line] of lines.entries()) divider.read(line, index);
  divider.end();
  const [first] = divider.updates;
  return {
    introduction: first ? lines.slice(0, first.line).join("\n") : text,
    updates: divider.updates,
    errors: divider.errors,
  };
}

const mayHoldUpdates = /^ {0,3}:{3,}\s*update\b/m;

// Markdown ends lines at fewer characters than a dot of a pattern does.
const opening = /^ {0,3}(:{3,})\s*([a-z][\w-]*)(.*)$/s;
const closing = /^ {0,3}(:{3,})\s*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

interface Open {
  readonly name: string;
  readonly colons: number;
  readonly line: number;
}

/** Goes through the lines of a text. Blocks in code are no blocks. */
class Divider {
  readonly updates: UpdateBlock[] = [];
  readonly errors: LineError[] = [];
  readonly #lines: readonly string[];
  readonly #open: Open[] = [];
  #code: string | undefined;
  #corrections: Block[] = [];
  #head = "";
  #correctionHead = "";
  #isStrayTold = false;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(line: string, index: number): void {
    const [, mark] = fence.exec(line) ?? [];
    if (this.#code !== undefined) {
      if (mark?.startsWith(this.#code) && line.trim() === mark) this.#code = undefined;
      return;
    }
    if (mark !== undefined) this.#code = mark;
    const [, colons = "", name, head = ""] = opening.exec(line) ?? [];
    if (name === "update") this.#beginUpdate({ name, colons: colons.length, line: index }, head);
    else if (name !== undefined) this.#begin({ name, colons: colons.length, line: index }, head);
    else if (closing.test(line)) this.#close(closing.exec(line)?.[1]?.length ?? 0, index);
    else if (line.trim() !== "") this.#noteStray(index);
  }

  end(): void {
    const [outermost] = this.#open;
    if (!outermost) return;
    if (this.#update) {
      this.errors.push({ line: outermost.line, message: unclosed(this.#open.at(-1)?.name ?? "update") });
      this.#endUpdate(this.#lines.length);
    }
    this.#open.length = 0;
  }

  /** The update that is open; undefined outside of updates. */
  get #update(): Open | undefined {
    return this.#open[0]?.name === "update" ? this.#open[0] : undefined;
  }

  #beginUpdate(block: Open, head: string): void {
    const around = this.#open.at(-1);
    if (around) {
      this.errors.push({
        line: block.line,
        message: `An update begins here, and the ${around.name} that begins above it has not ended. Write ${":".repeat(around.colons)} alone on the line after its last.`,
      });
      if (this.#update) this.#endUpdate(block.line);
      this.#open.length = 0;
    }
    this.#head = head;
    this.#corrections = [];
    this.#open.push(block);
  }

  #begin(block: Open, head: string): void {
    if (this.#open.length === 0 && block.name !== "correction") this.#noteStray(block.line);
    if (block.name === "correction") {
      this.#correctionHead = head;
      if (this.#open.length !== 1 || !this.#update)
        this.errors.push({
          line: block.line,
          message:
            "A correction stands outside of an update, or in another block of it. Write it right into the update that it corrects.",
        });
    }
    this.#open.push(block);
  }

  #close(colons: number, index: number): void {
    const block = this.#open.at(-1);
    if (!block || colons < block.colons) {
      this.#noteStray(index);
      return;
    }
    if (block === this.#update) {
      this.#endUpdate(index);
      this.#open.length = 0;
      return;
    }
    this.#open.pop();
    if (block.name === "correction" && this.#open.length === 1)
      this.#corrections.push({
        line: block.line,
        head: this.#correctionHead,
        text: this.#lines.slice(block.line + 1, index).join("\n"),
        textLine: block.line + 1,
      });
  }

  #endUpdate(end: number): void {
    const { line = 0 } = this.#update ?? {};
    const own = this.#lines.slice(line + 1, end);
    // Lines stay where they are, so that messages name the right ones.
    for (const correction of this.#corrections)
      own.fill("", correction.line - line - 1, correction.line - line + countLines(correction.text) + 1);
    this.updates.push({
      line,
      head: this.#head,
      text: own.join("\n"),
      textLine: line + 1,
      corrections: this.#corrections,
    });
  }

  #noteStray(line: number): void {
    if (this.#open.length > 0 || this.updates.length === 0 || this.#isStrayTold) return;
    this.#isStrayTold = true;
    this.errors.push({
      line,
      message:
        "Text stands below an update and in none, where no page would show it. Write it above the first update, or into one.",
    });
  }
}

function countLines(text: string): number {
  return text.split("\n").length;
}

function unclosed(name: string): string {
  return `This update is never closed${name === "update" ? "" : `, since its ${name} is not`}. Write ::: alone on the line after its last.`;
}
