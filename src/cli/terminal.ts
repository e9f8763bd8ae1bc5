import { styleText } from "node:util";
import { lazy } from "../lib/cache.ts";

/** The styles of text in the terminal. */
type Paint = "bold" | "dim" | "red" | "yellow";

/** All that a command needs of its process. Tests pass their own. */
export interface Terminal {
  /** Writes results to standard output. */
  readonly write: (text: string) => void;
  /** Writes errors and notices to standard error. */
  readonly warn: (text: string) => void;
  /** Replaces the status line of an interactive terminal. An empty text clears it. */
  readonly showStatus: (line: string) => void;
  /** Returns the time in milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** The absolute path of the folder in which the command was started. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Returns the text in a colour or weight, or unchanged if the output shows none. */
  readonly paint: (paint: Paint, text: string) => string;
  /**
   * Asks a question on an interactive terminal, and returns what was typed; undefined if the input was ended. Left out if
   * nobody is there to answer.
   */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
}

/** Returns the terminal of this process. It has colours only if it is interactive and NO_COLOR is not set (https://no-color.org). */
export function processTerminal(): Terminal {
  const showsColours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const showsStatus = process.stderr.isTTY === true && !process.env.CI && process.env.TERM !== "dumb";
  const hasReader = process.stdin.isTTY === true && process.stdout.isTTY === true && !process.env.CI;
  process.stdout.on("error", endOnClosedPipe);
  return {
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    showStatus: (line) => void (showsStatus && process.stderr.write(`\r\u001b[2K${line}`)),
    now: Date.now,
    workingFolder: process.cwd(),
    environment: process.env,
    paint: (paint, text) => (showsColours ? styleText(paint, text, { validateStream: false }) : text),
    ask: hasReader ? questions() : undefined,
  };
}

/** Returns a function that asks on the terminal. What is typed ahead answers the next question. */
function questions(): NonNullable<Terminal["ask"]> {
  const reader = lazy(async () => {
    const { createInterface } = await import("node:readline");
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    // Ctrl+C and Ctrl+D end it.
    return { lines, answers: lines[Symbol.asyncIterator]() };
  });
  return async (question) => {
    const { lines, answers } = await reader();
    lines.setPrompt(question);
    lines.prompt();
    const { value, done } = await answers.next();
    if (done) return undefined;
    // The process may end while it is paused.
    lines.pause();
    return value;
  };
}

/** Ends the process without an error if the reader of a pipe has closed it, as in `dateline list | head`. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/**
 * Returns a text that is safe to print: characters that would move the cursor, change colours or turn the direction of
 * writing become visible codes.
 * @example printable("a\u001b[31m") // "a\\x1b[31m"
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, "0")}`;
  });
}
