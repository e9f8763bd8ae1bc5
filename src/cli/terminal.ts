import { styleText } from "node:util";

/** What a part of the output is painted for. */
type Paint = "bold" | "dim" | "red" | "yellow";

/** Everything that a command knows of the world around it, so that tests can stand in for it. */
export interface Terminal {
  /** To standard output: what was asked for. */
  readonly write: (text: string) => void;
  /** To standard error: what went wrong, and remarks. */
  readonly warn: (text: string) => void;
  /** Shows a line where a person looks on, in place of the last one; an empty one clears it. */
  readonly showStatus: (line: string) => void;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Where the command was started; absolute. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text in a colour or weight, where the output shows them. */
  readonly paint: (paint: Paint, text: string) => string;
}

/** The terminal of this process. Colours only where a person looks on and has not refused them (https://no-color.org). */
export function processTerminal(): Terminal {
  const showsColours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const showsStatus = process.stderr.isTTY === true && !process.env.CI && process.env.TERM !== "dumb";
  process.stdout.on("error", endQuietly);
  return {
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    showStatus: (line) => void (showsStatus && process.stderr.write(`\r\u001b[2K${line}`)),
    now: Date.now,
    workingFolder: process.cwd(),
    environment: process.env,
    paint: (paint, text) => (showsColours ? styleText(paint, text, { validateStream: false }) : text),
  };
}

/** A reader that leaves early (`dateline list | head`) is no fault of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/**
 * Text of the content for a terminal: what would move its cursor, change its colours or turn the direction of writing is shown
 * as a code instead of being done.
 * @example printable("a\u001b[31m") // "a\\x1b[31m"
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, "0")}`;
  });
}
